#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/mend.hpp>
#include <emvqr/schemes/registry.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using emvqr::mend;
using emvqr::quirk;
using emvqr::rule;

namespace {

/// The mend of the first finding of this rule.
std::string mend_of(std::string_view payload, rule broken, quirk allow = quirk::none) {
  const auto view = emvqr::parse(payload, {allow});
  REQUIRE(view);
  for (const emvqr::finding& found : emvqr::check(*view))
    if (found.broken == broken) return std::string(mend(*view, found).view());
  FAIL("the rule is not broken");
  return {};
}
std::string mend_of_sealed(std::string_view body, rule broken) {
  const auto text = emvqr_test::seal(body);
  return mend_of(text.view(), broken);
}

/// The mend of a text that is refused.
std::string mend_of_refused(std::string_view text) {
  const auto view = emvqr::parse(text);
  REQUIRE_FALSE(view);
  return std::string(mend(text, view.error()).view());
}

#define BODY "00020126080004a.bc5204581253038405802US5904Shop6004City"

}  // namespace

TEST_CASE("mend: a CRC is told as it should be", "[mend]") {
  CHECK(mend_of_refused(BODY "63040000") == "CRC should be 5DAF");
  CHECK(mend_of(BODY "63045daf", rule::mpm_4_7_3_2) == "CRC should be 5DAF");
  CHECK(mend_of(BODY "63040000", rule::mpm_4_7_3_1, quirk::ignore_crc) == "CRC should be 5DAF");
  CHECK(mend_of_refused(BODY) == "add 63045DAF at the end");
}

TEST_CASE("mend: a code that could be meant", "[mend]") {
  CHECK(mend_of_sealed("00020126080004a.bc5204581253038405802us5904Shop6004City", rule::mpm_4_7_13_1) ==
        "58 should be US");
  CHECK(mend_of_sealed("00020126080004a.bc5204581253038405802Us5904Shop6004City", rule::mpm_4_7_13_1) ==
        "58 should be US");
  CHECK(mend_of_sealed("00020126080004a.bc5204581253038405803usa5904Shop6004City", rule::mpm_4_7_13_1).empty());
  CHECK(mend_of_sealed("00020126080004a.bc5204581253038405802XX5904Shop6004City", rule::mpm_4_7_13_1).empty());
  CHECK(mend_of_sealed("00020126080004a.bc520458125303MMK5802MM5904Shop6004City", rule::mpm_4_5_1_1) ==
        "53 should be 104");
  CHECK(mend_of_sealed("00020126080004a.bc520458125303XYZ5802MM5904Shop6004City", rule::mpm_4_5_1_1).empty());
  CHECK(mend_of_sealed("00020226080004a.bc5204581253038405802US5904Shop6004City", rule::mpm_4_7_1_1) ==
        "00 should be 01");
  CHECK(mend_of_sealed("00020101021129130009shop@devb520459995303116540450005802KH5903Bob6010Phnom Penh",
                       rule::khqr_0102) == "01 should be 12");
}

TEST_CASE("mend: letters of a currency mean one in 53 alone", "[mend]") {
  CHECK(mend_of_sealed("00020126080004a.bc5203MMK53038405802US5904Shop6004City", rule::mpm_4_5_1_1).empty());
}

TEST_CASE("mend: a finding or failure of another text is mended by nothing", "[mend]") {
  const auto text = emvqr_test::seal(BODY);
  const auto view = emvqr::parse(text.view());
  REQUIRE(view);
  const auto behind = static_cast<std::uint32_t>(text.view().size());
  CHECK(mend(*view, emvqr::finding{rule::txt_0001, emvqr::severity::error, 59, behind}).view().empty());
  CHECK(mend(BODY, emvqr::failure{emvqr::errc::crc_missing, emvqr::tag::crc, 0, 6}).view().empty());
  CHECK(mend(" 0", emvqr::failure{emvqr::errc::bad_id, {}, 0, 1}).view().empty());
  CHECK(mend("", emvqr::failure{emvqr::errc::bad_id, {}, 0, 0}).view().empty());
}

TEST_CASE("mend: a character that has to go is named", "[mend]") {
  CHECK(mend_of_sealed(BODY "64140002km0104Sh\xE2\x80\xAEp", rule::txt_0001) == "take away \\u{202E}");
  CHECK(mend_of_sealed(BODY "64140002km0104Sh\xE2\x80\x8Bp", rule::txt_0002) == "take away \\u{200B}");
  CHECK(mend_of_sealed(BODY "64140002km0104Sh\x7Fp", rule::txt_0003) == "take away \\x7f");
}

TEST_CASE("mend: text that is to be composed, lengths that are to be counted", "[mend]") {
  CHECK(mend_of_sealed(BODY "64150002km0105Cafe\xCC\x81", rule::mpm_4_5_3_1) ==
        "compose it (Unicode Normalization Form C)");
  const auto bytes = emvqr_test::seal(
      "00020126080004a.bc5204581253038405802US5905Caf\xC3\xA9"
      "6004City");
  CHECK(mend_of(bytes.view(), rule::mpm_4_4_1_1, quirk::byte_lengths) == "count lengths in characters");
}

TEST_CASE("mend: what a file put around a payload", "[mend]") {
  CHECK(mend_of_refused("\xEF\xBB\xBF" BODY "63045DAF") == "take away the byte order mark at the start");
  CHECK(mend_of_refused(" " BODY "63045DAF") == "take away the blank at the start");
  CHECK(mend_of_refused("\n" BODY "63045DAF") == "take away the blank at the start");
  CHECK(mend_of_refused("x" BODY "63045DAF").empty());
  CHECK(mend_of_refused(BODY "63045DAF\n") == "take away what follows the CRC");
  CHECK(mend_of_refused(BODY "6100"
                             "63045DAF") == "leave the object out");
}

TEST_CASE("mend: of what is no blank nothing is said", "[mend]") {
  for (int c = 1; c <= 0x20; ++c) {
    INFO(c);
    const bool blank = c == 0x20 || (c >= 9 && c <= 13);
    CHECK(mend_of_refused(static_cast<char>(c) + std::string(BODY)) ==
          (blank ? "take away the blank at the start" : ""));
  }
  CHECK(mend_of_refused("00 20101").empty());
}

TEST_CASE("mend: most faults have no obvious one", "[mend]") {
  CHECK(mend_of_refused("").empty());
  CHECK(mend_of_refused("0002").empty());
  CHECK(mend_of_sealed("00020126080004a.bc5204581253038405802US5904Shop", rule::mpm_4_2_1_1).empty());
  CHECK(mend("", emvqr::failure{emvqr::errc::crc_mismatch, {}, 0, 99}).view().empty());
}
