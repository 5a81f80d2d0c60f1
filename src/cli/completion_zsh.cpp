// For zsh: one function a command, over _arguments.
#include "completion.hpp"

namespace emvqr::cli {
namespace {

std::string zsh_function(const command_entry& command) {
  std::string out = "_";
  for (const char c : command.path) out += c == ' ' || c == '-' ? '_' : c;
  return out;
}

/// Text within [...] or between colons of a specification.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// How a value is completed, as _arguments wants it.
std::string zsh_action(const value_form& form) {
  if (form.list) return "_values -s , value " + spaced(form.choices);
  if (!form.choices.empty()) return "(" + spaced(form.choices) + ")";
  return form.files ? "_files" : " ";
}

std::string zsh_option(const option_entry& option, const std::string& name) {
  std::string out = option.repeats && !option.form().list ? "*" : "";
  if (option.names.size() > 1) out += "(" + spaced(option.names) + ")";
  out += name;
  if (!option.value.empty()) out += name.size() == 2 ? "+" : "=";
  out += "[" + zsh_text(option.purpose) + "]";
  if (!option.value.empty()) out += ":" + zsh_text(option.value) + ":" + zsh_action(option.form());
  return out;
}

std::string zsh_command(const command_entry& command) {
  std::string out = zsh_function(command) + "() {\n";
  const bool is_group = !command.inside.empty();
  if (is_group) {
    out += "  local state line\n  local -a commands=(\n";
    for (const command_entry& each : command.inside)
      out += "    " + shell_quoted(zsh_text(each.name) + ":" + each.purpose) + "\n";
    out += "  )\n";
  }
  out += is_group ? "  _arguments -C" : "  _arguments";
  for (const option_entry& option : command.options)
    for (const std::string& name : option.names) out += " \\\n    " + shell_quoted(zsh_option(option, name));
  int place = 0;
  for (const option_entry& each : command.operands) {
    const std::string at = each.repeats ? "*" : std::to_string(++place);
    out += " \\\n    " + shell_quoted(at + ":" + zsh_text(each.operand) + ":" + zsh_action(each.form()));
  }
  if (!is_group) return out + "\n}\n";
  out += " \\\n    '1: :->command' \\\n    '*:: :->rest'\n  case $state in\n";
  out += "    command) _describe -t commands " + shell_quoted(command.path + " command") + " commands ;;\n";
  out += "    rest)\n      case $line[1] in\n";
  for (const command_entry& each : command.inside) out += "        " + each.name + ") " + zsh_function(each) + " ;;\n";
  return out + "      esac\n      ;;\n  esac\n}\n";
}

}  // namespace

std::string zsh_completion(const command_entry& program) {
  std::string out = "#compdef emvqr\n# zsh completion for emvqr, made by `emvqr completion zsh`.\n";
  for_each_command(program, [&out](const command_entry& each) { out += zsh_command(each); });
  // Loaded by the completion system the file is the function's first call; sourced, it only tells of it.
  return out + "if [[ $funcstack[1] == _emvqr ]]; then\n  _emvqr \"$@\"\nelse\n  compdef _emvqr emvqr\nfi\n";
}

}  // namespace emvqr::cli
