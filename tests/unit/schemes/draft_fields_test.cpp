// Drafts with every field filled: each is written to its own object and read from it.
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/bharatqr/merchant.hpp>
#include <emvqr/schemes/fps/transfer.hpp>
#include <emvqr/schemes/jpqr/merchant.hpp>
#include <emvqr/schemes/pix/charge.hpp>
#include <emvqr/schemes/promptpay/bill.hpp>
#include <emvqr/schemes/qris/merchant.hpp>
#include <emvqr/schemes/qrph/transfer.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"

#include <string>
#include <string_view>

using emvqr::additional_fields;
using emvqr::errc;
using emvqr::initiation;
using emvqr::parse;
using emvqr::path;
using emvqr::payload_view;
using emvqr::shop_fields;

namespace {

constexpr additional_fields additional{"BILL1", "0912345678", "STORE1", "LOYAL1", "REF1", "CUST1", "TERM1", "PURPOSE1"};

struct row {
  path where;
  std::string_view value;
};

/// What was written, and that each object of it is there.
template <class Draft, std::size_t Count>
std::string written(const Draft& draft, const row (&rows)[Count]) {
  char buffer[emvqr::max_payload_bytes];
  const auto text = write(draft, buffer);
  REQUIRE(text);
  const auto view = parse(*text);
  REQUIRE(view);
  for (const row& each : rows) {
    CAPTURE(each.where);
    CHECK(text_at(*view, each.where) == each.value);
  }
  return std::string(*text);
}

/// Reads what was written and writes it once more.
template <class Read>
void same_again(const std::string& text, Read read) {
  const auto view = parse(text);
  const auto again = read(*view);
  REQUIRE(again);
  CHECK(again->additional.purpose == "PURPOSE1");
  CHECK(again->method == initiation::dynamic_code);
  char buffer[emvqr::max_payload_bytes];
  const auto twice = write(*again, buffer);
  REQUIRE(twice);
  CHECK(*twice == text);
}

}  // namespace

TEST_CASE("jpqr: every field has its object", "[draft]") {
  emvqr::jpqr::merchant draft;
  draft.level_1 = "1234567890123";
  draft.level_2 = "0001";
  draft.level_3 = "000002";
  draft.level_4 = "000003";
  draft.amount = {500, 0};
  draft.shop = {"Shop", "Tokyo", "5812", "1000001"};
  draft.language = "JA";
  draft.local_name = "\xE5\xBA\x97";
  draft.local_city = "\xE6\x9D\xB1\xE4\xBA\xAC";
  draft.additional = additional;
  const std::string text = written(draft, {{0, "01"},
                                           {1, "12"},
                                           {{26, 0}, "jp.or.paymentsjapan"},
                                           {{26, 1}, draft.level_1},
                                           {{26, 2}, draft.level_2},
                                           {{26, 3}, draft.level_3},
                                           {{26, 4}, draft.level_4},
                                           {52, "5812"},
                                           {53, "392"},
                                           {54, "500"},
                                           {58, "JP"},
                                           {59, "Shop"},
                                           {60, "Tokyo"},
                                           {61, "1000001"},
                                           {{64, 0}, "JA"},
                                           {{64, 1}, draft.local_name},
                                           {{64, 2}, draft.local_city}});
  same_again(text, emvqr::jpqr::read);
  draft.amount = {5005, 1};  // no yen has a fraction
  char buffer[emvqr::max_payload_bytes];
  CHECK(write(draft, buffer).error().code == errc::breaks_rule);
}

TEST_CASE("bharatqr: every field has its object", "[draft]") {
  emvqr::bharatqr::merchant draft;
  draft.visa = "4111111111111111";
  draft.account = "ABCD0123456123456789";
  draft.upi_address = "shop@bank";
  draft.minimum_amount = "10.00";
  draft.reference = "ORDER1";
  draft.reference_url = "https://example.com/1";
  draft.aadhaar = "123412341234";
  draft.amount = {1050, 2};
  draft.shop = {"Shop", "Pune", "5812", "411001"};
  draft.additional = additional;
  const std::string guid = "A000000524";
  const std::string text = written(draft, {{0, "01"},
                                           {1, "12"},
                                           {2, draft.visa},
                                           {8, draft.account},
                                           {{26, 0}, guid},
                                           {{26, 1}, draft.upi_address},
                                           {{26, 2}, draft.minimum_amount},
                                           {{27, 0}, guid},
                                           {{27, 1}, draft.reference},
                                           {{27, 2}, draft.reference_url},
                                           {{28, 0}, guid},
                                           {{28, 1}, draft.aadhaar},
                                           {53, "356"},
                                           {54, "10.50"},
                                           {58, "IN"}});
  same_again(text, emvqr::bharatqr::read);
}

