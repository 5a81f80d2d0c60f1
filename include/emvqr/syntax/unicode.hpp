// Characters as Unicode knows them: which are invisible, unknown, of which script, and whether text is composed (NFC).
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/search.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/unicode_table.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// One character of well-formed UTF-8 text.
struct character {
  char32_t code = 0;     ///< the code point
  std::size_t size = 0;  ///< bytes; 0 where there is none
};

/// The character that begins at byte `at` of well-formed UTF-8; none at the end.
constexpr character character_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  const auto lead = static_cast<std::uint8_t>(text[at]);
  const std::size_t size = detail::utf8_size(text[at]);
  if (size == 1 || size > text.size() - at) return {lead, 1};
  char32_t code = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i != size; ++i) code = code << 6 | (static_cast<std::uint8_t>(text[at + i]) & 0x3Fu);
  return {code, size};
}

namespace detail {

/// True if `code` is in the set with these edges. O(log n).
template <std::size_t Size>
constexpr bool is_within(const char32_t (&edges)[Size], char32_t code) noexcept {
  return first_not_before(Size, [&](std::size_t i) noexcept { return edges[i] <= code; }) % 2 != 0;
}

/// The row that has `code` between its first and last character, or null.
template <class Run, std::size_t Size>
constexpr const Run* find_run(const Run (&runs)[Size], char32_t code) noexcept {
  const std::size_t at = first_not_before(Size, [&](std::size_t i) noexcept { return runs[i].last < code; });
  return at != Size && runs[at].first <= code ? &runs[at] : nullptr;
}

}  // namespace detail

/// A control character: C0, DEL, C1, and the separators of lines and paragraphs.
constexpr bool is_control(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}
/// A character that turns the direction of writing (Bidi_Control). Source: Unicode TR9.
constexpr bool is_bidi_control(char32_t c) noexcept { return detail::is_within(detail::bidi_edges, c); }
/// A character that is drawn as nothing, bidirectional controls apart.
constexpr bool is_invisible(char32_t c) noexcept { return detail::is_within(detail::invisible_edges, c); }
/// A character that a screen must not be given as it is: it would not be seen for what it is.
constexpr bool is_hidden(char32_t c) noexcept { return is_control(c) || is_bidi_control(c) || is_invisible(c); }

/// A character that chooses how the one before it is drawn, as emoji need.
constexpr bool is_variation_selector(char32_t c) noexcept { return c >= 0xFE00 && c <= 0xFE0F; }
/// A character that is written as an escape wherever text of others reaches a screen: a hidden one, but for those that
/// emoji are made of.
constexpr bool must_be_escaped(char32_t c) noexcept { return is_hidden(c) && !is_variation_selector(c); }
/// Joiners, zero width spaces and variation selectors, which some scripts and emoji need inside their words.
constexpr bool is_joiner(char32_t c) noexcept { return (c >= 0x200B && c <= 0x200D) || is_variation_selector(c); }

/// True if a joiner stands where it can do what it is for: after a character of a script that may need it, and, but for
/// a variation selector, before another. `last` tells that nothing follows.
constexpr bool is_joiner_in_place(char32_t joiner, char32_t before, bool last) noexcept {
  constexpr char32_t first_that_needs = 0x590;
  constexpr char32_t emoji_style = 0xFE0F;
  constexpr char32_t zero_width_joiner = 0x200D;
  if (!is_joiner(joiner) || (last && joiner <= zero_width_joiner)) return false;
  return (before >= first_that_needs && !is_hidden(before)) || (before == emoji_style && joiner == zero_width_joiner);
}

#ifndef EMVQR_SMALL_TEXT
/// The scripts whose letters can be taken for each other, and the mathematical letters, which are of none.
enum class script : std::uint8_t {
  other,        ///< none of these
  latin,        ///< Latin letters
  greek,        ///< Greek letters
  cyrillic,     ///< Cyrillic letters
  armenian,     ///< Armenian letters
  cherokee,     ///< Cherokee letters
  lisu,         ///< Lisu letters
  coptic,       ///< Coptic letters
  mathematical  ///< Mathematical Alphanumeric Symbols, which look like any of the others
};

/// The script of a letter; `other` for letters of all other scripts and for what is no letter.
constexpr script script_of(char32_t c) noexcept {
  if (c < 0x80) return is_letter(static_cast<char>(c)) ? script::latin : script::other;
  const detail::script_run* const run = detail::find_run(detail::script_runs, c);
  return run == nullptr ? script::other : static_cast<script>(run->script);
}
/// Unassigned in the Unicode version of our table, for private use, or no character at all.
constexpr bool is_unknown(char32_t c) noexcept { return detail::is_within(detail::unknown_edges, c); }
/// A letter of another script that looks like a Latin one. Source: the confusables of Unicode TR39.
constexpr bool looks_latin(char32_t c) noexcept { return detail::is_within(detail::look_alike_edges, c); }
/// Canonical_Combining_Class: 0 for a character that begins something, else the place of a mark on it.
constexpr std::uint8_t combining_class(char32_t c) noexcept {
  const detail::class_run* const run = detail::find_run(detail::class_runs, c);
  return run == nullptr ? std::uint8_t{0} : run->combining_class;
}
#endif

EMVQR_NAMESPACE_END
