// Files are replaced whole, whenever the program is killed; pipes and devices are written and not replaced.
#include "write_file.hpp"

#include "cli/run.hpp"
#include "exit_status.hpp"
#include "support/test.hpp"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace emvqr_test;
using emvqr::cli::unusable;
using emvqr::cli::write_file;

namespace {

const std::string old_bytes(300'000, 'o');
const std::string new_bytes(200'000, 'n');

std::size_t files_in(const scratch_folder& scratch) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(scratch.path()), fs::directory_iterator()));
}

/// What one that writes `new_bytes` to `file` calls of the system, up to `most` calls; there it is killed.
struct traced {
  std::vector<long> calls;
  bool was_killed = false;
  bool can_trace = true;
};

traced write_until(const std::string& file, std::size_t most) {
  traced out;
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) _exit(99);
    std::raise(SIGSTOP);
    try {
      write_file(file, new_bytes);
    } catch (...) {
      _exit(1);
    }
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  if (WIFEXITED(status)) return out.can_trace = false, out;
  REQUIRE(ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) == 0);
  while (WIFSTOPPED(status)) {
    __ptrace_syscall_info about = {};
    if (ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof about, &about) > 0 && about.op == PTRACE_SYSCALL_INFO_ENTRY) {
      // At the entry: the call is not done yet.
      out.was_killed = out.calls.size() == most;
      if (out.was_killed) break;
      out.calls.push_back(static_cast<long>(about.entry.nr));
    }
    REQUIRE(ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) == 0);
    REQUIRE(waitpid(child, &status, 0) == child);
  }
  if (out.was_killed) {
    kill(child, SIGKILL);
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
  } else {
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  }
  return out;
}

bool renames(long call) {
#ifdef SYS_rename
  if (call == SYS_rename) return true;
#endif
#ifdef SYS_renameat
  if (call == SYS_renameat) return true;
#endif
  return call == SYS_renameat2;
}

bool takes(const std::string& file, std::string_view bytes) {
  write_file(file, bytes);
  return read_file(file) == bytes;
}

}  // namespace

TEST_CASE("killed at whichever call of the system, a file is the old one or the new one, whole", "[cli][file]") {
  std::size_t old_ones = 0;
  std::size_t new_ones = 0;
  std::size_t halves = 0;
  for (std::size_t calls = 0;; ++calls) {
    const scratch_folder scratch;
    const std::string file = scratch.file("report", old_bytes);
    const traced run = write_until(file, calls);
    if (!run.can_trace) {
      WARN("no process can be traced here");
      return;
    }
    const std::string found = read_file(file);
    CAPTURE(calls, found.size());
    CHECK((found == old_bytes || found == new_bytes));
    ++(found == old_bytes ? old_ones : new_ones);
    if (found == old_bytes && files_in(scratch) == 2) ++halves;
    if (!run.was_killed) break;
    REQUIRE(calls < 1000);
  }
  // Before the temporary file, with it, and behind the rename.
  CHECK(halves >= 3);
  CHECK(old_ones > halves);
  CHECK(new_ones >= 2);
}

TEST_CASE("the bytes are on the disk before the name is, and the name at the end", "[cli][file]") {
  const scratch_folder scratch;
  const traced run = write_until(scratch.file("report", old_bytes), 1000);
  if (!run.can_trace) {
    WARN("no process can be traced here");
    return;
  }
  const auto begin = run.calls.begin();
  const auto end = run.calls.end();
  const auto written = std::find(begin, end, SYS_write);
  const auto synced = std::find(written, end, SYS_fsync);
  const auto renamed = std::find_if(begin, end, renames);
  REQUIRE(renamed != end);
  CHECK(synced < renamed);
  CHECK(std::find(renamed, end, SYS_fsync) != end);
}

TEST_CASE("one that a signal ends in the middle of writing leaves the old file", "[cli][file]") {
  const scratch_folder scratch;
  const std::string file = scratch.file("code.png", old_bytes);
  const std::string script = "ulimit -c 0; ulimit -f 1; exec '" + std::string(EMVQR_CLI_PATH) + "' draw '" +
                             khmer_khqr() + "' --scale 32 --bits 8 -o '" + file + "'";
  const outcome result = run_program("sh", {"-c", script});
  CHECK(result.status == -1);  // SIGXFSZ
  CHECK(read_file(file) == old_bytes);
}

