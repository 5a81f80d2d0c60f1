#include "write_file.hpp"

#include "exit_status.hpp"
#include "output.hpp"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

using std::filesystem::path;

/// For a function that has set errno.
[[noreturn]] void fail(const path& file, int error = errno) {
  throw unusable("cannot write " + file.string() + ": " + reason_of(error));
}

/// Closed when it goes.
struct descriptor {
  int number = -1;

  explicit descriptor(int opened) : number(opened) {}
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  ~descriptor() { close_now(); }

  bool close_now() { return number < 0 || close(std::exchange(number, -1)) == 0; }
};

/// Writes all of it. One that does not block has to take something within this time.
void write_all(int to, std::string_view bytes, const path& file, std::chrono::milliseconds wait = max_pipe_wait) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd wanted{to, POLLOUT, 0};
      if (poll(&wanted, 1, static_cast<int>(wait.count())) == 0) fail(file, ETIMEDOUT);
    } else if (errno != EINTR) {
      fail(file);
    }
  }
}

/// A file under a name of its own that goes away unless it is put in place.
class temporary_file {
 public:
  explicit temporary_file(path target)
      : target_(std::move(target)),
        name_((target_.parent_path() / ".emvqr.XXXXXX").string()),
        open_(mkostemp(name_.data(), O_CLOEXEC)) {
    if (open_.number < 0) fail(target_);
  }
  temporary_file(const temporary_file&) = delete;
  temporary_file& operator=(const temporary_file&) = delete;
  ~temporary_file() {
    if (!placed_) unlink(name_.c_str());
  }

  void write(std::string_view bytes) { write_all(open_.number, bytes, target_); }

  /// `before` is what is known of the file that is replaced, if there is one.
  void put_in_place(const struct stat* before) {
    // mkstemp makes files for the owner alone; a picture is as open as the old file, or as any new one.
    const mode_t mask = umask(0);
    umask(mask);
    const mode_t mode = before != nullptr ? before->st_mode & 0777U : 0666U & ~mask;
    // To give a file away is for root, who would otherwise take it away from its owner.
    if (before != nullptr && before->st_uid != geteuid() && fchown(open_.number, before->st_uid, before->st_gid) != 0 &&
        errno != EPERM)
      fail(target_);
    if (fchmod(open_.number, mode) != 0 || fsync(open_.number) != 0) fail(target_);
    if (!open_.close_now() || rename(name_.c_str(), target_.c_str()) != 0) fail(target_);
    placed_ = true;
    sync_folder();
  }

 private:
  /// The new name is on the disk too. The file is in place by now, and file systems that cannot do this say so by an
  /// error, so that none is told.
  void sync_folder() const {
    const path folder = target_.has_parent_path() ? target_.parent_path() : path(".");
    const descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    fsync(opened.number);
  }

  path target_;
  std::string name_;
  descriptor open_;
  bool placed_ = false;
};

/// Which of stdout and stderr is that very file; -1 if none is. Put in its place, a new one would lose what they get.
int stream_that_is(const struct stat& about) {
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
    struct stat its = {};
    if (fstat(stream, &its) == 0 && its.st_dev == about.st_dev && its.st_ino == about.st_ino) return stream;
  }
  return -1;
}

void write_through(const std::string& file, std::string_view bytes, std::chrono::milliseconds for_reader) {
  // Without O_NONBLOCK a named pipe that nobody reads is not even opened.
  descriptor to(open(file.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (to.number < 0 && errno == ENXIO) throw unusable("cannot write " + file + ": nobody reads it");
  if (to.number < 0) fail(file);
  write_all(to.number, bytes, file, for_reader);
  if (!to.close_now()) fail(file);
}

/// Where a link that leads to no file yet wants it.
path behind_links(path file) {
  constexpr int most_links = 40;
  for (int i = 0; i != most_links; ++i) {
    std::error_code error;
    const path next = std::filesystem::read_symlink(file, error);
    if (error) return file;
    file = file.parent_path() / next;
  }
  fail(file, ELOOP);
}

}  // namespace

void write_file(const std::string& file, std::string_view bytes, std::chrono::milliseconds for_reader) {
  struct stat about = {};
  const bool there = stat(file.c_str(), &about) == 0;
  if (!there && errno != ENOENT) fail(file);
  const int stream = there ? stream_that_is(about) : -1;
  if (stream >= 0) {
    flush_out();
    write_all(stream, bytes, file);
  } else if (there && (S_ISFIFO(about.st_mode) || S_ISCHR(about.st_mode))) {
    write_through(file, bytes, for_reader);
  } else if (there && !S_ISREG(about.st_mode)) {
    throw unusable(file + " is there and is no regular file");
  } else {
    std::error_code error;
    const path target = there ? std::filesystem::canonical(file, error) : behind_links(file);
    if (error) throw unusable("cannot write " + file + ": " + error.message());
    temporary_file out(target);
    out.write(bytes);
    out.put_in_place(there ? &about : nullptr);
  }
}

}  // namespace emvqr::cli
