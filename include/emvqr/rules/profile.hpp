// How a scheme bends EMVCo's rules: which ones, where, to what severity. Data, no code.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// One adjustment: at `where` and below it (the empty path: everywhere) breaking `broken` has this severity.
struct adjustment {
  rule broken;         ///< the rule
  path where;          ///< the object it is about, and all in it; empty: everywhere
  severity level;      ///< how bad breaking it is there
  char value[3] = {};  ///< only where the object's value is exactly these two characters; none: whatever it is

  /// The value as a text, or an empty one; it points into this object.
  constexpr std::string_view value_text() const noexcept EMVQR_LIFETIMEBOUND {
    return {value, value[0] == 0 ? std::size_t{0} : 2};
  }
  /// True if this adjusts what `text` broke.
  constexpr bool is_about(std::string_view text) const noexcept {
    return value[0] == 0 || (text.size() == 2 && text[0] == value[0] && text[1] == value[1]);
  }
};

/// A list of adjustments; the first that fits counts. Points to read-only data.
struct profile {
  const adjustment* adjustments = nullptr;  ///< `count` of them, read-only data
  std::size_t count = 0;                    ///< how many

  /// `value` is that of the object at `where`, where a value is what broke the rule.
  constexpr severity severity_of(rule broken, path where, std::string_view value = {}) const noexcept {
    for (std::size_t i = 0; i != count; ++i) {
      const adjustment& each = adjustments[i];
      if (each.broken == broken && each.where.contains(where) && each.is_about(value)) return each.level;
    }
    return default_severity(broken);
  }
};

/// False where what is no error is left out.
#ifdef EMVQR_ERRORS_ONLY
inline constexpr bool tells_warnings = false;
#else
inline constexpr bool tells_warnings = true;
#endif

/// Where rule code puts what it finds: applies the profile, hands the rest to a report, which must outlive it, as must
/// the profile.
class finder {
 public:
  /// Reports to `out`, which has to outlive it, with the severities of `adjusted`.
  template <std::size_t Capacity>
  constexpr finder(report<Capacity>& out, const profile& adjusted) noexcept
      : list_(out.findings_), capacity_(Capacity), counts_(out.counts_), profile_(adjusted) {}

  /// From now on every finding is at offset 0: a draft has no bytes to point at.
  constexpr void forget_places() noexcept { places_ = false; }
  /// From now on hidden characters are errors wherever they stand: another's code is only warned of in most places.
  constexpr void refuse_hidden_text() noexcept { refuses_hidden_ = true; }
  /// True if hidden characters are errors wherever they stand.
  constexpr bool refuses_hidden_text() const noexcept { return refuses_hidden_; }

  /// Reports that `broken` is broken by the object at `where`, which stands at byte `offset`; nothing where the profile
  /// has it `off`.
  constexpr void operator()(rule broken, path where, std::uint32_t offset) noexcept {
    add(broken, profile_.severity_of(broken, where), where, offset);
  }
  /// The same, no worse than a warning: for the harmless half of a rule.
  constexpr void warn(rule broken, path where, std::uint32_t offset) noexcept {
    if constexpr (tells_warnings) at_most(severity::warning, broken, where, offset);
  }
  /// The same, no worse than `limit`. `value` is what broke the rule, where one did.
  constexpr void at_most(severity limit, rule broken, path where, std::uint32_t offset,
                         std::string_view value = {}) noexcept {
    if (!tells_warnings && limit != severity::error) return;
    const severity level = profile_.severity_of(broken, where, value);
    add(broken, level < limit ? level : limit, where, offset);
  }

 private:
  constexpr void add(rule broken, severity level, path where, std::uint32_t offset) noexcept {
    if (level < (tells_warnings ? severity::info : severity::error)) return;
    detail::add_finding(list_, capacity_, counts_, finding{broken, level, where, places_ ? offset : 0});
  }

  finding* list_;
  std::size_t capacity_;
  detail::report_counts& counts_;
  const profile& profile_;
  bool places_ = true;
  bool refuses_hidden_ = false;
};

EMVQR_NAMESPACE_END
