#include "unit/rules/emvco_cases.hpp"
#include "unit/rules/rule_case_test.hpp"

TEST_CASE("EMVCo's rules: each row breaks its rule, at its place, and its neighbour does not", "[rules][emvco]") {
  emvqr_test::judge_all(emvqr_test::emvco_cases::rows);
}

TEST_CASE("EMVCo's rules: each row holds as a constant", "[rules][emvco]") {
  STATIC_REQUIRE(emvqr_test::judge_constants<emvqr_test::emvco_cases>());
}
