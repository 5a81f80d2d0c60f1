// Makes a KHQR: fill a draft, call write. Every rule is checked, nothing is cut to fit.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/rules/first_error.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/compose.hpp>
#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// Writes the KHQR of a draft (`individual` or `merchant`) into `buffer` and yields it. `now_ms` (milliseconds since
/// 1970) is the creation time unless the draft has its own, and what the expiry is judged by. Fails with `breaks_rule`
/// (path and rule tell which: too long, wrong decimals, expired, missing), like `writer::put`, or with
/// `ambiguous_length` (emoji before digits that look like objects: two apps would read two payloads). The order is the
/// SDK's: 00 01 15 29/30 52 53 54 58 59 60 62 64 99 63. Lengths are counted in UTF-16 units, as the apps in the field
/// count them.
template <class Draft>
constexpr result<std::string_view> write(const Draft& draft, std::int64_t now_ms, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  report<1> error;
  finder judge{error, writing_rules_of(draft.written_as)};
  writer out{buffer, capacity, written_unit};
  detail::put_draft(draft, now_ms, judge, out);
  if (const failure why = first_error_of(error)) return why;
  return out.finish();
}
/// The same into an array.
template <class Draft, std::size_t Capacity>
constexpr result<std::string_view> write(const Draft& draft, std::int64_t now_ms,
                                         char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, now_ms, buffer, Capacity);
}

namespace detail {
/// No draft whose values obey the rules becomes longer, in bytes: 62 with five labels of 25 characters of three bytes
/// each (399), 29 or 30 (304), 15 (301), 64 (142), and all that is short (310).
inline constexpr std::size_t max_draft_bytes = 1536;
}  // namespace detail

/// Everything that is wrong with a draft, where `write` tells the first thing: for a form that marks each field. A
/// finding's path says which object, its offset is 0; errors are what `write` refuses. Takes 1.5 KB of stack.
template <std::size_t Capacity = default_findings, class Draft>
constexpr report<Capacity> check(const Draft& draft, std::int64_t now_ms) noexcept {
  report<Capacity> out;
  finder judge{out, writing_rules_of(draft.written_as)};
  char buffer[detail::max_draft_bytes] = {};
  writer text{buffer, sizeof buffer, written_unit};
  detail::put_draft(draft, now_ms, judge, text);
  const result<std::string_view> payload = text.finish();
  // What only shows in the whole: a template that grows too long, a text with two readings.
  const rule broken = payload ? rule::none : rule_of(payload.error().code);
  if (out.valid() && broken != rule::none) out.add(finding{broken, severity::error, payload.error().where, 0});
  return out;
}

}  // namespace khqr

EMVQR_NAMESPACE_END
