// Colour: on a terminal, and only there; and the caret under the right column.
#include "caret.hpp"
#include "cli/run.hpp"
#include "safe_text.hpp"
#include "support/test.hpp"

using namespace emvqr_test;
using emvqr::cli::caret_lines;
using emvqr::cli::first_shown;
using emvqr::cli::painter;
using emvqr::cli::safe_text;

namespace {

std::string marked(std::string_view text, std::size_t offset) { return caret_lines(text, offset, "", painter{}); }

/// The column of the caret.
std::size_t caret_column(const std::string& lines) { return lines.size() - lines.find('\n') - 3; }

}  // namespace

TEST_CASE("colour is for terminals that want it", "[cli][terminal]") {
  const words decode = {"decode", dynamic_khqr(), "--now", "1760000000000"};
  CHECK(run(decode).out.find('\x1b') == std::string::npos);
  const outcome coloured = run_on_terminal(decode, {"TERM=xterm"});
  CHECK(coloured.status == 1);
  CHECK(coloured.out.find("\x1b[1;31m") != std::string::npos);
  CHECK(run_on_terminal(decode, {"TERM=xterm", "NO_COLOR=1"}).out.find('\x1b') == std::string::npos);
  CHECK(run_on_terminal(decode, {"TERM=xterm", "NO_COLOR="}).out.find('\x1b') != std::string::npos);
  CHECK(run_on_terminal(decode, {"TERM=dumb"}).out.find('\x1b') == std::string::npos);
  CHECK(run_on_terminal(decode, {}).out.find('\x1b') == std::string::npos);
}

TEST_CASE("the option --color is stronger than the terminal and the environment", "[cli][terminal]") {
  const auto decode = [](const std::string& when) {
    return words{"decode", dynamic_khqr(), "--now", "1760000000000", "--color", when};
  };
  CHECK(run(decode("always")).out.find("\x1b[1;31m") != std::string::npos);
  CHECK(run(decode("auto")).out.find('\x1b') == std::string::npos);
  CHECK(run_on_terminal(decode("never"), {"TERM=xterm"}).out.find('\x1b') == std::string::npos);
  CHECK(run_on_terminal(decode("auto"), {"TERM=xterm"}).out.find('\x1b') != std::string::npos);
  CHECK(run_on_terminal(decode("auto"), {"TERM=xterm", "NO_COLOR=1"}).out.find('\x1b') == std::string::npos);
  CHECK(run_on_terminal(decode("always"), {"NO_COLOR=1"}).out.find('\x1b') != std::string::npos);
  CHECK(run(decode("sometimes")).status == 2);
}

TEST_CASE("what is told on stderr is coloured as that wants it", "[cli][terminal]") {
  const words edit = {"edit", khmer_khqr(), "54=5000", "--now", now};
  CHECK(run(edit).err.find('\x1b') == std::string::npos);
  words coloured = edit;
  coloured.insert(coloured.end(), {"--color", "always"});
  const outcome result = run(coloured);
  CHECK(result.err.find('\x1b') != std::string::npos);
  CHECK(result.out == run(edit).out);
}

TEST_CASE("JSON has no colour on a terminal either", "[cli][terminal]") {
  const outcome result = run_on_terminal({"decode", dynamic_khqr(), "--json"}, {"TERM=xterm"});
  CHECK(result.out.find('\x1b') == std::string::npos);
}

TEST_CASE("the caret stands under its byte", "[cli][caret]") {
  CHECK(marked("abc", 0) == "abc\n^\n");
  CHECK(marked("abc", 2) == "abc\n  ^\n");
  CHECK(marked("abc", 3) == "abc\n   ^\n");
  CHECK(marked("abc", 99) == "abc\n   ^\n");
  CHECK(caret_lines("abc", 1, "  ", painter{}) == "  abc\n   ^\n");
}

TEST_CASE("escapes, marks and wide characters move the caret", "[cli][caret]") {
  CHECK(marked("\x1b"
               "a",
               1) == "\\x1ba\n    ^\n");
  CHECK(marked("\u202E"
               "a",
               3) == "\\u{202E}a\n        ^\n");
  CHECK(marked("\\a", 1) == "\\\\a\n  ^\n");
  CHECK(marked("\xFF"
               "a",
               1) == "\\xffa\n    ^\n");
  CHECK(caret_column(marked("e\u0301x", 3)) == 1);
  CHECK(caret_column(marked("\u1780\u17D2\u1781x", 9)) == 2);
  CHECK(caret_column(marked("\u6700x", 3)) == 2);
  CHECK(caret_column(marked("\U0001F600x", 4)) == 2);
}

TEST_CASE("an offset inside a character marks that character, on a mark the one it sits on", "[cli][caret]") {
  CHECK(caret_column(marked("ab\u6700c", 3)) == 2);
  CHECK(caret_column(marked("ab\u6700c", 4)) == 2);
  CHECK(caret_column(marked("ab\u0301c", 2)) == 1);
}

TEST_CASE("a long text is cut around the place, with the caret still under it", "[cli][caret]") {
  std::string text;
  for (int i = 0; i != 300; ++i) text += static_cast<char>('a' + i % 26);
  for (std::size_t offset = 0; offset <= text.size(); ++offset) {
    const std::string lines = marked(text, offset);
    const std::string shown = lines.substr(0, lines.find('\n'));
    CAPTURE(offset, lines);
    CHECK(shown.size() <= emvqr::cli::caret_columns + 6);
    CHECK(shown.size() >= emvqr::cli::caret_columns);
    const std::size_t column = caret_column(lines);
    if (offset < text.size()) {
      CHECK(shown[column] == text[offset]);
    } else {
      CHECK(column == shown.size());
    }
    const bool starts_cut = shown.substr(0, 3) == "...";
    const bool ends_cut = shown.substr(shown.size() - 3) == "...";
    CHECK(text.find(shown.substr(starts_cut ? 3 : 0, shown.size() - (starts_cut ? 3 : 0) - (ends_cut ? 3 : 0))) !=
          std::string::npos);
  }
}

TEST_CASE("the window never begins or ends inside a character", "[cli][caret]") {
  std::string text;
  for (int i = 0; i != 100; ++i) text += i % 3 == 0 ? "\u1780" : i % 3 == 1 ? "\u17B6" : "\U0001F600";
  for (std::size_t offset = 0; offset <= text.size(); ++offset) {
    CAPTURE(offset);
    CHECK(marked(text, offset).find("\\x") == std::string::npos);
  }
}

TEST_CASE("characters come one by one with their bytes", "[cli][caret]") {
  CHECK(first_shown("a").bytes == 1);
  CHECK(first_shown("\u1780\u17B6").bytes == 3);
  CHECK(first_shown("\U0001F600").bytes == 4);
  CHECK(first_shown("\xF0\x9F\x98").bytes == 1);
  CHECK(first_shown("\xF0\x9F\x98").text == "\\xf0");
  CHECK(safe_text("\xED\xA0\x80") == "\\xed\\xa0\\x80");
  CHECK(safe_text("\xC0\xAF") == "\\xc0\\xaf");
  CHECK(safe_text("plain") == "plain");
}
