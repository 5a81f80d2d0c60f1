// UTF-8 by the table of the Unicode standard (3-7), a byte range at a time: what the library's reader is held against.
#pragma once

#include <cstddef>
#include <string_view>

namespace emvqr_fuzz {

struct utf8_row {
  unsigned char first_low, first_high;
  std::size_t more;  ///< bytes behind the first
  unsigned char second_low, second_high;
};
inline constexpr utf8_row utf8_rows[] = {
    {0x00, 0x7F, 0, 0, 0},       {0xC2, 0xDF, 1, 0x80, 0xBF}, {0xE0, 0xE0, 2, 0xA0, 0xBF},
    {0xE1, 0xEC, 2, 0x80, 0xBF}, {0xED, 0xED, 2, 0x80, 0x9F}, {0xEE, 0xEF, 2, 0x80, 0xBF},
    {0xF0, 0xF0, 3, 0x90, 0xBF}, {0xF1, 0xF3, 3, 0x80, 0xBF}, {0xF4, 0xF4, 3, 0x80, 0x8F},
};

/// How many bytes the character at the start of `text` has; 0 where it is none. `text` is not empty.
inline std::size_t reference_character(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (const utf8_row& row : utf8_rows) {
    if (byte(0) < row.first_low || byte(0) > row.first_high) continue;
    if (row.more == 0) return 1;
    if (text.size() <= row.more || byte(1) < row.second_low || byte(1) > row.second_high) return 0;
    for (std::size_t i = 2; i <= row.more; ++i)
      if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
    return 1 + row.more;
  }
  return 0;
}

/// Where the first byte stands that does not begin a character; the size where all is well.
inline std::size_t reference_broken(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at != text.size()) {
    const std::size_t size = reference_character(text.substr(at));
    if (size == 0) return at;
    at += size;
  }
  return at;
}
inline bool is_utf8(std::string_view text) noexcept { return reference_broken(text) == text.size(); }

/// True if good UTF-8 has a character past U+FFFF.
inline bool has_four_byte_character(std::string_view text) noexcept {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0xF0) return true;
  return false;
}

}  // namespace emvqr_fuzz
