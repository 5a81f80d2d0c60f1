#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/sdk_error_name.hpp>

#include "support/test.hpp"
#include "unit/schemes/khqr_drafts.hpp"
#include "unit/sealed.hpp"

#include <set>
#include <string>

namespace {

namespace khqr = emvqr::khqr;
using emvqr::errc;
using emvqr::failure;
using emvqr::rule;
using khqr::sdk_error;
using khqr::sdk_error_name;
using khqr::sdk_numbering;

constexpr int of_text(std::string_view body, bool sealed = true) {
  const auto text = sealed ? emvqr_test::seal(body) : emvqr_test::unmarked(body);
  const auto view = emvqr::parse(text.view());
  return view ? 0 : sdk_error(view.error());
}

#define REST "5204599953031165802KH5903Bob6010Phnom Penh"

}  // namespace

TEST_CASE("the SDKs' numbers have their names", "[khqr][sdk]") {
  EMVQR_VERIFY(sdk_error_name(1) == "BAKONG_ACCOUNT_ID_REQUIRED");
  EMVQR_VERIFY(sdk_error_name(4) == "TRANSACTION_AMOUNT_INVALID");
  EMVQR_VERIFY(sdk_error_name(15) == "INTERNAL_SREVER");
  EMVQR_VERIFY(sdk_error_name(51) == "INVALID_MERCHANT_CATEGORY_CODE");
  EMVQR_VERIFY(sdk_error_name(0).empty());
  EMVQR_VERIFY(sdk_error_name(52).empty());
  EMVQR_VERIFY(sdk_error_name(-1).empty());
  std::set<std::string> names;
  for (int number = khqr::first_sdk_error; number <= khqr::last_sdk_error; ++number)
    CHECK(names.emplace(sdk_error_name(number)).second);
}

TEST_CASE("35 and 36 are told in both numberings", "[khqr][sdk]") {
  constexpr auto script = sdk_numbering::javascript;
  constexpr auto document = sdk_numbering::document;
  EMVQR_VERIFY(sdk_error_name(35, script) == "ACCOUNT_INFORMATION_LENGTH_INVALID");
  EMVQR_VERIFY(sdk_error_name(36, script) == "TAG_NOT_IN_ORDER");
  EMVQR_VERIFY(sdk_error_name(35, document) == "TAG_NOT_IN_ORDER");
  EMVQR_VERIFY(sdk_error_name(36, document) == "ACCOUNT_INFORMATION_LENGTH_INVALID");
  EMVQR_VERIFY(sdk_error_name(34, document) == sdk_error_name(34, script));
  EMVQR_VERIFY(sdk_error(rule::khqr_2903, {29, 1}, script) == 35);
  EMVQR_VERIFY(sdk_error(rule::khqr_2903, {29, 1}, document) == 36);
  EMVQR_VERIFY(sdk_error(rule::khqr_2904, {29, 2}, document) == 33);
}

TEST_CASE("a rule has a number at the objects where the SDKs judge it", "[khqr][sdk]") {
  EMVQR_VERIFY(sdk_error(rule::mpm_t3_6, 59) == 7);
  EMVQR_VERIFY(sdk_error(rule::mpm_t3_6, 60) == 21);
  EMVQR_VERIFY(sdk_error(rule::mpm_t3_6, 61) == 0);
  EMVQR_VERIFY(sdk_error(rule::mpm_t3_6, 15) == 43);
  EMVQR_VERIFY(sdk_error(rule::khqr_9904, {99, 1}) == 46);
  EMVQR_VERIFY(sdk_error(rule::khqr_3001, 30) == 0);
  EMVQR_VERIFY(sdk_error(emvqr::finding{rule::khqr_5402, emvqr::severity::error, 54, 0}) == 4);
  EMVQR_VERIFY(sdk_error(emvqr_test::refusal_of(emvqr_test::shop_with([](auto& d) { d.merchant_id = {}; }))) == 30);
}

TEST_CASE("every number the SDKs raise for a payload is some rule's", "[khqr][sdk]") {
  std::set<int> raised = {khqr::sdk_khqr_invalid};
  for (const khqr::sdk_error_of_rule& each : khqr::sdk_errors) raised.insert(each.number);
  // The others are about the Open API (13 to 15, 29), and 36 is never raised.
  for (int number = khqr::first_sdk_error; number <= khqr::last_sdk_error; ++number) {
    CAPTURE(number);
    const bool elsewhere = number == 13 || number == 14 || number == 15 || number == 29 || number == 36;
    CHECK((raised.count(number) == 1) != elsewhere);
  }
}

TEST_CASE("no rule has two numbers at one object", "[khqr][sdk]") {
  std::set<std::string> seen;
  for (const khqr::sdk_error_of_rule& each : khqr::sdk_errors) {
    const std::string key =
        std::to_string(static_cast<int>(each.broken)) + "@" + std::string(emvqr::to_text(each.where).view());
    CAPTURE(key);
    CHECK(seen.insert(key).second);
  }
}

TEST_CASE("a text that is no payload has a number", "[khqr][sdk]") {
  EMVQR_VERIFY(of_text("000201" REST "59x3Bob") == 8);
  EMVQR_VERIFY(of_text("00020129130009shop@devb" REST "5903Bob") == 8);
  EMVQR_VERIFY(of_text("00020129130009shop@devb" REST "63040000", false) == 8);
  EMVQR_VERIFY(of_text("00020129130009shop@devb" REST, false) == 24);
  EMVQR_VERIFY(of_text("29130009shop@devb000201" REST) == 23);
}

TEST_CASE("an empty object has the number of a missing one, or of a wrong length", "[khqr][sdk]") {
  EMVQR_VERIFY(of_text("0002015900") == 2);
  EMVQR_VERIFY(of_text("0002016000") == 27);
  EMVQR_VERIFY(of_text("00020129040000") == 1);
  EMVQR_VERIFY(of_text("00020130170009shop@devb0100") == 30);
  EMVQR_VERIFY(of_text("00020129170009shop@devb0100") == 35);
  EMVQR_VERIFY(of_text("00020162040100") == 10);
  EMVQR_VERIFY(of_text("0002015400") == 4);
  EMVQR_VERIFY(of_text("0002016100") == 8);
}

TEST_CASE("what is about no payload has no number", "[khqr][sdk]") {
  EMVQR_VERIFY(sdk_error(failure{}) == 0);
  EMVQR_VERIFY(sdk_error(failure{errc::no_space, 59}) == 0);
  EMVQR_VERIFY(sdk_error(failure{errc::image_no_code}) == 0);
}
