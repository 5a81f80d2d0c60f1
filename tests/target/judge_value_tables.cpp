#include "target/judge_tables.hpp"
#include "unit/payload/currency_cases.hpp"
#include "unit/syntax/decimal_cases.hpp"

#include <cstddef>
#include <string_view>

namespace emvqr_test {
namespace {

template <class Row, std::size_t Count>
void judge_rows(std::string_view table, const Row (&rows)[Count], tally& out) {
  for (std::size_t i = 0; i != Count; ++i) out.count_row(holds(rows[i]), table, i);
}

}  // namespace

tally judge_value_tables() {
  tally out;
  judge_rows("decimal_texts", decimal_texts, out);
  judge_rows("no_decimals", no_decimals, out);
  judge_rows("decimal_scalings", decimal_scalings, out);
  judge_rows("written_decimals", written_decimals, out);
  judge_rows("currency_cases", currency_cases, out);
  return out;
}

}  // namespace emvqr_test
