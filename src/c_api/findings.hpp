// What a check found, handed to a caller's array.
#pragma once

#include <emvqr/emvqr.h>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>

#include "convert.hpp"
#include "sized.hpp"

#include <cstddef>
#include <cstdint>

namespace emvqr::c_api {

/// Where a caller wants findings; or why that is nowhere.
struct findings_out {
  emvqr_finding* findings;
  std::size_t capacity;
  emvqr_report* report;

  emvqr_errc misuse() const noexcept {
    if (report == nullptr || (findings == nullptr && capacity != 0)) return EMVQR_ERRC_BAD_ARGUMENT;
    if (!is_size_of<emvqr_report>(report->struct_size)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
    return EMVQR_ERRC_NONE;
  }
};

/// Hands out the findings for which there is room, as a `report` of that capacity would have kept them: by rising
/// offset, the most severe, and of equals those that stand first.
template <std::size_t Capacity>
emvqr_errc hand_out(const report<Capacity>& found, const findings_out& to) noexcept {
  static_assert(Capacity == EMVQR_MAX_FINDINGS);
  std::size_t room[number(severity::error) + 1] = {};
  for (const finding& each : found) ++room[number(each.level)];
  std::size_t left = to.capacity;
  for (std::size_t level = number(severity::error); level != 0; --level) {
    if (room[level] > left) room[level] = left;
    left -= room[level];
  }
  std::uint32_t count = 0;
  for (const finding& each : found) {
    if (room[number(each.level)] == 0) continue;
    --room[number(each.level)];
    to.findings[count++] = finding_of(each);
  }
  write_sized(*to.report,
              {0, found.valid() ? 1u : 0u, number(found.worst()), static_cast<std::uint32_t>(found.errors()),
               static_cast<std::uint32_t>(found.size() + found.dropped()), count});
  return EMVQR_ERRC_NONE;
}

}  // namespace emvqr::c_api
