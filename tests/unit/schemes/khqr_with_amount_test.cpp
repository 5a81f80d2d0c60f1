#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/with_amount.hpp>

#include "support/test.hpp"
#include "unit/schemes/khqr_drafts.hpp"
#include "unit/sealed.hpp"

#include <cstdint>
#include <limits>

namespace {

using emvqr::errc;
using emvqr::failure;
using emvqr::rule;
using emvqr::khqr::sale;
using emvqr_test::draft_time;
using emvqr_test::seal;
using emvqr_test::sealed_text;

constexpr auto plain = seal("00020101021129130009shop@devb5204599953031165802KH5903Bob6010Phnom Penh");
// As banks write them: objects of their own, out of order, a creation time.
constexpr auto banks = seal(
    "00020101021129190009shop@devb10020152045999"
    "5802KH530311640180006abaP2P0404Dual6010Phnom Penh5903Bob61051200062180302S168080004abcd99240013160000000000068"
    "03mmp");

constexpr sale five_thousand() {
  sale of;
  of.amount = {5000, 0};
  of.expires_ms = draft_time + 120000;
  return of;
}
template <class Change>
constexpr sale with(Change change) {
  sale of = five_thousand();
  change(of);
  return of;
}

constexpr sealed_text sold(const sealed_text& code, const sale& of) {
  char buffer[emvqr::max_payload_bytes] = {};
  const auto view = emvqr::parse(code.view());
  sealed_text out;
  if (!view) return out;
  const auto text = emvqr::khqr::with_amount(*view, of, draft_time, buffer);
  if (text) out.append(*text);
  return out;
}
constexpr failure why_not(const sealed_text& code, const sale& of) {
  char buffer[emvqr::max_payload_bytes] = {};
  const auto text = emvqr::khqr::with_amount(*emvqr::parse(code.view()), of, draft_time, buffer);
  return text ? failure{} : text.error();
}
constexpr bool refuses(const sealed_text& code, const sale& of, rule broken, emvqr::path where) {
  const failure why = why_not(code, of);
  return why.code == errc::breaks_rule && why.rule == static_cast<std::uint16_t>(broken) && why.where == where;
}

}  // namespace

TEST_CASE("a static code becomes the code of one sale", "[khqr][write]") {
  EMVQR_VERIFY(sold(plain, five_thousand()).view() ==
               seal("00020101021229130009shop@devb52045999530311654045000"
                    "5802KH5903Bob6010Phnom Penh99340013175000000000001131750000120000")
                   .view());
}

TEST_CASE("the sale has its bill number, currency and creation time", "[khqr][write]") {
  constexpr auto of = with([](sale& s) {
    s.amount = {150, 2};
    s.currency = emvqr::currency::USD;
    s.bill_number = "INV-7";
    s.created_ms = draft_time - 5;
  });
  EMVQR_VERIFY(sold(plain, of).view() ==
               seal("00020101021229130009shop@devb52045999530384054041.50"
                    "5802KH5903Bob6010Phnom Penh62090105INV-799340013174999999999501131750000120000")
                   .view());
}

TEST_CASE("what banks add stays, byte for byte and in its place", "[khqr][write]") {
  EMVQR_VERIFY(sold(banks, five_thousand()).view() ==
               seal("00020101021229190009shop@devb10020152045999"
                    "54045000"
                    "5802KH530311640180006abaP2P0404Dual6010Phnom Penh5903Bob61051200062180302S168080004abcd"
                    "99410013175000000000001131750000120000"
                    "6803mmp")
                   .view());
}

TEST_CASE("a code of a sale gets the next sale's amount and times", "[khqr][write]") {
  constexpr sealed_text first = sold(plain, with([](sale& s) { s.expires_ms = draft_time + 1; }));
  EMVQR_VERIFY(sold(first, five_thousand()).view() == sold(plain, five_thousand()).view());
}

TEST_CASE("a sale that breaks a rule is refused with the rule and the place", "[khqr][write]") {
  EMVQR_VERIFY(refuses(plain, with([](sale& s) { s.amount = {}; }), rule::mpm_4_7_4_1, 54));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) { s.amount = {-5, 0}; }), rule::khqr_5401, 54));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) {
                         s.amount = {std::numeric_limits<std::int64_t>::min() + 10, 1};
                         s.currency = emvqr::currency::USD;
                       }),
                       rule::mpm_t3_6, 54));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) { s.amount = {15, 1}; }), rule::khqr_5402, 54));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) { s.amount = {12345678901234, 0}; }), rule::mpm_t3_6, 54));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) { s.expires_ms = 0; }), rule::khqr_9901, {99, 1}));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) { s.expires_ms = draft_time - 1; }), rule::khqr_9903, {99, 1}));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) {
                         s.created_ms = draft_time - 10;
                         s.expires_ms = draft_time - 1;
                       }),
                       rule::khqr_9904, {99, 1}));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) { s.expires_ms = draft_time / 1000; }), rule::khqr_9902, {99, 1}));
  EMVQR_VERIFY(refuses(plain, with([](sale& s) { s.currency = emvqr::currency::EUR; }), rule::khqr_5301, 53));
  EMVQR_VERIFY(
      refuses(plain, with([](sale& s) { s.bill_number = "12345678901234567890123456"; }), rule::mpm_t3_7, {62, 1}));
}

TEST_CASE("dollars are not asked for beside a UnionPay account", "[khqr][write]") {
  constexpr auto union_pay = seal(
      "0002010102111531abcdefghijklmnopqrstuvwxyz0123429130009shop@devb5204599953031165802KH5903Bob6010Phnom Penh");
  constexpr auto dollars = with([](sale& s) { s.currency = emvqr::currency::USD; });
  EMVQR_VERIFY(refuses(union_pay, dollars, rule::khqr_1501, 15));
  EMVQR_VERIFY(!sold(union_pay, five_thousand()).view().empty());
}

TEST_CASE("no sale is made of a code with a fault of its own, or of none of KHQR's", "[khqr][write]") {
  constexpr auto two_payees =
      seal("00020101021129130009shop@devb30130009evil@devb5204599953031165802KH5903Bob6010Phnom Penh");
  EMVQR_VERIFY(refuses(two_payees, five_thousand(), rule::khqr_3001, 30));
  constexpr auto thai =
      seal("00020101021129370016A000000677010111011300668123456785204599953037645802TH5907SOMCHAI6007BANGKOK");
  EMVQR_VERIFY(refuses(thai, five_thousand(), rule::khqr_2901, {29, 0}));
}

TEST_CASE("a buffer too small for the sale is told", "[khqr][write]") {
  char buffer[60];
  const auto text = emvqr::khqr::with_amount(*emvqr::parse(plain.view()), five_thousand(), draft_time, buffer);
  REQUIRE(!text);
  CHECK(text.error().code == errc::no_space);
}

TEST_CASE("with_amount: without a currency of its own a sale is in the code's", "[khqr][with_amount]") {
  constexpr auto dollars = seal("00020101021129130009shop@devb5204599953038405802KH5903Bob6010Phnom Penh");
  const auto text = sold(dollars, with([](auto& of) { of.amount = {15, 1}; }));
  const auto view = emvqr::parse(text.view());
  REQUIRE(view);
  CHECK(text_at(*view, emvqr::tag::transaction_amount) == "1.50");
  CHECK(text_at(*view, emvqr::tag::transaction_currency) == "840");
  constexpr auto none = seal("00020101021129130009shop@devb520459995802KH5903Bob6010Phnom Penh");
  CHECK(refuses(none, five_thousand(), rule::mpm_4_2_1_1, emvqr::tag::transaction_currency));
}
