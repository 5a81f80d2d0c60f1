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
  rule broken;
  path where;
  severity level;
  std::string_view value{};  ///< only where the object's value is this; empty: whatever it is
};

/// A list of adjustments; the first that fits counts. Points to read-only data.
struct profile {
  const adjustment* adjustments = nullptr;
  std::size_t count = 0;

  /// `value` is that of the object at `where`, where a value is what broke the rule.
  constexpr severity severity_of(rule broken, path where, std::string_view value = {}) const noexcept {
    for (std::size_t i = 0; i != count; ++i) {
      const adjustment& each = adjustments[i];
      if (each.broken == broken && each.where.contains(where) && (each.value.empty() || each.value == value))
        return each.level;
    }
    return default_severity(broken);
  }
};

/// Where rule code puts what it finds: applies the profile, hands the rest to a report.
template <class Report>
class finder {
 public:
  constexpr finder(Report& out, const profile& adjusted) noexcept : out_(out), profile_(adjusted) {}

  constexpr void operator()(rule broken, path where, std::uint32_t offset) noexcept {
    add(broken, profile_.severity_of(broken, where), where, offset);
  }
  /// The same, no worse than `limit`: for the harmless half of a rule. `value` is what broke it, where one did.
  constexpr void at_most(severity limit, rule broken, path where, std::uint32_t offset,
                         std::string_view value = {}) noexcept {
    const severity level = profile_.severity_of(broken, where, value);
    add(broken, level < limit ? level : limit, where, offset);
  }

 private:
  constexpr void add(rule broken, severity level, path where, std::uint32_t offset) noexcept {
    if (level != severity::off) out_.add(finding{broken, level, where, offset});
  }

  Report& out_;
  const profile& profile_;
};

EMVQR_NAMESPACE_END
