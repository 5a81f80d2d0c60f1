// The tables of the unit and conformance tests on any target: a plain program that says what does not hold, by id or by
// table and row, and how many rows held. Exit status: 0 all hold, 1 some do not, or other rows than listed were left
// out.
#include "target/conformance_row.hpp"
#include "target/judge_tables.hpp"
#include "target/judge_vectors.hpp"
#include "target/left_out.hpp"
#include "target/tally.hpp"

namespace {

using emvqr_test::tally;

/// Tells how a kind of rows did; true if all is well.
bool close(std::string_view of, const tally& found, std::size_t left_out) {
  report_tally(of, found);
  if (found.left_out != left_out) {
    emvqr_test::report_line(emvqr_test::line_text{}
                                .append("failed: left_out.hpp says that ")
                                .append_number(left_out)
                                .append(" are left out"));
  }
  return found.held != 0 && found.failed == 0 && found.left_out == left_out;
}

}  // namespace

int main() {
  tally cases;
  cases.add(emvqr_test::judge_rule_tables());
  cases.add(emvqr_test::judge_value_tables());
  cases.add(emvqr_test::judge_byte_tables());
  const bool cases_hold = close("rows of the unit tests' tables", cases, emvqr_test::left_out_cases);
  const tally vectors = emvqr_test::judge_vectors(emvqr_test::conformance_rows);
  const bool vectors_hold = close("conformance vectors", vectors, emvqr_test::left_out_vectors);
  const bool khqrs_hold = close("KHQRs to write", emvqr_test::judge_khqrs(emvqr_test::khqr_rows), 0);
  return cases_hold && vectors_hold && khqrs_hold ? 0 : 1;
}
