#include <emvqr/alipayplus/iso_time.hpp>

#include "property/generator.hpp"
#include "support/test.hpp"

#include <ctime>
#include <string>

namespace {

using emvqr::alipayplus::max_time_ms;
using emvqr::alipayplus::parse_time;
using emvqr::alipayplus::time_text;

std::string written_by_libc(std::int64_t ms) {
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm parts{};
  REQUIRE(gmtime_r(&seconds, &parts) != nullptr);
  char text[64];
  REQUIRE(std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S+00:00", &parts) != 0);
  std::string out(text);
  out.insert(0, out.find('-') < 4 ? 4 - out.find('-') : 0, '0');
  return out;
}

}  // namespace

TEST_CASE("milliseconds are written as a time of the API, the second they are in", "[alipayplus]") {
  EMVQR_VERIFY(time_text(0).view() == "1970-01-01T00:00:00+00:00");
  EMVQR_VERIFY(time_text(1795332273111).view() == "2026-11-22T07:24:33+00:00");
  EMVQR_VERIFY(time_text(999).view() == "1970-01-01T00:00:00+00:00");
  EMVQR_VERIFY(time_text(951782400000).view() == "2000-02-29T00:00:00+00:00");
  EMVQR_VERIFY(time_text(max_time_ms).view() == "9999-12-31T23:59:59+00:00");
  EMVQR_VERIFY(time_text(max_time_ms + 1).view().empty());
  EMVQR_VERIFY(time_text(-1).view().empty());
  EMVQR_VERIFY(time_text(INT64_MIN).view().empty());
  EMVQR_VERIFY(time_text(INT64_MAX).view().empty());
}

TEST_CASE("times are read with any offset", "[alipayplus]") {
  EMVQR_VERIFY(*parse_time("1970-01-01T00:00:00Z") == 0);
  EMVQR_VERIFY(*parse_time("2019-11-27T12:01:01+08:00") == 1574827261000);
  EMVQR_VERIFY(*parse_time("2019-11-27T04:01:01.25Z") == 1574827261250);
  EMVQR_VERIFY(*parse_time("2019-11-27T04:01:01.000999999-00:00") == 1574827261000);
  EMVQR_VERIFY(*parse_time("1969-12-31T19:00:00-05:00") == 0);
  EMVQR_VERIFY(*parse_time("9999-12-31T23:59:59.999Z") == max_time_ms);
  EMVQR_VERIFY(*parse_time("2024-02-29T00:00:00Z") == 1709164800000);
}

TEST_CASE("what is no time is refused", "[alipayplus]") {
  for (const std::string_view text : {"",
                                      "2019",
                                      "2019-11-27",
                                      "2019-11-27T12:01:01",
                                      "2019-11-27 12:01:01Z",
                                      "2019-11-27T12:01:01z",
                                      "2019-11-27T12:01:01+0800",
                                      "2019-11-27T12:01:01+08",
                                      "2019-11-27T12:01:01+8:00",
                                      "2019-11-27T12:01:01+15:00",
                                      "2019-11-27T12:01:01+08:60",
                                      "2019-11-27T12:01:01Z ",
                                      " 2019-11-27T12:01:01Z",
                                      "2019-11-27T24:00:00Z",
                                      "2019-11-27T12:60:00Z",
                                      "2019-11-27T23:59:60Z",
                                      "2019-13-01T00:00:00Z",
                                      "2019-00-01T00:00:00Z",
                                      "2019-04-31T00:00:00Z",
                                      "2019-02-29T00:00:00Z",
                                      "2100-02-29T00:00:00Z",
                                      "2019-01-00T00:00:00Z",
                                      "2019-01-32T00:00:00Z",
                                      "2019-11-27T12:01:01.Z",
                                      "2019-11-27T12:01:01.1234567890Z",
                                      "2019-11-27T12:01:01.1",
                                      "+019-11-27T12:01:01Z",
                                      "0000-01-01T00:00:00Z",
                                      "0000-02-29T00:00:00Z",
                                      "1969-12-31T23:59:59Z",
                                      "1970-01-01T00:00:00+00:01",
                                      "9999-12-31T23:59:59-14:00",
                                      "2019-11-27T12:01:01Z\n",
                                      "19-11-27T12:01:01Z"}) {
    INFO(text);
    REQUIRE_FALSE(parse_time(text).has_value());
  }
}

TEST_CASE("days and times are those of the C library", "[alipayplus]") {
  emvqr_test::generator random(emvqr_test::first_seed());
  for (int i = 0; i != 20000; ++i) {
    const auto ms = static_cast<std::int64_t>(random.next() % static_cast<std::uint64_t>(max_time_ms + 1));
    const auto text = time_text(ms);
    REQUIRE(std::string(text.view()) == written_by_libc(ms));
    REQUIRE(parse_time(text.view()) == ms / 1000 * 1000);
  }
}
