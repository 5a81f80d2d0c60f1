// What a command is about: a payload on the command line, a file, or stdin.
#pragma once

#include "limits.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace emvqr::cli {

struct input {
  enum class origin { argument, file, standard_input };

  std::string bytes;
  origin from = origin::argument;
  bool is_picture = false;
};

/// Reads what `argument` names: "-" is stdin; the name of a file (or pipe) is what it holds; anything else is the text
/// itself. A picture is told by its first bytes. One newline at the end of a text is dropped.
/// Throws `unusable` for a file that cannot be read or holds more than `max_text_bytes` of text.
input read_argument(const std::string& argument);

/// The payload `argument` is, or the one on stdin where it is "-". Throws as `read_argument` does, and for a picture.
std::string read_payload(const std::string& argument);

/// All of a file or pipe; "-" is stdin. Throws `unusable` where it cannot be read or holds more than `limit` bytes.
std::string read_file(const std::string& name, std::size_t limit);

/// A file descriptor that is closed when it goes.
class open_file {
 public:
  /// Opens `name` for reading; "-" is stdin. Throws `unusable` where that fails. A named pipe is opened at once, and
  /// `read` waits so long for somebody to open its other end.
  explicit open_file(const std::string& name, std::chrono::milliseconds for_writer = max_pipe_wait);
  open_file(const open_file&) = delete;
  open_file& operator=(const open_file&) = delete;
  ~open_file();

  /// Reads at most `room` bytes, as soon as there are some; 0 at the end. Throws `unusable`, for a folder too.
  std::size_t read(char* to, std::size_t room);
  /// True if `read` would not wait.
  bool is_ready() const;
  /// How many bytes a regular file has; 0 where nobody knows.
  std::size_t size() const;

 private:
  bool writer_may_come();

  std::string name_;
  int descriptor_ = -1;
  std::chrono::milliseconds for_writer_;  // how long yet; 0: there is one, or none is waited for
};

}  // namespace emvqr::cli
