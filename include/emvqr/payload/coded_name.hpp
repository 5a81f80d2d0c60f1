// Codes with names, and the search in a table of them. The tables have headers of their own, which no other header
// includes: texts are for people, and firmware has none.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/search.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// One row. Tables write both texts with "sv": without, constant evaluation counts the letters at every include.
struct coded_name {
  std::string_view code;
  std::string_view name;
};

/// The name of `code` in a table that rises by code; empty if it has none.
template <std::size_t Size>
constexpr std::string_view find_name(const coded_name (&table)[Size], std::string_view code) noexcept {
  const std::size_t at = first_not_before(Size, [&](std::size_t i) noexcept { return table[i].code < code; });
  return at != Size && table[at].code == code ? table[at].name : std::string_view{};
}

}  // namespace detail

EMVQR_NAMESPACE_END
