// What the generated constant vectors call: a whole payload read and judged by the compiler.
#pragma once

#include <emvqr/emvqr.hpp>

#include <cstdint>
#include <string_view>

namespace emvqr_test {

/// Stands for what a vector does not state.
inline constexpr std::uint32_t any_offset = 0xFFFFFFFF;
inline constexpr emvqr::path any_path{99, 99, 99};

constexpr bool is_at(emvqr::path where, std::uint32_t offset, emvqr::path wanted, std::uint32_t wanted_offset) {
  return (wanted == any_path || where == wanted) && (wanted_offset == any_offset || offset == wanted_offset);
}

/// No payload, for this reason (`none`: any), at this place.
constexpr bool is_refused(std::string_view text, emvqr::quirk allow, emvqr::errc why, emvqr::path where,
                          std::uint32_t offset) {
  const emvqr::result<emvqr::payload_view> view = emvqr::parse_in_scheme(text, {allow});
  if (view) return false;
  return (why == emvqr::errc::none || view.error().code == why) &&
         is_at(view.error().where, view.error().offset, where, offset);
}

/// A payload whose first finding of this severity is this one (`none`: any).
constexpr bool finds_first(std::string_view text, emvqr::quirk allow, emvqr::severity level, emvqr::rule broken,
                           emvqr::path where, std::uint32_t offset) {
  const emvqr::result<emvqr::payload_view> view = emvqr::parse_in_scheme(text, {allow});
  if (!view) return false;
  const emvqr::report<> found = emvqr::check(*view);
  if (found.valid() == (level == emvqr::severity::error)) return false;
  for (const emvqr::finding& each : found)
    if (each.level == level)
      return (broken == emvqr::rule::none || each.broken == broken) && is_at(each.where, each.offset, where, offset);
  return false;
}

/// A payload without errors; `clean`: without warnings too.
constexpr bool is_valid(std::string_view text, emvqr::quirk allow, bool clean) {
  const emvqr::result<emvqr::payload_view> view = emvqr::parse_in_scheme(text, {allow});
  if (!view) return false;
  const emvqr::report<> found = emvqr::check(*view);
  return found.valid() && !(clean && found.worst() == emvqr::severity::warning);
}

}  // namespace emvqr_test
