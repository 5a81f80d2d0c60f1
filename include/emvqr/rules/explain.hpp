// Sentences about findings and broken rules, for people who can act on them.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/message.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

constexpr bool is_length_rule(rule r) noexcept {
  return r == rule::mpm_t3_6 || r == rule::mpm_t3_7 || r == rule::mpm_t3_8;
}

}  // namespace detail

/// What a broken rule means at `where`: `the length must be what table 3.6 says: 1 to 25 characters`.
/// Empty with EMVQR_NO_MESSAGES.
constexpr fixed_text<200> explain(rule broken, path where) noexcept {
  fixed_text<200> text;
  text.append(describe(broken).meaning);
  const object_info* info = find_object(where);
  if (info == nullptr || !detail::is_length_rule(broken)) return text;
  text.append(": ").append_number(info->min_length);
  if (info->max_length != info->min_length) text.append(" to ").append_number(info->max_length);
  return text.append(" characters");
}

/// The same for a finding.
constexpr fixed_text<200> explain(const finding& found) noexcept { return explain(found.broken, found.where); }

/// A failure in one line, with the rule where one was broken in writing:
/// `59: the length must be what table 3.6 says: 1 to 25 characters (MPM-T3.6)`. With EMVQR_NO_MESSAGES the numbers of
/// code and rule.
constexpr fixed_text<240> explain(const failure& f) noexcept {
  fixed_text<240> text;
  if (f.code != errc::breaks_rule || f.rule == 0) return text.append(message(f));
  const auto broken = static_cast<rule>(f.rule);
  if (name(broken).empty()) return text.append(message(f)).append(" (rule ").append_number(f.rule).append(")");
  if (!f.where.empty()) text.append(f.where).append(": ");
  return text.append(explain(broken, f.where)).append(" (").append(name(broken)).append(")");
}

EMVQR_NAMESPACE_END
