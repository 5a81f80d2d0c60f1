// emvqr conformance against targets that hang, die or babble: told as such, and the other vectors go on.
#include "cli/conformance_run.hpp"

#include <chrono>
#include <filesystem>
#include <thread>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace emvqr_test;

namespace {

const words soon = {"--time-limit", "400"};

struct trouble_case {
  std::string way;
  std::string end;
  std::string detail;  ///< part of what is told
};

const std::vector<trouble_case> troubles = {
    {"hang", "timeout", "no answer in 400 ms"},
    {"hang_below", "timeout", "no answer in 400 ms"},
    {"die", "crashed", "it ended with status 7"},
    {"killed", "crashed", "signal 9, Killed"},
    {"babble", "babbled", R"(not JSON: "I say: hello\x1b[2J")"},
    {"empty", "babbled", "not JSON"},
    {"deep", "babbled", "nested too deep"},
    {"no_verdict", "babbled", "no verdict of this operation"},
    {"twice", "babbled", "more than one line"},
    {"late", "babbled", "more than one line"},
    {"wrong_id", "babbled", "another id"},
    {"huge", "babbled", "an answer of more than 1 MiB"},
    {"endless", "babbled", "an answer of more than 1 MiB"},
    {"deaf", "crashed", "closed its input"},
    {"noisy_death", "crashed", "\\x1b[31mlast words"},
    {"unsupported", "unsupported", ""},
    {"noisy", "passed", ""},
};

std::size_t processes_with(const std::string& word) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    std::ifstream file(entry.path() / "cmdline");
    const std::string line{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (line.find(word) != std::string::npos && line.find("conformance") == std::string::npos) ++count;
  }
  return count;
}

/// True as soon as there is such a process, or none, as wanted; a killed one may take a moment on a busy machine.
bool comes_to(bool wanted, const std::string& word) {
  for (int i = 0; i != 2000 && (processes_with(word) != 0) != wanted; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return (processes_with(word) != 0) == wanted;
}

}  // namespace

TEST_CASE("a target in trouble is told as such and the others go on", "[cli][conformance]") {
  for (const trouble_case& each : troubles) {
    const conformance_outcome result =
        run_conformance(three_refusals, target("misbehaving.sh", {each.way, "*SECOND*"}), soon);
    CAPTURE(each.way, result.err);
    REQUIRE(!result.report.is_null());
    CHECK(result.end_of(0) == "passed");
    CHECK(result.end_of(1) == each.end);
    CHECK(result.detail_of(1).find(each.detail) != std::string::npos);
    CHECK(result.end_of(2) == "passed");
    CHECK(result.status == (each.end == "passed" || each.end == "unsupported" ? 0 : 1));
  }
}

TEST_CASE("trouble at the last vector is told too", "[cli][conformance]") {
  for (const auto& [way, end] : std::vector<std::pair<std::string, std::string>>{
           {"late", "babbled"}, {"twice", "babbled"}, {"hang", "timeout"}, {"die", "crashed"}, {"noisy", "passed"}}) {
    const conformance_outcome result =
        run_conformance(one_vector(R"("op":"decode","payload":"SECOND")", R"({"verdict":"refused"})"),
                        target("misbehaving.sh", {way, "*SECOND*"}), soon);
    CAPTURE(way);
    CHECK(result.end_of(0) == end);
  }
}

TEST_CASE("a target that takes no more questions is told at the next one", "[cli][conformance]") {
  const conformance_outcome result =
      run_conformance(three_refusals, target("misbehaving.sh", {"deaf_after", "*SECOND*"}), soon);
  CHECK(result.end_of(1) == "passed");
  CHECK(result.end_of(2) == "crashed");
  CHECK(result.detail_of(2).find("closed its input") != std::string::npos);
}

TEST_CASE("no more than the end of stderr is told", "[cli][conformance]") {
  const conformance_outcome result =
      run_conformance(three_refusals, target("misbehaving.sh", {"noisy_death", "*SECOND*"}));
  const std::string detail = result.detail_of(1);
  CHECK(detail.find("; stderr: 000") != std::string::npos);
  CHECK(detail.size() < 300);
}

TEST_CASE("a target that writes lines and takes no question is ended, long before its time", "[cli][conformance]") {
  // More than a pipe holds, so that the question is never taken whole.
  const std::string question = R"("op":"decode","payload":")" + std::string(200'000, '0') + '"';
  const auto began = std::chrono::steady_clock::now();
  const conformance_outcome result =
      run_conformance(one_vector(question, R"({"verdict":"refused"})"),
                      "IFS= read -r hello; printf '{\"id\":0,\"name\":\"flood\",\"ops\":[\"decode\"],\"modes\":"
                      "[\"strict\"]}\n'; sleep 0.3; exec yes",
                      {"--time-limit", "60000"});
  CHECK(result.end_of(0) == "babbled");
  CHECK(result.detail_of(0).find("an answer of more than 1 MiB") == 0);
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(50));
}

