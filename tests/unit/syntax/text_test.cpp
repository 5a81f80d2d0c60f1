#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>
#include <emvqr/syntax/words.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using emvqr::bytes_of_length;
using emvqr::count_characters;
using emvqr::count_length;
using emvqr::length_unit;

namespace {

constexpr std::size_t none = std::string_view::npos;

constexpr std::string_view khmer = "\xE1\x9E\x80\xE1\x9F\x92\xE1\x9E\x9A";    // 3 characters, 9 bytes
constexpr std::string_view mixed = "a\xC3\xA9\xE1\x9E\x80\xF0\x9F\x98\x80z";  // 1 + 2 + 3 + 4 + 1 bytes

struct count_row {
  const char* name;
  std::string_view text;
  std::size_t characters;
  std::size_t utf16;
};

constexpr count_row counts[] = {
    {"empty", "", 0, 0},
    {"ascii", "Phnom Penh", 10, 10},
    {"accent", "caf\xC3\xA9", 4, 4},
    {"Khmer, each mark counts", khmer, 3, 3},
    {"last of the BMP", "\xEF\xBF\xBF", 1, 1},
    {"first beyond", "\xF0\x90\x80\x80", 1, 2},
    {"emoji", "Cafe \xF0\x9F\x98\x80", 6, 7},
    {"two emoji", "\xF0\x9F\x98\x80\xF0\x9F\x98\x80", 2, 4},
    {"mixed", mixed, 5, 6},
};

constexpr bool counts_hold(const count_row& r) {
  return count_length(r.text, length_unit::characters) == r.characters && count_characters(r.text) == r.characters &&
         count_length(r.text, length_unit::utf16) == r.utf16 &&
         count_length(r.text, length_unit::bytes) == r.text.size();
}

constexpr bool all_counts_hold() {
  for (const count_row& r : counts)
    if (!counts_hold(r)) return false;
  return true;
}

struct bytes_row {
  std::string_view text;
  std::size_t length;
  length_unit unit;
  std::size_t bytes;
};

constexpr bytes_row lengths[] = {
    // nothing of anything
    {"", 0, length_unit::characters, 0},
    {"", 0, length_unit::utf16, 0},
    {"", 0, length_unit::bytes, 0},
    {"", 1, length_unit::characters, none},
    {"", 1, length_unit::utf16, none},
    {"", 1, length_unit::bytes, none},
    // ASCII: all alike
    {"abc", 2, length_unit::characters, 2},
    {"abc", 2, length_unit::utf16, 2},
    {"abc", 2, length_unit::bytes, 2},
    {"abc", 3, length_unit::characters, 3},
    {"abc", 3, length_unit::utf16, 3},
    {"abc", 3, length_unit::bytes, 3},
    {"abc", 4, length_unit::characters, none},
    {"abc", 4, length_unit::utf16, none},
    {"abc", 4, length_unit::bytes, none},
    // three bytes each
    {khmer, 1, length_unit::characters, 3},
    {khmer, 3, length_unit::utf16, 9},
    {khmer, 4, length_unit::characters, none},
    {khmer, 3, length_unit::bytes, 3},
    {khmer, 9, length_unit::bytes, 9},
    {khmer, 10, length_unit::bytes, none},
    // ends inside a character
    {khmer, 1, length_unit::bytes, none},
    {khmer, 2, length_unit::bytes, none},
    {khmer, 4, length_unit::bytes, none},
    {khmer, 8, length_unit::bytes, none},
    {mixed, 3, length_unit::characters, 6},
    {mixed, 3, length_unit::utf16, 6},
    {mixed, 4, length_unit::characters, 10},
    {mixed, 4, length_unit::utf16, none},  // half an emoji
    {mixed, 5, length_unit::utf16, 10},
    {mixed, 6, length_unit::utf16, 11},
    {mixed, 6, length_unit::characters, none},
    {mixed, 1, length_unit::bytes, 1},
    {mixed, 2, length_unit::bytes, none},
    {mixed, 6, length_unit::bytes, 6},
    {mixed, 7, length_unit::bytes, none},
    {mixed, 11, length_unit::bytes, 11},
};

constexpr bool all_lengths_hold() {
  for (const bytes_row& r : lengths)
    if (bytes_of_length(r.text, r.length, r.unit) != r.bytes) return false;
  return true;
}

}  // namespace

TEST_CASE("count_length: in three units") {
  STATIC_REQUIRE(all_counts_hold());
  for (const count_row& r : counts) {
    INFO(r.name);
    CHECK(counts_hold(r));
  }
}

TEST_CASE("bytes_of_length: table") {
  STATIC_REQUIRE(all_lengths_hold());
  for (const bytes_row& r : lengths) {
    INFO(r.length << " " << name(r.unit) << " of '" << r.text << "'");
    CHECK(bytes_of_length(r.text, r.length, r.unit) == r.bytes);
  }
}

