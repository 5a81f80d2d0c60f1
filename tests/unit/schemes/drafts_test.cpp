// The drafts of all schemes: what was written is read again, a code of another scheme gives none, and what cannot be
// written is refused.
#include <emvqr/emvqr.hpp>

#include "support/test.hpp"

#include <string>
#include <string_view>

using emvqr::change;
using emvqr::errc;
using emvqr::initiation;
using emvqr::result;
using emvqr::rule;
using emvqr::shop_fields;

namespace {

constexpr shop_fields shop{"Cafe", "Town", "5812", "123456"};

template <class Draft>
std::string written(const Draft& draft) {
  char buffer[emvqr::max_payload_bytes];
  const auto payload = write(draft, buffer, sizeof buffer);
  INFO((payload ? std::string() : std::string(emvqr::message(payload.error()).view())));
  REQUIRE(payload);
  return std::string(*payload);
}

/// What the draft's payload says at `where`, or nothing.
template <class Draft>
std::string said(const Draft& draft, emvqr::path where) {
  const std::string payload = written(draft);
  const auto view = emvqr::parse(payload);
  REQUIRE(view);
  return std::string(emvqr::text_at(*view, where));
}

template <class Draft>
emvqr::failure refused(const Draft& draft, std::size_t capacity = emvqr::max_payload_bytes) {
  char buffer[emvqr::max_payload_bytes];
  const auto payload = write(draft, buffer, capacity);
  REQUIRE(!payload);
  return payload.error();
}

/// A sound code of no scheme: 26 is of nobody's, and another template says nothing at all.
std::string of_nobody() {
  const change objects[] = {
      {0, "01"},   {{26, 0}, "com.example"}, {{26, 1}, "1"}, {52, "5812"}, {53, "840"}, {58, "US"}, {59, "Cafe"},
      {60, "Town"}};
  char buffer[emvqr::max_payload_bytes];
  const auto payload = emvqr::compose(objects, buffer, sizeof buffer);
  REQUIRE(payload);
  return std::string(*payload);
}

}  // namespace

TEST_CASE("drafts: a code of no scheme gives none", "[schemes][drafts]") {
  const std::string payload = of_nobody();
  const auto view = emvqr::parse(payload);
  REQUIRE(view);
  CHECK(!emvqr::bharatqr::read(*view));
  CHECK(!emvqr::duitnow::read(*view));
  CHECK(!emvqr::fps::read_transfer(*view));
  CHECK(!emvqr::jpqr::read(*view));
  CHECK(!emvqr::laoqr::read(*view));
  CHECK(!emvqr::paynow::read_transfer(*view));
  CHECK(!emvqr::paynow::read_label(*view));
  CHECK(!emvqr::pix::read_charge(*view));
  CHECK(!emvqr::promptpay::read_bill(*view));
  CHECK(!emvqr::promptpay::read_transfer(*view));
  CHECK(!emvqr::qris::read(*view));
  CHECK(!emvqr::qrph::read_merchant(*view));
  CHECK(!emvqr::qrph::read_transfer(*view));
  CHECK(!emvqr::union_pay::read(*view));
  CHECK(!emvqr::vietqr::read_transfer(*view));
}

TEST_CASE("drafts: JPQR, every field", "[schemes][drafts]") {
  emvqr::jpqr::merchant draft;
  draft.level_1 = "0000000000001";
  draft.level_2 = "0001";
  draft.level_3 = "000001";
  draft.level_4 = "000002";
  draft.amount = {1200, 0};
  draft.shop = {"Cafe", "Tokyo", "5812", "1000001"};
  draft.language = "JA";
  draft.local_name = "\xE5\x96\xAB\xE8\x8C\xB6";
  draft.local_city = "\xE6\x9D\xB1\xE4\xBA\xAC";
  draft.additional.bill_number = "7";
  const std::string payload = written(draft);
  const auto view = emvqr::parse(payload);
  REQUIRE(view);
  const auto again = emvqr::jpqr::read(*view);
  REQUIRE(again);
  CHECK(again->level_1 == draft.level_1);
  CHECK(again->level_2 == draft.level_2);
  CHECK(again->level_3 == draft.level_3);
  CHECK(again->level_4 == draft.level_4);
  CHECK(again->amount == draft.amount);
  CHECK(again->shop.name == "Cafe");
  CHECK(again->shop.postal_code == "1000001");
  CHECK(again->language == "JA");
  CHECK(again->local_name == draft.local_name);
  CHECK(again->local_city == draft.local_city);
  CHECK(again->additional.bill_number == "7");
  CHECK(again->method == initiation::dynamic_code);
  CHECK(emvqr::text_at(*view, 53) == "392");
  CHECK(written(*again) == payload);
}

TEST_CASE("drafts: JPQR has no decimals, and each level its digits", "[schemes][drafts]") {
  emvqr::jpqr::merchant draft{"0000000000001", "0001", "000001", "000002", {12, 1}, {"Cafe", "Tokyo", "5812"}};
  CHECK(refused(draft).where == emvqr::tag::transaction_amount);
  CHECK(refused(draft).code == errc::breaks_rule);
  draft.amount = {10, 1};  // 1.0 is 1
  CHECK(said(draft, 54) == "1");
  draft.level_2 = "1";
  CHECK(refused(draft).where == emvqr::path{26, 2});
}

TEST_CASE("drafts: an amount that no payload can say is refused", "[schemes][drafts]") {
  emvqr::jpqr::merchant draft{"0000000000001", "0001", "000001", "000002", {1, 200}, {"Cafe", "Tokyo", "5812"}};
  CHECK(refused(draft).rule == static_cast<std::uint16_t>(rule::mpm_4_7_4_1n1));
  draft.amount = {-5, 0};
  CHECK(refused(draft).where == emvqr::tag::transaction_amount);
}

