#include <emvqr/syntax/unicode.hpp>

#include "support/test.hpp"

#include <iterator>
#include <string_view>

using emvqr::character;
using emvqr::character_at;
using emvqr::script;

namespace {

template <std::size_t Size>
bool rises(const char32_t (&edges)[Size]) {
  for (std::size_t i = 1; i != Size; ++i)
    if (edges[i] <= edges[i - 1]) return false;
  return Size % 2 == 0;
}

constexpr char32_t at(int code) { return static_cast<char32_t>(code); }

constexpr bool is(character c, char32_t code, std::size_t size) { return c.code == code && c.size == size; }

}  // namespace

TEST_CASE("character_at: one to four bytes, and nothing at the end", "[unicode]") {
  constexpr std::string_view text = "a\xC3\xA9\xE1\x9E\x80\xF0\x9F\x98\x80";
  EMVQR_VERIFY(is(character_at(text, 0), U'a', 1));
  EMVQR_VERIFY(is(character_at(text, 1), 0xE9, 2));
  EMVQR_VERIFY(is(character_at(text, 3), 0x1780, 3));
  EMVQR_VERIFY(is(character_at(text, 6), 0x1F600, 4));
  EMVQR_VERIFY(is(character_at(text, 10), 0, 0));
  EMVQR_VERIFY(is(character_at(text, 99), 0, 0));
}

TEST_CASE("character_at never reads past the end of broken text", "[unicode]") {
  EMVQR_VERIFY(is(character_at({"\xF0\x9F\x98\x80", 3}, 0), 0xF0, 1));
  EMVQR_VERIFY(is(character_at({"\xC3", 1}, 0), 0xC3, 1));
}

TEST_CASE("controls: C0, DEL, C1 and the separators", "[unicode]") {
  for (const int c : {0x00, 0x1F, 0x7F, 0x80, 0x9F, 0x2028, 0x2029}) CHECK(emvqr::is_control(at(c)));
  for (const int c : {0x20, 0x7E, 0xA0, 0x2027, 0x202A}) CHECK_FALSE(emvqr::is_control(at(c)));
}

TEST_CASE("bidirectional controls are the twelve of TR9", "[unicode]") {
  std::size_t count = 0;
  for (char32_t c = 0; c != 0x110000; ++c) count += static_cast<std::size_t>(emvqr::is_bidi_control(c));
  CHECK(count == 12);
  for (const int c : {0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069}) CHECK(emvqr::is_bidi_control(at(c)));
  EMVQR_VERIFY(emvqr::is_bidi_control(0x202E));
}

TEST_CASE("invisible characters are those drawn as nothing, bidirectional controls apart", "[unicode]") {
  for (const int c :
       {0xAD, 0x34F, 0x115F, 0x17B4, 0x180E, 0x200B, 0x200D, 0x2060, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0001, 0xE0FFF})
    CHECK(emvqr::is_invisible(at(c)));
  // Arabic and Kaithi number signs are format characters and are drawn.
  for (const int c : {0x20, 0x61, 0x600, 0x110BD, 0x202E, 0x1780}) CHECK_FALSE(emvqr::is_invisible(at(c)));
}

TEST_CASE("unknown characters: unassigned, for private use, or none", "[unicode]") {
  for (const int c : {0x378, 0xE000, 0xF8FF, 0xFDD0, 0xFFFE, 0xFFFF, 0xF0000, 0x10FFFF})
    CHECK(emvqr::is_unknown(at(c)));
  for (const int c : {0x41, 0x1780, 0xAC00, 0xFFFD, 0x1F600, 0x20000}) CHECK_FALSE(emvqr::is_unknown(at(c)));
}

TEST_CASE("scripts of letters", "[unicode]") {
  EMVQR_VERIFY(emvqr::script_of(U'a') == script::latin);
  EMVQR_VERIFY(emvqr::script_of(0xE9) == script::latin);
  EMVQR_VERIFY(emvqr::script_of(0x3B1) == script::greek);
  EMVQR_VERIFY(emvqr::script_of(0x430) == script::cyrillic);
  EMVQR_VERIFY(emvqr::script_of(0x561) == script::armenian);
  EMVQR_VERIFY(emvqr::script_of(0x13A0) == script::cherokee);
  EMVQR_VERIFY(emvqr::script_of(0xA4D0) == script::lisu);
  EMVQR_VERIFY(emvqr::script_of(0x2C80) == script::coptic);
  EMVQR_VERIFY(emvqr::script_of(0x1D400) == script::mathematical);
  EMVQR_VERIFY(emvqr::script_of(U'1') == script::other);
  EMVQR_VERIFY(emvqr::script_of(0x1780) == script::other);
  // A mark of a script is no letter.
  EMVQR_VERIFY(emvqr::script_of(0x483) == script::other);
}

