// Text from a code never reaches the terminal as it is.
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "cli/run.hpp"
#include "support/test.hpp"

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

/// A payload whose merchant name is `name`.
std::string named(const std::string& name) {
  const std::size_t length = emvqr::count_characters(name);
  const std::string digits = (length < 10 ? "0" : "") + std::to_string(length);
  return sealed("00020101021129130009shop@devb5204599953031165802KH59" + digits + name + "6010Phnom Penh6304XXXX");
}

bool is_printable(const std::string& text) {
  for (const char c : text)
    if (c != '\n' && (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E)) return false;
  return true;
}

const std::vector<std::pair<std::string, std::string>> hostile_names = {
    {"\x1b[2J", "\\x1b[2J"},
    {"\x07", "\\x07"},
    {"\r", "\\x0d"},
    {"a\nb", "a\\x0ab"},
    {"\x7f", "\\x7f"},
    {"\u009B31m", "\\u{009B}31m"},
    {"\u202Eabc", "\\u{202E}abc"},
    {"\u2066\u2069", "\\u{2066}\\u{2069}"},
    {"a\u200Bb\u200F", "a\\u{200B}b\\u{200F}"},
    {"\u2060", "\\u{2060}"},
    {"\uFEFF", "\\u{FEFF}"},
    {"\u061C", "\\u{061C}"},
    {"\u00AD", "\\u{00AD}"},
    {"\U000E0041", "\\u{E0041}"},
    {"\\x1b", "\\\\x1b"},
};

}  // namespace

TEST_CASE("hidden characters are shown as escapes", "[cli][hostile]") {
  for (const auto& [name, shown] : hostile_names) {
    const outcome result = run({"decode", "--now", now, "-"}, named(name));
    CAPTURE(shown);
    CHECK(is_printable(result.out));
    CHECK(result.out.find("Merchant Name                   " + shown + "\n") != std::string::npos);
  }
}

TEST_CASE("JSON keeps hidden characters as \\u escapes and says the same", "[cli][hostile][json]") {
  for (const auto& [name, shown] : hostile_names) {
    const outcome result = run({"decode", "--json", "--now", now, "-"}, named(name));
    CAPTURE(shown, result.out);
    CHECK(is_printable(result.out));
    CHECK(json::parse(result.out)["payload"] == named(name));
  }
}

TEST_CASE("every byte that is not UTF-8 comes as an escape, or in JSON as U+FFFD", "[cli][hostile]") {
  for (int byte = 0x80; byte != 0x100; ++byte) {
    const std::string text = std::string("0002") + static_cast<char>(byte) + "1";
    CAPTURE(byte);
    const outcome shown = run({"decode", "-"}, text);
    CHECK(shown.status == 1);
    CHECK(is_printable(shown.out));
    const outcome told = run({"decode", "--json", "-"}, text);
    CHECK(json::parse(told.out)["payload"] == "0002\uFFFD1");
  }
}

TEST_CASE("hostile text in options and paths is escaped on stderr too", "[cli][hostile]") {
  const outcome result = run({"edit", dynamic_khqr(), "\x1b]0;x\x07=1"});
  CHECK(result.status == 2);
  CHECK(is_printable(result.err));
}

TEST_CASE("a made payload goes into a pipe as it is and onto a terminal as escapes", "[cli][hostile]") {
  const std::string payload = named("\x1b[2J");
  const words edit = {"edit", payload, "60=Siem Reap", "--force"};
  const outcome piped = run(edit);
  CHECK(piped.out.find("\x1b[2J") != std::string::npos);
  const outcome shown = run_on_terminal(edit, {"TERM=xterm", "NO_COLOR=1"});
  CHECK(shown.out.find('\x1b') == std::string::npos);
  CHECK(shown.out.find("5904\\x1b[2J6009Siem Reap") != std::string::npos);
}
