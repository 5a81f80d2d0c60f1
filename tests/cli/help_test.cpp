// What --help says is so: every example runs, every exit status that is told of a command is seen.
#include "cli/conformance_run.hpp"
#include "cli/help_text.hpp"
#include "cli/run.hpp"
#include "image/jpeg_files.hpp"
#include "image/oriented.hpp"
#include "support/test.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

using namespace emvqr_test;

namespace {

std::string made(const words& arguments) {
  const outcome result = run(arguments);
  REQUIRE(result.status == 0);
  return result.out;
}

/// A payload of the shop that is good for an hour by the clock.
std::string fresh_payload() {
  return made({"make", "khqr", "--account", "cafe@abaa", "--merchant-id", "M123456", "--bank", "ABA Bank", "--name",
               "Angkor Cafe", "--amount", "50000", "--bill", "INV-7", "--purpose", "Coffee", "--expires-in", "1h"});
}

std::string photo_of(const std::string& payload) {
  const image::symbol code = encoded(payload);
  const unsigned side = 4 * code.size();
  canvas sheet{side + 80, side + 80};
  sheet.draw(code, 40, 40, 4);
  return jpeg_of(sheet, grey, 90);
}

/// The files that the examples name, in a folder that is the user's home too.
class example_folder {
 public:
  example_folder() {
    const std::string payload = fresh_payload();
    const std::string shop = made({"make", "khqr", "--account", "dara@abaa", "--name", "Dara"});
    scratch_.file("payload.txt", payload);
    scratch_.file("shop.txt", shop);
    scratch_.file("register.txt", shop + khmer_khqr() + "\n");
    scratch_.file("photo.jpg", photo_of(khmer_khqr()));
    made({"draw", khmer_khqr(), "-o", scratch_ / "code.png"});
    scratch_.file("order.json", made({"map", "alipayplus", "--json", payload.substr(0, payload.size() - 1)}));
    scratch_.file("acquirer.json", R"({"limits":[{"currency":"KHR","most":100000000}]})");
    scratch_.file("wrong.json", one_vector(R"("op":"decode","payload":"0002")", R"({"verdict":"valid"})"));
    scratch_.file("adapter.sh", "exec emvqr conformance-target\n");
    std::filesystem::create_directories(scratch_ / ".local/share/bash-completion/completions");
    std::filesystem::create_directories(scratch_ / ".config/fish/completions");
  }

  /// Runs it there as a user does. A pipeline fails where any part of it does.
  outcome run_line(const std::string& line) const {
    const std::string program = std::filesystem::path(EMVQR_CLI_PATH).parent_path().string();
    return run_program("bash", {"-c", "set -o pipefail; cd '" + scratch_.path() + "'; HOME=$PWD PATH='" + program +
                                          "':$PATH\n" + line});
  }

 private:
  scratch_folder scratch_;
};

/// A program that an example names may be absent, and that is told.
bool can_run(const std::string& example) {
  if (!EMVQR_TEST_HAS_RSVG && example.find("card.png") != std::string::npos) {
    WARN("not run, without librsvg: " << example);
    return false;
  }
  if (example.find("zbarimg") == std::string::npos) return true;
  const bool is_there = run_program("sh", {"-c", "command -v zbarimg"}).status == 0;
  if (!is_there) WARN("not run, without zbarimg: " << example);
  return is_there;
}

/// A command line of each command, without the program, that ends with 1.
std::map<std::string, std::string> lines_that_end_with_1() {
  return {
      {"emvqr", "decode 0002"},
      {"emvqr decode", "decode 0002"},
      {"emvqr check", "check --quiet - <<<0002"},
      {"emvqr make", "make khqr --account dara@abaa --name Dara --amount 1"},
      {"emvqr make khqr", "make khqr --account dara@abaa --name Dara --amount 1"},
      {"emvqr make emv", "make emv 59=Shop"},
      {"emvqr edit", "edit \"$(cat payload.txt)\" 54=0.5"},
      {"emvqr draw", "draw hello"},
      {"emvqr card", "card '" + emvco_example() + "' -o card.svg"},
      {"emvqr map", "map alipayplus 0002"},
      {"emvqr map alipayplus", "map alipayplus 0002"},
      {"emvqr map emv", "map emv - <<<{}"},
      {"emvqr map iso20022", "map iso20022 0002"},
      {"emvqr conformance", "conformance --target 'emvqr conformance-target' --vectors wrong.json"},
  };
}

/// The rest, `make SCHEME`, refuse an amount of nothing.
std::string with_no_amount(std::string example) {
  const std::size_t at = example.find(" --amount ");
  if (at != std::string::npos) example.erase(at, example.find(' ', at + 10) - at);
  return example + " --amount 0";
}

}  // namespace

TEST_CASE("every command has examples, and they run", "[cli][help]") {
  const example_folder folder;
  std::size_t count = 0;
  for (const told_command& command : all_told()) {
    CAPTURE(command.name());
    CHECK_FALSE(command.examples.empty());
    const bool names_itself = std::any_of(
        command.examples.begin(), command.examples.end(),
        [&command](const std::string& each) { return (each + " ").find(command.name() + " ") != std::string::npos; });
    CHECK(names_itself);
    for (const std::string& example : command.examples) {
      if (!can_run(example)) continue;
      const outcome result = folder.run_line(example);
      CAPTURE(example, result.out, result.err);
      CHECK(result.status == 0);
      ++count;
    }
  }
  CHECK(count > 40);
}

TEST_CASE("every command ends as its help says", "[cli][help]") {
  const example_folder folder;
  std::map<std::string, std::string> lines = lines_that_end_with_1();
  for (const told_command& command : all_told()) {
    CAPTURE(command.name());
    CHECK(command.tells_status(0));
    CHECK(command.tells_status(2));
    CHECK(folder.run_line(command.name() + " --no-such-option").status == 2);
    const auto found = lines.find(command.name());
    const bool is_scheme = found == lines.end() && command.path.size() == 2;
    CHECK(command.tells_status(1) == (is_scheme || found != lines.end()));
    if (!command.tells_status(1)) continue;
    const std::string line = is_scheme ? with_no_amount(command.examples.front()) : "emvqr " + found->second;
    const outcome result = folder.run_line(line);
    CAPTURE(line, result.out, result.err);
    CHECK(result.status == 1);
    if (!is_scheme) lines.erase(found);
  }
  CHECK(lines.empty());
}

TEST_CASE("help tells of the variables that the program looks at", "[cli][help]") {
  const std::string help = run({"--help"}).out;
  std::size_t count = 0;
  const std::string call = "getenv(\"";
  for (const auto& entry : std::filesystem::directory_iterator(EMVQR_CLI_SOURCES)) {
    if (!entry.is_regular_file()) continue;
    const std::string source = read_file(entry.path().string());
    for (std::size_t at = source.find(call); at != std::string::npos; at = source.find(call, at + 1)) {
      const std::size_t begin = at + call.size();
      const std::string name = source.substr(begin, source.find('"', begin) - begin);
      CAPTURE(name);
      CHECK(help.find("\n  " + name + " ") != std::string::npos);
      ++count;
    }
  }
  CHECK(count == 3);
}