TEST_CASE("fps: every field has its object", "[draft]") {
  emvqr::fps::transfer draft;
  draft.id = "1234567";
  draft.bank_code = "004";
  draft.timeout = "20301231235959";
  draft.amount = {1050, 2};
  draft.shop = {"Shop", "HK", "5812", "999077"};
  draft.additional = additional;
  for (const bool in_renminbi : {false, true}) {
    draft.in_renminbi = in_renminbi;
    const std::string text = written(draft, {{{26, 0}, "hk.com.hkicl"},
                                             {{26, 1}, draft.bank_code},
                                             {{26, 2}, draft.id},
                                             {{26, 5}, draft.timeout},
                                             {53, in_renminbi ? "156" : "344"},
                                             {54, "10.50"},
                                             {58, "HK"}});
    same_again(text, emvqr::fps::read_transfer);
  }
}

TEST_CASE("qris: every field has its object", "[draft]") {
  emvqr::qris::merchant draft;
  draft.acquirer = "ID.CO.EXAMPLE.WWW";
  draft.merchant_pan = "936000090000000001";
  draft.merchant_id = "M1";
  draft.criteria = "UMI";
  draft.national_id = "ID1020000000001";
  draft.national_criteria = "UME";
  draft.amount = {10000, 0};
  draft.shop = {"Shop", "Jakarta", "5812", "10110"};
  draft.additional = additional;
  draft.tip = "03";
  draft.tip_percentage = "5";
  same_again(written(draft, {{{26, 0}, draft.acquirer},
                             {{26, 1}, draft.merchant_pan},
                             {{26, 2}, "M1"},
                             {{26, 3}, "UMI"},
                             {{51, 0}, "ID.CO.QRIS.WWW"},
                             {{51, 2}, draft.national_id},
                             {{51, 3}, "UME"},
                             {54, "10000"},
                             {55, "03"},
                             {56, ""},
                             {57, "5"}}),
             emvqr::qris::read);
  draft.national_id = draft.national_criteria = {};
  same_again(written(draft, {{51, ""}, {{26, 2}, "M1"}}), emvqr::qris::read);
}

TEST_CASE("promptpay: every field of a bill has its object, at home and abroad", "[draft]") {
  emvqr::promptpay::bill draft;
  draft.biller_id = "099999999999990";
  draft.reference_1 = "REF1";
  draft.reference_2 = "REF2";
  draft.reference_3 = "REF3";
  draft.amount = {5, 0};
  for (const bool from_abroad : {false, true}) {
    draft.from_abroad = from_abroad;
    const std::string text = written(draft, {{{30, 0}, from_abroad ? "A000000677012006" : "A000000677010112"},
                                             {{30, 2}, "REF1"},
                                             {{30, 3}, "REF2"},
                                             {{62, 7}, "REF3"},
                                             {54, "5.00"}});
    const auto again = emvqr::promptpay::read_bill(*parse(text));
    REQUIRE(again);
    CHECK(again->from_abroad == from_abroad);
    CHECK(again->reference_2 == "REF2");
    CHECK(again->reference_3 == "REF3");
  }
}

TEST_CASE("pix: who hands out cash has an object", "[draft]") {
  emvqr::pix::charge draft;
  draft.key = "shop@example.com";
  draft.agent = "12345678";
  draft.name = "Shop";
  draft.city = "Recife";
  draft.amount = {5, 0};
  const std::string text = written(draft, {{{26, 1}, draft.key}, {{26, 3}, draft.agent}, {54, "5.00"}, {1, ""}});
  CHECK(emvqr::pix::read_charge(*parse(text))->agent == draft.agent);
}

