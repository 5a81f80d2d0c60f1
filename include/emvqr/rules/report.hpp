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
  rule broken = rule::none;
  severity level = severity::error;
  path where{};
  std::uint32_t offset = 0;
};

/// Room for this many findings unless asked otherwise. What does not fit is counted, never lost in silence.
inline constexpr std::size_t default_findings = 32;

/// The findings of one check by rising offset. A full list lets go of what is least severe, of that the last: as long
/// as there is an error, one is kept. Trivially copyable.
template <std::size_t Capacity = default_findings>
class report {
 public:
  static constexpr std::size_t capacity = Capacity;

  constexpr void add(const finding& found) noexcept {
    worst_ = found.level > worst_ ? found.level : worst_;
    if (found.level == severity::error) ++errors_;
    if (size_ == Capacity) {
      ++dropped_;
      const std::size_t least = least_of_all();
      const finding& worth = findings_[least];
      if (found.level < worth.level || (found.level == worth.level && found.offset >= worth.offset)) return;
      --size_;
      for (std::size_t i = least; i != size_; ++i) findings_[i] = findings_[i + 1];
    }
    // Sorted by offset, equal offsets in the order they were found.
    std::size_t at = size_++;
    for (; at != 0 && findings_[at - 1].offset > found.offset; --at) findings_[at] = findings_[at - 1];
    findings_[at] = found;
  }

  constexpr const finding* begin() const noexcept { return findings_; }
  constexpr const finding* end() const noexcept { return findings_ + size_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr bool empty() const noexcept { return size_ == 0; }
  constexpr const finding& operator[](std::size_t i) const noexcept {
    EMVQR_ASSERT(i < size_);
    return findings_[i];
  }
  /// How many findings did not fit.
  constexpr std::size_t dropped() const noexcept { return dropped_; }
  /// How many errors there are, those dropped included.
  constexpr std::size_t errors() const noexcept { return errors_; }
  /// The worst severity found, those dropped included; `off` if nothing was found.
  constexpr severity worst() const noexcept { return worst_; }
  /// True if no error was found: the payload obeys the rules it was checked against.
  constexpr bool valid() const noexcept { return errors_ == 0; }
  /// True if this rule was found broken (among the findings that are kept).
  constexpr bool has(rule r) const noexcept {
    for (const finding& found : *this)
      if (found.broken == r) return true;
    return false;
  }

 private:
  /// The last of the least severe findings. Only where there is one.
  constexpr std::size_t least_of_all() const noexcept {
    std::size_t least = size_ - 1;
    for (std::size_t i = least; i-- != 0;)
      if (findings_[i].level < findings_[least].level) least = i;
    return least;
  }

  finding findings_[Capacity] = {};
  std::size_t size_ = 0;
  std::size_t dropped_ = 0;
  std::size_t errors_ = 0;
  severity worst_ = severity::off;
};

EMVQR_NAMESPACE_END
