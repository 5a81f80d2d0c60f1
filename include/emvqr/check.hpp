// Does a payload obey the rules? Picks its scheme, runs EMVCo's rules under the scheme's profile, then the scheme's
// own.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/rules/emvco.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/schemes/check_scheme.hpp>
#include <emvqr/schemes/khqr/edition.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/rules.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// What `check` needs to know besides the payload.
struct check_options {
  /// Milliseconds since 1970-01-01T00:00Z; without it no rule about time is judged. The library reads no clock.
  std::int64_t now_ms = no_clock;
  /// Which generation of KHQRs to hold a KHQR against. `legacy` lets dynamic codes do without an expiry.
  khqr::edition khqr_edition = khqr::edition::current;
};

/// Every rule that `view` breaks, in payload order: EMVCo's under the profile of the scheme it belongs to, and those of
/// every scheme in it. Goes on to the end; at most `Capacity` findings are kept, errors first, the rest are counted
/// (`report::dropped`). O(n), no allocation. `known` are the schemes to look for: a program that names its own pays for
/// no others.
template <std::size_t Capacity = default_findings>
constexpr report<Capacity> check(const payload_view& view, check_options options, scheme_set known) noexcept {
  report<Capacity> out;
  const scheme_survey present = survey(view, known);
  const scheme* const in = present.first;
  const bool is_khqr = in != nullptr && khqr::is_khqr(*in);
  const profile bent = in == nullptr ? profile{} : is_khqr ? khqr::rules_of(options.khqr_edition) : in->rules;
  finder found{out, bent};
  check_emvco(view, found);
  if (present.has_code) khqr::check_khqr(view, options.now_ms, found);
  if (present.has_rows) check_schemes(view, known, options.now_ms, judging::reading, found);
  return out;
}
/// The same for every scheme of the library.
template <std::size_t Capacity = default_findings>
constexpr report<Capacity> check(const payload_view& view, check_options options = {}) noexcept {
  return check<Capacity>(view, options, all_schemes);
}

EMVQR_NAMESPACE_END
