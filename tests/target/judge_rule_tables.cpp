#include <emvqr/rules/rule.hpp>

#include "target/judge_tables.hpp"
#include "target/left_out.hpp"
#include "unit/rules/emvco_cases.hpp"
#include "unit/rules/parse_cases.hpp"
#include "unit/rules/rule_case.hpp"
#include "unit/rules/text_cases.hpp"
#include "unit/schemes/khqr_cases.hpp"

#include <cstddef>
#include <string_view>

namespace emvqr_test {
namespace {

/// What does not hold of a row; nothing where all does.
std::string_view wrong_in(const rule_verdict& verdict) {
  if (!verdict.bad_is_read) return "the bad one is not read";
  if (!verdict.found_once) return "the rule is not found once";
  if (!verdict.right_place) return "the place";
  if (!verdict.right_level) return "the severity";
  if (!verdict.nothing_else) return "something else is found";
  if (!verdict.valid_unless_error) return "valid or not";
  if (!verdict.good_is_read) return "the good one is not read";
  return verdict.good_is_clean ? "" : "the good one is not clean";
}

/// True if the row breaks a rule that is left out, and all else about it holds.
bool holds_left_out(const rule_case& row, const rule_verdict& verdict) {
  const bool about_it = how_left_out(row.broken) != left_out::nothing || how_left_out(row.level) != left_out::nothing;
  return about_it && verdict.bad_is_read && !verdict.found_once && verdict.nothing_else && verdict.good_is_read &&
         verdict.good_is_clean;
}

template <std::size_t Count>
void judge_rows(std::string_view table, const rule_case (&rows)[Count], tally& out) {
  for (std::size_t i = 0; i != Count; ++i) {
    const rule_verdict verdict = judge(rows[i]);
    if (holds_left_out(rows[i], verdict)) {
      ++out.left_out;
    } else {
      out.count_row(verdict.holds(), table, i, wrong_in(verdict));
    }
  }
}

}  // namespace

tally judge_rule_tables() {
  tally out;
  judge_rows("emvco_cases", emvco_cases::rows, out);
  judge_rows("khqr_cases", khqr_cases::rows, out);
  judge_rows("text_cases", text_cases::rows, out);
  std::size_t number = 0;
  for (const parse_case& row : parse_cases::rows) {
    out.count_row(is_refused(row), "parse_cases", number, "the bad one is not refused so");
    out.count_row(is_read(row), "parse_cases", number, "the good one is not read");
    ++number;
  }
  return out;
}

}  // namespace emvqr_test
