// What is told of a command beyond its options: behind them in --help, and in the manual.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emvqr::cli {

/// What the exit statuses 0, 1 and 2 say of a command; empty for one that it never ends with.
struct exit_words {
  std::string_view good, invalid, unusable;
};

/// A variable of the environment that the program looks at.
struct environment_words {
  std::string_view name, does;
};

struct command_help {
  /// Sentences. A line that begins with two spaces stays a line of its own.
  std::string notes;
  exit_words ends{};
  std::vector<environment_words> environment{};
  /// Commands for the shell, each with `\` and a newline where it is long.
  std::vector<std::string> examples{};
};

/// What stands behind the options in --help.
std::string footer_of(const command_help& help);

/// `0 valid, 1 not valid, 2 wrong usage`.
std::string text_of(const exit_words& ends);

}  // namespace emvqr::cli
