// The one error that what writes answers with.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// Of the errors found the one that stands first, as a failure; no failure where there is none. A `report<1>` is room
/// enough: it keeps just that one.
template <std::size_t Capacity>
constexpr failure first_error_of(const report<Capacity>& found) noexcept {
  for (const finding& each : found)
    if (each.level == severity::error)
      return {errc::breaks_rule, each.where, static_cast<std::uint16_t>(each.broken), each.offset};
  return {};
}

EMVQR_NAMESPACE_END
