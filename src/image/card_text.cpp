#include "card_text.hpp"

#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/unicode.hpp>
#include <emvqr/syntax/utf8.hpp>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t coeng = 0x17D2;  // makes the Khmer letter behind it a subscript
constexpr char32_t no_break_joiner = 0x200D;

constexpr bool in(char32_t c, char32_t first, char32_t last) noexcept { return c >= first && c <= last; }

drawn_character read_utf8(std::string_view text) noexcept {
  if (emvqr::detail::utf8_sequence(text.data(), text.size()) == 0) return {replacement, 1};
  const character c = character_at(text, 0);
  return {c.code, c.size};
}

// What XML has no character for.
constexpr bool is_no_character(char32_t c) noexcept { return (c & 0xFFFEU) == 0xFFFE || in(c, 0xFDD0, 0xFDEF); }

// Vowel signs, marks and the like, which are drawn on, under, before or behind the letter they follow.
constexpr bool joins_the_one_before(char32_t c) noexcept {
  return in(c, 0x300, 0x36F) || in(c, 0x17B4, 0x17D3) || c == 0x17DD || in(c, 0xE31, 0xE3A) || in(c, 0xE47, 0xE4E) ||
         in(c, 0xEB1, 0xEBC) || in(c, 0xEC8, 0xECD) || in(c, 0x102B, 0x103E) || in(c, 0x200B, no_break_joiner) ||
         in(c, 0xFE00, 0xFE0F);
}

constexpr bool is_one_of(char32_t c, std::u32string_view list) noexcept {
  for (const char32_t each : list)
    if (each == c) return true;
  return false;
}

unsigned ascii_width(char32_t c) noexcept {
  if (c == ' ') return 330;
  if (in(c, '0', '9')) return 640;
  if (is_one_of(c, U"fijlrtI.,:;!|'`")) return 420;
  if (is_one_of(c, U"mMW@%")) return 1020;
  if (c == 'w') return 830;
  if (in(c, 'a', 'z')) return 650;
  return in(c, 'A', 'Z') ? 800 : 850;
}

unsigned khmer_width(char32_t c) noexcept {
  if (is_one_of(c, U"\u179A\u179C\u17B6\u17C1\u17C2\u17C3\u17DB")) return 400;  // ro, vo, aa, e, ae, ai, riel
  if (is_one_of(c, U"\u17BE\u17BF\u17C0\u17C4\u17C5")) return 800;              // vowels on both sides
  if (is_one_of(c, U"\u17C7\u17C8")) return 520;
  if (in(c, 0x17B4, 0x17D3) || c == 0x17DD) return 0;
  if (is_one_of(c, U"\u1788\u178E")) return 1520;
  if (is_one_of(c, U"\u1783\u1789\u178D\u1799\u179B\u179F\u17A0\u17A1\u17A4\u17A6")) return 1150;
  return c == 0x17D8 || c == 0x17DA ? 2700 : 950;
}

unsigned character_width(char32_t c) noexcept {
  if (c < 0x80) return ascii_width(c);
  if (in(c, 0x1780, 0x17FF)) return khmer_width(c);
  return joins_the_one_before(c) && !in(c, 0x102B, 0x103E) ? 0 : 1050;
}

}  // namespace

drawn_character first_drawn(std::string_view text) noexcept {
  drawn_character c = read_utf8(text);
  if (is_control(c.code) || is_bidi_control(c.code) || is_no_character(c.code)) c.code = replacement;
  return c;
}

void append_escaped(std::string& xml, std::string_view text) {
  while (!text.empty()) {
    const drawn_character c = first_drawn(text);
    if (c.code == replacement) {
      xml += "\xEF\xBF\xBD";
    } else if (c.code == '<') {
      xml += "&lt;";
    } else if (c.code == '>') {
      xml += "&gt;";
    } else if (c.code == '&') {
      xml += "&amp;";
    } else if (c.code == '"') {
      xml += "&quot;";
    } else {
      xml.append(text.data(), c.bytes);
    }
    text.remove_prefix(c.bytes);
  }
}

unsigned text_width(std::string_view text) noexcept {
  constexpr unsigned subscript_width = 400;  // some reach to the left or right of their letter
  unsigned width = 0;
  char32_t before = 0;
  while (!text.empty()) {
    const drawn_character c = first_drawn(text);
    const bool is_subscript = before == coeng && in(c.code, 0x1780, 0x17B3);
    width += is_subscript ? subscript_width : character_width(c.code);
    before = c.code;
    text.remove_prefix(c.bytes);
  }
  return width;
}

std::size_t first_cluster(std::string_view text) noexcept {
  drawn_character c = first_drawn(text);
  std::size_t bytes = c.bytes;
  while (bytes != text.size()) {
    const char32_t before = c.code;
    c = first_drawn(text.substr(bytes));
    const bool joined = before == coeng || before == no_break_joiner;
    if (!joined && !joins_the_one_before(c.code)) break;
    bytes += c.bytes;
  }
  return bytes;
}

}  // namespace image
EMVQR_NAMESPACE_END
