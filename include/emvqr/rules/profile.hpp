// How a scheme bends EMVCo's rules: which ones, where, to what severity. Data, no code.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// One adjustment: at `where` and below it (the empty path: everywhere) breaking `broken` has this severity.
struct adjustment {
  rule broken;
  path where;
  severity level;
};

/// A list of adjustments; the first that fits counts. Points to read-only data.
struct profile {
  const adjustment* adjustments = nullptr;
  std::size_t count = 0;

  constexpr severity severity_of(rule broken, path where) const noexcept {
    for (std::size_t i = 0; i != count; ++i)
      if (adjustments[i].broken == broken && adjustments[i].where.contains(where)) return adjustments[i].level;
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
  /// The same, no worse than `limit`: for the harmless half of a rule.
  constexpr void at_most(severity limit, rule broken, path where, std::uint32_t offset) noexcept {
    const severity level = profile_.severity_of(broken, where);
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
