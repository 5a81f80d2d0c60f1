#include <emvqr/syntax/display.hpp>

#include "support/test.hpp"

#include <string>
#include <string_view>

using emvqr::display;
using emvqr::escape;
using emvqr::find_latin_imitation;
using emvqr::find_mixed_letter;

namespace {

constexpr bool shows(std::string_view value, std::string_view as) { return display(value).view() == as; }

}  // namespace

TEST_CASE("escape: a byte by two digits, others by two at least in braces", "[display]") {
  EMVQR_VERIFY(escape(0x1B).view() == "\\x1b");
  EMVQR_VERIFY(escape(0x00).view() == "\\x00");
  EMVQR_VERIFY(escape(0x7F).view() == "\\x7f");
  EMVQR_VERIFY(escape(0x80).view() == "\\u{0080}");
  EMVQR_VERIFY(escape(0xAD).view() == "\\u{00AD}");
  EMVQR_VERIFY(escape(0x202E).view() == "\\u{202E}");
  EMVQR_VERIFY(escape(0x10FFFF).view() == "\\u{10FFFF}");
}

TEST_CASE("display: plain text is shown as it is", "[display]") {
  EMVQR_VERIFY(shows("", ""));
  EMVQR_VERIFY(shows("Angkor Cafe", "Angkor Cafe"));
  EMVQR_VERIFY(shows("\xE1\x9E\x80\xE1\x9F\x92\xE1\x9E\x9A", "\xE1\x9E\x80\xE1\x9F\x92\xE1\x9E\x9A"));
  EMVQR_VERIFY(shows("\xD0\xA1\xD0\x9E\xD0\xA1", "\xD0\xA1\xD0\x9E\xD0\xA1"));  // Cyrillic alone
}

TEST_CASE("display: what hides, turns or is unknown is written out", "[display]") {
  EMVQR_VERIFY(shows("a\x1B[31m", "a\\x1b[31m"));
  EMVQR_VERIFY(
      shows("\xE2\x80\xAE"
            "eliv",
            "\\u{202E}eliv"));
  EMVQR_VERIFY(
      shows("a\xE2\x80\x8B"
            "b",
            "a\\u{200B}b"));
  EMVQR_VERIFY(shows("\xEE\x80\x80", "\\u{E000}"));
  EMVQR_VERIFY(shows("a\\u{202E}", "a\\\\u{202E}"));
}

TEST_CASE("display: joiners stay where a script needs them", "[display]") {
  constexpr std::string_view khmer = "\xE1\x9E\x80\xE2\x80\x8B\xE1\x9E\x80";
  EMVQR_VERIFY(shows(khmer, khmer));
  EMVQR_VERIFY(shows("\xE1\x9E\x80\xE2\x80\x8B", "\xE1\x9E\x80\\u{200B}"));
}

TEST_CASE("display: letters that pass for Latin ones in a text with both are written out", "[display]") {
  EMVQR_VERIFY(shows("Sh\xD0\xBEp", "Sh\\u{043E}p"));
  EMVQR_VERIFY(shows("Caf\xC3\xA9", "Caf\xC3\xA9"));
  EMVQR_VERIFY(shows("\xD0\xB6 ab", "\xD0\xB6 ab"));
}

TEST_CASE("display: the longest value with every character written out fits", "[display]") {
  std::string value;
  std::string shown;
  for (int i = 0; i != 99; ++i) {
    value += "\xF4\x8F\xBF\xBF";
    shown += "\\u{10FFFF}";
  }
  CHECK(display(value).view() == shown);
}

TEST_CASE("find_mixed_letter: Latin beside another script in one word", "[display]") {
  EMVQR_VERIFY(find_mixed_letter("Sh\xD0\xBEp") == 2);
  EMVQR_VERIFY(find_mixed_letter("\xD0\xA1hop") == 2);
  EMVQR_VERIFY(find_mixed_letter("Shop \xD0\xBE") == 6 + 1);
  EMVQR_VERIFY(find_mixed_letter("A\xCC\x81\xD0\xBE") == 3);      // a mark does not part a word
  EMVQR_VERIFY(find_mixed_letter("A\xE2\x80\x8B\xD0\xBE") == 4);  // nor does what cannot be seen
  EMVQR_VERIFY(find_mixed_letter("A1\xD0\xBE") == 4);             // a digit does
  EMVQR_VERIFY(find_mixed_letter("\xCE\xB1\xD0\xB6") == 4);       // Greek and Cyrillic: no Latin
  EMVQR_VERIFY(find_mixed_letter("") == 0);
}

TEST_CASE("find_latin_imitation: a text of look-alikes alone", "[display]") {
  EMVQR_VERIFY(find_latin_imitation("1 \xD0\xA1\xD0\x9E\xD0\xA1") == 2);
  EMVQR_VERIFY(find_latin_imitation("\xD0\xA1\xD0\x96") == 4);  // Zhe is like no Latin letter
  EMVQR_VERIFY(find_latin_imitation("\xD0\xA1 b") == 4);
  EMVQR_VERIFY(find_latin_imitation("\xD0\xA1\xCE\x91") == 4);  // of two scripts
  EMVQR_VERIFY(find_latin_imitation("123") == 3);
  EMVQR_VERIFY(find_latin_imitation("Shop") == 4);
}

TEST_CASE("display: in a text of Latin letters and others that pass for them, all other letters stay", "[display]") {
  // Cyrillic a beside Latin ones, and Khmer ka.
  CHECK(emvqr::display("Caf\xD0\xB0 \xE1\x9E\x80").view() == "Caf\\u{0430} \xE1\x9E\x80");
}
