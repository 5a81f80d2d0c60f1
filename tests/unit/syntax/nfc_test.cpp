#include <emvqr/syntax/nfc.hpp>

#include "support/test.hpp"

#include <string>
#include <string_view>

using emvqr::find_not_nfc;

namespace {

constexpr bool is_nfc(std::string_view text) { return find_not_nfc(text) == text.size(); }

std::string utf8(char32_t c) {
  const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | (c >> 12)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | (c >> 18)), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

}  // namespace

TEST_CASE("nfc: what every composition puts together is composed, and apart it is not", "[nfc]") {
  for (const auto& row : emvqr::detail::compositions) {
    CAPTURE(static_cast<unsigned>(row.composite));
    CHECK(is_nfc(utf8(row.composite)));
    const std::string apart = "ab" + utf8(row.first) + utf8(row.second);
    CHECK(find_not_nfc(apart) == 2);
  }
}

TEST_CASE("nfc: text without marks is composed", "[nfc]") {
  EMVQR_VERIFY(is_nfc(""));
  EMVQR_VERIFY(is_nfc("Angkor Cafe, a longer text"));
  EMVQR_VERIFY(is_nfc("Caf\xC3\xA9"));
  EMVQR_VERIFY(is_nfc("\xE1\x9E\x80\xE1\x9F\x92\xE1\x9E\x9A"));  // Khmer kro, with a coeng
}

TEST_CASE("nfc: a mark composes with the letter eight bytes of ASCII end in", "[nfc]") {
  EMVQR_VERIFY(find_not_nfc("abcdefge\xCC\x81") == 7);
  EMVQR_VERIFY(find_not_nfc("abcdefghabcdefge\xCC\x81") == 15);
}

TEST_CASE("nfc: marks stand by rising class", "[nfc]") {
  EMVQR_VERIFY(is_nfc("q\xCC\xA3\xCC\x87"));             // dot below, dot above
  EMVQR_VERIFY(find_not_nfc("q\xCC\x87\xCC\xA3") == 0);  // the other way
  EMVQR_VERIFY(is_nfc("x\xCC\x81"));                     // no letter x with acute
  EMVQR_VERIFY(find_not_nfc("\xC3\xA9\xCC\xA3") == 0);   // e acute, dot below: e dot below is a letter
  EMVQR_VERIFY(is_nfc("\xC4\x87\xCC\xA3"));              // c acute, dot below: no c dot below
  EMVQR_VERIFY(is_nfc("e\xCC\xB0\xCC\xB0") == false);    // e tilde below is a letter
}

TEST_CASE("nfc: a mark of the same class between them keeps a mark from its letter", "[nfc]") {
  EMVQR_VERIFY(is_nfc("e\xCC\x93\xCC\x81"));             // comma above, acute: not e acute
  EMVQR_VERIFY(is_nfc("x\xCC\x81\xCC\x80"));             // acute, grave
  EMVQR_VERIFY(is_nfc("x\xCC\x80\xCC\x81"));             // and the other way
  EMVQR_VERIFY(find_not_nfc("q\xCC\xA3\xCC\xB4") == 0);  // dot below, tilde through: the lowest class first
  EMVQR_VERIFY(find_not_nfc("\xCC\x81\xCC\xA3") == 0);   // marks without a letter are in order too
  EMVQR_VERIFY(is_nfc("A\xCC\x85"));                     // A with an overline is no letter
  // Bengali e, nukta, aa: a vowel without a class does not pass the nukta.
  EMVQR_VERIFY(is_nfc("\xE0\xA7\x87\xE0\xA6\xBC\xE0\xA6\xBE"));
  EMVQR_VERIFY(find_not_nfc("\xE0\xA5\x98\xCC\x81") == 0);  // Devanagari qa is never composed, with a mark neither
}

TEST_CASE("nfc: a sequence ends where its marks end", "[nfc]") {
  const std::string before(40, 'a');
  const std::string behind(80, 'b');
  CHECK(is_nfc(before + "\xC4\x87\xCC\xA3" + behind));
  CHECK(find_not_nfc(before + "e\xCC\x81" + behind) == before.size());
  // A mark stands between ga and the final g.
  CHECK(is_nfc("\xEA\xB0\x80\xCC\x81\xE1\x86\xA8"));
}

TEST_CASE("nfc: Hangul by arithmetic", "[nfc]") {
  EMVQR_VERIFY(is_nfc("\xEA\xB0\x80"));                          // ga
  EMVQR_VERIFY(find_not_nfc("a\xE1\x84\x80\xE1\x85\xA1") == 1);  // g, a
  EMVQR_VERIFY(find_not_nfc("\xEA\xB0\x80\xE1\x86\xA8") == 0);   // ga, final g
  EMVQR_VERIFY(is_nfc("\xEA\xB0\x81\xE1\x86\xA8"));              // gag takes no more
}

TEST_CASE("nfc: characters that composed text never has", "[nfc]") {
  EMVQR_VERIFY(find_not_nfc("5 \xE2\x84\xAB") == 2);  // angstrom sign
  EMVQR_VERIFY(find_not_nfc("\xE2\x84\xA6") == 0);    // ohm sign
  EMVQR_VERIFY(find_not_nfc("\xE0\xA5\x98") == 0);    // Devanagari qa
}

TEST_CASE("nfc: more marks than any text has are not composed, however many they are", "[nfc]") {
  std::string marks = "x";
  for (int i = 0; i != 33; ++i) marks += "\xCC\x81";
  CHECK(is_nfc(marks));
  marks += "\xCC\x81";
  CHECK(find_not_nfc(marks) == 0);
  for (int i = 0; i != 20'000; ++i) marks += "\xCC\x81";
  CHECK(find_not_nfc(marks) == 0);
}

namespace {

bool composes(char32_t first, char32_t second) { return !is_nfc(utf8(first) + utf8(second)); }

}  // namespace

TEST_CASE("nfc: parts of Hangul syllables compose from the first to the last of each kind", "[nfc]") {
  for (const char32_t vowel : {U'\x1161', U'\x1175'})
    for (const char32_t lead : {U'\x1100', U'\x1112'}) CHECK(composes(lead, vowel));
  for (const char32_t vowel : {U'\x1160', U'\x1176'}) CHECK_FALSE(composes(0x1100, vowel));
  for (const char32_t lead : {U'\x10FF', U'\x1113'}) CHECK_FALSE(composes(lead, 0x1161));
  for (const char32_t syllable : {U'\xAC00', U'\xAC1C', U'\xD788'}) {
    CHECK(composes(syllable, 0x11A8));
    CHECK(composes(syllable, 0x11C2));
    for (const char32_t final_ : {U'\x11A7', U'\x11C3', U'\x1161'}) CHECK_FALSE(composes(syllable, final_));
  }
  for (const char32_t other : {U'\xAC01', U'\xD789', U'\xABE4', U'\xD7A4', U'\x1100'})
    CHECK_FALSE(composes(other, 0x11A8));
}
