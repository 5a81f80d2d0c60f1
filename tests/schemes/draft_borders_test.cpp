// What holds of the drafts of all schemes: whose payloads they are read from, how fine an amount may be, and what one
// says that nobody filled.
#include <emvqr/emvqr.hpp>

#include "conformance/vectors.hpp"
#include "schemes/draft_ways.hpp"
#include "support/test.hpp"
#include "unit/payload/build.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace {

using emvqr::initiation;
using emvqr::path;
using emvqr_test::draft_ways;
using emvqr_test::json;

/// For each way the payloads it writes again just as they are.
std::multimap<std::string, std::string> kept_payloads() {
  std::multimap<std::string, std::string> kept;
  for (const json& row : emvqr_test::vectors("emv_vectors.json")) {
    const std::string payload = row["payload"];
    const auto view = emvqr::parse(payload);
    if (row["expect"] != "valid" || !view) continue;
    for (const auto& way : draft_ways) {
      char buffer[emvqr::max_payload_bytes];
      const auto made = way.write(*view, buffer, sizeof buffer);
      if (made && *made && **made == payload) kept.emplace(way.scheme, payload);
    }
  }
  return kept;
}

/// What a way makes of a payload with this amount in it.
std::string paid(const emvqr_test::draft_way& way, const std::string& payload, std::string_view amount) {
  char edited[emvqr::max_payload_bytes], buffer[emvqr::max_payload_bytes];
  const auto text = emvqr::edit(*emvqr::parse(payload), {{emvqr::tag::transaction_amount, amount}}, edited);
  REQUIRE(text);
  const auto made = way.write(*emvqr::parse(*text), buffer, sizeof buffer);
  REQUIRE(made);
  if (*made) return std::string(text_at(*emvqr::parse(**made), emvqr::tag::transaction_amount));
  CHECK(made->error().code == emvqr::errc::breaks_rule);
  CHECK(made->error().where == path{emvqr::tag::transaction_amount});
  CHECK(made->error().rule == static_cast<std::uint16_t>(emvqr::rule::mpm_4_7_4_1n1));
  return "refused";
}

}  // namespace

TEST_CASE("no draft is read from templates of nobody we know", "[schemes][drafts]") {
  using emvqr_test::object;
  std::string inside = object(0, "com.example");
  for (int id = 1; id != 6; ++id) inside += object(id, "12345");
  std::string body = object(0, "01");
  for (int id = 26; id != 52; ++id) body += object(id, inside);
  const std::string payload = emvqr_test::sealed(body + "5204581253038405802US5904Cafe6004Town");
  const auto view = emvqr::parse(payload);
  REQUIRE(view);
  for (const auto& way : draft_ways) {
    CAPTURE(way.scheme);
    char buffer[emvqr::max_payload_bytes];
    CHECK_FALSE(way.write(*view, buffer, sizeof buffer).has_value());
  }
  CHECK_FALSE(emvqr::paynow::read_label(*view).has_value());
}

TEST_CASE("a proxy of each kind is read as that kind", "[schemes][drafts]") {
  char buffer[emvqr::max_payload_bytes];
  for (const auto& [kind, id] : {std::pair{emvqr::fps::proxy::fps_id, "1234567"},
                                 {emvqr::fps::proxy::mobile, "+852-99900000"},
                                 {emvqr::fps::proxy::email, "shop@example.com"}}) {
    emvqr::fps::transfer draft;
    draft.kind = kind;
    draft.id = id;
    const auto text = write(draft, buffer);
    REQUIRE(text);
    const auto read = emvqr::fps::read_transfer(*emvqr::parse(*text));
    REQUIRE(read);
    CHECK(read->kind == kind);
    CHECK(read->id == id);
  }
  using emvqr::promptpay::proxy;
  for (const auto& [kind, id] : {std::pair{proxy::mobile, "0066812345678"},
                                 {proxy::national_id, "1234567890121"},
                                 {proxy::e_wallet, "123456789012345"},
                                 {proxy::bank_account, "0123456789"}}) {
    CAPTURE(id);
    emvqr::promptpay::transfer draft;
    draft.kind = kind;
    draft.id = id;
    const auto text = write(draft, buffer);
    REQUIRE(text);
    const auto read = emvqr::promptpay::read_transfer(*emvqr::parse(*text));
    REQUIRE(read);
    CHECK(read->kind == kind);
    CHECK(read->id == id);
  }
}

