#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/catalogue.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <cstdint>
#include <limits>
#include <string>

using emvqr::check;
using emvqr::rule;
using emvqr::severity;

namespace {

constexpr auto dynamic_khqr = emvqr_test::seal(
    "00020101021229130009shop@devb5204599953031165405500005802KH5903Bob6010Phnom Penh"
    "993400131750000000000"
    "01131750000060000");
constexpr auto plain_emvco = emvqr_test::seal("00020126080004a.bc5204581253038405802US5904Shop6004City");
constexpr auto promptpay =
    emvqr_test::seal("00020101021129370016A00000067701011101130066812345678530376454055.5555802TH");

template <std::size_t Capacity = emvqr::default_findings>
constexpr emvqr::report<Capacity> report_on(std::string_view text, emvqr::check_options options = {}) {
  return check<Capacity>(*emvqr::parse(text), options);
}

}  // namespace

TEST_CASE("a payload without fault has an empty report", "[check]") {
  EMVQR_VERIFY(report_on(plain_emvco.view()).empty());
  EMVQR_VERIFY(report_on(dynamic_khqr.view(), {1750000000000}).empty());
}

TEST_CASE("an expired code is an error from the millisecond after its expiry", "[check]") {
  EMVQR_VERIFY(report_on(dynamic_khqr.view(), {1750000060000}).valid());
  EMVQR_VERIFY(!report_on(dynamic_khqr.view(), {1750000060001}).valid());
  EMVQR_VERIFY(report_on(dynamic_khqr.view(), {1750000060001}).has(rule::khqr_9904));
}

TEST_CASE("without a clock nothing has expired", "[check]") {
  EMVQR_VERIFY(report_on(dynamic_khqr.view()).empty());
  EMVQR_VERIFY(report_on(dynamic_khqr.view(), {emvqr::no_clock}).empty());
}

TEST_CASE("a clock before 1970 is a clock", "[check]") {
  EMVQR_VERIFY(report_on(dynamic_khqr.view(), {-1}).empty());
  EMVQR_VERIFY(report_on(dynamic_khqr.view(), {0}).empty());
  EMVQR_VERIFY(!report_on(dynamic_khqr.view(), {std::numeric_limits<std::int64_t>::max()}).valid());
}

TEST_CASE("KHQR's rules are for KHQR alone", "[check]") {
  // 29 stands here too, and 54 without an expiry: no rule of Cambodia's is broken in Thailand.
  const auto report = report_on(promptpay.view());
  REQUIRE_FALSE(report.empty());
  for (const emvqr::finding& found : report) CHECK(emvqr::name(found.broken).rfind("MPM", 0) == 0);
}

TEST_CASE("EMVCo's rules are for KHQR too, under its profile", "[check]") {
  constexpr auto no_city = emvqr_test::seal("00020101021129130009shop@devb5204599953031165802KH5903Bob");
  EMVQR_VERIFY(report_on(no_city.view()).size() == 1);
  EMVQR_VERIFY(report_on(no_city.view()).has(rule::mpm_4_2_1_1));
  EMVQR_VERIFY(report_on(no_city.view())[0].where == emvqr::tag::merchant_city);
}

TEST_CASE("findings stand in payload order, whichever rules found them", "[check]") {
  // 29.00 is no account (KHQR), 52 is no number (EMVCo), 53 is no currency of KHQR's, 60 is missing (EMVCo).
  constexpr auto many = emvqr_test::seal("00020101021129080004shop520459x953037645802KH5903Bob");
  const auto report = report_on(many.view());
  REQUIRE(report.size() == 4);
  CHECK(report[0].broken == rule::khqr_2902);
  CHECK(report[1].broken == rule::mpm_4_5_1_1);
  CHECK(report[2].broken == rule::khqr_5301);
  CHECK(report[3].broken == rule::mpm_4_2_1_1);
  for (std::size_t i = 1; i != report.size(); ++i) CHECK(report[i - 1].offset <= report[i].offset);
}

TEST_CASE("what a small report drops still makes a payload not valid", "[check]") {
  constexpr auto many = emvqr_test::seal("000201");
  EMVQR_VERIFY(report_on<2>(many.view()).size() == 2);
  EMVQR_VERIFY(report_on<2>(many.view()).errors() == 6);
  EMVQR_VERIFY(report_on<2>(many.view()).dropped() == 4);
  EMVQR_VERIFY(report_on(many.view()).size() == 6);
  EMVQR_VERIFY(report_on(many.view()).dropped() == 0);
}

TEST_CASE("every offset is inside the payload", "[check]") {
  std::string body = "000202";
  for (const char* object : {"0102zz", "29080104shop", "5201x", "5302zz", "5403abc", "5502zz", "5601x", "5701x",
                             "5803KHM", "62050001x", "64050101x", "65011", "80050101x", "99050101x"})
    body += object;
  const auto text = emvqr_test::seal(body);
  const auto view = emvqr::parse(text.view());
  REQUIRE(view);
  const auto report = check<64>(*view, {0});
  CHECK(report.size() > 15);
  for (const emvqr::finding& found : report) {
    CAPTURE(emvqr::name(found.broken), found.where, found.offset);
    CHECK(found.offset <= text.view().size() - 8);
    CHECK(found.level != severity::off);
  }
}

TEST_CASE("what does not fit a report is counted, infos and errors alike", "[check]") {
  // 15 reserved objects, a wrong 00, and six objects missing.
  std::string body = "000203";
  for (int id = 65; id != 80; ++id) body += std::to_string(id) + "011";
  const auto text = emvqr_test::seal(body);
  const auto report = report_on<8>(text.view());
  CHECK(report.size() == 8);
  CHECK(report.size() + report.dropped() == 15 + 1 + 6);
  CHECK(report.errors() == 7);
}

TEST_CASE("a view of nothing lacks everything, at its first byte", "[check]") {
  constexpr emvqr::report<> report = check(emvqr::payload_view{});
  EMVQR_VERIFY(report.size() == 6);
  EMVQR_VERIFY(report[0].offset == 0);
  EMVQR_VERIFY(report[5].offset == 0);
}