TEST_CASE("drafts: a buffer that is too small is refused, whole codes only", "[schemes][drafts]") {
  const emvqr::jpqr::merchant draft{"0000000000001", "0001", "000001", "000002", {}, {"Cafe", "Tokyo", "5812"}};
  const std::size_t size = written(draft).size();
  CHECK(refused(draft, size - 1).code == errc::no_space);
  char buffer[emvqr::max_payload_bytes];
  CHECK(write(draft, buffer, size));
}

TEST_CASE("drafts: more objects than a list has room for are refused", "[schemes][drafts]") {
  emvqr::object_list list;
  list.begin(initiation::absent, {});
  for (std::size_t i = 1; i != emvqr::object_list::capacity; ++i) list.put({26, static_cast<int>(i)}, "1");
  CHECK(!list.fault());
  list.put({27, 1}, "");
  CHECK(!list.fault());
  list.put({27, 1}, "1");
  CHECK(list.fault().code == errc::no_space);
  CHECK(list.fault().where == emvqr::path{27, 1});
  CHECK(list.items().size() == emvqr::object_list::capacity);
  constexpr const emvqr::scheme* in[] = {&emvqr::jpqr::jpqr_scheme};
  char buffer[emvqr::max_payload_bytes];
  const auto payload = write_objects(list, in, emvqr::no_clock, buffer, sizeof buffer);
  REQUIRE(!payload);
  CHECK(payload.error().where == emvqr::path{27, 1});
}

TEST_CASE("drafts: Bharat QR writes a template for what it has, with the GUID once in each", "[schemes][drafts]") {
  emvqr::bharatqr::merchant draft;
  draft.upi_address = "cafe@bank";
  draft.reference_url = "https://example.com/1";
  draft.shop = shop;
  CHECK(said(draft, {26, 0}) == said(draft, {27, 0}));
  CHECK(said(draft, {26, 1}) == "cafe@bank");
  CHECK(said(draft, {28, 0}).empty());
  draft.aadhaar = "123456789012";
  CHECK(said(draft, {28, 0}) == said(draft, {26, 0}));
  CHECK(said(draft, {28, 1}) == "123456789012");
  const std::string payload = written(draft);
  const auto view = emvqr::parse(payload);
  REQUIRE(view);
  const auto again = emvqr::bharatqr::read(*view);
  REQUIRE(again);
  CHECK(again->upi_address == "cafe@bank");
  CHECK(again->aadhaar == "123456789012");
  CHECK(again->reference.empty());
}

TEST_CASE("drafts: PromptPay bills from home and from abroad have GUIDs of their own", "[schemes][drafts]") {
  emvqr::promptpay::bill draft;
  draft.biller_id = "099999999999990";
  draft.reference_1 = "A1";
  draft.from_abroad = false;
  CHECK(said(draft, {30, 0}) == emvqr::promptpay::bill_guid);
  draft.from_abroad = true;
  CHECK(said(draft, {30, 0}) == emvqr::promptpay::bill_abroad_guid);
}

TEST_CASE("drafts: FPS in renminbi is said by the currency", "[schemes][drafts]") {
  emvqr::fps::transfer draft;
  draft.id = "1234567";
  CHECK(said(draft, 53) == "344");
  draft.in_renminbi = true;
  CHECK(said(draft, 53) == "156");
}

TEST_CASE("drafts: an FPS template without an ID is no transfer", "[schemes][drafts]") {
  const change objects[] = {
      {0, "01"}, {{26, 0}, emvqr::fps::guid}, {{26, 1}, "004"}, {52, "0000"}, {53, "344"}, {58, "HK"}, {59, "NA"},
      {60, "HK"}};
  char buffer[emvqr::max_payload_bytes];
  const auto payload = emvqr::compose(objects, buffer, sizeof buffer);
  REQUIRE(payload);
  const auto view = emvqr::parse(*payload);
  REQUIRE(view);
  CHECK(emvqr::find_scheme(*view) == &emvqr::fps::fps_scheme);
  CHECK(!emvqr::fps::read_transfer(*view));
}

TEST_CASE("drafts: the payer of a PayNow code without an amount may always enter one", "[schemes][drafts]") {
  const auto editable = [](emvqr::decimal amount, bool asked) {
    emvqr::paynow::transfer draft;
    draft.id = "201403121W";
    draft.amount = amount;
    draft.editable = asked;
    char buffer[emvqr::max_payload_bytes];
    const auto payload = emvqr::paynow::write(draft, buffer);
    REQUIRE(payload);
    const auto view = emvqr::parse(*payload);
    REQUIRE(view);
    return std::string(emvqr::text_at(*view, {26, 3}));
  };
  CHECK(editable({}, false) == "1");
  CHECK(editable({100, 2}, false) == "0");
  CHECK(editable({100, 2}, true) == "1");
}

TEST_CASE("drafts: how fine a currency is that no list has, nobody knows, so its digits stay", "[schemes][drafts]") {
  emvqr::union_pay::merchant draft;
  draft.account = "1234567890123456789012345678901";
  draft.currency = static_cast<emvqr::currency>(1);
  draft.country = "CN";
  draft.amount = {12345, 4};
  draft.shop = {"Cafe", "Town", "5812", {}};
  CHECK(said(draft, 53) == "001");
  CHECK(said(draft, 54) == "1.2345");
  draft.currency = emvqr::currency::KHR;
  CHECK(refused(draft).where == emvqr::tag::transaction_amount);
}
