// What `check` found: a list of fixed capacity, in payload order.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// One broken rule: which, how bad, at which object, at which byte of the payload (for something missing: where the
/// level it is missing from begins, or the CRC's place for a root object).
struct finding {
  rule broken = rule::none;        ///< which rule
  severity level = severity::off;  ///< how bad
  path where{};                    ///< the object; for something missing the one that should be there
  std::uint32_t offset = 0;        ///< the byte of the payload, from 0
};

/// Room for this many findings unless asked otherwise. What does not fit is counted, never lost in silence.
inline constexpr std::size_t default_findings = 32;

class finder;

namespace detail {

/// What a report tells beside its findings.
struct report_counts {
  std::size_t size = 0;
  std::size_t dropped = 0;
  std::size_t errors = 0;
  severity worst = severity::off;
};

/// The last of the least severe of `size` findings, at least one.
constexpr std::size_t least_severe(const finding* list, std::size_t size) noexcept {
  std::size_t least = size - 1;
  for (std::size_t i = least; i != 0; --i)
    if (list[i - 1].level < list[least].level) least = i - 1;
  return least;
}

/// Puts a finding into a list with room for `capacity`. Here once for reports of every capacity: rules are code, and
/// are not to be compiled anew for each.
constexpr void add_finding(finding* list, std::size_t capacity, report_counts& counts, const finding& found) noexcept {
  if (found.level > counts.worst) counts.worst = found.level;
  if (found.level == severity::error) ++counts.errors;
  if (counts.size == capacity) {
    ++counts.dropped;
    if (capacity == 0) return;
    const std::size_t least = least_severe(list, capacity);
    const finding& worth = list[least];
    if (found.level < worth.level || (found.level == worth.level && found.offset >= worth.offset)) return;
    --counts.size;
    for (std::size_t i = least; i != counts.size; ++i) list[i] = list[i + 1];
  }
  // Sorted by offset, equal offsets in the order they were found.
  std::size_t at = counts.size++;
  for (; at != 0 && list[at - 1].offset > found.offset; --at) list[at] = list[at - 1];
  list[at] = found;
}

}  // namespace detail

/// The findings of one check by rising offset. A full list lets go of what is least severe, of that the last: as long
/// as there is an error, one is kept. Trivially copyable.
template <std::size_t Capacity = default_findings>
class report {
 public:
  static constexpr std::size_t capacity = Capacity;  ///< how many findings are kept

  /// Adds a finding; where there is no room, the least of all is counted and not kept.
  constexpr void add(const finding& found) noexcept { detail::add_finding(findings_, Capacity, counts_, found); }

  /// The first finding kept.
  constexpr const finding* begin() const noexcept { return findings_; }
  /// The place behind the last.
  constexpr const finding* end() const noexcept { return findings_ + counts_.size; }
  /// How many are kept.
  constexpr std::size_t size() const noexcept { return counts_.size; }
  /// True where nothing was found.
  constexpr bool empty() const noexcept { return counts_.size == 0; }
  /// Finding `i`, from 0. It has to be there (EMVQR_ASSERT).
  constexpr const finding& operator[](std::size_t i) const noexcept {
    EMVQR_ASSERT(i < counts_.size);
    return findings_[i];
  }
  /// How many findings did not fit.
  constexpr std::size_t dropped() const noexcept { return counts_.dropped; }
  /// How many errors there are, those dropped included.
  constexpr std::size_t errors() const noexcept { return counts_.errors; }
  /// The worst severity found, those dropped included; `off` if nothing was found.
  constexpr severity worst() const noexcept { return counts_.worst; }
  /// True if no error was found: the payload obeys the rules it was checked against.
  constexpr bool valid() const noexcept { return counts_.errors == 0; }
  /// True if this rule was found broken (among the findings that are kept).
  constexpr bool has(rule r) const noexcept {
    for (const finding& found : *this)
      if (found.broken == r) return true;
    return false;
  }

 private:
  friend class finder;

  finding findings_[Capacity] = {};
  detail::report_counts counts_{};
};

EMVQR_NAMESPACE_END