TEST_CASE("a target that never answers hello is given up", "[cli][conformance]") {
  const std::vector<std::pair<std::string, std::string>> targets = {
      {"exit 3", "3 times: it ended with status 3"},
      {"kill -SEGV $$", "signal 11"},
      {"no-such-program-at-all", "status 127"},
      {"sleep 1000", "no answer in time"},
      {"exec >&- && sleep 0.1", "3 times"},
      {"echo hello", "not JSON"},
      {"cat", "no name"},
      {"printf 'x%03000000d' 0", "3 times: "},
      {"echo '{\"id\":9,\"name\":\"x\"}'", "another id"},
      {"echo '{\"id\":0,\"name\":\"x\",\"ops\":5}'", "ops is not a list"},
      {"printf '\\033[2J' >&2; exit 1", "stderr: \\x1b[2J"},
      {"true", "status 0"},
      {"", "status 0"},
      {"exec <&-; exit 4", "status 4"},
  };
  for (const auto& [command, told] : targets) {
    const conformance_outcome result = run_conformance(three_refusals, command, {"--time-limit", "100"});
    CAPTURE(command, result.err);
    CHECK(result.status == 2);
    CHECK(result.report.is_null());
    CHECK(result.err.find("the target did not answer hello 3 times: ") != std::string::npos);
    CHECK(result.err.find(told) != std::string::npos);
    CHECK(result.err.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("a target that dies for good on the way is given up", "[cli][conformance]") {
  const scratch_folder scratch;
  // Its second start finds the mark and ends.
  const std::string command = "[ ! -e '" + (scratch / "mark") + "' ] || exit 5; : >'" + (scratch / "mark") + "'; " +
                              target("misbehaving.sh", {"die", "*SECOND*"});
  const conformance_outcome result = run_conformance(three_refusals, command);
  CHECK(result.status == 2);
  CHECK(result.err.find("status 5") != std::string::npos);
}

TEST_CASE("nothing of a target is left behind", "[cli][conformance]") {
  // A number of seconds nobody else sleeps for, so that the process is known.
  const std::string mark = "98765." + std::to_string(getpid());
  const conformance_outcome result =
      run_conformance(three_refusals, "sleep " + mark + " & " + target("misbehaving.sh", {"hang", "*SECOND*"}), soon);
  CHECK(result.end_of(1) == "timeout");
  CHECK(comes_to(false, mark));
}

TEST_CASE("whoever ends the runner ends the target", "[cli][conformance]") {
  const scratch_folder scratch;
  const std::string mark = "87654." + std::to_string(getpid());
  const std::string file = scratch.file("vectors.json", three_refusals);
  const pid_t runner = fork();
  REQUIRE(runner >= 0);
  if (runner == 0) {
    execl(EMVQR_CLI_PATH, "emvqr", "conformance", "--vectors", file.c_str(), "--target", ("sleep " + mark).c_str(),
          "--time-limit", "60000", nullptr);
    _exit(127);
  }
  CHECK(comes_to(true, mark));
  kill(runner, SIGTERM);
  int status = 0;
  REQUIRE(waitpid(runner, &status, 0) == runner);
  CHECK(WIFSIGNALED(status));
  CHECK(comes_to(false, mark));
}

TEST_CASE("many starts leak no descriptor", "[cli][conformance]") {
  std::string vectors = R"({"format":"emvqr-conformance/1","about":"many","vectors":[)";
  for (int i = 0; i != 60; ++i)
    vectors += (i == 0 ? "" : ",") + std::string(R"({"id":"many/)") + std::to_string(i) +
               R"(","op":"decode","payload":"SECOND","expect":{"verdict":"refused"}})";
  const scratch_folder scratch;
  const std::string file = scratch.file("vectors.json", vectors + "]}");
  const outcome result =
      run_program("/bin/sh", {"-c", "ulimit -n 24; exec \"$@\"", "sh", EMVQR_CLI_PATH, "conformance", "--vectors", file,
                              "--target", target("misbehaving.sh", {"die", "*SECOND*"})});
  CAPTURE(result.err);
  CHECK(result.status == 1);
  CHECK(result.out.find("60 crashed") != std::string::npos);
}
