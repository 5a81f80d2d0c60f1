#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/text.hpp>

#include "unit/rules/rule_case_test.hpp"
#include "unit/rules/text_cases.hpp"

TEST_CASE("text that deceives: each row breaks its rule, at its place, and its neighbour does not", "[rules][text]") {
  emvqr_test::judge_all(emvqr_test::text_cases::rows);
}

TEST_CASE("text that deceives: each row holds as a constant", "[rules][text]") {
  STATIC_REQUIRE(emvqr_test::judge_constants<emvqr_test::text_cases>());
}

namespace {

using emvqr::severity;

constexpr std::string_view override_ =
    "a\xE2\x80\xAE"
    "b";  // U+202E turns what follows
constexpr std::string_view two_hidden =
    "a\xE2\x80\xAE\xE2\x80\x8B\xE2\x80\xAE\xE2\x80\x8B"
    "b";

/// What is found in a value at `where` that begins at byte 10.
emvqr::report<8> looked_at(emvqr::path where, std::string_view value, bool refuse = false, bool places = true) {
  emvqr::report<8> out;
  const emvqr::profile none{};
  emvqr::finder found{out, none};
  if (refuse) found.refuse_hidden_text();
  if (!places) found.forget_places();
  emvqr::check_text(where, value, 10, found);
  return out;
}

}  // namespace

TEST_CASE("text that turns is an error where it names the payee, else a warning", "[rules][text]") {
  using namespace emvqr::tag;
  for (const emvqr::path where : {merchant_name, merchant_city, merchant_name_alternate, merchant_city_alternate}) {
    REQUIRE(looked_at(where, override_).size() == 1);
    CHECK(looked_at(where, override_)[0].level == severity::error);
  }
  for (const emvqr::path where : {postal_code, bill_number}) {
    CHECK(looked_at(where, override_)[0].level == severity::warning);
    CHECK(looked_at(where, override_, true)[0].level == severity::error);
  }
}

TEST_CASE("each kind of hidden text is told once, where it first is", "[rules][text]") {
  const auto found = looked_at(emvqr::tag::bill_number, two_hidden);
  REQUIRE(found.size() == 2);
  CHECK(found[0].broken == emvqr::rule::txt_0001);
  CHECK(found[0].offset == 11);
  CHECK(found[1].broken == emvqr::rule::txt_0002);
  CHECK(found[1].offset == 14);
  CHECK(looked_at(emvqr::tag::bill_number, two_hidden, false, false)[1].offset == 0);
}
