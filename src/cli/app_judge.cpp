// The commands that judge many payloads, or another program: check, conformance, conformance-target.
#include "app_commands.hpp"
#include "limits.hpp"

namespace emvqr::cli {

void add_check(CLI::App& parent, check_command& command, action& todo) {
  command_app& app = add_command(parent, "check", "Judge many payloads, one a line, on all cores", command, todo);
  app.add_option("file", command.source, "A text file; - or nothing for stdin")->type_name("FILE|-");
  add_lenient(app, command.lenient);
  add_profile(app, command.profile, judged_by);
  app.add_flag("--quiet,-q", command.quiet, "Print bad lines alone: no summary, and no bar");
  add_number(app, "--threads", command.threads, 1, max_threads, "How many threads (default: one a core)");
  add_now(app, command.now_ms);
  add_json(app, command.json);
  app.tell(
      {"Prints a line for each payload, in the order of the file, with tabs between:\n"
       "  ok   LINE  SCHEME\n"
       "  bad  LINE  SCHEME  RULE     PATH  OFFSET  MEANING   the first error of a payload that breaks rules\n"
       "  bad  LINE  -       FAILURE  PATH  OFFSET  MEANING   no payload\n"
       "\"-\" stands for no scheme or the payload as a whole; LINE counts from 1, OFFSET bytes from 0.\n"
       "With --json: what decode --json prints, and the key line. A summary goes to stderr,\n"
       "and a bar, how many a second and how long yet where that is a terminal and stdout is none.\n"
       "Lines end in LF or CRLF; an empty line is a bad payload.",
       {"all good", "some bad", "wrong usage or an unreadable file"},
       {},
       {"emvqr check register.txt >verdicts.tsv", "emvqr check --json --now 1750000000000 - <register.txt"}});
}

void add_conformance(CLI::App& parent, conformance_command& command, action& todo) {
  command_app& app = add_command(parent, "conformance", "Put any reader of payment codes to the test", command, todo);
  app.add_option("--target", command.target, "The program to ask, a command for the shell")
      ->type_name("COMMAND")
      ->required();
  app.add_option("--vectors", command.vectors, "A vector file or a folder of them; may be given again (default: ours)")
      ->type_name("FILE|DIR")
      ->allow_extra_args(false);
  app.add_option("--only", command.only, "Only vectors whose id or rule holds this")->type_name("TEXT");
  add_number(app, "--time-limit", command.time_limit_ms, 1, longest_wait_ms,
             "Milliseconds a target has for one answer (default: 2000)");
  app.add_option("--json", command.json_file, "Write a report with every outcome; - for stdout in place of the table")
      ->type_name("FILE|-");
  app.tell(
      {"Asks one vector a line on the target's stdin and judges the line that comes back; a target that hangs or dies\n"
       "is started anew. Nothing the target is asked tells the wanted answer. docs/conformance.md has the protocol.",
       {"all passed or not supported", "some did not", "wrong usage, or the target or a file is unusable"},
       {},
       {"emvqr conformance --target 'emvqr conformance-target'",
        "emvqr conformance --target 'sh adapter.sh' --only MPM-4.7.4 --json report.json"}});
}

void add_conformance_target(CLI::App& parent, conformance_target_command& command, action& todo) {
  command_app& app =
      add_command(parent, "conformance-target", "This library as a target of the conformance test", command, todo);
  app.tell({"Reads one JSON object a line from stdin and answers with one line each, until stdin ends.",
            {"stdin has ended", "", "wrong usage"},
            {},
            {"echo '{\"id\":1,\"op\":\"decode\",\"payload\":\"000201\"}' | emvqr conformance-target"}});
}

}  // namespace emvqr::cli
