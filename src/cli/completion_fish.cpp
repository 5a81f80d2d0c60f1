// For fish 3 and newer.
#include "completion.hpp"

namespace emvqr::cli {
namespace {

/// In single quotes, as fish reads them.
std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

/// What completes a value or an operand.
std::string fish_values(const value_form& form) {
  if (!form.choices.empty()) return " -f -a " + fish_quoted(spaced(form.choices));
  return form.files ? " -F" : " -f";
}

std::string fish_option(const option_entry& option) {
  std::string out;
  for (const std::string& name : option.names)
    out += name.size() == 2 ? " -s " + name.substr(1) : " -l " + name.substr(2);
  if (!option.value.empty()) out += " -r" + fish_values(option.form());
  return out + " -d " + fish_quoted(option.purpose);
}

std::string fish_command(const command_entry& command) {
  const std::string head = "complete -c emvqr -n " + fish_quoted("__emvqr_at " + fish_quoted(command.path));
  std::string out;
  for (const command_entry& each : command.inside)
    out += head + " -f -a " + each.name + " -d " + fish_quoted(each.purpose) + "\n";
  for (const option_entry& each : command.operands) out += head + fish_values(each.form()) + "\n";
  for (const option_entry& each : command.options) out += head + fish_option(each) + "\n";
  return out;
}

constexpr const char* fish_head = R"(# fish completion for emvqr, made by `emvqr completion fish`.
function __emvqr_at --description 'Is this the command on the line?'
  set -l command emvqr
  for word in (commandline -opc)[2..-1]
    if contains -- "$command $word" )";

constexpr const char* fish_middle = R"(
      set command "$command $word"
    end
  end
  test "$command" = "$argv[1]"
end
complete -c emvqr -f
)";

}  // namespace

std::string fish_completion(const command_entry& program) {
  std::string out = fish_head + paths_of_commands(program, " ") + fish_middle;
  for_each_command(program, [&out](const command_entry& each) { out += fish_command(each); });
  return out;
}

}  // namespace emvqr::cli
