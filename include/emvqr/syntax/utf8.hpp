// UTF-8: where it is broken, how many characters there are, and how many bytes so many take.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// The number of bytes a UTF-8 sequence has by its first byte; 1 for a byte that cannot be first.
constexpr std::size_t utf8_size(char first) noexcept {
  const auto byte = static_cast<std::uint8_t>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

constexpr bool is_continuation(char c) noexcept { return (static_cast<std::uint8_t>(c) & 0xC0u) == 0x80u; }

/// The first four bytes at `p`, the first in the lowest bits; zeros for those that are not there.
constexpr std::uint32_t load_up_to_4(const char* p, std::size_t left) noexcept {
  if (left >= 4) return load_le32(p);
  std::uint32_t word = 0;
  for (std::size_t i = 0; i != left; ++i) word |= std::uint32_t{static_cast<std::uint8_t>(p[i])} << (8 * i);
  return word;
}

/// The length of the well-formed sequence at `p`, or 0: no overlong forms, no surrogates, nothing past U+10FFFF.
/// Source: Unicode Standard, table 3-7.
constexpr std::size_t utf8_sequence(const char* p, std::size_t left) noexcept {
  const std::uint32_t word = load_up_to_4(p, left);
  if ((word & 0x80) == 0) return 1;
  // The marks of all bytes, then what some first bytes forbid of the second.
  if ((word & 0xC0C0F0) == 0x8080E0) {
    const std::uint32_t block = word & 0x200F;  // 0: overlong, 0x200D: a surrogate
    return block != 0 && block != 0x200D ? 3 : 0;
  }
  if ((word & 0xC0E0) == 0x80C0) return (word & 0x1E) != 0 ? 2 : 0;
  const std::uint32_t plane = (word & 0x07) << 2 | (word >> 12 & 0x03);
  return (word & 0xC0C0C0F8) == 0x808080F0 && plane != 0 && plane <= 16 ? 4 : 0;
}

/// The next eight bytes of `text` from `at` on, where there are so many.
constexpr bool load_word(std::string_view text, std::size_t at, std::uint64_t& word) noexcept {
  if (!reads_words || text.size() - at < 8) return false;
  word = load_le64(text.data() + at);
  return true;
}

/// True if `text` goes on at `at` with eight bytes or more and the next eight are ASCII.
constexpr bool has_ascii_word(std::string_view text, std::size_t at) noexcept {
  std::uint64_t word = 0;
  return load_word(text, at, word) && (word & high_bits) == 0;
}

/// What a walk over text that is not all "ans" tells: where NUL, broken UTF-8 and a character past U+FFFF first are, or
/// the text's size; between which bytes all those lie that are not "ans"; and whether they are ASCII all the same.
struct utf8_scan {
  std::size_t nul;
  std::size_t broken;
  std::size_t astral;
  std::size_t odd_begin;
  std::size_t odd_end;
  bool ascii;
};

/// Ends at the first NUL; of the others it tells what is before that. After broken UTF-8 it looks for NUL alone.
constexpr utf8_scan scan_utf8(std::string_view text) noexcept {
  std::size_t at = find_not_ans(text);
  utf8_scan seen{text.size(), text.size(), text.size(), at, at, true};
  while (at != text.size()) {
    if (text[at] == '\0') {
      seen.nul = at;
      break;
    }
    const std::size_t size = utf8_sequence(text.data() + at, text.size() - at);
    if (size == 0) {
      seen.broken = at;
      seen.nul = at + find({text.data() + at, text.size() - at}, '\0');
      break;
    }
    if (size == 4 && seen.astral == text.size()) seen.astral = at;
    seen.ascii = seen.ascii && size == 1;
    at += size;
    seen.odd_end = at;
    // Where one character is not ASCII, the next is not as a rule.
    if (at != text.size() && static_cast<std::uint8_t>(text[at]) < 0x80) at = find_not_ans(text, at);
  }
  return seen;
}

/// Of eight bytes, those that begin no character, a 1 in each.
constexpr std::uint64_t continuations(std::uint64_t word) noexcept { return (word >> 7) & ~(word >> 6) & each_byte; }
/// Those that begin one past U+FFFF.
constexpr std::uint64_t astral_leads(std::uint64_t word) noexcept {
  return (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & each_byte;
}
/// How long what begins in eight bytes is, counted in UTF-16 units or in characters.
constexpr unsigned length_of_word(std::uint64_t word, bool utf16) noexcept {
  return 8 - sum_of_bytes(continuations(word)) + (utf16 ? sum_of_bytes(astral_leads(word)) : 0);
}

}  // namespace detail

/// Where UTF-8 text first breaks: the offset in bytes of the first byte of an ill-formed sequence, or `text.size()`.
constexpr std::size_t find_invalid_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at != text.size();) {
    const std::size_t size =
        detail::has_ascii_word(text, at) ? 8 : detail::utf8_sequence(text.data() + at, text.size() - at);
    if (size == 0) return at;
    at += size;
  }
  return text.size();
}

