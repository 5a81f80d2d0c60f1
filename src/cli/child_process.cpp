#include "child_process.hpp"

#include "exit_status.hpp"
#include "limits.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX declares it nowhere

namespace emvqr::cli {
namespace {

using clock = std::chrono::steady_clock;

constexpr std::size_t pipe_bytes = std::size_t{64} << 10;
/// How long one that takes no more input may still take to answer or to end.
constexpr std::chrono::milliseconds last_words{200};
constexpr std::chrono::milliseconds look_again{5};

// Ctrl-C reaches our group, not the child's: whoever ends us by a signal ends the child too.
std::atomic<pid_t> child_group{0};
static_assert(std::atomic<pid_t>::is_always_lock_free);
constexpr std::array<int, 3> ending_signals = {SIGINT, SIGTERM, SIGHUP};

extern "C" void emvqr_end_child_too(int number) {
  const pid_t group = child_group.load();
  if (group > 0) kill(-group, SIGKILL);
  static_cast<void>(std::signal(number, SIG_DFL));
  static_cast<void>(std::raise(number));
}

void watch_signals(bool on) {
  for (const int number : ending_signals) {
    void (*const before)(int) = std::signal(number, on ? emvqr_end_child_too : SIG_DFL);
    if (before == SIG_IGN) static_cast<void>(std::signal(number, SIG_IGN));  // as under nohup
  }
}

/// While this lives, the signals that end us wait: none comes between a child's start and our knowing of it.
class held_signals {
 public:
  held_signals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int number : ending_signals) sigaddset(&held, number);
    pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  held_signals(const held_signals&) = delete;
  held_signals& operator=(const held_signals&) = delete;
  ~held_signals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  const sigset_t& before() const { return before_; }

 private:
  sigset_t before_{};
};

void close_one(int& descriptor) {
  if (descriptor >= 0) close(descriptor);
  descriptor = -1;
}

/// Both ends are closed on exec and stand above 2, so that the child's own three can be put in place.
struct pipe_ends {
  int read = -1, write = -1;

  pipe_ends() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw unusable("cannot make a pipe: " + reason_of(errno));
    read = above_standard(ends[0]);
    write = above_standard(ends[1]);
    if (read < 0 || write < 0) {
      close_both();
      throw unusable("cannot make a pipe: " + reason_of(errno));
    }
  }
  pipe_ends(const pipe_ends&) = delete;
  pipe_ends& operator=(const pipe_ends&) = delete;
  ~pipe_ends() { close_both(); }

  void close_both() {
    close_one(read);
    close_one(write);
  }
  static int above_standard(int descriptor) {
    if (descriptor > STDERR_FILENO) return descriptor;
    const int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    close(descriptor);
    return moved;
  }
};

int take_without_waiting(int& descriptor) {
  const int taken = std::exchange(descriptor, -1);
  fcntl(taken, F_SETFL, fcntl(taken, F_GETFL) | O_NONBLOCK);
  return taken;
}

/// Reads what is there into `buffer`; -1 where nothing is there yet, 0 at the end.
ssize_t read_some(int descriptor, std::string& buffer) {
  buffer.resize(pipe_bytes);
  const ssize_t got = read(descriptor, buffer.data(), buffer.size());
  buffer.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  if (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) return 0;
  return got;
}

std::string words_for(int status) {
  const auto signal_words = [](int number) {
    const char* const name = strsignal(number);  // NOLINT(concurrency-mt-unsafe): one thread
    return "signal " + std::to_string(number) + (name == nullptr ? "" : std::string(", ") + name);
  };
  if (WIFSIGNALED(status)) return signal_words(WTERMSIG(status));
  const int code = WEXITSTATUS(status);
  std::string words = "status " + std::to_string(code);
  constexpr int after_signal = 128;
  if (code > after_signal && code < after_signal + 32)
    words += ", the shell's word for " + signal_words(code - after_signal);
  return words;
}

}  // namespace

no_sigpipe::no_sigpipe() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
no_sigpipe::~no_sigpipe() { static_cast<void>(std::signal(SIGPIPE, before_)); }

child_process::child_process(const std::string& command) { start(command); }

child_process::~child_process() {
  if (pid_ > 0) kill_and_reap(false);
  close_one(in_);
  close_one(out_);
  close_one(err_);
}

void child_process::start(const std::string& command) {
  pipe_ends in;
  pipe_ends out;
  pipe_ends err;
  const held_signals held;
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, in.read, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, out.write, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, err.write, STDERR_FILENO);
  posix_spawnattr_t how;
  posix_spawnattr_init(&how);
  posix_spawnattr_setpgroup(&how, 0);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  for (const int number : ending_signals) sigaddset(&defaults, number);
  posix_spawnattr_setsigdefault(&how, &defaults);
  posix_spawnattr_setsigmask(&how, &held.before());
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  std::array<std::string, 4> words = {"sh", "-c", "--", command};
  std::array<char*, 5> argv = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
  const int error = posix_spawn(&pid_, "/bin/sh", &files, &how, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&how);
  if (error != 0) {
    pid_ = -1;
    throw unusable("cannot start /bin/sh: " + reason_of(error));
  }
  child_group = pid_;
  watch_signals(true);
  in_ = take_without_waiting(in.write);
  out_ = take_without_waiting(out.read);
  err_ = take_without_waiting(err.read);
}

