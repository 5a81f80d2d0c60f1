#include "input.hpp"

#include <emvqr/image/file.hpp>
#include <emvqr/syntax/text.hpp>

#include "exit_status.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{64} << 10;

/// Pictures by their first bytes, those we cannot read too: none can be a payload, which starts with digits.
bool looks_like_picture(std::string_view bytes) {
  constexpr std::string_view starts[] = {"\x89PNG", "\xFF\xD8\xFF",  "GIF8", "BM",   "RIFF",
                                         "II*",     {"MM\0*", 4},    "%PDF", "<svg", "<?xml",
                                         "qoif",    {"\0\0\1\0", 4}, "8BPS"};
  for (const std::string_view start : starts)
    if (begins_with(bytes, start)) return true;
  return bytes.size() > 8 && bytes.substr(4, 4) == "ftyp";  // HEIC, AVIF
}

void drop_newline(std::string& text) {
  if (text.empty() || text.back() != '\n') return;
  text.pop_back();
  if (!text.empty() && text.back() == '\r') text.pop_back();
}

/// Reads on until the end or until `limit` is passed.
void read_up_to(open_file& file, std::size_t limit, std::string& bytes) {
  while (bytes.size() <= limit) {
    const std::size_t had = bytes.size();
    bytes.resize(had + chunk_bytes);
    const std::size_t got = file.read(&bytes[had], chunk_bytes);
    bytes.resize(had + got);
    if (got == 0) return;
  }
}

input read_all(const std::string& name, input::origin from) {
  open_file file(name);
  input in;
  in.from = from;
  read_up_to(file, max_text_bytes, in.bytes);
  in.is_picture = looks_like_picture(in.bytes);
  if (in.is_picture) {
    // One byte past the limit is enough for the reader of pictures to refuse it.
    read_up_to(file, image::max_picture_file_bytes, in.bytes);
    return in;
  }
  if (in.bytes.size() > max_text_bytes)
    throw unusable(name + " is no picture and far too long for one payload (emvqr check reads many, one a line)");
  drop_newline(in.bytes);
  return in;
}

bool names_a_file(const std::string& argument) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(argument, error);
  return !error && std::filesystem::exists(status) && !std::filesystem::is_directory(status);
}

}  // namespace

input read_argument(const std::string& argument) {
  if (argument == "-") return read_all(argument, input::origin::standard_input);
  if (names_a_file(argument)) return read_all(argument, input::origin::file);
  return {argument, input::origin::argument, false};
}

std::string read_payload(const std::string& argument) {
  if (argument != "-") return argument;
  input in = read_all(argument, input::origin::standard_input);
  if (in.is_picture) throw unusable("stdin is a picture: emvqr decode reads those");
  return std::move(in.bytes);
}

std::string read_file(const std::string& name, std::size_t limit) {
  open_file file(name);
  std::string bytes;
  read_up_to(file, limit, bytes);
  if (bytes.size() > limit) throw unusable(name + " is too long: more than " + std::to_string(limit) + " bytes");
  return bytes;
}

open_file::open_file(const std::string& name, std::chrono::milliseconds for_writer)
    : name_(name == "-" ? "stdin" : name), for_writer_(for_writer) {
  // Without O_NONBLOCK a named pipe that nobody writes is not even opened.
  descriptor_ = name == "-" ? dup(STDIN_FILENO) : open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor_ < 0) throw unusable("cannot read " + name_ + ": " + reason_of(errno));
  struct stat about = {};
  if (name == "-" || fstat(descriptor_, &about) != 0 || !S_ISFIFO(about.st_mode)) for_writer_ = {};
}

open_file::~open_file() { close(descriptor_); }

std::size_t open_file::read(char* to, std::size_t room) {
  for (;;) {
    const ssize_t got = ::read(descriptor_, to, room);
    if (got == 0 && writer_may_come()) continue;
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno == EAGAIN) {
      for_writer_ = {};  // a pipe that has no bytes yet has a writer
      pollfd wanted{descriptor_, POLLIN, 0};
      poll(&wanted, 1, -1);
    } else if (errno != EINTR) {
      throw unusable("cannot read " + name_ + ": " + reason_of(errno));
    }
  }
}

/// At what looks like the end of a named pipe: waits a little for its first writer. False where one was there.
bool open_file::writer_may_come() {
  constexpr std::chrono::milliseconds step{10};
  if (for_writer_.count() == 0) return false;
  pollfd wanted{descriptor_, POLLIN, 0};
  // A pipe that no writer has opened yet tells of nothing; one that a writer has closed tells of its end.
  const bool has_news = poll(&wanted, 1, static_cast<int>(step.count())) > 0;
  for_writer_ = has_news ? std::chrono::milliseconds{} : for_writer_ - std::min(step, for_writer_);
  if (!has_news && for_writer_.count() == 0) throw unusable("cannot read " + name_ + ": nobody writes to it");
  return true;
}

bool open_file::is_ready() const {
  pollfd wanted{descriptor_, POLLIN, 0};
  return poll(&wanted, 1, 0) != 0;
}

std::size_t open_file::size() const {
  struct stat about = {};
  if (fstat(descriptor_, &about) != 0 || !S_ISREG(about.st_mode)) return 0;
  return static_cast<std::size_t>(about.st_size);
}

}  // namespace emvqr::cli