TEST_CASE("a draft's amount has the digits of its currency", "[schemes][drafts]") {
  struct row {
    std::string_view of_five;   // what 5 is written as
    std::string_view of_1_25;   // 1.25
    std::string_view of_1_125;  // 1.125
  };
  const row whole{"5", "refused", "refused"}, cents{"5", "1.25", "refused"}, always_cents{"5.00", "1.25", "refused"};
  const std::map<std::string_view, row> rows = {{"th-promptpay", always_cents},
                                                {"th-promptpay-ota", always_cents},
                                                {"th-billpay-xborder", always_cents},
                                                {"vn-vietqr", whole},
                                                {"la-laoqr", cents},
                                                {"my-duitnow", cents},
                                                {"sg-paynow", cents},
                                                {"id-qris-national", cents},
                                                {"ph-qrph-p2p", cents},
                                                {"ph-qrph-p2m", cents},
                                                {"hk-fps", cents},
                                                {"in-bharatqr", cents},
                                                {"br-pix", always_cents}};
  const auto kept = kept_payloads();
  std::size_t asked = 0;
  for (const auto& way : draft_ways) {
    const auto at = kept.find(std::string(way.scheme));
    const auto expected = rows.find(way.scheme);
    if (at == kept.end() || expected == rows.end()) continue;
    CAPTURE(way.scheme, at->second);
    CHECK(paid(way, at->second, "5") == expected->second.of_five);
    CHECK(paid(way, at->second, "1.25") == expected->second.of_1_25);
    CHECK(paid(way, at->second, "1.125") == expected->second.of_1_125);
    if (expected->second.of_1_25 == "refused") CHECK(paid(way, at->second, "1.5") == "refused");
    CHECK(paid(way, at->second, "1x25").empty());  // no number is no amount
    ++asked;
  }
  CHECK(asked == rows.size());
}

TEST_CASE("a list of objects takes as many as it has room for", "[schemes][drafts]") {
  emvqr::object_list list;
  for (std::size_t i = 0; i != emvqr::object_list::capacity; ++i) list.put(static_cast<int>(i), "x");
  list.put(98, "");
  CHECK_FALSE(list.fault());
  CHECK(list.items().size() == emvqr::object_list::capacity);
  list.put(99, "x");
  CHECK(list.fault().code == emvqr::errc::no_space);
  CHECK(list.fault().where == path{99});
  CHECK(list.items().size() == emvqr::object_list::capacity);
}

