// What a payload breaks of a scheme's own rules: values that are not as its descriptor says, and the rules beside.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// Whether codes are judged that somebody else made, or our own before they go out: those have to be right even where
/// we are not sure enough of a scheme to call another's code wrong.
enum class judging : std::uint8_t {
  reading,  ///< a code that somebody else made
  writing   ///< a code of our own, before it goes out
};

namespace detail {

class scheme_checker {
 public:
  constexpr scheme_checker(const payload_view& view, const scheme_match& match, std::int64_t now_ms, judging what_for,
                           finder& found) noexcept
      : view_(view), match_(match), in_(*match.is), now_ms_(now_ms), what_for_(what_for), found_(found) {}

  constexpr void check_account() noexcept {
    for (const scheme_object& each : in_.objects)
      if (each.root == 0 || each.root == match_.account.id)
        check_object(each, here().below(each.where), each.mandatory);
    for (const scheme_rule& each : in_.own_rules)
      if (!each.obeyed(here())) find_at(each.broken, here().below(each.where), limit(each.read_as, severity::error));
  }
  /// What is not about one root object of the scheme, of which there may be several.
  constexpr void check_payload() noexcept {
    for (const scheme_object& each : in_.elsewhere) check_object(each, each.where, false);
    check_listed(in_.currency, tag::transaction_currency, rule::sch_0004, severity::error);
    check_listed(in_.country, tag::country_code, rule::sch_0005, severity::warning);
  }

 private:
  constexpr scheme_case here() const noexcept { return {view_, match_.where(), now_ms_}; }

  /// Of what we are not sure, another's code is at most warned of.
  constexpr severity limit(severity read_as, severity written_as) const noexcept {
    if (what_for_ == judging::writing) return written_as;
    return in_.sure != certainty::verified && read_as > severity::warning ? severity::warning : read_as;
  }
  /// Reported at the object, or where what it is missing from begins.
  constexpr void find_at(rule broken, path where, severity level) noexcept {
    field object;
    path there = where;
    while (!view_.find(there, object)) there = there.parent();
    found_.at_most(level, broken, where, object.offset);
  }

  constexpr void check_object(const scheme_object& row, path where, bool mandatory) noexcept {
    field object;
    if (!view_.find(where, object)) {
      if (mandatory) find_at(rule::sch_0003, where, limit(severity::error, severity::error));
      return;
    }
    const severity level = limit(row.read_as, severity::error);
    const std::size_t length = count_length(object.value, view_.unit());
    if (length < row.min_length || length > row.max_length)
      return found_.at_most(level, rule::sch_0001, where, object.offset);
    const auto at = object.offset + static_cast<std::uint32_t>(header_bytes);
    const std::size_t wrong = find_wrong(row.format, object.value);
    if (wrong != object.value.size())
      return found_.at_most(level, rule::sch_0002, where, at + static_cast<std::uint32_t>(wrong));
    if (row.good != nullptr && !row.good(object.value))
      found_.at_most(limit(row.read_as, row.written_as), row.broken, where, at);
  }
  static constexpr std::size_t find_wrong(value_format format, std::string_view value) noexcept {
    if (format == value_format::ans) return find_not_ans(value);
    std::size_t at = 0;
    if (format == value_format::numeric)
      while (at != value.size() && is_digit(value[at])) ++at;
    return format == value_format::numeric ? at : value.size();
  }

  constexpr void check_listed(std::string_view codes, path where, rule broken, severity worst) noexcept {
    field object;
    if (codes.empty() || !view_.find(where, object) || is_listed(codes, object.value)) return;
    found_.at_most(limit(worst, worst), broken, where, object.offset + static_cast<std::uint32_t>(header_bytes));
  }

  const payload_view& view_;
  const scheme_match& match_;
  const scheme& in_;
  std::int64_t now_ms_;
  judging what_for_;
  finder& found_;
};

}  // namespace detail

/// Tells `found` what `view` breaks of the own rules of every scheme of `known` that is in it, but for those that have
/// code for that.
constexpr void check_schemes(const payload_view& view, scheme_set known, std::int64_t now_ms, judging what_for,
                             finder& found) noexcept {
  constexpr std::size_t bits = 64;
  std::uint64_t seen[4] = {};  // by place; of a larger set some would be told twice
  for (const scheme_match& match : schemes(view, known)) {
    if (!match.is_known() || match.is->judged_by_code) continue;
    detail::scheme_checker checker{view, match, now_ms, what_for, found};
    checker.check_account();
    std::uint64_t& word = seen[match.place / bits % 4];
    const std::uint64_t bit = std::uint64_t{1} << match.place % bits;
    if ((word & bit) == 0) checker.check_payload();
    word |= bit;
  }
}

EMVQR_NAMESPACE_END
