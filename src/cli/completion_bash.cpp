// For bash 4 and newer; nothing of the package bash-completion is needed.
#include "completion.hpp"

#include <map>

namespace emvqr::cli {
namespace {

/// What `offer` is told of a value: `files`, or the choices, or nothing.
std::string bash_offer(const value_form& form) {
  std::string out = form.files ? "files=1" : "";
  if (!form.choices.empty()) out += (out.empty() ? "" : " ") + ("choices=" + shell_quoted(spaced(form.choices)));
  return out.empty() ? ":" : out;
}

/// The options that take a value, by what may be given.
std::string bash_values(const command_entry& program) {
  std::map<std::string, std::string> patterns;
  for_each_command(program, [&](const command_entry& command) {
    for (const option_entry& option : command.options)
      for (const std::string& name : option.names) {
        if (option.value.empty()) continue;
        std::string& of = patterns[bash_offer(option.form())];
        of += (of.empty() ? "" : " | \\\n    ") + shell_quoted(command.path + " " + name);
      }
  });
  std::string out;
  for (const auto& [offer, pattern] : patterns) out += "  " + pattern + ")\n    " + offer + " ;;\n";
  return out;
}

/// What each command takes beside values of options: its options, commands inside, operands.
std::string bash_words(const command_entry& program) {
  std::string out;
  for_each_command(program, [&](const command_entry& command) {
    std::vector<std::string> options;
    for (const option_entry& option : command.options)
      options.insert(options.end(), option.names.begin(), option.names.end());
    value_form form;
    if (!command.operands.empty()) form = command.operands.front().form();
    if (!command.inside.empty()) form.choices = names_inside(command);
    out += "  " + shell_quoted(command.path) + ")\n    options=" + shell_quoted(spaced(options)) + "\n    " +
           bash_offer(form) + " ;;\n";
  });
  return out;
}

constexpr const char* bash_head = R"(# bash completion for emvqr, made by `emvqr completion bash`.
_emvqr() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command=emvqr options='' choices='' files='' value=1 i
  COMPREPLY=()
  # readline takes --option=value for three words.
  if [[ $word == '=' ]]; then
    word=''
  elif [[ $before == '=' && COMP_CWORD -gt 2 ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "$command ${COMP_WORDS[i]}" in
    )";

constexpr const char* bash_tail = R"(  if [[ $word == -* && -z $value ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    return
  fi
  if [[ -n $choices ]]; then
    # Behind a comma the next choice of a list begins.
    local done=''
    [[ $word != *,* ]] || done="${word%,*},"
    mapfile -t COMPREPLY < <(compgen -P "$done" -W "$choices" -- "${word#"$done"}")
  fi
  if [[ -n $files ]]; then
    local found
    mapfile -t found < <(compgen -f -- "$word")
    COMPREPLY+=("${found[@]}")
    compopt -o filenames 2>/dev/null
  fi
}
complete -F _emvqr emvqr
)";

}  // namespace

std::string bash_completion(const command_entry& program) {
  std::string out = bash_head;
  out += paths_of_commands(program, " | \\\n    ") + ") command+=\" ${COMP_WORDS[i]}\" ;;\n    esac\n  done\n";
  out += "  case \"$command $before\" in\n" + bash_values(program) + "  *) value='' ;;\n  esac\n";
  out += "  [[ -n $value ]] || case $command in\n" + bash_words(program) + "  esac\n";
  return out + bash_tail;
}

}  // namespace emvqr::cli