TEST_CASE("an amount of more digits than a number has is refused, whatever its size", "[schemes][drafts]") {
  emvqr::object_list list, finer;
  list.pay({100'000'000'000'000'000, 18}, 0, 2);
  CHECK_FALSE(list.fault());
  CHECK(list.items()[0].value == "0.10");
  finer.pay({1'000'000'000'000'000'000, 19}, 0, 2);
  CHECK(finer.fault().code == emvqr::errc::breaks_rule);
  emvqr::object_list larger;
  larger.pay({900'000'000'000'000'000, 0}, 2, 2);  // with two digits more there are too many
  CHECK(larger.fault().code == emvqr::errc::breaks_rule);
}

TEST_CASE("a draft keeps to EMVCo's rules, and hides nothing", "[schemes][drafts]") {
  char buffer[emvqr::max_payload_bytes];
  emvqr::pix::charge draft;
  draft.key = "+5500900000000";
  draft.name = "Loja";
  draft.city = "Recife";
  draft.txid = "***";
  draft.category = "0000";
  REQUIRE(write(draft, buffer));
  draft.information = "um\xE2\x80\x8B dois";  // a space of no width
  CHECK(write(draft, buffer).error().rule == static_cast<std::uint16_t>(emvqr::rule::txt_0002));
  draft.information = {};
  draft.name = {};
  CHECK(write(draft, buffer).error().where == path{emvqr::tag::merchant_name});
}

namespace {

/// What a draft becomes, read again.
template <class Draft, class Read>
auto read_again(const Draft& draft, Read read, std::string& text) {
  char buffer[emvqr::max_payload_bytes];
  const auto written = write(draft, buffer);
  REQUIRE(written);
  text = *written;
  return read(*emvqr::parse(text));
}
std::string inside(const std::string& text, path where) { return std::string(text_at(*emvqr::parse(text), where)); }

}  // namespace

TEST_CASE("a Thai draft is held to the rules of the scheme that it is written in", "[schemes][drafts]") {
  char buffer[emvqr::max_payload_bytes];
  emvqr::promptpay::bill bill;
  bill.biller_id = "12";
  bill.reference_1 = "REF1";
  CHECK(write(bill, buffer).error().where == path{30, 1});
  bill.from_abroad = true;
  CHECK(write(bill, buffer).error().where == path{30, 1});
  emvqr::promptpay::transfer once;
  once.kind = emvqr::promptpay::proxy::national_id;
  once.id = "1234567890120";  // its last digit is wrong
  CHECK(write(once, buffer).error().where == path{29, 2});
  once.authorisation = "1234567890";
  CHECK(write(once, buffer).error().where == path{29, 2});
  emvqr::promptpay::transfer mobile;
  mobile.id = "081 234 5678";
  std::string text;
  CHECK(read_again(mobile, emvqr::promptpay::read_transfer, text)->id == "0066812345678");
}

TEST_CASE("without an amount the payer of a PayNow code may enter one", "[schemes][drafts]") {
  emvqr::paynow::transfer draft;
  draft.id = "00000000A";
  const auto editable = [&draft] {
    char buffer[emvqr::max_payload_bytes];
    const auto text = emvqr::paynow::write(draft, emvqr::no_clock, buffer);
    REQUIRE(text);
    const auto view = emvqr::parse(*text);
    CHECK(emvqr::paynow::read_transfer(*view)->kind == emvqr::paynow::proxy::entity);
    return std::string(text_at(*view, {26, 3}));
  };
  CHECK(editable() == "1");
  draft.amount = {5, 0};
  CHECK(editable() == "0");
  draft.editable = true;
  CHECK(editable() == "1");
}

TEST_CASE("a Pix charge stands below 80, and has a key or a place", "[schemes][drafts]") {
  const std::string recurrence =
      emvqr_test::object(0, "br.gov.bcb.pix") + emvqr_test::object(25, "pix.example.com/rec");
  const std::string text = emvqr_test::sealed(emvqr_test::object(0, "01") + emvqr_test::object(80, recurrence));
  CHECK_FALSE(emvqr::pix::read_charge(*emvqr::parse(text)).has_value());
  char buffer[emvqr::max_payload_bytes];
  emvqr::pix::charge both;
  both.key = "+5500900000000";
  both.name = "Loja";
  both.city = "Recife";
  both.category = "0000";
  both.txid = "***";
  both.recurrence = "pix.example.com/rec";
  REQUIRE(write(both, buffer));
  both.location = "pix.example.com/1";
  CHECK(write(both, buffer).error().rule == static_cast<std::uint16_t>(emvqr::rule::sch_0006));
}

TEST_CASE("QRIS is read from an acquirer's template or the national one", "[schemes][drafts]") {
  emvqr::qris::merchant national;
  national.national_id = "ID1234567890123";
  national.shop = {"Toko", "Jakarta", "5812", "10110"};
  std::string text;
  const auto alone = read_again(national, emvqr::qris::read, text);
  REQUIRE(alone);
  CHECK(alone->acquirer.empty());
  CHECK(alone->merchant_pan.empty());
  CHECK(alone->national_id == national.national_id);
  using emvqr_test::object;
  const std::string two = emvqr_test::sealed(
      object(0, "01") + object(26, object(0, "ID.CO.FIRST.WWW") + object(1, "936000000000000001")) +
      object(27, object(0, "ID.CO.SECOND.WWW") + object(1, "936000000000000002")) + object(58, "ID"));
  CHECK(emvqr::qris::read(*emvqr::parse(two))->acquirer == "ID.CO.FIRST.WWW");
  national.national_id = {};
  national.national_criteria = "UMI";
  char buffer[emvqr::max_payload_bytes];
  CHECK(write(national, buffer).error().where == path{51, 2});
}

TEST_CASE("a UnionPay code has the digits of whatever its currency is", "[schemes][drafts]") {
  char buffer[emvqr::max_payload_bytes];
  emvqr::union_pay::merchant draft;
  draft.account = "1234567890123456789012345678901";
  draft.country = "JP";
  draft.shop = {"Mise", "Tokyo", "5812", {}};
  draft.currency = *emvqr::currency_from_numeric("392");
  draft.amount = {15, 1};
  CHECK(write(draft, buffer).error().where == path{emvqr::tag::transaction_amount});
  draft.amount = {15, 0};
  CHECK(write(draft, buffer));
  draft.currency = *emvqr::currency_from_numeric("840");
  draft.amount = {15, 1};
  CHECK(write(draft, buffer));
}

TEST_CASE("QR Ph writes 62 where it holds something", "[schemes][drafts]") {
  emvqr::qrph::merchant draft;
  draft.acquirer = "ABCDPHM1XXX";
  draft.merchant_id = "M1";
  draft.kind = "010";
  draft.shop = {"Tindahan", "Manila", "5812", {}};
  std::string text;
  REQUIRE(read_again(draft, emvqr::qrph::read_merchant, text));
  CHECK(inside(text, 62).empty());
  draft.additional.terminal_label = "T1";
  REQUIRE(read_again(draft, emvqr::qrph::read_merchant, text));
  CHECK(inside(text, {62, 0}) == emvqr::qrph::reference_guid);
}

TEST_CASE("a draft that nobody filled says how it is scanned by its amount", "[schemes][drafts]") {
  CHECK(emvqr::bharatqr::merchant{}.method == initiation::by_amount);
  CHECK(emvqr::duitnow::merchant{}.method == initiation::by_amount);
  CHECK(emvqr::fps::transfer{}.method == initiation::by_amount);
  CHECK(emvqr::jpqr::merchant{}.method == initiation::by_amount);
  CHECK(emvqr::laoqr::merchant{}.method == initiation::by_amount);
  CHECK(emvqr::paynow::transfer{}.method == initiation::by_amount);
  CHECK(emvqr::pix::charge{}.method == initiation::absent);
  CHECK(emvqr::promptpay::bill{}.method == initiation::by_amount);
  CHECK(emvqr::promptpay::transfer{}.method == initiation::by_amount);
  CHECK(emvqr::qris::merchant{}.method == initiation::by_amount);
  CHECK(emvqr::qrph::merchant{}.method == initiation::by_amount);
  CHECK(emvqr::qrph::transfer{}.method == initiation::by_amount);
  CHECK(emvqr::union_pay::merchant{}.method == initiation::by_amount);
  CHECK(emvqr::vietqr::transfer{}.method == initiation::by_amount);
}

TEST_CASE("a draft that nobody filled is the plain case of its scheme", "[schemes][drafts]") {
  CHECK_FALSE(emvqr::fps::transfer{}.in_renminbi);
  CHECK(emvqr::fps::transfer{}.kind == emvqr::fps::proxy::fps_id);
  CHECK_FALSE(emvqr::paynow::transfer{}.editable);
  CHECK(emvqr::paynow::transfer{}.kind == emvqr::paynow::proxy::entity);
  CHECK_FALSE(emvqr::promptpay::bill{}.from_abroad);
  CHECK(emvqr::promptpay::transfer{}.kind == emvqr::promptpay::proxy::mobile);
  CHECK_FALSE(emvqr::qrph::merchant{}.micro);
  CHECK(emvqr::qrph::merchant{}.additional_guid == emvqr::qrph::reference_guid);
  CHECK(emvqr::vietqr::transfer{}.service == emvqr::vietqr::to_account);
  CHECK(emvqr::khqr::individual{}.expires_ms == 0);
  CHECK(emvqr::khqr::merchant{}.expires_ms == 0);
  CHECK(emvqr::khqr::sale{}.expires_ms == 0);
}