TEST_CASE("letters that look Latin", "[unicode]") {
  for (const int c : {0x410, 0x430, 0x3BF, 0x391, 0x1D400}) CHECK(emvqr::looks_latin(at(c)));
  for (const int c : {0x41, 0x416, 0x3A9, 0x1780}) CHECK_FALSE(emvqr::looks_latin(at(c)));
}

TEST_CASE("combining classes", "[unicode]") {
  EMVQR_VERIFY(emvqr::combining_class(0x301) == 230);
  EMVQR_VERIFY(emvqr::combining_class(0x323) == 220);
  EMVQR_VERIFY(emvqr::combining_class(0x17D2) == 9);
  EMVQR_VERIFY(emvqr::combining_class(U'a') == 0);
}

TEST_CASE("a joiner is in its place between characters that need it", "[unicode]") {
  constexpr char32_t khmer = 0x1780;
  constexpr char32_t joiner = 0x200D;
  constexpr char32_t emoji_style = 0xFE0F;
  EMVQR_VERIFY(emvqr::is_joiner_in_place(0x200B, khmer, false));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200B, khmer, true));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200B, U'a', false));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200B, 0x200B, false));
  EMVQR_VERIFY(emvqr::is_joiner_in_place(emoji_style, 0x2764, true));
  EMVQR_VERIFY(emvqr::is_joiner_in_place(joiner, emoji_style, false));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200B, emoji_style, false));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x2060, khmer, false));
}

TEST_CASE("joiners are told from all other characters", "[unicode]") {
  unsigned wrong = 0;
  for (char32_t c = 0; c != 0x110000; ++c) {
    const bool selects = c >= 0xFE00 && c <= 0xFE0F;
    const bool joins = selects || c == 0x200B || c == 0x200C || c == 0x200D;
    if (emvqr::is_joiner(c) != joins || emvqr::is_variation_selector(c) != selects) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("what is hidden is escaped, but for what emoji are made of", "[unicode]") {
  for (const char32_t c : {U'\uFE00', U'\uFE0F', U'a', U'\u1780'}) CHECK_FALSE(emvqr::must_be_escaped(c));
  for (const char32_t c : {U'\0', U'\x7F', U'\u200D', U'\u202E', U'\uFEFF', U'\U000E0001'})
    CHECK(emvqr::must_be_escaped(c));
}

TEST_CASE("a joiner joins from the first script that needs one on, or emoji", "[unicode]") {
  EMVQR_VERIFY(emvqr::is_joiner_in_place(0x200D, 0x590, false));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200D, 0x58F, false));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200D, 'a', false));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200D, 0x1780, true));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200C, 0x1780, true));
  EMVQR_VERIFY(emvqr::is_joiner_in_place(0x200D, 0xFE0F, false));
  EMVQR_VERIFY(!emvqr::is_joiner_in_place(0x200C, 0xFE0F, false));
}

TEST_CASE("the tables are in order", "[unicode]") {
  using namespace emvqr::detail;
  CHECK(rises(bidi_edges));
  CHECK(rises(invisible_edges));
  CHECK(rises(unknown_edges));
  CHECK(rises(look_alike_edges));
  CHECK(rises(not_nfc_edges));
  for (std::size_t i = 1; i != std::size(script_runs); ++i) REQUIRE(script_runs[i].first > script_runs[i - 1].last);
  for (std::size_t i = 1; i != std::size(class_runs); ++i) REQUIRE(class_runs[i].first > class_runs[i - 1].last);
  for (std::size_t i = 1; i != std::size(composition_order); ++i)
    REQUIRE(compositions[composition_order[i]].composite > compositions[composition_order[i - 1]].composite);
}
