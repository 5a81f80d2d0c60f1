// A rule of `check` in one row: a payload that breaks it and its neighbour that does not.
#pragma once

#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>

#include "unit/sealed.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace emvqr_test {

/// The time at which every row is judged.
inline constexpr std::int64_t row_time = 1750000000000;

/// `bad` breaks `broken` once, at `where`, at the byte marked '^', and nothing else but (where that cannot be helped)
/// `also`; what only informs is not counted. `good` breaks nothing. Both stand without their CRC unless `sealed`.
struct rule_case {
  emvqr::rule broken;
  emvqr::path where;
  emvqr::severity level;
  std::string_view bad;
  std::string_view good;
  emvqr::rule also = emvqr::rule::none;
  emvqr::quirk allow = emvqr::quirk::none;
  bool has_crc = false;
};

/// What there is to say of a row. All of it must be true.
struct rule_verdict {
  bool bad_is_read = false;
  bool found_once = false;
  bool right_place = false;
  bool right_level = false;
  bool nothing_else = false;
  bool valid_unless_error = false;
  bool good_is_read = false;
  bool good_is_clean = false;

  constexpr bool holds() const noexcept {
    return bad_is_read && found_once && right_place && right_level && nothing_else && valid_unless_error &&
           good_is_read && good_is_clean;
  }
};

constexpr rule_verdict judge(const rule_case& row) noexcept {
  using emvqr::severity;
  rule_verdict verdict;
  const sealed_text bad = row.has_crc ? unmarked(row.bad) : seal(row.bad);
  const auto view = emvqr::parse(bad.view(), {row.allow});
  verdict.bad_is_read = view.has_value();
  if (view) {
    const emvqr::report<16> report = emvqr::check<16>(*view, {row_time});
    std::size_t count = 0;
    verdict.nothing_else = report.dropped() == 0;
    for (const emvqr::finding& found : report) {
      if (found.broken != row.broken) {
        if (found.broken != row.also && found.level > severity::info) verdict.nothing_else = false;
        continue;
      }
      ++count;
      verdict.right_place = found.where == row.where && found.offset == bad.mark;
      verdict.right_level = found.level == row.level;
    }
    verdict.found_once = count == 1;
    verdict.valid_unless_error =
        row.level == severity::error ? !report.valid() : report.errors() == 0 || row.also != emvqr::rule::none;
  }
  const sealed_text good = seal(row.good);
  const auto neighbour = emvqr::parse(good.view(), {row.allow});
  verdict.good_is_read = neighbour.has_value();
  if (neighbour) verdict.good_is_clean = emvqr::check<16>(*neighbour, {row_time}).worst() <= severity::info;
  return verdict;
}

}  // namespace emvqr_test