TEST_CASE("bytes_of_length: is the inverse of counting") {
  for (const count_row& r : counts) {
    for (const length_unit unit : {length_unit::characters, length_unit::utf16, length_unit::bytes}) {
      CHECK(bytes_of_length(r.text, count_length(r.text, unit), unit) == r.text.size());
      CHECK(bytes_of_length(r.text, count_length(r.text, unit) + 1, unit) == none);
    }
  }
}

TEST_CASE("bytes_of_length: no bytes past the end even where the text is broken") {
  // Promised for well-formed text only, but it must stay inside for any.
  EMVQR_VERIFY(bytes_of_length("\xF0", 1, length_unit::characters) == none);
  EMVQR_VERIFY(bytes_of_length("\xF0\x9F\x98", 2, length_unit::utf16) == none);
  EMVQR_VERIFY(bytes_of_length("a\xE1\x9E", 2, length_unit::characters) == none);
}

TEST_CASE("has_astral: only beyond the BMP") {
  EMVQR_VERIFY(!emvqr::has_astral(""));
  EMVQR_VERIFY(!emvqr::has_astral("caf\xC3\xA9"));
  EMVQR_VERIFY(!emvqr::has_astral(khmer));
  EMVQR_VERIFY(!emvqr::has_astral("\xEF\xBF\xBF"));
  EMVQR_VERIFY(emvqr::has_astral("\xF0\x90\x80\x80"));
  EMVQR_VERIFY(emvqr::has_astral(mixed));
}

TEST_CASE("find_astral: where the first one stands, behind ASCII and others") {
  EMVQR_VERIFY(emvqr::find_astral(mixed) == 6);
  EMVQR_VERIFY(emvqr::find_astral(khmer) == khmer.size());
  for (std::size_t before = 0; before != 20; ++before) {
    for (const std::string_view between : {std::string_view{}, std::string_view{"\xC3\xA9"}, khmer}) {
      const std::string start = std::string(before, 'a').append(between);
      CHECK(emvqr::find_astral(start) == start.size());
      CHECK(emvqr::find_astral(start + "\xF0\x90\x80\x80" + "b") == start.size());
    }
  }
}

TEST_CASE("is_ans: every byte at every place of up to 20") {
  for (std::size_t length = 1; length <= 20; ++length) {
    for (std::size_t at = 0; at != length; ++at) {
      for (int byte = 0; byte != 256; ++byte) {
        std::string text(length, at % 2 == 0 ? ' ' : '~');  // the ends of the range, beside which a carry would show
        text[at] = static_cast<char>(byte);
        const bool good = byte >= 0x20 && byte <= 0x7E;
        if (emvqr::is_ans(text) != good) FAIL_CHECK(byte << " at " << at << " of " << length);
        if (emvqr::find_not_ans(text) != (good ? length : at)) FAIL_CHECK("find " << byte << " at " << at);
      }
    }
  }
  EMVQR_VERIFY(emvqr::is_ans(""));
  EMVQR_VERIFY(emvqr::is_ans("Phnom Penh ~ 12345"));
  EMVQR_VERIFY(!emvqr::is_ans("Phnom Penh \x7F 12345"));
}

TEST_CASE("bytes_of_length and find_invalid_utf8: any length of ASCII around other characters") {
  // Eight ASCII bytes are taken at once; what stands before and behind must not shift.
  for (std::size_t before = 0; before != 20; ++before) {
    for (std::size_t after = 0; after != 20; ++after) {
      const std::string text = std::string(before, 'a') + "\xE1\x9E\x80" + std::string(after, 'b');
      CHECK(emvqr::find_invalid_utf8(text) == text.size());
      for (std::size_t length = 0; length <= before + 1 + after; ++length) {
        const std::size_t bytes = length <= before ? length : length + 2;
        if (bytes_of_length(text, length, length_unit::characters) != bytes) FAIL_CHECK(before << " " << length);
        if (bytes_of_length(text, length, length_unit::utf16) != bytes) FAIL_CHECK(before << " " << length);
      }
      CHECK(bytes_of_length(text, before + after + 2, length_unit::characters) == none);
      CHECK(emvqr::find_invalid_utf8(std::string(before, 'a') + "\xE1\x9E" + std::string(after, 'b')) == before);
    }
  }
}

TEST_CASE("length_unit: names") {
  EMVQR_VERIFY(name(length_unit::characters) == "characters");
  EMVQR_VERIFY(name(length_unit::utf16) == "utf16");
  EMVQR_VERIFY(name(length_unit::bytes) == "bytes");
}

