// The alignment pattern in the middle of a symbol.
#pragma once

#include <emvqr/base/config.hpp>

EMVQR_NAMESPACE_BEGIN
namespace image {

inline constexpr unsigned last_version = 40;

/// Rows and columns of alignment patterns, from version 2 on.
constexpr unsigned alignment_rows(unsigned version) noexcept { return version / 7 + 2; }

/// True if an alignment pattern lies in the middle: their rows are odd in number. Some readers (zbar is one) look for
/// it, take part of a sign that covers it for the pattern, and read the code askew.
constexpr bool has_middle_pattern(unsigned version) noexcept {
  return version >= 7 && alignment_rows(version) % 2 == 1;
}

/// This version or the next one without such a pattern; past `last_version` where there is none.
constexpr unsigned next_without_middle_pattern(unsigned version) noexcept {
  while (version <= last_version && has_middle_pattern(version)) ++version;
  return version;
}

}  // namespace image
EMVQR_NAMESPACE_END