TEST_CASE("qrph: a transfer's reference, and 62.00 only with something else in 62", "[draft]") {
  emvqr::qrph::transfer draft;
  draft.bank = "BNORPHMMXXX";
  draft.reference = "REF1";
  draft.account = "1234567890";
  draft.shop = {"Shop", "Manila", "6016", {}};
  draft.additional_guid = "com.example";
  draft.amount = {5, 0};
  const std::string bare = written(draft, {{{27, 3}, "REF1"}, {{27, 4}, draft.account}, {62, ""}, {54, "5"}});
  CHECK(emvqr::qrph::read_transfer(*parse(bare))->reference == "REF1");
  draft.additional.bill_number = "BILL1";
  written(draft, {{{62, 0}, "com.example"}, {{62, 1}, "BILL1"}});
  draft.amount = {5001, 3};
  char buffer[emvqr::max_payload_bytes];
  CHECK(write(draft, buffer).error().code == errc::breaks_rule);
}

TEST_CASE("a draft has 11, 12 or no object 01, and an amount with the digits its currency takes", "[draft]") {
  emvqr::fps::transfer draft;
  draft.id = "1234567";
  struct {
    initiation method;
    emvqr::decimal amount;
    std::string_view says, pays;
  } const rows[] = {{initiation::by_amount, {}, "11", ""},           {initiation::by_amount, {5, 0}, "12", "5"},
                    {initiation::static_code, {5, 1}, "11", "0.5"},  {initiation::dynamic_code, {}, "12", ""},
                    {initiation::by_amount, {500, 2}, "12", "5.00"}, {initiation::by_amount, {5000, 3}, "12", "5.00"}};
  for (const auto& each : rows) {
    draft.method = each.method;
    draft.amount = each.amount;
    char buffer[emvqr::max_payload_bytes];
    const auto text = write(draft, buffer);
    REQUIRE(text);
    const auto view = parse(*text);
    CHECK(text_at(*view, 1) == each.says);
    CHECK(text_at(*view, 54) == each.pays);
  }
  draft.amount = {5001, 3};
  char buffer[emvqr::max_payload_bytes];
  const auto text = write(draft, buffer);
  REQUIRE_FALSE(text);
  CHECK(text.error().code == errc::breaks_rule);
  CHECK(text.error().where == path{54});
  draft.amount = {5, 0};
  char little[20];
  CHECK(write(draft, little).error().code == errc::no_space);
}

TEST_CASE("bharatqr: a template has its GUID whatever of it is filled", "[draft]") {
  emvqr::bharatqr::merchant draft;
  draft.visa = "4111111111111111";
  draft.shop = {"Shop", "Pune", "5812", {}};
  char buffer[emvqr::max_payload_bytes];
  draft.reference_url = "https://example.com/1";
  const auto with_url = write(draft, buffer);
  REQUIRE(with_url);
  CHECK(text_at(*parse(*with_url), {27, 0}) == "A000000524");
  draft.reference_url = {};
  draft.minimum_amount = "10.00";
  const auto with_minimum = write(draft, buffer);
  REQUIRE(with_minimum);
  CHECK(text_at(*parse(*with_minimum), {26, 0}) == "A000000524");
}

TEST_CASE("bharatqr: cards of others alone are no Bharat QR, and are not written as one", "[draft]") {
  emvqr::bharatqr::merchant draft;
  draft.visa = "4111111111111111";
  draft.shop = {"Shop", "Pune", "5812", {}};
  char buffer[emvqr::max_payload_bytes];
  const auto text = write(draft, buffer);
  REQUIRE(!text);
  CHECK(text.error().code == errc::breaks_rule);
  CHECK(text.error().rule == static_cast<std::uint16_t>(emvqr::rule::sch_0003));
  CHECK(text.error().where.empty());
  draft.upi_address = "shop@bank";
  CHECK(write(draft, buffer));
}

TEST_CASE("bharatqr: of a template of somebody else nothing is read", "[draft]") {
  using emvqr_test::object;
  const std::string text =
      emvqr_test::sealed(object(0, "01") + object(6, "6521111111111111") +
                         object(26, object(0, "com.example") + object(1, "shop@bank")) + object(58, "IN"));
  const auto read = emvqr::bharatqr::read(*parse(text));
  REQUIRE(read);
  CHECK(read->rupay == "6521111111111111");
  CHECK(read->upi_address.empty());
}
