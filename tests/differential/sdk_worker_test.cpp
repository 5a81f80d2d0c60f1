#include "fuzz/sdk_worker.hpp"

#include "support/test.hpp"

#include <chrono>
#include <map>
#include <string>

using emvqr_fuzz::sdk_worker;
using classes = std::map<std::string, std::size_t>;

namespace {

const nlohmann::json request{{"op", "payload"}, {"text", "000201"}, {"now_ms", 0}};
constexpr std::chrono::milliseconds short_patience{300};

/// A worker in the shell that says it is ready, then does this with each line.
std::string each_line(const std::string& command) {
  return "read -r line; echo ready; while read -r line; do " + command + "; done";
}

}  // namespace

TEST_CASE("sdk_worker: counts the classes of the answers") {
  sdk_worker worker{each_line(R"(echo '{"classes":["agreed: x","known: y"]}')")};
  CHECK(worker.compare(request).empty());
  CHECK(worker.compare(request).empty());
  CHECK(worker.classes() == classes{{"agreed: x", 2}, {"known: y", 2}});
}

TEST_CASE("sdk_worker: asks the request with our answer") {
  sdk_worker worker{each_line(
      R"(case "$line" in *'"failure":"crc_missing"'*'"text":"000201"'*) echo '{"classes":["seen"]}';; *) echo '{"classes":[]}';; esac)")};
  CHECK(worker.compare(request).empty());
  CHECK(worker.classes() == classes{{"seen", 1}});
}

TEST_CASE("sdk_worker: tells what is not explained, with both answers") {
  sdk_worker worker{each_line(R"(echo '{"unexplained":["a difference"],"theirs":17}')")};
  const std::string told = worker.compare(request);
  CHECK(told.find("a difference") != std::string::npos);
  CHECK(told.find(R"("theirs":17)") != std::string::npos);
  CHECK(told.find("crc_missing") != std::string::npos);
  CHECK(worker.classes().empty());
}

TEST_CASE("sdk_worker: ends one that does not answer, and goes on with another") {
  sdk_worker worker{each_line("sleep 60"), short_patience};
  CHECK(worker.compare(request).empty());
  CHECK(worker.compare(request).empty());
  CHECK(worker.classes() == classes{{"no answer in time", 2}});
}

TEST_CASE("sdk_worker: tells of one that dies, with its last words") {
  sdk_worker worker{each_line("echo broken >&2; exit 3")};
  const std::string told = worker.compare(request);
  CHECK(told.find("broken") != std::string::npos);
  CHECK(told.find(R"("text":"000201")") != std::string::npos);
  CHECK(worker.classes().empty());
}

TEST_CASE("sdk_worker: one that does not start ends the program") {
  CHECK(emvqr_test::dies([] { sdk_worker{"exit 3"}.compare(request); }));
  CHECK(emvqr_test::dies([] { sdk_worker{"echo wrong; cat"}.compare(request); }));
}
