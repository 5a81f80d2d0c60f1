#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/emvco.hpp>
#include <emvqr/rules/profile.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <string>
#include <string_view>

using emvqr::adjustment;
using emvqr::finder;
using emvqr::path;
using emvqr::profile;
using emvqr::report;
using emvqr::rule;
using emvqr::severity;

namespace {

constexpr adjustment adjustments[] = {
    {rule::mpm_4_5_2_1, {62, 5}, severity::off},
    {rule::mpm_4_5_2_1, 62, severity::info},
    {rule::mpm_4_5_2_1, {62, 1}, severity::error},  // never reached: 62 stands before it
    {rule::mpm_t3_6, {}, severity::warning},
};
constexpr profile bent{adjustments, 4};

constexpr report<8> found(rule broken, path where) {
  report<8> out;
  finder find(out, bent);
  find(broken, where, 7);
  return out;
}
constexpr report<8> found_at_most(severity limit, rule broken, path where) {
  report<8> out;
  finder find(out, bent);
  find.at_most(limit, broken, where, 7);
  return out;
}

}  // namespace

TEST_CASE("a profile without adjustments leaves every severity as it is", "[rules][profile]") {
  constexpr profile plain;
  EMVQR_VERIFY(plain.severity_of(rule::mpm_4_5_2_1, 62) == severity::error);
  EMVQR_VERIFY(plain.severity_of(rule::mpm_4_10n1, 65) == severity::warning);
  EMVQR_VERIFY(plain.severity_of(rule::mpm_4_10n1, 65) == emvqr::default_severity(rule::mpm_4_10n1));
}

TEST_CASE("an adjustment is for its path and all below, nothing beside", "[rules][profile]") {
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_2_1, 62) == severity::info);
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_2_1, {62, 7}) == severity::info);
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_2_1, {62, 50, 5}) == severity::info);
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_2_1, 59) == severity::error);
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_2_1, {}) == severity::error);
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_2_1, {5, 62}) == severity::error);
}

TEST_CASE("an adjustment is for its rule alone", "[rules][profile]") {
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_1_1, 62) == severity::error);
}

TEST_CASE("the empty path of an adjustment means everywhere", "[rules][profile]") {
  EMVQR_VERIFY(bent.severity_of(rule::mpm_t3_6, {}) == severity::warning);
  EMVQR_VERIFY(bent.severity_of(rule::mpm_t3_6, 59) == severity::warning);
  EMVQR_VERIFY(bent.severity_of(rule::mpm_t3_6, {62, 50, 1}) == severity::warning);
}

TEST_CASE("of two adjustments that fit the first counts", "[rules][profile]") {
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_2_1, {62, 5}) == severity::off);
  EMVQR_VERIFY(bent.severity_of(rule::mpm_4_5_2_1, {62, 1}) == severity::info);
}

TEST_CASE("a finder reports with the adjusted severity", "[rules][profile]") {
  constexpr auto in_62 = found(rule::mpm_4_5_2_1, {62, 7});
  EMVQR_VERIFY(in_62.size() == 1);
  EMVQR_VERIFY(in_62[0].broken == rule::mpm_4_5_2_1);
  EMVQR_VERIFY(in_62[0].level == severity::info);
  EMVQR_VERIFY(in_62[0].where == path{62, 7});
  EMVQR_VERIFY(in_62[0].offset == 7);
}

TEST_CASE("what is off is not reported at all", "[rules][profile]") {
  EMVQR_VERIFY(found(rule::mpm_4_5_2_1, {62, 5}).empty());
  EMVQR_VERIFY(found(rule::mpm_4_5_2_1, {62, 5}).worst() == severity::off);
  EMVQR_VERIFY(found_at_most(severity::error, rule::mpm_4_5_2_1, {62, 5}).empty());
  EMVQR_VERIFY(found_at_most(severity::off, rule::mpm_4_5_2_1, 59).empty());
}

TEST_CASE("a limit makes a finding milder, never worse", "[rules][profile]") {
  EMVQR_VERIFY(found_at_most(severity::warning, rule::mpm_4_5_2_1, 59)[0].level == severity::warning);
  EMVQR_VERIFY(found_at_most(severity::warning, rule::mpm_4_5_2_1, 62)[0].level == severity::info);
  EMVQR_VERIFY(found_at_most(severity::error, rule::mpm_t3_6, 59)[0].level == severity::warning);
}

TEST_CASE("a profile can make an error of what is else a warning", "[rules][profile]") {
  static constexpr adjustment raised[] = {{rule::mpm_4_7_11_1, {}, severity::error},
                                          {rule::mpm_4_8_1_1, {}, severity::error}};
  const std::string text(emvqr_test::seal("00020139040000520458125303116"
                                          "5802KH5903Bob6010Phnom Penh6203abc")
                             .view());
  const auto view = emvqr::parse(text, {emvqr::quirk::raw_template});
  REQUIRE(view);
  report<8> out;
  const profile strict{raised, 2};
  finder find(out, strict);
  emvqr::check_emvco(*view, find);
  CHECK(out.has(rule::mpm_4_7_11_1));
  CHECK(out.has(rule::mpm_4_8_1_1));
  for (const emvqr::finding& each : out)
    if (each.broken == rule::mpm_4_7_11_1 || each.broken == rule::mpm_4_8_1_1) CHECK(each.level == severity::error);
}

TEST_CASE("an adjustment of one value is about that value alone", "[rules][profile]") {
  const adjustment rows[] = {{rule::mpm_4_7_12_1, 52, severity::off, "AB"}, {rule::mpm_4_7_5_1, 53, severity::off}};
  const profile one{rows, 2};
  CHECK(rows[0].value_text() == "AB");
  CHECK(rows[1].value_text().empty());
  CHECK(one.severity_of(rule::mpm_4_7_12_1, 52, "AB") == severity::off);
  for (const std::string_view other : {"", "A", "ABC", "XB", "AX"})
    CHECK(one.severity_of(rule::mpm_4_7_12_1, 52, other) == emvqr::default_severity(rule::mpm_4_7_12_1));
  for (const std::string_view any : {"", "AB", "840"})
    CHECK(one.severity_of(rule::mpm_4_7_5_1, 53, any) == severity::off);
}
