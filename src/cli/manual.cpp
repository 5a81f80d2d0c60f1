#include "manual.hpp"

#include <emvqr/base/version.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "output.hpp"
#include "roff.hpp"

#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

/// `YYYY-MM-DD`; empty where nothing tells a day.
std::string manual_date() {
  const char* const epoch = std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe): nothing sets variables
  if (epoch == nullptr || *epoch == '\0') return EMVQR_RELEASE_DATE;
  char* end = nullptr;
  const std::time_t seconds = std::strtoll(epoch, &end, 10);
  std::tm day = {};
  if (*end != '\0' || seconds < 0 || gmtime_r(&seconds, &day) == nullptr)
    throw unusable("SOURCE_DATE_EPOCH is no number of seconds");
  return fmt::format("{:04}-{:02}-{:02}", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

std::string bold(std::string_view text) { return "\\fB" + roff_text(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff_text(text) + "\\fR"; }

/// `-o, --output FILE`.
std::string option_head(const option_entry& option) {
  std::string out;
  for (const std::string& each : option.names) out += (out.empty() ? "" : ", ") + bold(each);
  if (option.names.empty()) out = italic(option.operand);
  if (!option.value.empty()) out += " " + italic(option.value);
  return out;
}

std::string option_text(const option_entry& option) {
  std::string more = option.required ? " Required." : "";
  if (!option.range.empty()) more += " " + option.range + ".";
  return ".TP\n" + option_head(option) + "\n" + roff_text(option.purpose + "." + more) + "\n";
}

/// `emvqr decode [OPTIONS] PAYLOAD|FILE|-`: what is needed by name, the rest as one word.
std::string usage_line(const command_entry& command) {
  std::string out = bold(command.path) + " [" + italic("OPTIONS") + "]";
  for (const option_entry& each : command.options)
    if (each.required) out += " " + option_head(each);
  for (const option_entry& each : command.operands) {
    const std::string word = italic(each.value) + (each.repeats ? " ..." : "");
    out += each.required ? " " + word : " [" + word + "]";
  }
  return out;
}

bool is_help(const option_entry& option) { return option.names.back() == "--help"; }

std::string command_section(const command_entry& command) {
  std::string out = roff_macro("SS", command.path);
  out += roff_text(command.purpose + ".") + "\n";
  if (command.inside.empty()) out += ".PP\n" + usage_line(command) + "\n";
  for (const option_entry& each : command.operands) out += option_text(each);
  for (const option_entry& each : command.options)
    if (!is_help(each)) out += option_text(each);
  if (!command.help.notes.empty()) out += ".PP\n" + roff_paragraphs(command.help.notes);
  out += ".PP\n" + roff_text("Exit status: " + text_of(command.help.ends) + ".") + "\n";
  return out + ".PP\n" + roff_example(command.help.examples);
}

std::string tagged(std::string_view tag, std::string_view words) {
  return ".TP\n" + bold(tag) + "\n" + roff_text(words) + "\n";
}

std::string synopsis(const command_entry& program) {
  std::string out = ".SH SYNOPSIS\n";
  for_each_command(program, [&out](const command_entry& each) {
    if (each.inside.empty()) out += usage_line(each) + "\n.br\n";
  });
  return out.erase(out.size() - 4);
}

}  // namespace

std::string manual_page(const command_entry& program, std::string_view date) {
  const std::string prefix = program.name + " ";
  std::string out = fmt::format(".\\\" Made by \"emvqr manual\".\n.TH EMVQR 1 \"{}\" \"emvqr {}\" \"User Commands\"\n",
                                date, version);
  out += ".SH NAME\n" + program.name + " \\- " + roff_text(program.purpose.substr(prefix.size())) + "\n";
  out += synopsis(program);
  out += ".SH DESCRIPTION\n" + roff_text(program.purpose + ".") + "\n.PP\n" + roff_paragraphs(program.help.notes);
  out += ".SH OPTIONS\n";
  for (const option_entry& each : program.options) out += option_text(each);
  out += ".PP\nEvery command has " + bold("--help") + " too.\n.SH COMMANDS\n";
  for_each_command(program, [&](const command_entry& each) {
    if (&each != &program) out += command_section(each);
  });
  out += roff_macro("SH", "EXIT STATUS");
  out += tagged("0", program.help.ends.good) + tagged("1", program.help.ends.invalid);
  out += tagged("2", program.help.ends.unusable);
  out += ".SH ENVIRONMENT\n";
  for (const environment_words& each : program.help.environment) out += tagged(each.name, each.does);
  out += ".SH EXAMPLES\n" + roff_example(program.help.examples);
  return out + roff_macro("SH", "SEE ALSO") + ".BR man (1),\n.BR qrencode (1),\n.BR zbarimg (1)\n";
}

int manual_command::run() const {
  write_out(manual_page(tree(), manual_date()));
  return exit_good;
}

}  // namespace emvqr::cli
