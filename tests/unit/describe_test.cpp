#include <emvqr/describe.hpp>
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using emvqr::category_name;
using emvqr::country_name;
using emvqr::max_meaning_bytes;
using emvqr::object_label;
using emvqr::path;
using emvqr::payload_view;

namespace {

/// A payload with these objects; 00 and 63 are added.
struct told {
  emvqr_test::sealed_text text;
  payload_view view;

  explicit told(std::string_view objects)
      : text(emvqr_test::seal(std::string("000201").append(objects))),
        view(emvqr::parse(text.view()).value_or(payload_view{})) {}

  std::string name(path where) const { return std::string(object_label(view, where)); }
  std::string meaning(path where) const {
    emvqr::field object;
    if (!view.find(where, object)) return "absent";
    return std::string(emvqr::meaning_of(view, where, object.value).view());
  }
};

constexpr const char* khqr_objects =
    "01021229130009shop@devb5204581253031165405500005802KH5903Bob6004City64150002km0105Laden"
    "99340013175000000000001131750000120000";

}  // namespace

TEST_CASE("an object is called what its scheme calls it, then its bank, then EMVCo", "[describe]") {
  const told khqr(khqr_objects);
  CHECK(khqr.name(path{59}) == "Merchant Name");
  CHECK(khqr.name(path{29, 0}) == "Bakong Account ID");
  CHECK(khqr.name(path{99, 1}) == "Expiry Time");
  CHECK(khqr.name(path{85}) == object_label(path{85}));
  CHECK(object_label(path{29, 0}) == "Globally Unique Identifier");
  CHECK(object_label(path{85, 7}) == "Scheme specific");
  for (const path where : {path{59, 1}, path{26, 5, 7}, path{26, 5, 7} / 9})
    CHECK(object_label(where) == "Scheme specific");

  const told canadia(
      "29280009shop@cadi1011BOB98765432520459995303116580"
      "2KH5903Bob6004City");
  CHECK(canadia.name(path{29, 10}) == "Canadia Second Account");
  const told other(
      "29280009shop@test1011BOB98765432520459995303840580"
      "2US5903Bob6004City");
  CHECK(other.name(path{29, 10}) == std::string(object_label(path{29, 10})));
}

TEST_CASE("a bank's mark means nothing in a code that is no KHQR", "[describe]") {
  const char* const marked = "29080004test5802%s99076803mmp";
  const auto named = [&](std::string_view country) {
    std::string objects = marked;
    objects.replace(objects.find("%s"), 2, country);
    return told(objects).name(path{99, 68});
  };
  CHECK(named("KH") == "ABA PayWay Mark");
  CHECK(named("US") == std::string(object_label(path{99, 68})));
}

TEST_CASE("codes are told in words", "[describe]") {
  const told khqr(khqr_objects);
  CHECK(khqr.meaning(path{0}).empty());
  CHECK(khqr.meaning(path{1}) == "dynamic: a new code for each payment");
  CHECK(khqr.meaning(path{52}) == "Eating places and restaurants");
  CHECK(khqr.meaning(path{53}) == "KHR, Riel");
  CHECK(khqr.meaning(path{54}) == "KHR");
  CHECK(khqr.meaning(path{58}) == "Cambodia");
  CHECK(khqr.meaning(path{59}).empty());
  CHECK(khqr.meaning(path{64, 0}) == "Khmer");
  CHECK(khqr.meaning(path{64, 1}).empty());
  CHECK(khqr.meaning(path{99, 0}) == "2025-06-15 15:06:40 UTC");
  CHECK(khqr.meaning(path{99, 1}) == "2025-06-15 15:08:40 UTC");
}

TEST_CASE("both methods and the three kinds of tip are told, others not", "[describe]") {
  const auto with = [](std::string_view method, std::string_view tip) {
    return told(std::string("0102").append(method).append("5502").append(tip).append("5802US"));
  };
  CHECK(with("11", "01").meaning(path{1}) == "static: one code for many payments");
  CHECK(with("13", "01").meaning(path{1}).empty());
  CHECK(with("11", "01").meaning(path{55}) == "the payer is asked for a tip");
  CHECK(with("11", "02").meaning(path{55}) == "a fixed fee is added, see 56");
  CHECK(with("11", "03").meaning(path{55}) == "a percentage is added, see 57");
  CHECK(with("11", "04").meaning(path{55}).empty());
}

TEST_CASE("codes that nobody gave out mean nothing", "[describe]") {
  const told unknown("520400005303000540115802ZZ64160002xx0106Laden.");
  for (const path where : {path{52}, path{53}, path{54}, path{58}, path{64, 0}}) CHECK(unknown.meaning(where).empty());
  CHECK(told("540115802KH").meaning(path{54}).empty());
}

TEST_CASE("object 99 of another code holds no times", "[describe]") {
  CHECK(told("29080004test52040000530384058"
             "02US5904Shop6004City991700131750000000000")
            .meaning(path{99, 0})
            .empty());
  CHECK(told("29130009shop@devb5802KH99060002xx").meaning(path{99, 0}).empty());
  CHECK(told("29130009shop@devb5802KH621701131750000000000").meaning(path{62, 1}).empty());
}

TEST_CASE("a UnionPay account is taken apart", "[describe]") {
  const told khqr("15311974011600520446BONG1000231000129130009shop@devb5802KH");
  CHECK(khqr.meaning(path{15}) == "acquirer 19740116, forwarder 00520446, merchant BONG10002310001");
  CHECK(told("1516ABCDEF12345678905802US").meaning(path{15}).empty());
}

TEST_CASE("there is room for every meaning", "[describe]") {
  std::size_t longest = 0;
  const auto look = [&](const auto& table) {
    for (const emvqr::detail::coded_name& each : table) longest = std::max(longest, each.name.size());
  };
  look(emvqr::detail::category_names);
  look(emvqr::detail::country_names);
  look(emvqr::detail::language_names);
  look(emvqr::detail::currency_names);
  CHECK(longest > 40);
  CHECK(longest + std::string_view("KHR, ").size() <= max_meaning_bytes);
}
