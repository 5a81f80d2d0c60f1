// Text that needs no closer look: characters that break no rule about text, whatever stands beside them.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/unicode.hpp>
#include <emvqr/syntax/unicode_table.hpp>

#include <cstddef>
#include <string_view>

#ifndef EMVQR_SMALL_TEXT
EMVQR_NAMESPACE_BEGIN

namespace detail {
constexpr bool is_steady(char32_t c) noexcept {
  return c <= 0xFFFF && (steady_words[steady_blocks[c / 64]] >> c % 64 & 1) != 0;
}
}  // namespace detail

/// True if well-formed UTF-8 text has nothing in it that a rule about text could be about: no hidden and no unknown
/// character, no letter that could pass for a Latin one, no mark that has to be in another order or joined to what it
/// is on. Most names in Khmer, Thai, Chinese or Japanese are such text. O(n), a look-up for each character.
constexpr bool is_steady(std::string_view text) noexcept {
  character c;
  for (std::size_t at = 0; at != text.size(); at += c.size) {
    c = character_at(text, at);
    if (!detail::is_steady(c.code)) return false;
  }
  return true;
}

EMVQR_NAMESPACE_END
#endif
