// Where KHQR leaves EMVCo's rules: for each line of its profile a payload that shows both readings.
#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

using emvqr::finding;
using emvqr::path;
using emvqr::profile;
using emvqr::quirk;
using emvqr::report;
using emvqr::rule;
using emvqr::severity;

namespace {

struct profile_case {
  rule broken;
  path where;
  severity emvco;
  severity khqr;
  std::string_view body;
  quirk allow = quirk::none;
};

#define HEAD "000201010211"
#define SHOP "29130009shop@devb"
#define MONEY "520459995303116"
#define PLACE "5802KH5903Bob6010Phnom Penh"

constexpr profile_case cases[] = {
    {rule::mpm_4_5_2_1, 59, severity::error, severity::info,
     HEAD SHOP MONEY "5802KH5901\xE1\x9E\x80"
                     "6010Phnom Penh"},
    {rule::mpm_4_5_2_1, 60, severity::error, severity::info, HEAD SHOP MONEY "5802KH5903Bob6001\xE1\x9E\x80"},
    {rule::mpm_4_5_2_1, {62, 1}, severity::error, severity::info, HEAD SHOP MONEY PLACE "62050101\xE1\x9E\x80"},
    {rule::mpm_4_5_2_1, 15, severity::error, severity::error, HEAD "1501\xE1\x9E\x80" SHOP MONEY PLACE},
    {rule::mpm_4_7_11_2, {29, 0}, severity::error, severity::off, HEAD "29050101x" MONEY PLACE},
    {rule::mpm_4_7_11_2, {30, 0}, severity::error, severity::off, HEAD "30050101x" MONEY PLACE},
    {rule::mpm_4_7_11_2, {40, 0}, severity::error, severity::error, HEAD SHOP "40050101x" MONEY PLACE},
    {rule::mpm_t4_2,
     {29, 0},
     severity::error,
     severity::off,
     HEAD "29370033abcdefghijklmnopqrstuvwxyz01234@b" MONEY PLACE},
    {rule::mpm_t4_2,
     {30, 0},
     severity::error,
     severity::off,
     HEAD "30370033abcdefghijklmnopqrstuvwxyz01234@b" MONEY PLACE},
    {rule::mpm_t4_2,
     {40, 0},
     severity::error,
     severity::error,
     HEAD SHOP "40370033abcdefghijklmnopqrstuvwxyz0123456" MONEY PLACE},
    {rule::mpm_4_11_1_1, {99, 0}, severity::error, severity::off, HEAD SHOP MONEY PLACE "991701131750000060000"},
    {rule::mpm_4_11_1_1, {80, 0}, severity::error, severity::error, HEAD SHOP MONEY PLACE "80050101x"},
    {rule::mpm_t4_2n1, {29, 0}, severity::warning, severity::off, HEAD SHOP MONEY PLACE},
    {rule::mpm_t4_2n1, {30, 0}, severity::warning, severity::off, HEAD "30130009shop@devb" MONEY PLACE},
    {rule::mpm_t4_2n1, {40, 0}, severity::warning, severity::warning, HEAD SHOP "40080004shop" MONEY PLACE},
    {rule::mpm_4_11_1_2, {99, 0}, severity::warning, severity::off, HEAD SHOP MONEY PLACE "99080004shop"},
    {rule::mpm_4_11_1_2, {80, 0}, severity::warning, severity::warning, HEAD SHOP MONEY PLACE "80080004shop"},
    {rule::mpm_4_8_1_5, {62, 68}, severity::error, severity::warning, HEAD SHOP MONEY PLACE "62096805hello"},
    {rule::mpm_4_9_1_1, {64, 0}, severity::error, severity::off, HEAD SHOP MONEY PLACE "64050101x"},
    {rule::mpm_4_9_1_1, {64, 1}, severity::error, severity::off, HEAD SHOP MONEY PLACE "64060002km"},
    {rule::mpm_4_9_1_1, {64, 3}, severity::warning, severity::warning, HEAD SHOP MONEY PLACE "64160002km0101x0301y"},
    {rule::mpm_4_4_1_1,
     {},
     severity::warning,
     severity::off,
     HEAD SHOP MONEY "5802KH5907Cafe \xF0\x9F\x98\x80"
                     "6010Phnom Penh"},
    {rule::mpm_4_4_1_1,
     {},
     severity::warning,
     severity::off,
     HEAD SHOP MONEY "5802KH5905Caf\xC3\xA9"
                     "6010Phnom Penh",
     quirk::byte_lengths},
    {rule::mpm_4_7_4_1n1, 54, severity::warning, severity::off, HEAD SHOP MONEY PLACE "54051.234"},
    {rule::mpm_4_7_5_1, 53, severity::warning, severity::off, HEAD SHOP "520459995303000" PLACE},
};

#undef HEAD
#undef SHOP
#undef MONEY
#undef PLACE

/// The severity EMVCo's rules give this under a profile; `off` if it is not found there.
constexpr severity severity_under(const profile& rules, const profile_case& row) {
  const auto text = emvqr_test::seal(row.body);
  const auto view = emvqr::parse(text.view(), {row.allow});
  if (!view) return severity::off;
  report<32> out;
  emvqr::finder find(out, rules);
  emvqr::check_emvco(*view, find);
  for (const finding& found : out)
    if (found.broken == row.broken && found.where == row.where) return found.level;
  return severity::off;
}

}  // namespace

