// Characters: which bytes are digits, which text is "ans".
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// What a length field counts. EMVCo counts characters (4.4.1.1). The official KHQR SDKs count UTF-16 code units, which
/// differs only beyond the Basic Multilingual Plane (emoji). Some codes in the field count bytes.
enum class length_unit : std::uint8_t {
  characters,  ///< code points, as EMVCo says
  utf16,       ///< UTF-16 code units: two for a character beyond U+FFFF
  bytes        ///< bytes of UTF-8
};

/// A stable name: `characters`, `utf16` or `bytes`.
constexpr std::string_view name(length_unit unit) noexcept {
  return unit == length_unit::characters ? "characters" : unit == length_unit::utf16 ? "utf16" : "bytes";
}

/// True for 0 to 9.
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
/// True for A to Z.
constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
/// True for a to z.
constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
/// True for the letters of ASCII.
constexpr bool is_letter(char c) noexcept { return is_upper(c) || is_lower(c); }
/// The value of a hexadecimal digit of either case, or -1.
constexpr int hex_value(char c) noexcept {
  return is_digit(c) ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
/// The lower case of a letter of ASCII; any other byte as it is.
constexpr char to_lower(char c) noexcept { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

/// True if both are the same but for the case of ASCII letters.
constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i != a.size(); ++i)
    if (to_lower(a[i]) != to_lower(b[i])) return false;
  return true;
}

/// True if `text` begins with `head`, to the letter.
constexpr bool begins_with(std::string_view text, std::string_view head) noexcept {
  return text.size() >= head.size() && std::string_view{text.data(), head.size()} == head;
}

/// Where `c` first stands in `text`, or `text.size()`.
constexpr std::size_t find(std::string_view text, char c) noexcept {
  std::size_t at = 0;
  if constexpr (detail::reads_words) {
    for (; text.size() - at >= 8; at += 8) {
      const std::uint64_t rest = detail::load_le64(text.data() + at) ^ detail::each_byte * static_cast<std::uint8_t>(c);
      const std::uint64_t zeros = (rest - detail::each_byte) & ~rest & detail::high_bits;  // the first is right
      if (zeros != 0) return at + detail::bytes_before(zeros);
    }
  }
  while (at != text.size() && text[at] != c) ++at;
  return at;
}

/// Format N: digits only. Source: 4.5.1.1. Empty text is.
constexpr bool is_numeric(std::string_view text) noexcept {
  for (const char c : text)
    if (!is_digit(c)) return false;
  return true;
}

namespace detail {
inline constexpr std::uint64_t spaces = 0x2020202020202020u;
/// Bit 7 of a byte is set where it is none of format "ans", if none before it is: a byte under 0x20 borrows into its
/// top bit, 0x7F carries into it, 0x80 and more have it. The first mark is right, those behind it may not be.
constexpr std::uint64_t not_ans(std::uint64_t word) noexcept { return word | (word - spaces) | (word + each_byte); }
}  // namespace detail

/// True if every byte is 0x20 to 0x7E: format "ans", so also ASCII, UTF-8 and without NUL. Eight bytes at a time.
constexpr bool is_ans(std::string_view text) noexcept {
  const char* p = text.data();
  std::size_t left = text.size();
  if constexpr (!detail::reads_words) {
    for (; left != 0 && *p >= 0x20 && *p <= 0x7E; --left) ++p;
    return left == 0;
  }
  std::uint64_t wrong = 0;
  for (; left >= 8; left -= 8, p += 8) wrong |= detail::not_ans(detail::load_le64(p));
  if (left != 0) wrong |= detail::not_ans(detail::load_last(text, left) | detail::spaces << (8 * left));
  return (wrong & detail::high_bits) == 0;
}

/// Where from byte `from` on the first byte outside format "ans" stands (0x20 to 0x7E, EMV Book 4 Annex B), or
/// `text.size()`. Source: 4.5.2.1. The specification says 96 characters; the table it names fills 95.
constexpr std::size_t find_not_ans(std::string_view text, std::size_t from = 0) noexcept {
  std::size_t at = from;
  if constexpr (detail::reads_words) {
    for (; text.size() - at >= 8; at += 8) {
      const std::uint64_t marks = detail::not_ans(detail::load_le64(text.data() + at)) & detail::high_bits;
      if (marks != 0) return at + detail::bytes_before(marks);
    }
  }
  while (at != text.size() && text[at] >= 0x20 && text[at] <= 0x7E) ++at;
  return at;
}

EMVQR_NAMESPACE_END
