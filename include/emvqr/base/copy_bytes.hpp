// Copying bytes, also in constant expressions.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>

EMVQR_NAMESPACE_BEGIN
namespace detail {

/// Copies bytes to where none of them lie.
constexpr void copy_bytes(char* to, const char* from, std::size_t count) noexcept {
#if defined(__GNUC__) || defined(__clang__)
  if (!__builtin_is_constant_evaluated()) {
    if (count != 0) __builtin_memcpy(to, from, count);
    return;
  }
#endif
  for (std::size_t i = 0; i != count; ++i) to[i] = from[i];
}

}  // namespace detail
EMVQR_NAMESPACE_END
