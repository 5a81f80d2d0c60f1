// Binary search in a table: one piece of code for codes, names and characters.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// The first of `count` places of which `is_before(place)` is not true, `count` if there is none. It has to be true of
/// all places up to some point and of none from there on. O(log n).
template <class Before>
constexpr std::size_t first_not_before(std::size_t count, const Before& is_before) noexcept {
  std::size_t begin = 0;
  for (std::size_t end = count; begin != end;) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (is_before(middle)) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

}  // namespace detail

EMVQR_NAMESPACE_END
