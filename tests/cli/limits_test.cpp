// What comes from outside without end or measure: it is answered, in memory that does not grow with it.
#include "limits.hpp"

#include "cli/run.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "support/test.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace emvqr_test;
namespace cli = emvqr::cli;

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;
constexpr std::size_t pipe_bytes = std::size_t{64} << 10;

/// `emvqr check` with a pipe at its stdin; its stdout is /dev/null or a pipe that nobody reads.
class checking {
 public:
  checking(words arguments, bool nobody_reads) {
    arguments.insert(arguments.begin(), {EMVQR_CLI_PATH, "check"});
    std::vector<char*> argv;
    for (std::string& each : arguments) argv.push_back(each.data());
    argv.push_back(nullptr);
    REQUIRE(pipe2(in_.data(), O_CLOEXEC) == 0);
    REQUIRE(pipe2(out_.data(), O_CLOEXEC) == 0);
    REQUIRE(pipe2(err_.data(), O_CLOEXEC) == 0);
    child_ = fork();
    REQUIRE(child_ >= 0);
    if (child_ == 0) {
      // The sanitizer's own hoard of freed memory grows up to 256 MiB.
      const char* const options = std::getenv("ASAN_OPTIONS");  // NOLINT(concurrency-mt-unsafe): one thread
      const std::string more = std::string(options == nullptr ? "" : options) + ":quarantine_size_mb=1";
      setenv("ASAN_OPTIONS", more.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): one thread
      const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
      dup2(in_[0], STDIN_FILENO);
      dup2(nobody_reads ? out_[1] : nowhere, STDOUT_FILENO);
      dup2(err_[1], STDERR_FILENO);
      execv(argv[0], argv.data());
      _exit(127);
    }
    close(in_[0]);
    close(out_[1]);
    close(err_[1]);
    std::signal(SIGPIPE, SIG_IGN);
  }
  checking(const checking&) = delete;
  checking& operator=(const checking&) = delete;
  ~checking() {
    std::signal(SIGPIPE, SIG_DFL);
    close(out_[0]);
    close(err_[0]);
  }

  /// Feeds `piece` again and again, so many bytes in all; how many it took before it took none for a while.
  std::size_t feed(const std::string& piece, std::size_t bytes) const {
    fcntl(in_[1], F_SETFL, O_NONBLOCK);
    std::size_t fed = 0;
    while (fed < bytes) {
      const std::size_t at = fed % piece.size();
      const ssize_t taken = write(in_[1], piece.data() + at, std::min(piece.size() - at, bytes - fed));
      if (taken > 0) fed += static_cast<std::size_t>(taken);
      pollfd room{in_[1], POLLOUT, 0};
      if (taken < 0 && (errno != EAGAIN || poll(&room, 1, patience_ms) <= 0)) break;
    }
    return fed;
  }
  void wait_patiently() { patience_ms = 60'000; }
  void stop_reading() { close(std::exchange(out_[0], -1)); }
  /// Ends its input; its status as wait tells it.
  int end() {
    close(in_[1]);
    int status = 0;
    REQUIRE(wait4(child_, &status, 0, &used_) == child_);
    return status;
  }
  /// The most memory it had, in bytes; the end of the input comes before.
  std::size_t memory() const { return static_cast<std::size_t>(used_.ru_maxrss) * 1024; }
  std::string errors() const {
    std::string text(4096, '\0');
    const ssize_t got = read(err_[0], text.data(), text.size());
    text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return text;
  }

 private:
  std::array<int, 2> in_{}, out_{}, err_{};
  pid_t child_ = -1;
  rusage used_{};
  int patience_ms = 400;
};

std::size_t memory_for(const words& arguments, const std::string& piece, std::size_t bytes) {
  checking child(arguments, false);
  child.wait_patiently();
  CHECK(child.feed(piece, bytes) == bytes);
  CHECK(WIFEXITED(child.end()));
  return child.memory();
}

}  // namespace

TEST_CASE("sixteen times the input takes no more memory", "[cli][limits]") {
  struct row {
    const char* what;
    words options;
    std::string piece;
    std::size_t bytes;
  };
  const std::vector<row> rows = {
      {"lines of 4000 bytes, all shown", {"--json"}, std::string(3999, 'x') + "\n", 2 * mebibyte},
      {"lines of 4000 bytes, all shown, by many threads",
       {"--json", "--threads", "16"},
       std::string(3999, 'x') + "\n",
       2 * mebibyte},
      {"lines that are too long", {}, std::string(mebibyte, '0') + "\n", 16 * mebibyte},
      {"one line", {"--json"}, std::string(mebibyte, '0'), 16 * mebibyte},
  };
  for (const row& each : rows) {
    const std::size_t few = memory_for(each.options, each.piece, each.bytes);
    const std::size_t many = memory_for(each.options, each.piece, 16 * each.bytes);
    CAPTURE(each.what, few, many);
    CHECK(many < few + 8 * mebibyte);
  }
}

TEST_CASE("where nobody takes the verdicts no more is read, and it ends when they go", "[cli][limits]") {
  for (const bool told_by_signal : {true, false}) {
    std::signal(SIGPIPE, told_by_signal ? SIG_DFL : SIG_IGN);
    checking child({"--threads", "16"}, true);
    // The lines under way, the blocks before and behind them, and what a pipe holds.
    const std::size_t most = 2 * cli::max_lines_under_way + 3 * cli::block_bytes + 2 * pipe_bytes;
    CHECK(child.feed("x\n", 16 * mebibyte) <= most);
    CHECK(most < 16 * cli::blocks_per_thread * cli::block_bytes);
    child.stop_reading();
    const int status = child.end();
    if (told_by_signal) {
      CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE));
    } else {
      CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 2));
      CHECK(child.errors() == "emvqr: cannot write the result: Broken pipe\n");
    }
  }
}

