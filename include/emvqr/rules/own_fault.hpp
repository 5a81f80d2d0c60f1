// What an edit itself broke: of the findings in the new payload, those it had not before, at the objects that changed.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstddef>

EMVQR_NAMESPACE_BEGIN

/// The findings of `after` that `before` has not: the same rule at the same object is the same finding, wherever its
/// bytes now stand.
template <std::size_t Capacity>
constexpr report<Capacity> new_findings(const report<Capacity>& before, const report<Capacity>& after) noexcept {
  report<Capacity> fresh;
  for (const finding& each : after) {
    bool known = false;
    for (const finding& old : before) known = known || (old.broken == each.broken && old.where == each.where);
    if (!known) fresh.add(each);
  }
  return fresh;
}

/// The first error of what an edit brought in that is about one of the changed objects, what is in it or what it is in;
/// null where there is none. That the rest of the payload now asks for more, an amount for an expiry, is no fault of
/// the edit. Points into `fresh`, which is what `new_findings` tells.
template <std::size_t Capacity>
constexpr const finding* first_own_fault(const report<Capacity>& fresh EMVQR_LIFETIMEBOUND,
                                         table<change> changes) noexcept {
  for (const finding& each : fresh)
    for (const change& wish : changes)
      if (each.level == severity::error && (wish.where.contains(each.where) || each.where.contains(wish.where)))
        return &each;
  return nullptr;
}

EMVQR_NAMESPACE_END