TEST_CASE("characters: every byte is what ASCII says and nothing else") {
  for (int byte = -128; byte != 128; ++byte) {
    const auto c = static_cast<char>(byte);
    const std::string_view digits = "0123456789";
    const std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
    INFO(byte);
    CHECK(emvqr::is_digit(c) == (digits.find(c) != digits.npos));
    CHECK(emvqr::is_upper(c) == (upper.find(c) != upper.npos));
    CHECK(emvqr::is_lower(c) == (lower.find(c) != lower.npos));
    CHECK(emvqr::is_letter(c) == (emvqr::is_upper(c) || emvqr::is_lower(c)));
    const std::string_view hex = "0123456789ABCDEFabcdef";
    const std::size_t at = hex.find(c);
    CHECK(emvqr::hex_value(c) == (at == hex.npos ? -1 : static_cast<int>(at < 16 ? at : at - 6)));
    CHECK(emvqr::to_lower(c) == (emvqr::is_upper(c) ? lower[upper.find(c)] : c));
    CHECK((emvqr::find_not_ans({&c, 1}) == 1) == (byte >= 0x20 && byte <= 0x7E));
  }
}

TEST_CASE("equal_ignoring_case: ASCII letters only") {
  EMVQR_VERIFY(emvqr::equal_ignoring_case("KhR", "kHr"));
  EMVQR_VERIFY(emvqr::equal_ignoring_case("", ""));
  EMVQR_VERIFY(!emvqr::equal_ignoring_case("KHR", "KHRR"));
  EMVQR_VERIFY(!emvqr::equal_ignoring_case("KHR", "KH"));
  EMVQR_VERIFY(!emvqr::equal_ignoring_case("@", "`"));
  EMVQR_VERIFY(!emvqr::equal_ignoring_case("[", "{"));
  EMVQR_VERIFY(!emvqr::equal_ignoring_case("\xC3\x89", "\xC3\xA9"));  // E acute
}

TEST_CASE("find: the first place or the size") {
  EMVQR_VERIFY(emvqr::find("name@bank@x", '@') == 4);
  EMVQR_VERIFY(emvqr::find("name", '@') == 4);
  EMVQR_VERIFY(emvqr::find("", '@') == 0);
  EMVQR_VERIFY(emvqr::find({"a\0", 2}, '\0') == 1);
  for (std::size_t at = 0; at != 20; ++at) {
    std::string text(20, 'a');
    text[at] = '@';
    CHECK(emvqr::find(text, '@') == at);
    CHECK(emvqr::find({text.data(), at}, '@') == at);
    text[at] = '\xC0';  // one bit of it is another than of what is looked for
    CHECK(emvqr::find(text, '@') == text.size());
    CHECK(emvqr::find_not_ans(text) == at);
    for (std::size_t from = 0; from <= at; ++from) CHECK(emvqr::find_not_ans(text, from) == at);
    CHECK(emvqr::find_not_ans(text, at + 1) == text.size());
  }
}

TEST_CASE("formats N and ans") {
  EMVQR_VERIFY(emvqr::is_numeric("0123456789"));
  EMVQR_VERIFY(emvqr::is_numeric(""));
  EMVQR_VERIFY(!emvqr::is_numeric("12a"));
  EMVQR_VERIFY(!emvqr::is_numeric(" 12"));
  EMVQR_VERIFY(!emvqr::is_numeric("\xD9\xA1"));  // an Arabic-Indic one
  EMVQR_VERIFY(emvqr::find_not_ans(" ~Az09") == 6);
  EMVQR_VERIFY(emvqr::find_not_ans("ab\x1F") == 2);
  EMVQR_VERIFY(emvqr::find_not_ans("ab\x7F") == 2);
  EMVQR_VERIFY(emvqr::find_not_ans("caf\xC3\xA9") == 3);
}

TEST_CASE("load_last: the last bytes of a text, and nothing above them") {
  const std::string text = "abcdefghijkl";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    for (std::size_t count = 1; count <= 7 && count <= size; ++count) {
      std::uint64_t wanted = 0;
      for (std::size_t i = 0; i != count; ++i)
        wanted |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(text[size - count + i])) << (8 * i);
      CHECK(emvqr::detail::load_last({text.data(), size}, count) == wanted);
    }
  }
}

TEST_CASE("are_digits, number_of_digits: eight at a time") {
  using emvqr::detail::load_le64;
  for (const std::string_view text : {"00000000", "12345678", "99999999", "00000001", "90000000"}) {
    const std::uint64_t word = load_le64(text.data());
    CHECK(emvqr::detail::are_digits(word));
    CHECK(std::to_string(100000000 + emvqr::detail::number_of_digits(word)).substr(1) == text);
  }
  for (std::size_t at = 0; at != 8; ++at) {
    for (unsigned byte = 0; byte != 256; ++byte) {
      std::string text = "19283746";
      text[at] = static_cast<char>(byte);
      const bool digits = byte >= '0' && byte <= '9';
      if (emvqr::detail::are_digits(load_le64(text.data())) != digits) FAIL_CHECK(at << ": " << byte);
    }
  }
}
