// A file of lines, block by block, in bounded memory.
#pragma once

#include "input.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace emvqr::cli {

/// Some lines that follow each other. Each ends in a newline, but the last of the file may not. A block that is done
/// with is to be filled again: its memory is what the next ones are read into.
struct line_block {
  std::string_view text;
  std::uint64_t first_line = 1;  ///< the number of the first, from 1
  std::uint64_t lines = 0;
  std::unique_ptr<char[]> room{};  ///< holds `text`, and is the source's to change
};

class line_source {
 public:
  /// Throws `unusable` if the file cannot be opened. "-" is stdin.
  explicit line_source(const std::string& name) : file_(name) {}

  /// Reads as much as is there, one block at the most, waiting only for the first byte; hands out the lines that are
  /// complete by that, maybe none; false at the end. A line that is longer than a payload can be may lose what is
  /// behind the bytes that prove it. Throws `unusable` where reading fails.
  bool next(line_block& out);

  /// True if `next` would not wait for whoever writes.
  bool is_ready() const { return at_end_ || file_.is_ready(); }
  std::size_t size() const { return file_.size(); }
  std::size_t bytes_read() const { return bytes_read_; }

 private:
  char* room();
  std::string_view read_behind_rest();
  void keep_rest(std::string_view rest);

  open_file file_;
  std::unique_ptr<char[]> room_{};  // begins with the beginning of a line whose end is not read yet
  std::size_t rest_ = 0;            // so many bytes of it
  std::size_t wanted_ = block_bytes;
  std::uint64_t line_ = 1;
  std::size_t bytes_read_ = 0;
  bool at_end_ = false;
};

}  // namespace emvqr::cli
