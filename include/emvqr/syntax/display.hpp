// A form of hostile text that can be shown: what hides, turns or passes for something else is written out.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/syntax/look_alike.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/unicode.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// The most bytes that one character is written out as: `\u{10FFFF}`.
inline constexpr std::size_t max_escape_bytes = 10;
/// Room for the longest value with every character written out.
inline constexpr std::size_t max_display_bytes = max_value_length * max_escape_bytes;

namespace detail {

constexpr char hex_digit(std::uint32_t value) noexcept {
  return static_cast<char>(value < 10 ? '0' + value : 'A' + value - 10);
}

}  // namespace detail

/// A character written out: `\x1b` for a byte of ASCII or of broken UTF-8, `\u{202E}` for the others.
constexpr fixed_text<max_escape_bytes> escape(char32_t c) noexcept {
  fixed_text<max_escape_bytes> text;
  if (c <= 0x7F) {
    const char digits[] = {to_lower(detail::hex_digit(c >> 4)), to_lower(detail::hex_digit(c & 0xF))};
    return text.append("\\x").append({digits, sizeof digits});
  }
  char digits[6] = {};
  std::size_t first = sizeof digits;
  for (std::uint32_t rest = c; rest != 0 || first > 2; rest >>= 4) digits[--first] = detail::hex_digit(rest & 0xF);
  return text.append("\\u{").append({digits + first, sizeof digits - first}).append("}");
}

/// A value of a payload that `parse` accepted in a form safe to show: what cannot be seen, turns the direction of
/// writing, controls a terminal or is unknown to Unicode comes as an escape, and so do the letters of other scripts in
/// a word that has Latin ones; joiners stay where a script needs them. A backslash is doubled, so the form is not
/// ambiguous. Longer text than a value can be is cut at `max_display_bytes`.
constexpr fixed_text<max_display_bytes> display(std::string_view value) noexcept {
  fixed_text<max_display_bytes> text;
  char32_t before = 0;
#ifndef EMVQR_SMALL_TEXT
  const bool mixed = find_mixed_letter(value) != value.size();
#endif
  character c;
  for (std::size_t at = 0; at != value.size(); at += c.size) {
    c = character_at(value, at);
    bool hide = is_hidden(c.code) && !is_joiner_in_place(c.code, before, at + c.size == value.size());
#ifndef EMVQR_SMALL_TEXT
    const script its = script_of(c.code);
    hide = hide || is_unknown(c.code) || (mixed && its != script::other && its != script::latin);
#endif
    before = c.code;
    if (c.code == '\\') {
      text.append("\\\\");
    } else if (hide) {
      text.append(escape(c.code));
    } else {
      text.append({value.data() + at, c.size});
    }
  }
  return text;
}

EMVQR_NAMESPACE_END
