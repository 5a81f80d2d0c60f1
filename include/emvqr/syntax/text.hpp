// Characters: which bytes are digits, which text is "ans", where UTF-8 is broken, how many characters there are.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// What a length field counts. EMVCo counts characters (4.4.1.1). The official KHQR SDKs count UTF-16 code units, which
/// differs only beyond the Basic Multilingual Plane (emoji). Some codes in the field count bytes.
enum class length_unit : std::uint8_t { characters, utf16, bytes };

/// `characters`, `utf16` or `bytes`.
constexpr std::string_view name(length_unit unit) noexcept {
  return unit == length_unit::characters ? "characters" : unit == length_unit::utf16 ? "utf16" : "bytes";
}

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) noexcept { return is_upper(c) || is_lower(c); }
/// The value of a hexadecimal digit of either case, or -1.
constexpr int hex_value(char c) noexcept {
  return is_digit(c) ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}
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

/// Eight bytes from `p`, the first in the lowest bits. Written out, so that compilers see one load.
constexpr std::uint64_t load_le64(const char* p) noexcept {
  const auto byte = [p](unsigned i) noexcept {
    return static_cast<std::uint64_t>(static_cast<std::uint8_t>(p[i])) << (8 * i);
  };
  return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

/// Four bytes in the same way.
constexpr std::uint32_t load_le32(const char* p) noexcept {
  const auto byte = [p](unsigned i) noexcept {
    return static_cast<std::uint32_t>(static_cast<std::uint8_t>(p[i])) << (8 * i);
  };
  return byte(0) | byte(1) | byte(2) | byte(3);
}

/// Bit 7 of each of eight bytes.
inline constexpr std::uint64_t high_bits = 0x8080808080808080u;

/// False where eight bytes at a time would cost more flash than they are worth.
#ifdef EMVQR_SMALL_CRC
inline constexpr bool reads_words = false;
#else
inline constexpr bool reads_words = true;
#endif

/// True if `text` goes on at `at` with eight bytes or more and the next eight are ASCII.
constexpr bool has_ascii_word([[maybe_unused]] std::string_view text, [[maybe_unused]] std::size_t at) noexcept {
  if constexpr (!reads_words) return false;
  return text.size() - at >= 8 && (load_le64(text.data() + at) & high_bits) == 0;
}

}  // namespace detail

/// True if every byte is 0x20 to 0x7E: format "ans", so also ASCII, UTF-8 and without NUL. Eight bytes at a time.
constexpr bool is_ans(std::string_view text) noexcept {
  const char* p = text.data();
  std::size_t left = text.size();
  // A lane under 0x20 borrows into its top bit, 0x7F carries into it, 0x80 and more have it.
  std::uint64_t wrong = 0;
  if constexpr (detail::reads_words) {
    for (; left >= 8; left -= 8, p += 8) {
      const std::uint64_t word = detail::load_le64(p);
      wrong |= word | (word - 0x2020202020202020u) | (word + 0x0101010101010101u);
    }
  }
  bool good = (wrong & detail::high_bits) == 0;
  for (; left != 0; --left, ++p) good = good && *p >= 0x20 && *p <= 0x7E;
  return good;
}

/// Where the first byte outside format "ans" stands (0x20 to 0x7E, EMV Book 4 Annex B), or `text.size()`.
/// Source: 4.5.2.1. The specification says 96 characters; the table it names fills 95.
constexpr std::size_t find_not_ans(std::string_view text) noexcept {
  if (is_ans(text)) return text.size();
  std::size_t at = 0;
  while (at != text.size() && text[at] >= 0x20 && text[at] <= 0x7E) ++at;
  return at;
}

namespace detail {

/// The number of bytes a UTF-8 sequence has by its first byte; 1 for a byte that cannot be first.
constexpr std::size_t utf8_size(char first) noexcept {
  const auto byte = static_cast<std::uint8_t>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

constexpr bool is_continuation(char c) noexcept { return (static_cast<std::uint8_t>(c) & 0xC0u) == 0x80u; }

/// The length of the well-formed sequence at `p`, or 0: no overlong forms, no surrogates, nothing past U+10FFFF.
/// Source: Unicode Standard, table 3-7.
constexpr std::size_t utf8_sequence(const char* p, std::size_t left) noexcept {
  const auto lead = static_cast<std::uint8_t>(*p);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t size = utf8_size(*p);
  if (size > left) return 0;
  for (std::size_t i = 1; i != size; ++i)
    if (!is_continuation(p[i])) return 0;
  const auto second = static_cast<std::uint8_t>(p[1]);
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
  if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
  return size;
}

}  // namespace detail

/// Where UTF-8 text first breaks: the offset in bytes of the first byte of an ill-formed sequence, or `text.size()`.
constexpr std::size_t find_invalid_utf8(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at != text.size()) {
    const std::size_t size =
        detail::has_ascii_word(text, at) ? 8 : detail::utf8_sequence(text.data() + at, text.size() - at);
    if (size == 0) return at;
    at += size;
  }
  return at;
}

/// Where well-formed UTF-8 text first has a character past U+FFFF, or `text.size()`.
constexpr std::size_t find_astral(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && static_cast<std::uint8_t>(text[at]) < 0xF0)
    at += detail::has_ascii_word(text, at) ? 8U : detail::utf8_size(text[at]);
  return at < text.size() ? at : text.size();  // a text that is cut, or changed under a view, ends where it ends
}

/// True if well-formed UTF-8 text has a character past U+FFFF: the only texts whose UTF-16 length differs.
constexpr bool has_astral(std::string_view text) noexcept { return find_astral(text) != text.size(); }

/// How long well-formed UTF-8 text is, counted in `unit`.
constexpr std::size_t count_length(std::string_view text, length_unit unit) noexcept {
  if (unit == length_unit::bytes || is_ans(text)) return text.size();
  std::size_t count = 0;
  for (const char c : text) {
    if (!detail::is_continuation(c)) ++count;
    if (unit == length_unit::utf16 && static_cast<std::uint8_t>(c) >= 0xF0) ++count;
  }
  return count;
}

/// How many code points well-formed UTF-8 text has.
constexpr std::size_t count_characters(std::string_view text) noexcept {
  return count_length(text, length_unit::characters);
}

namespace detail {

/// `bytes_of_length` where units have to be counted.
constexpr std::size_t bytes_of_count(std::string_view text, std::size_t length, bool utf16) noexcept {
  std::size_t at = 0;
  while (length != 0) {
    if (length >= 8 && has_ascii_word(text, at)) {
      at += 8;
      length -= 8;
      continue;
    }
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
