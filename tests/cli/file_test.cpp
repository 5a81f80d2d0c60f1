// Files are written whole or not at all.
#include "cli/run.hpp"
#include "support/test.hpp"

#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace emvqr_test;

namespace {

std::size_t files_in(const scratch_folder& scratch) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(scratch.path()), fs::directory_iterator()));
}

outcome draw_to(const std::string& file) { return run({"draw", khmer_khqr(), "-o", file}); }

}  // namespace

TEST_CASE("a picture replaces the file that was there, and nothing else stays", "[cli][file]") {
  const scratch_folder scratch;
  const std::string file = scratch.file("code.svg", std::string(100'000, 'x'));
  CHECK(draw_to(file).status == 0);
  CHECK(read_file(file).substr(0, 5) != "xxxxx");
  CHECK(files_in(scratch) == 1);
}

TEST_CASE("a picture is as open to others as any new file", "[cli][file]") {
  const scratch_folder scratch;
  CHECK(draw_to(scratch / "code.png").status == 0);
  const mode_t mask = umask(0);
  umask(mask);
  struct stat about = {};
  REQUIRE(stat((scratch / "code.png").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777U) == (0666U & ~mask));
}

TEST_CASE("through a link the file behind it is written", "[cli][file]") {
  const scratch_folder scratch;
  fs::create_directory(scratch / "real");
  const std::string file = scratch.file("real/code.svg", "old");
  fs::create_symlink(file, scratch / "link.svg");
  CHECK(draw_to(scratch / "link.svg").status == 0);
  CHECK(fs::is_symlink(scratch / "link.svg"));
  CHECK(read_file(file) != "old");
}

TEST_CASE("a place that cannot be written is told, and nothing stays behind", "[cli][file]") {
  const scratch_folder scratch;
  const outcome nowhere = draw_to(scratch / "no_such_folder/code.png");
  CHECK(nowhere.status == 2);
  CHECK(nowhere.err.find("cannot write") != std::string::npos);

  fs::create_directory(scratch / "folder.png");
  const outcome folder = draw_to(scratch / "folder.png");
  CHECK(folder.status == 2);
  CHECK(fs::is_directory(scratch / "folder.png"));

  REQUIRE(mkfifo((scratch / "pipe.png").c_str(), 0600) == 0);
  const outcome pipe = draw_to(scratch / "pipe.png");
  CHECK(pipe.status == 2);
  CHECK(fs::is_fifo(scratch / "pipe.png"));
  CHECK(files_in(scratch) == 2);
}

TEST_CASE("make prints no payload whose picture could not be written", "[cli][file]") {
  const scratch_folder scratch;
  const words khqr = {"make", "khqr", "--account", "dara@abaa", "--name", "Dara", "-o"};
  for (const std::string& file : {scratch / "no_such_folder/code.png", scratch / "code.gif", scratch / "code"}) {
    words line = khqr;
    line.push_back(file);
    const outcome result = run(line);
    CAPTURE(file);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(!result.err.empty());
  }
  CHECK(files_in(scratch) == 0);
}

TEST_CASE("a full disk is an error, not a short answer", "[cli][file]") {
  if (!fs::exists("/dev/full")) {
    WARN("there is no device that is always full here");
    return;
  }
  const outcome result = run_program("sh", {"-c", std::string("exec '") + EMVQR_CLI_PATH + "' rules >/dev/full"});
  CHECK(result.status == 2);
  CHECK(result.err.find("cannot write the result") != std::string::npos);
}
