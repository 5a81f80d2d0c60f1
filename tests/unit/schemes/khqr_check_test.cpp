// Checking against KHQR alone says what checking against the registry says of the same payloads.
#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/check.hpp>

#include "support/test.hpp"
#include "unit/payload/goldens.hpp"
#include "unit/sealed.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace khqr = emvqr::khqr;
using emvqr::rule;

namespace {

constexpr std::int64_t now_ms = 1750000030000;

template <std::size_t Capacity>
bool same(const emvqr::report<Capacity>& a, const emvqr::report<Capacity>& b) {
  if (a.size() != b.size() || a.errors() != b.errors() || a.dropped() != b.dropped()) return false;
  for (std::size_t i = 0; i != a.size(); ++i)
    if (a[i].broken != b[i].broken || a[i].level != b[i].level || a[i].where != b[i].where ||
        a[i].offset != b[i].offset)
      return false;
  return true;
}

/// Holds both ways of checking, and of recognising, against each other.
void compare(std::string_view text) {
  const auto view = emvqr::parse(text, {emvqr::quirk::lenient});
  if (!view) return;
  INFO(text);
  CHECK(khqr::recognises(*view) == (emvqr::find_scheme(*view, khqr::both_schemes) != nullptr));
  for (const khqr::edition held_to : {khqr::edition::current, khqr::edition::legacy})
    CHECK(same(khqr::check(*view, now_ms, held_to), emvqr::check(*view, {now_ms, held_to}, khqr::both_schemes)));
}

}  // namespace

TEST_CASE("khqr::check of a payload agrees with check", "[schemes][khqr]") {
  for (const auto& golden : emvqr_test::goldens) compare(golden.text);
  // 29 and 30 with an account, with a GUID, without 00; in Cambodia, elsewhere, nowhere; one, both or neither.
  for (const std::string_view account : {"0009shop@devb", "0004a.bc", "0102xy"})
    for (const std::string_view country : {"5802KH", "5802TH", ""})
      for (const char* const kinds : {"29", "30", "29+30", "26"})
        for (const std::string_view amount : {"", "5303116540550000", "5303840540550.555"}) {
          std::string body = "000201010212";
          for (const std::string_view kind : {"26", "29", "30"}) {
            if (std::string_view(kinds).find(kind) == std::string_view::npos) continue;
            body.append(kind).append(account.size() < 10 ? "0" : "").append(std::to_string(account.size()));
            body.append(account);
          }
          body.append(amount).append(country).append("5903Bob6010Phnom Penh");
          compare(emvqr_test::seal(body).view());
        }
}

TEST_CASE("khqr::check judges by the clock it is given, or by none", "[schemes][khqr]") {
  constexpr auto code = emvqr_test::seal(
      "00020101021229130009shop@devb5204599953031165405500005802KH5903Bob6010Phnom Penh"
      "993400131750000000000"
      "01131750000060000");
  EMVQR_VERIFY(khqr::check(*emvqr::parse(code.view()), 1750000060000).empty());
  EMVQR_VERIFY(khqr::check(*emvqr::parse(code.view()), 1750000060001).has(rule::khqr_9904));
  EMVQR_VERIFY(khqr::check(*emvqr::parse(code.view())).empty());
  EMVQR_VERIFY(khqr::check<2>(*emvqr::parse(code.view())).capacity == 2);
}

TEST_CASE("an object that is missing is told as that, and not as wrong", "[schemes][khqr]") {
  const auto breaks = [](std::string_view body, rule broken) {
    const auto text = emvqr_test::seal(body);
    for (const emvqr::finding& each : khqr::check(*emvqr::parse(text.view(), {emvqr::quirk::lenient}), now_ms))
      if (each.broken == broken) return true;
    return false;
  };
#define SHOP "00020101021129130009shop@devb52045999"
#define NAMES "5903Bob6010Phnom Penh"
  CHECK(breaks(SHOP "5802KH" NAMES, rule::mpm_4_2_1_1));
  CHECK_FALSE(breaks(SHOP "5802KH" NAMES, rule::khqr_5301));
  CHECK(breaks(SHOP "53037645802KH" NAMES, rule::khqr_5301));
  CHECK(breaks(SHOP "5303116" NAMES, rule::mpm_4_2_1_1));
  CHECK_FALSE(breaks(SHOP "5303116" NAMES, rule::khqr_5801));
  CHECK(breaks(SHOP "53031165802TH" NAMES, rule::khqr_5801));
  // 1970 is a time, though nobody's: thirteen zeros.
#define FIRST "0000000000000"
  CHECK_FALSE(breaks(SHOP "53031165802KH" NAMES "99170013" FIRST, rule::khqr_9905));
  CHECK_FALSE(breaks(SHOP "53031165802KH" NAMES "99340013" FIRST "0113" FIRST, rule::khqr_9902));
  // A time without an object around it is one, unless it is an object.
  CHECK_FALSE(breaks(SHOP "53031165802KH" NAMES "9913" FIRST, rule::khqr_9905));
  CHECK(breaks(SHOP "53031165802KH" NAMES "99130009123456789", rule::khqr_9905));
  CHECK_FALSE(
      breaks("00020101021229130009shop@devb5204599953031165404500058"
             "02KH" NAMES "99340013" FIRST "0113" FIRST,
             rule::khqr_9902));
  CHECK(
      breaks("00020101021229130009shop@devb5204599953031165404500058"
             "02KH" NAMES "99340013" FIRST "0113" FIRST,
             rule::khqr_9904));
#undef FIRST
#undef NAMES
#undef SHOP
}

TEST_CASE("a payee's objects stand in the template of his kind", "[schemes][khqr]") {
  using emvqr::path;
  CHECK(khqr::tag::account_detail(khqr::payee::individual) == path{29, 1});
  CHECK(khqr::tag::account_detail(khqr::payee::merchant) == path{30, 1});
  CHECK(khqr::tag::acquiring_bank(khqr::payee::individual) == path{29, 2});
  CHECK(khqr::tag::acquiring_bank(khqr::payee::merchant) == path{30, 2});
}
