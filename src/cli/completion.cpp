// emvqr completion, and what the shells share.
#include "completion.hpp"

#include "commands.hpp"
#include "exit_status.hpp"
#include "output.hpp"

namespace emvqr::cli {

std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string spaced(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& each : words) out += (out.empty() ? "" : " ") + each;
  return out;
}

std::string paths_of_commands(const command_entry& program, std::string_view between) {
  std::string out;
  for_each_command(program, [&](const command_entry& each) {
    if (&each != &program) out.append(out.empty() ? "" : between).append(shell_quoted(each.path));
  });
  return out;
}

std::vector<std::string> names_inside(const command_entry& command) {
  std::vector<std::string> names;
  for (const command_entry& each : command.inside) names.push_back(each.name);
  return names;
}

int completion_command::run() const {
  const command_entry program = tree();
  write_out(shell == "bash"  ? bash_completion(program)
            : shell == "zsh" ? zsh_completion(program)
                             : fish_completion(program));
  return exit_good;
}

}  // namespace emvqr::cli
