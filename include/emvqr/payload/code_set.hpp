// Sets of codes of two letters, a bit for each: what the tables of countries and languages are made of.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// A word for each first letter, bit 0 of it for a second letter A.
struct letter_pairs {
  std::uint32_t seconds[26];
};

/// True if the set has `code`: two letters in upper case and nothing else.
constexpr bool contains(const letter_pairs& set, std::string_view code) noexcept {
  if (code.size() != 2 || !is_upper(code[0]) || !is_upper(code[1])) return false;
  return (set.seconds[code[0] - 'A'] >> (code[1] - 'A') & 1U) != 0;
}

}  // namespace detail

EMVQR_NAMESPACE_END
