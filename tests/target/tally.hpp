// How the programs of this folder count and tell: no heap, no exceptions, no streams.
#pragma once

#include <emvqr/base/fixed_text.hpp>

#include <cstddef>
#include <string_view>

namespace emvqr_test {

/// Prints one line. Each target has its own.
void report_line(std::string_view line);

using line_text = emvqr::fixed_text<200>;

/// What became of the rows of some tables.
struct tally {
  std::size_t held = 0;
  std::size_t left_out = 0;  ///< about what this setting of the library leaves out
  std::size_t failed = 0;

  void add(const tally& more) {
    held += more.held;
    left_out += more.left_out;
    failed += more.failed;
  }
  /// Counts a row; one that does not hold is told, with what is wrong about it.
  void count(bool holds, std::string_view row, std::string_view wrong = {}) {
    ++(holds ? held : failed);
    if (!holds) report_line(line_text{}.append("failed: ").append(row).append(wrong.empty() ? "" : ": ").append(wrong));
  }
  /// The same for row `number` of a table.
  void count_row(bool holds, std::string_view table, std::size_t number, std::string_view wrong = {}) {
    if (holds) {
      ++held;
    } else {
      count(false, line_text{}.append(table).append(" ").append_number(number), wrong);
    }
  }
};

/// The closing line: `2246 vectors: 2246 hold, 0 left out, 0 failed`.
inline void report_tally(std::string_view of, const tally& found) {
  report_line(line_text{}
                  .append_number(found.held + found.left_out + found.failed)
                  .append(" ")
                  .append(of)
                  .append(": ")
                  .append_number(found.held)
                  .append(" hold, ")
                  .append_number(found.left_out)
                  .append(" left out, ")
                  .append_number(found.failed)
                  .append(" failed"));
}

}  // namespace emvqr_test
