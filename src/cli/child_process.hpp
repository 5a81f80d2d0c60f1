// A command under the shell that is asked line by line, and that may hang, die or babble.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace emvqr::cli {

/// What came of asking.
enum class exchange_end {
  line,     ///< one whole line, maybe more bytes behind it
  timeout,  ///< no whole line in time
  ended,    ///< its stdout is closed, or it takes no more input
  too_long  ///< more bytes than allowed
};

/// `/bin/sh -c COMMAND` in a process group of its own. What it writes on stderr is taken and its end kept. The group
/// is killed at the latest when this goes; where a signal ends this program (INT, TERM, HUP) too. One at a time.
class child_process {
 public:
  using milliseconds = std::chrono::milliseconds;

  /// Throws `unusable` where no process can be started.
  explicit child_process(const std::string& command);
  child_process(const child_process&) = delete;
  child_process& operator=(const child_process&) = delete;
  ~child_process();

  /// Sends `line` and a newline and waits for one line, which comes in `answer` without its newline. `limit` is for
  /// both together; `max_bytes` is the longest answer.
  exchange_end exchange(std::string_view line, milliseconds limit, std::size_t max_bytes, std::string& answer);
  /// Takes what it wrote unasked, without waiting; empty where that is nothing.
  std::string take_unasked();

  /// Closes its stdin and gives it this long to end by itself; then the whole group is killed. Returns what it wrote
  /// unasked until then, at most 1 MiB.
  std::string finish(milliseconds grace);
  /// How it ended, as "status 3" or "signal 11, Segmentation fault"; empty if it was killed here.
  const std::string& ending() const { return ending_; }
  /// The last bytes of its stderr, as they came.
  const std::string& error_tail() const { return error_tail_; }

 private:
  void start(const std::string& command);
  bool wait_for_events(milliseconds limit, bool writing);
  void read_output();
  void read_errors();
  void write_some();
  void drain();
  bool has_ended() const;
  void kill_and_reap(bool ended_by_itself);

  pid_t pid_ = -1;
  int in_ = -1;   // its stdin
  int out_ = -1;  // its stdout
  int err_ = -1;  // its stderr
  std::string to_send_, received_, error_tail_, ending_;
};

/// While this lives, a write to a closed pipe is an error code and no signal.
class no_sigpipe {
 public:
  no_sigpipe();
  no_sigpipe(const no_sigpipe&) = delete;
  no_sigpipe& operator=(const no_sigpipe&) = delete;
  ~no_sigpipe();

 private:
  void (*before_)(int);
};

}  // namespace emvqr::cli