TEST_CASE("KHQR's profile: what EMVCo's rules weigh there and here", "[schemes][khqr]") {
  for (const profile_case& row : cases) {
    CAPTURE(emvqr::name(row.broken), row.where, row.body);
    CHECK(severity_under(profile{}, row) == row.emvco);
    CHECK(severity_under(emvqr::khqr::rules, row) == row.khqr);
  }
}

TEST_CASE("KHQR's profile is a constant", "[schemes][khqr]") {
  STATIC_REQUIRE(severity_under(emvqr::khqr::rules, cases[0]) == severity::info);
  STATIC_REQUIRE(severity_under(emvqr::khqr::rules, cases[4]) == severity::off);
  STATIC_REQUIRE(severity_under(profile{}, cases[4]) == severity::error);
}

TEST_CASE("every line of KHQR's profile is needed by a payload", "[schemes][khqr]") {
  // The other lines are about rules of KHQR's own: khqr_edition_test.cpp and the tests of writing.
  for (std::size_t i = 0; i != emvqr::khqr::rules.count; ++i) {
    const emvqr::adjustment& line = emvqr::khqr::rules.adjustments[i];
    CAPTURE(emvqr::name(line.broken), line.where);
    bool used = false;
    for (const profile_case& row : cases) {
      if (row.broken != line.broken || !line.where.contains(row.where)) continue;
      used = used || (row.emvco != line.level && row.khqr == line.level);
    }
    CHECK(used);
  }
}

TEST_CASE("writing is stricter than reading in four rules, a new currency in one", "[schemes][khqr]") {
  using emvqr::rule;
  namespace khqr = emvqr::khqr;
  for (const rule each : {rule::khqr_1501, rule::khqr_3002, rule::khqr_3004, rule::khqr_9905}) {
    CAPTURE(emvqr::name(each));
    for (const khqr::edition which : {khqr::edition::current, khqr::edition::legacy}) {
      CHECK(khqr::rules_of(which).severity_of(each, {}) == severity::warning);
      CHECK(khqr::writing_rules_of(which).severity_of(each, {}) == severity::error);
    }
    const bool of_currency = each == rule::khqr_1501;
    CHECK((khqr::new_currency_rules.severity_of(each, {}) == severity::error) == of_currency);
  }
  CHECK(khqr::writing_rules_of(khqr::edition::legacy).severity_of(rule::khqr_9901, {99, 1}) == severity::info);
  CHECK(khqr::writing_rules_of(khqr::edition::current).severity_of(rule::khqr_9901, {99, 1}) == severity::error);
}

TEST_CASE("both KHQR schemes are checked under KHQR's profile", "[schemes][khqr]") {
  EMVQR_VERIFY(emvqr::khqr::individual_scheme.rules.adjustments == emvqr::khqr::rules.adjustments);
  EMVQR_VERIFY(emvqr::khqr::merchant_scheme.rules.adjustments == emvqr::khqr::rules.adjustments);
  EMVQR_VERIFY(emvqr::khqr::merchant_scheme.rules.count == emvqr::khqr::rules.count);
}
