// The commands that tell of the library and of the program: schemes, rules, manual, completion.
#include "app_commands.hpp"

namespace emvqr::cli {
namespace {

constexpr exit_words telling_ends{"told", "", "wrong usage"};

}  // namespace

void add_schemes(CLI::App& parent, schemes_command& command, action& todo) {
  command_app& app = add_command(parent, "schemes", "List the schemes that are recognised", command, todo);
  add_json(app, command.json);
  app.add_flag("--markdown", command.markdown, "The page docs/schemes.md, with every object of every scheme");
  app.tell({"", telling_ends, {}, {"emvqr schemes --json"}});
}

void add_rules(CLI::App& parent, rules_command& command, action& todo) {
  command_app& app = add_command(parent, "rules", "List every rule with its source", command, todo);
  add_json(app, command.json);
  app.add_flag("--markdown", command.markdown, "The page docs/rules.md, with failure codes and vectors");
  app.add_flag("--sdk", command.sdk, "The error numbers of NBC's KHQR SDKs beside them, in Markdown");
  app.tell({"", telling_ends, {}, {"emvqr rules | grep KHQR"}});
}

void add_manual(CLI::App& parent, manual_command& command, action& todo) {
  command_app& app = add_command(parent, "manual", "Print the manual page, for man", command, todo);
  app.tell({"It bears the day that SOURCE_DATE_EPOCH tells, or else that of the release.",
            telling_ends,
            {},
            {"emvqr manual >emvqr.1"}});
}

void add_completion(CLI::App& parent, completion_command& command, action& todo) {
  command_app& app =
      add_command(parent, "completion", "Print what lets a shell complete commands and options", command, todo);
  take_words(app.add_option("shell", command.shell, "Which shell"), "bash|zsh|fish")->required();
  app.tell({"An installed program has these files already, where the shells look for them.",
            telling_ends,
            {},
            {"emvqr completion bash >~/.local/share/bash-completion/completions/emvqr",
             "emvqr completion zsh >_emvqr  # in a folder of $fpath",
             "emvqr completion fish >~/.config/fish/completions/emvqr.fish"}});
}

}  // namespace emvqr::cli
