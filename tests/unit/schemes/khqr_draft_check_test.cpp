#include <emvqr/schemes/khqr/write.hpp>

#include "support/test.hpp"
#include "unit/schemes/khqr_drafts.hpp"

#include <cstddef>
#include <string_view>

namespace {

using emvqr::rule;
using emvqr::severity;
using emvqr_test::draft_time;
using emvqr_test::person_with;
using emvqr_test::shop_with;

constexpr auto much_wrong = shop_with([](auto& d) {
  d.account_id = "shop";
  d.name = {};
  d.amount = emvqr::decimal{15, 1};
  d.expires_ms = 0;
  d.additional.bill_number = "12345678901234567890123456";
});

constexpr bool finds(const emvqr::report<32>& report, rule broken, emvqr::path where, severity level) {
  for (const emvqr::finding& found : report)
    if (found.broken == broken && found.where == where) return found.level == level;
  return false;
}

}  // namespace

TEST_CASE("check tells everything that is wrong with a draft", "[khqr][write]") {
  constexpr auto report = emvqr::khqr::check(much_wrong, draft_time);
  EMVQR_VERIFY(report.errors() == 5);
  EMVQR_VERIFY(finds(report, rule::khqr_2902, {30, 0}, severity::error));
  EMVQR_VERIFY(finds(report, rule::mpm_4_2_1_1, 59, severity::error));
  EMVQR_VERIFY(finds(report, rule::khqr_5402, 54, severity::error));
  EMVQR_VERIFY(finds(report, rule::khqr_9901, {99, 1}, severity::error));
  EMVQR_VERIFY(finds(report, rule::mpm_t3_7, {62, 1}, severity::error));
}

TEST_CASE("check finds nothing in a good draft", "[khqr][write]") {
  EMVQR_VERIFY(emvqr::khqr::check(emvqr_test::shop(), draft_time).empty());
  EMVQR_VERIFY(emvqr::khqr::check(emvqr_test::person(), draft_time).empty());
}

TEST_CASE("check warns of what write lets pass", "[khqr][write]") {
  constexpr auto short_union_pay = person_with([](auto& d) { d.union_pay = "1974011600520446"; });
  constexpr auto report = emvqr::khqr::check(short_union_pay, draft_time);
  EMVQR_VERIFY(report.valid());
  EMVQR_VERIFY(finds(report, rule::khqr_1502, 15, severity::warning));
  EMVQR_VERIFY(emvqr_test::refusal_of(short_union_pay).code == emvqr::errc::none);
}

TEST_CASE("check is as strict as write about what readers only warn of", "[khqr][write]") {
  constexpr auto no_merchant_id = shop_with([](auto& d) { d.merchant_id = {}; });
  EMVQR_VERIFY(finds(emvqr::khqr::check(no_merchant_id, draft_time), rule::khqr_3002, {30, 1}, severity::error));
}

TEST_CASE("check tells what shows only in the whole payload", "[khqr][write]") {
  constexpr auto labels = shop_with([](auto& d) {
    d.additional = {"1234567890123456789012345",
                    "1234567890123456789012345",
                    "1234567890123456789012345",
                    "1234567890123456789012345",
                    {}};
  });
  constexpr auto report = emvqr::khqr::check(labels, draft_time);
  EMVQR_VERIFY(report.errors() == 1);
  EMVQR_VERIFY(report[0].where == emvqr::tag::additional_data);
  EMVQR_VERIFY(report[0].broken == rule::mpm_4_4_1_2);
}

TEST_CASE("check tells of a draft that two apps would read as two payloads", "[khqr][write]") {
  constexpr auto two_readings = person_with([](auto& d) {
    d.name = "\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80";
    d.city = "6110abcdefghij";
  });
  EMVQR_VERIFY(finds(emvqr::khqr::check(two_readings, draft_time), rule::mpm_4_4_1_1, {}, severity::error));
}

TEST_CASE("a draft has errors exactly where write refuses it", "[khqr][write]") {
  EMVQR_VERIFY(emvqr_test::refusal_of(much_wrong).code == emvqr::errc::breaks_rule);
  constexpr auto first = emvqr::khqr::check(much_wrong, draft_time)[0];
  EMVQR_VERIFY(emvqr_test::refusal_of(much_wrong).rule == static_cast<std::uint16_t>(first.broken));
  EMVQR_VERIFY(emvqr_test::refusal_of(much_wrong).where == first.where);
}

TEST_CASE("a name that cannot be written hides nothing of what comes after it", "[khqr][write]") {
  constexpr auto nul = shop_with([](auto& d) {
    d.name = std::string_view("x\0y", 3);
    d.additional.bill_number = "12345678901234567890123456";
    d.alternate = {"km", "12345678901234567890123456", {}};
  });
  constexpr auto report = emvqr::khqr::check(nul, draft_time);
  EMVQR_VERIFY(report.errors() == 3);
  CHECK(emvqr::khqr::check(nul, draft_time).errors() == 3);  // at run time too: nothing is told twice
  EMVQR_VERIFY(finds(report, rule::txt_0003, 59, severity::error));
  EMVQR_VERIFY(finds(report, rule::mpm_t3_7, {62, 1}, severity::error));
  EMVQR_VERIFY(finds(report, rule::mpm_t3_8, {64, 1}, severity::error));
}
