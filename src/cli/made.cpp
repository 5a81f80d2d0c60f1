#include "made.hpp"

#include <emvqr/base/message.hpp>
#include <emvqr/rules/explain.hpp>

#include "exit_status.hpp"
#include "json.hpp"
#include "output.hpp"
#include "picture_file.hpp"
#include "report_text.hpp"
#include "safe_text.hpp"
#include "terminal.hpp"
#include "write_file.hpp"

#include <string>

#include <unistd.h>

namespace emvqr::cli {
namespace {

void print_payload(std::string_view payload) {
  // Into a pipe or file goes what was made, byte for byte; a terminal would act on what is hidden in it.
  if (!is_terminal(STDOUT_FILENO) || is_safe(payload)) {
    write_out(std::string(payload).append("\n"));
    return;
  }
  note("the payload has hidden characters, shown here as escapes; a file or pipe gets it as it is");
  write_out(safe_text(payload).append("\n"));
}

}  // namespace

void check_picture_name(const made_options& options) {
  if (!options.picture_file.empty()) kind_of(options.picture_file);
}

int finish(std::string_view payload, const made_options& options) {
  return finish(payload, options, options.json ? json_of_made(payload) : std::string{});
}

int finish(std::string_view payload, const made_options& options, std::string_view json_line) {
  if (!options.picture_file.empty()) {
    const result<drawing> made = draw(payload, kind_of(options.picture_file));
    if (!made) return refuse(made.error(), "-o", options);
    write_file(options.picture_file, made->bytes);
  }
  if (options.json) {
    write_out(std::string(json_line).append("\n"));
  } else {
    print_payload(payload);
  }
  return exit_good;
}

int refuse(const failure& why, std::string_view option, const made_options& options) {
  if (options.json) write_out(json_of_refusal(why, option) + "\n");
  std::string line = why.code == errc::breaks_rule ? "a rule is broken: " : "refused: ";
  line.append(explain(why).view());
  if (!option.empty()) line.append(" [").append(option).append("]");
  note(line);
  return exit_invalid;
}

int refuse(const verdict& v, const made_options& options) {
  if (options.json) write_out(json_of_refusal(v) + "\n");
  note_findings(v);
  note("refused, the payload would break rules (--force makes it all the same)");
  return exit_invalid;
}

void note_findings(const verdict& v) {
  const painter paint(STDERR_FILENO);
  for (const finding& each : v.found)
    if (each.level != severity::info) note_more(finding_text(v, each, paint));
}

}  // namespace emvqr::cli