/// Where well-formed UTF-8 text first has a character past U+FFFF, or `text.size()`.
constexpr std::size_t find_astral(std::string_view text) noexcept {
  std::size_t at = 0;
  std::uint64_t word = 0;
  while (detail::load_word(text, at, word) && detail::astral_leads(word) == 0) at += 8;
  while (at != text.size() && static_cast<std::uint8_t>(text[at]) < 0xF0) ++at;
  return at;
}

/// True if well-formed UTF-8 text has a character past U+FFFF: the only texts whose UTF-16 length differs.
constexpr bool has_astral(std::string_view text) noexcept { return find_astral(text) != text.size(); }

/// How long well-formed UTF-8 text is, counted in `unit`.
constexpr std::size_t count_length(std::string_view text, length_unit unit) noexcept {
  if (unit == length_unit::bytes) return text.size();
  const bool utf16 = unit == length_unit::utf16;
  std::size_t count = 0, at = 0;
  if constexpr (detail::reads_words) {
    std::uint64_t word = 0;
    for (; detail::load_word(text, at, word); at += 8)
      count += (word & detail::high_bits) == 0 ? 8 : detail::length_of_word(word, utf16);
    const std::size_t left = text.size() - at;
    if (left == 0) return count;
    word = detail::load_last(text, left);
    if ((word & detail::high_bits) == 0) return count + left;
    return count + detail::length_of_word(word, utf16) - (8 - left);  // zeros count one each
  }
  for (; at != text.size(); ++at) {
    if (!detail::is_continuation(text[at])) ++count;
    if (utf16 && static_cast<std::uint8_t>(text[at]) >= 0xF0) ++count;
  }
  return count;
}

/// True if well-formed UTF-8 text is no longer than `most`, counted in `unit`.
constexpr bool is_at_most(std::string_view text, std::size_t most, length_unit unit) noexcept {
  return text.size() <= most || count_length(text, unit) <= most;  // nothing is shorter in bytes
}

/// How many code points well-formed UTF-8 text has.
constexpr std::size_t count_characters(std::string_view text) noexcept {
  return count_length(text, length_unit::characters);
}

namespace detail {

/// `bytes_of_length` where units have to be counted.
constexpr std::size_t bytes_of_count(std::string_view text, std::size_t length, bool utf16) noexcept {
  std::size_t at = 0;
  std::uint64_t word = 0;
  while (length != 0 && load_word(text, at, word)) {
    const std::uint64_t odd = word & high_bits;
    // Where the rest is within these eight bytes and is ASCII, it is as many.
    if (length < 8 && odd << (8 * (8 - length)) == 0) return at + length;
    const unsigned cost = odd == 0 ? 8 : length_of_word(word, utf16);
    if (cost > length) break;
    at += 8;
    length -= cost;
  }
  // What began in the last word goes on behind it.
  while (at != 0 && at != text.size() && is_continuation(text[at])) ++at;
  while (length != 0) {
    if (at == text.size()) return std::string_view::npos;
    const std::size_t size = utf8_size(text[at]);
    const std::size_t cost = size == 4 && utf16 ? 2 : 1;
    if (cost > length || size > text.size() - at) return std::string_view::npos;
    at += size;
    length -= cost;
  }
  return at;
}

}  // namespace detail

/// How many bytes the first `length` units of well-formed UTF-8 `text` take, or `npos` if the text is shorter or the
/// length would end inside a character.
constexpr std::size_t bytes_of_length(std::string_view text, std::size_t length, length_unit unit) noexcept {
  if (unit != length_unit::bytes) return detail::bytes_of_count(text, length, unit == length_unit::utf16);
  // A value that ended inside a character would leave broken UTF-8 on both sides.
  const bool inside = length < text.size() && detail::is_continuation(text[length]);
  return length > text.size() || inside ? std::string_view::npos : length;
}

EMVQR_NAMESPACE_END