TEST_CASE("where writing fails, the old file stays and nothing else", "[cli][file]") {
  const scratch_folder scratch;
  const std::string file = scratch.file("code.png", old_bytes);
  const std::string script = "trap '' XFSZ; ulimit -f 1; exec '" + std::string(EMVQR_CLI_PATH) + "' draw '" +
                             khmer_khqr() + "' --scale 32 --bits 8 -o '" + file + "'";
  const outcome result = run_program("sh", {"-c", script});
  CHECK(result.status == 2);
  CHECK(result.err.find("cannot write " + file + ": File too large") != std::string::npos);
  CHECK(read_file(file) == old_bytes);
  CHECK(files_in(scratch) == 1);
}

TEST_CASE("a file that is replaced keeps its permissions and its owner", "[cli][file]") {
  const scratch_folder scratch;
  const std::string file = scratch.file("report", "old");
  REQUIRE(chmod(file.c_str(), 0640) == 0);
  const uid_t owner = geteuid() == 0 ? 12345 : geteuid();
  REQUIRE(chown(file.c_str(), owner, static_cast<gid_t>(-1)) == 0);
  CHECK(takes(file, "new"));
  struct stat about = {};
  REQUIRE(stat(file.c_str(), &about) == 0);
  CHECK((about.st_mode & 07777U) == 0640);
  CHECK(about.st_uid == owner);
}

TEST_CASE("a link stays where it leads to no file yet, and one that leads to itself is told", "[cli][file]") {
  const scratch_folder scratch;
  fs::create_directory(scratch / "real");
  fs::create_symlink("real/report", scratch / "second");
  fs::create_symlink("second", scratch / "first");
  CHECK(takes(scratch / "first", "new"));
  CHECK(fs::is_symlink(scratch / "first"));
  CHECK(fs::is_symlink(scratch / "second"));
  CHECK(fs::is_regular_file(scratch / "real/report"));
  fs::create_symlink("loop", scratch / "loop");
  CHECK_THROWS_AS(write_file(scratch / "loop", "new"), unusable);
}

TEST_CASE("a name as long as a name may be can be written", "[cli][file]") {
  const scratch_folder scratch;
  CHECK(takes(scratch / std::string(255, 'x'), "new"));
}

TEST_CASE("a named pipe gets the bytes where somebody reads, and is told where nobody does", "[cli][file]") {
  const scratch_folder scratch;
  const std::string pipe = scratch / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_WITH(write_file(pipe, "new"), "cannot write " + pipe + ": nobody reads it");
  const int reader = open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  write_file(pipe, "new");
  char buffer[8];
  CHECK(std::string(buffer, static_cast<std::size_t>(read(reader, buffer, sizeof buffer))) == "new");
  // Far more than a pipe holds, and the reader sleeps.
  CHECK_THROWS_WITH(write_file(pipe, std::string(4'000'000, 'x'), std::chrono::milliseconds(50)),
                    "cannot write " + pipe + ": Connection timed out");
  close(reader);
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("devices and what stdout already is are written to", "[cli][file]") {
  const scratch_folder scratch;
  const std::string out = scratch.file("out", "");
  write_file("/dev/null", "new");
  CHECK(fs::is_character_file("/dev/null"));
  CHECK_THROWS_WITH(write_file("/dev/full", "new"), "cannot write /dev/full: No space left on device");
  // As the shell hands it on: its own output before and behind.
  for (const std::string& name : {std::string("/dev/stdout"), out}) {
    const std::string script = "exec >'" + out + "'; echo before; '" + EMVQR_CLI_PATH +
                               "' conformance --only crc --target \"'" + EMVQR_CLI_PATH +
                               "' conformance-target\" --json '" + name + "'; echo behind";
    CHECK(run_program("sh", {"-c", script}).status == 0);
    const std::string got = read_file(out);
    CAPTURE(name, got);
    CHECK(got.find("before\n{") == 0);
    CHECK(got.find("passed") != std::string::npos);
    CHECK(got.find("behind\n") != std::string::npos);
  }
}

TEST_CASE("a folder is no file to write", "[cli][file]") {
  const scratch_folder scratch;
  CHECK_THROWS_AS(write_file(scratch.path(), "new"), unusable);
  CHECK_THROWS_AS(write_file(scratch / "no/file", "new"), unusable);
  CHECK_THROWS_AS(write_file(scratch.file("file", "old") + "/below", "new"), unusable);
  CHECK(files_in(scratch) == 1);
}
