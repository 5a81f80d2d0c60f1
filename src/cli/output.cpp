#include "output.hpp"

#include "exit_status.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

/// A file under a name of its own that goes away unless it is put in place.
class temporary_file {
 public:
  explicit temporary_file(const std::filesystem::path& target)
      : target_(target), name_((target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string()) {
    descriptor_ = mkstemp(name_.data());
    if (descriptor_ < 0) fail();
  }
  temporary_file(const temporary_file&) = delete;
  temporary_file& operator=(const temporary_file&) = delete;
  ~temporary_file() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!placed_) unlink(name_.c_str());
  }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail();
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void put_in_place() {
    // mkstemp makes files for the owner alone; a picture is as open as any new file.
    const mode_t mask = umask(0);
    umask(mask);
    if (fchmod(descriptor_, 0666U & ~mask) != 0 || fsync(descriptor_) != 0) fail();
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (close(descriptor) != 0 || rename(name_.c_str(), target_.c_str()) != 0) fail();
    placed_ = true;
  }

 private:
  [[noreturn]] void fail() const {
    const int error = errno;
    throw unusable("cannot write " + target_.string() + ": " + reason_of(error));
  }

  std::filesystem::path target_;
  std::string name_;
  int descriptor_ = -1;
  bool placed_ = false;
};

}  // namespace

void write_out(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
    throw unusable("cannot write the result: " + reason_of(errno));
}

void flush_out() {
  if (std::fflush(stdout) != 0) throw unusable("cannot write the result: " + reason_of(errno));
}

void note_more(std::string_view lines) { std::fwrite(lines.data(), 1, lines.size(), stderr); }

void note(std::string_view line) { note_more(std::string("emvqr: ").append(line).append("\n")); }

void write_file(const std::string& file, std::string_view bytes) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(file, error);
  const bool there = std::filesystem::exists(status);
  if (there && !std::filesystem::is_regular_file(status)) throw unusable(file + " is there and is no regular file");
  // Behind a link lies the file that is meant.
  const std::filesystem::path target = there ? std::filesystem::canonical(file, error) : std::filesystem::path(file);
  if (error && there) throw unusable("cannot write " + file + ": " + error.message());
  temporary_file out(target);
  out.write(bytes);
  out.put_in_place();
}

}  // namespace emvqr::cli
