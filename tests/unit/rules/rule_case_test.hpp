// How the rows of a table of rule_case are tested: at run time and as constants.
#pragma once

#include <emvqr/rules/catalogue.hpp>

#include "support/test.hpp"
#include "unit/rules/rule_case.hpp"

#include <cstddef>
#include <iterator>
#include <utility>

namespace emvqr_test {

/// Every row of a table at run time, named by its rule and text where it does not hold.
template <std::size_t Count>
void judge_all(const rule_case (&rows)[Count]) {
  for (const rule_case& row : rows) {
    const rule_verdict verdict = judge(row);
    CAPTURE(emvqr::name(row.broken), row.where, row.bad, row.good);
    CHECK(verdict.bad_is_read);
    CHECK(verdict.found_once);
    CHECK(verdict.right_place);
    CHECK(verdict.right_level);
    CHECK(verdict.nothing_else);
    CHECK(verdict.valid_unless_error);
    CHECK(verdict.good_is_read);
    CHECK(verdict.good_is_clean);
  }
}

/// The same as constants, one evaluation a row. `Table::rows` is the table; the compiler's message has the row number.
template <class Table, std::size_t Row>
struct constant_row {
  static_assert(judge(Table::rows[Row]).holds());
  static constexpr bool holds = true;
};
template <class Table, std::size_t... Row>
constexpr bool judge_constants(std::index_sequence<Row...>) {
  return (constant_row<Table, Row>::holds && ...);
}
template <class Table>
constexpr bool judge_constants() {
  return judge_constants<Table>(std::make_index_sequence<std::size(Table::rows)>{});
}

}  // namespace emvqr_test
