#include "unit/rules/rule_case_test.hpp"
#include "unit/rules/text_cases.hpp"

TEST_CASE("text that deceives: each row breaks its rule, at its place, and its neighbour does not", "[rules][text]") {
  emvqr_test::judge_all(emvqr_test::text_cases::rows);
}

TEST_CASE("text that deceives: each row holds as a constant", "[rules][text]") {
  STATIC_REQUIRE(emvqr_test::judge_constants<emvqr_test::text_cases>());
}
