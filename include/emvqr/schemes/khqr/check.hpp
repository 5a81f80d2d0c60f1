// Does a payload obey the rules of a KHQR? For programs that know no other scheme and pay for none.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/rules/emvco.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/schemes/khqr/edition.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/rules.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// Every rule that `view` breaks, in payload order: of a KHQR EMVCo's under KHQR's profile and KHQR's own, of any other
/// payload EMVCo's. The same findings as `emvqr::check(view, options, khqr::both_schemes)`, which brings the registry's
/// code along. `now_ms` is milliseconds since 1970; without it no rule about time is judged. O(n), no allocation.
template <std::size_t Capacity = default_findings>
constexpr report<Capacity> check(const payload_view& view, std::int64_t now_ms = no_clock,
                                 edition held_to = edition::current) noexcept {
  constexpr profile unbent{};
  report<Capacity> out;
  const bool is_khqr = recognises(view);
  finder found{out, is_khqr ? rules_of(held_to) : unbent};
  check_emvco(view, found);
  if (is_khqr) check_khqr(view, now_ms, found);
  return out;
}

}  // namespace khqr

EMVQR_NAMESPACE_END
