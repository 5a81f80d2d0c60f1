#include "unit/rules/rule_case_test.hpp"
#include "unit/schemes/khqr_cases.hpp"

TEST_CASE("KHQR's rules: each row breaks its rule, at its place, and its neighbour does not", "[rules][khqr]") {
  emvqr_test::judge_all(emvqr_test::khqr_cases::rows);
}

TEST_CASE("KHQR's rules: each row holds as a constant", "[rules][khqr]") {
  STATIC_REQUIRE(emvqr_test::judge_constants<emvqr_test::khqr_cases>());
}