/// Waits until something can be read or written, and does it. False at the time limit.
bool child_process::wait_for_events(milliseconds limit, bool writing) {
  // poll passes over -1, and tells of a pipe whose other end is closed even where nothing is to be written.
  const short wanted = writing ? POLLOUT : 0;
  std::array<pollfd, 3> watched = {{{out_, POLLIN, 0}, {err_, POLLIN, 0}, {in_, wanted, 0}}};
  const int events = poll(watched.data(), watched.size(), static_cast<int>(std::max<long>(0, limit.count())));
  if (events == 0) return false;
  if (watched[0].revents != 0) read_output();
  if (watched[1].revents != 0) read_errors();
  if (watched[2].revents != 0 && writing) write_some();
  if (watched[2].revents != 0 && !writing) close_one(in_);
  return true;
}

void child_process::read_output() {
  std::string part;
  if (read_some(out_, part) == 0) close_one(out_);
  received_ += part;
}

void child_process::read_errors() {
  std::string part;
  if (read_some(err_, part) == 0) close_one(err_);
  error_tail_ += part;
  if (error_tail_.size() > kept_error_bytes) error_tail_.erase(0, error_tail_.size() - kept_error_bytes);
}

void child_process::write_some() {
  const ssize_t written = write(in_, to_send_.data(), to_send_.size());
  if (written >= 0) {
    to_send_.erase(0, static_cast<std::size_t>(written));
  } else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) {
    close_one(in_);
  }
}

exchange_end child_process::exchange(std::string_view line, milliseconds limit, std::size_t max_bytes,
                                     std::string& answer) {
  to_send_.assign(line).append("\n");
  clock::time_point deadline = clock::now() + limit;
  bool deaf = false;
  std::size_t searched = 0;
  for (;;) {
    const std::size_t end = received_.find('\n', searched);
    searched = received_.size();
    // Lines that come before it has taken its question are no reason to keep more than one.
    if (std::min(end, received_.size()) > max_bytes || received_.size() > max_bytes + max_unasked_bytes)
      return exchange_end::too_long;
    if (end != std::string::npos && (to_send_.empty() || deaf)) {
      answer = received_.substr(0, end);
      received_.erase(0, end + 1);
      return exchange_end::line;
    }
    if (end != std::string::npos) searched = end;
    if (out_ < 0) return exchange_end::ended;
    if (in_ < 0 && !deaf) {
      deaf = true;
      // One that has its question may take its time for the answer.
      if (!to_send_.empty()) deadline = std::min(deadline, clock::now() + last_words);
      continue;
    }
    // Rounded up, so that the last fraction of a millisecond is waited for and not spun through.
    const auto left = std::chrono::ceil<milliseconds>(deadline - clock::now());
    if (left.count() <= 0 || !wait_for_events(left, !to_send_.empty()))
      return deaf ? exchange_end::ended : exchange_end::timeout;
  }
}

/// Reads what is there already, so much that whoever never stops writing does not keep us here.
void child_process::drain() {
  constexpr int most_chunks = 64;
  for (int i = 0; i != most_chunks && received_.size() <= max_unasked_bytes; ++i)
    if ((out_ < 0 && err_ < 0) || !wait_for_events(milliseconds(0), false)) return;
}

std::string child_process::take_unasked() {
  drain();
  return std::exchange(received_, {});
}

bool child_process::has_ended() const {
  siginfo_t about = {};
  return waitid(P_PID, static_cast<id_t>(pid_), &about, WEXITED | WNOHANG | WNOWAIT) == 0 && about.si_pid == pid_;
}

std::string child_process::finish(milliseconds grace) {
  if (pid_ <= 0) return {};
  close_one(in_);
  const clock::time_point deadline = clock::now() + grace;
  bool ended = has_ended();
  while (!ended && clock::now() < deadline) {
    // It may have to get rid of its output before it can end.
    if (out_ < 0 && err_ < 0) {
      std::this_thread::sleep_for(look_again);
    } else {
      wait_for_events(look_again, false);
    }
    if (received_.size() > max_unasked_bytes) break;
    ended = has_ended();
  }
  if (ended) drain();
  kill_and_reap(ended);
  return std::exchange(received_, {});
}

/// The group goes first: as long as its leader is not waited for, its number belongs to nobody else.
void child_process::kill_and_reap(bool ended_by_itself) {
  kill(-pid_, SIGKILL);
  child_group = 0;
  watch_signals(false);
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  if (ended_by_itself) ending_ = words_for(status);
}

}  // namespace emvqr::cli
