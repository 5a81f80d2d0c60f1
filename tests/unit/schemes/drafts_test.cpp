// What of drafts cannot be written is refused, and what little of a template is filled. That each field has its object:
// draft_fields_test.cpp; all schemes side by side: schemes/draft_borders_test.cpp.
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

}  // namespace

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
