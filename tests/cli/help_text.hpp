// What `--help` of every command says, read as a user does: the tests hold the manual and the completions against it.
#pragma once

#include "cli/run.hpp"

#include <string>
#include <vector>

namespace emvqr_test {

/// One option of a command.
struct told_option {
  words names;        ///< `-o`, `--output`
  std::string value;  ///< what is told behind them: `FILE`
};

/// One command.
struct told_command {
  words path;        ///< `make khqr`; empty for the program itself
  std::string text;  ///< the whole
  words inside;      ///< names of commands
  std::vector<told_option> options;
  words examples;  ///< each a command for the shell, on one line or several

  /// `emvqr make khqr`.
  std::string name() const;
  /// True if the line of exit statuses has this one.
  bool tells_status(int status) const;
};

/// The program and all its commands, at any depth.
std::vector<told_command> all_told();

}  // namespace emvqr_test
