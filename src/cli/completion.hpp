// What lets shells complete the commands, their options and the choices of those.
#pragma once

#include "command_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emvqr::cli {

std::string bash_completion(const command_entry& program);
std::string zsh_completion(const command_entry& program);
std::string fish_completion(const command_entry& program);

/// In single quotes, as bash and zsh read them.
std::string shell_quoted(std::string_view text);

/// The words with spaces between.
std::string spaced(const std::vector<std::string>& words);

/// The paths of all commands but the program itself, quoted, with `between` between: which words are commands.
std::string paths_of_commands(const command_entry& program, std::string_view between);

/// The names of the commands inside.
std::vector<std::string> names_inside(const command_entry& command);

}  // namespace emvqr::cli
