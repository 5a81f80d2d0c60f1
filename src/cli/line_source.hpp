// A file of lines, block by block, in bounded memory.
#pragma once

#include "input.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace emvqr::cli {

/// Some lines that follow each other. Each ends in a newline, but the last of the file may not.
struct line_block {
  std::string text;
  std::uint64_t first_line = 1;  ///< the number of the first, from 1
  std::uint64_t lines = 0;
};

class line_source {
 public:
  /// Throws `unusable` if the file cannot be opened. "-" is stdin.
  explicit line_source(const std::string& name) : file_(name) {}

  /// Reads once and hands out the lines that are complete by that, maybe none; false at the end. A line that is longer
  /// than a payload can be loses what is behind the bytes that prove it. Throws `unusable` where reading fails.
  bool next(line_block& out);

  /// True if `next` would not wait for whoever writes.
  bool is_ready() const { return file_.is_ready(); }
  std::size_t size() const { return file_.size(); }
  std::size_t bytes_read() const { return bytes_read_; }

 private:
  open_file file_;
  std::string rest_;  // the beginning of a line whose end is not read yet
  std::uint64_t line_ = 1;
  std::size_t bytes_read_ = 0;
};

}  // namespace emvqr::cli