TEST_CASE("files without end are refused at the limit", "[cli][limits]") {
  const std::string target = std::string(EMVQR_CLI_PATH) + " conformance-target";
  const std::vector<std::pair<words, std::string>> rows = {
      {{"decode", "/dev/zero"}, "far too long for one payload"},
      {{"map", "emv", "/dev/zero"}, "far too long for one payload"},
      {{"map", "alipayplus", dynamic_khqr(), "--profile", "/dev/zero"}, "far too long for one payload"},
      {{"conformance", "--target", target, "--vectors", "/dev/zero"},
       "/dev/zero is too long: more than " + std::to_string(cli::max_vector_bytes) + " bytes"},
  };
  for (const auto& [line, told] : rows) {
    const outcome result = run(line);
    CAPTURE(line, result.err);
    CHECK(result.status == 2);
    CHECK(result.err.find(told) != std::string::npos);
  }
  const std::string endless =
      "{ printf '\\211PNG\\r\\n\\032\\n'; cat /dev/zero; } | '" + std::string(EMVQR_CLI_PATH) + "' decode -";
  const outcome picture = run_program("sh", {"-c", endless});
  CHECK(picture.status == 2);
  CHECK(picture.err == "emvqr: the picture is larger than the limit\n");
}

TEST_CASE("vector files have their limit together", "[cli][limits]") {
  const scratch_folder scratch;
  const std::string head = R"({"format":"emvqr-conformance/1","about":")";
  for (const std::string name : {"a.json", "b.json"})
    scratch.file(name, head + std::string(cli::max_vector_bytes / 2, 'x') + R"(","vectors":[]})");
  const outcome result = run({"conformance", "--target", "true", "--vectors", scratch.path()});
  CHECK(result.status == 2);
  CHECK(result.err.find("b.json is too long") != std::string::npos);
}

TEST_CASE("brackets without end are refused, and no stack is used for them", "[cli][limits]") {
  const scratch_folder scratch;
  for (const std::string& bracket : {std::string("["), std::string("{\"a\":")}) {
    std::string deep = bracket == "[" ? "" : "{\"format\":";
    while (deep.size() + bracket.size() < 10 * mebibyte) deep += bracket;
    const std::string big = scratch.file("deep.json", deep);
    const outcome vectors = run({"conformance", "--target", "true", "--vectors", big});
    CHECK(vectors.status == 2);
    CHECK(vectors.err.find("nested too deep") != std::string::npos);
    const std::string small = scratch.file("small.json", deep.substr(0, mebibyte));
    CHECK(run({"map", "emv", small}).status == 1);
    CHECK(run({"map", "alipayplus", dynamic_khqr(), "--profile", small}).status == 2);
  }
}

TEST_CASE("a named pipe that nobody writes is waited for so long and no longer", "[cli][limits]") {
  const scratch_folder scratch;
  const std::string pipe = scratch / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  char buffer[8];
  cli::open_file nobody(pipe, std::chrono::milliseconds(50));
  CHECK_THROWS_WITH(nobody.read(buffer, sizeof buffer), "cannot read " + pipe + ": nobody writes to it");

  // A writer that comes late, writes late and goes.
  const pid_t writer = fork();
  REQUIRE(writer >= 0);
  if (writer == 0) {
    const std::string script = "sleep 0.1; { sleep 0.2; printf late; } >'" + pipe + "'";
    execlp("sh", "sh", "-c", script.c_str(), nullptr);
    _exit(127);
  }
  CHECK(cli::read_file(pipe, sizeof buffer) == "late");
  int status = 0;
  REQUIRE(waitpid(writer, &status, 0) == writer);
}

TEST_CASE("one byte past the limit of a file is told", "[cli][limits]") {
  const scratch_folder scratch;
  const std::string file = scratch.file("file", "12345678");
  CHECK(cli::read_file(file, 8) == "12345678");
  CHECK_THROWS_WITH(cli::read_file(file, 7), file + " is too long: more than 7 bytes");
  CHECK_THROWS_AS(cli::read_file(scratch.path(), 8), cli::unusable);
}

TEST_CASE("numbers that are too large are told, and not cut to size", "[cli][limits][conformance]") {
  const outcome answers =
      run({"conformance-target"}, R"({"id":1,"op":"decode","payload":"0","now_ms":18446744073709551615})"
                                  "\n"
                                  R"({"id":2,"op":"decode","payload":"0","now_ms":9223372036854775807})"
                                  "\n"
                                  R"({"id":3,"op":"decode","payload":"0","now_ms":1e999})"
                                  "\n");
  CHECK(answers.out.find(R"({"id":1,"verdict":"unsupported","error":"now_ms is not a whole number of 64 bits"})") == 0);
  CHECK(answers.out.find(R"({"id":2,"verdict":"refused")") != std::string::npos);
  CHECK(answers.out.find(R"("error":"not JSON")") != std::string::npos);
  const scratch_folder scratch;
  const std::string file = scratch.file("vectors.json", R"({"format":"emvqr-conformance/1","vectors":[{"id":"x",)"
                                                        R"("op":"decode","payload":"0","expect":)"
                                                        R"({"verdict":"refused","offset":4294967296}}]})");
  const outcome vectors = run({"conformance", "--target", "true", "--vectors", file});
  CHECK(vectors.status == 2);
  CHECK(vectors.err.find("offset is not a number of bytes") != std::string::npos);
}
