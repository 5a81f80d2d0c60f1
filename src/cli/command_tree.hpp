// The commands and their options as plain data, read from the command line that the program itself goes by. The manual
// and the completions are made of it, so that they know what --help knows.
#pragma once

#include "command_help.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr::cli {

/// What may be given as a value, as its placeholder tells: `FILE|-`, `current|legacy`.
struct value_form {
  bool files = false;
  bool list = false;                 ///< several choices with commas between
  std::vector<std::string> choices;  ///< words to be given as they are
};

/// Alternatives between `|` that are placeholders (`FILE`, `TEXT`) or words; `,...` behind them makes a list.
value_form form_of(std::string_view placeholder);

/// An option, or what is given without one: that has no names.
struct option_entry {
  std::vector<std::string> names;  ///< `-o`, `--output`
  std::string operand;             ///< its name where there are no names
  std::string value;               ///< the placeholder; empty for a flag
  std::string range;               ///< `1 to 64`, for some numbers
  std::string purpose;
  bool required = false;
  bool repeats = false;

  value_form form() const { return form_of(value); }
};

struct command_entry {
  std::string name;  ///< `khqr`
  std::string path;  ///< `emvqr make khqr`
  std::string purpose;
  command_help help;
  std::vector<option_entry> operands;
  std::vector<option_entry> options;
  std::vector<command_entry> inside;
};

/// Calls `see` for the command and then for all inside, at any depth.
void for_each_command(const command_entry& top, const std::function<void(const command_entry&)>& see);

}  // namespace emvqr::cli
