// The command line as a whole.
#include "app.hpp"

#include <emvqr/base/version.hpp>

#include "app_commands.hpp"
#include "command_tree.hpp"
#include "exit_status.hpp"

#include <string>

namespace emvqr::cli {
namespace {

/// What the commands are given.
struct all_commands {
  decode_command decode;
  check_command check;
  make_commands make;
  edit_command edit;
  draw_command draw;
  card_command card;
  map_commands map;
  conformance_command conformance;
  conformance_target_command conformance_target;
  schemes_command schemes;
  rules_command rules;
  manual_command manual;
  completion_command completion;
};

void add_all(CLI::App& app, all_commands& commands, action& todo) {
  add_decode(app, commands.decode, todo);
  add_check(app, commands.check, todo);
  add_make(app, commands.make, todo);
  add_edit(app, commands.edit, todo);
  add_draw(app, commands.draw, todo);
  add_card(app, commands.card, todo);
  add_map(app, commands.map, todo);
  add_conformance(app, commands.conformance, todo);
  add_conformance_target(app, commands.conformance_target, todo);
  add_schemes(app, commands.schemes, todo);
  add_rules(app, commands.rules, todo);
  add_manual(app, commands.manual, todo);
  add_completion(app, commands.completion, todo);
}

command_help help_of_all() {
  return {"Results go to stdout, talk to stderr. emvqr COMMAND --help tells more and gives examples.",
          {"good", "the payload or picture is not valid", "wrong usage or an unreadable file"},
          {{"NO_COLOR", "no colours where this is not empty; --color says otherwise"},
           {"TERM", "no colours where this is dumb or not set"},
           {"SOURCE_DATE_EPOCH", "the day that the manual bears, in seconds since 1970"}},
          {"emvqr decode photo.jpg", "emvqr check register.txt",
           "emvqr make khqr --account dara@abaa --name \"Dara Sok\" -o code.png"}};
}

}  // namespace

int run_app(int argc, const char* const* argv) {
  command_app app{
      "emvqr reads, checks, writes, edits, draws and scans KHQR and other EMVCo merchant-presented payment codes",
      "emvqr"};
  app.set_version_flag("--version", "emvqr " + std::string(version));
  app.require_subcommand(1);
  app.tell(help_of_all());
  action todo;
  all_commands commands;
  add_all(app, commands, todo);
  commands.manual.tree = commands.completion.tree = [&app] { return describe(app); };
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? exit_good : exit_unusable;
  }
  return todo();
}

}  // namespace emvqr::cli
