// docs/cookbook.md, "Check": each block in the surroundings that the page leaves out.
#include <emvqr/emvqr.hpp>

#include "docs/cookbook.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using emvqr_test::docs::dara_with;
using emvqr_test::docs::payload_of;
using emvqr_test::docs::promptpay;
using emvqr_test::docs::shop;
using emvqr_test::docs::shop_with;

TEST_CASE("cookbook: list what is wrong, and what would mend it", "[docs]") {
  std::vector<std::string> lines;
  const auto show = [&](std::string_view text) { lines.emplace_back(text); };
  const std::string wrong = payload_of(
      {{1, "11"}, {{26, 0}, "com.example.pay"}, {52, "5999"}, {53, "KHR"}, {58, "KH"}, {59, "Dara"}, {60, "Takeo"}});
  const emvqr::payload_view qr = *emvqr::parse(wrong);
  const std::int64_t now_ms = emvqr_test::docs::now_ms;
#include "cb_check.inc"
  REQUIRE_FALSE(pay);
  REQUIRE(lines[0] == "53");
  REQUIRE(lines[1] == "the value must be digits only");
  REQUIRE(lines[2] == "53 should be 116");
}

TEST_CASE("cookbook: tell how long a code can still be paid", "[docs]") {
  const emvqr::payload_view qr = *emvqr::parse(shop);
  const auto told_at = [&qr](std::int64_t now_ms) {
#include "cb_expiry.inc"
    return std::pair<std::int64_t, bool>{left_ms, too_late};
  };
  REQUIRE(told_at(1780000060000) == std::pair<std::int64_t, bool>{60'000, false});
  REQUIRE(told_at(1780000120001) == std::pair<std::int64_t, bool>{-1, true});
}

TEST_CASE("cookbook: judge codes of before 2025", "[docs]") {
  const std::string old = shop_with(emvqr::khqr::tag::expires, "");
  const emvqr::payload_view qr = *emvqr::parse(old);
  const std::int64_t now_ms = emvqr_test::docs::now_ms;
#include "cb_edition.inc"
  REQUIRE(good);
  REQUIRE_FALSE(emvqr::check(qr, {emvqr_test::docs::now_ms}).valid());
}

TEST_CASE("cookbook: link the schemes that you pay, and no others", "[docs]") {
  const auto id_of = [](std::string_view text) {
    const emvqr::payload_view qr = *emvqr::parse(text);
    const std::int64_t now_ms = emvqr_test::docs::now_ms;
#include "cb_schemes_named.inc"
    return std::string(in == nullptr ? "-" : in->id) + (report.valid() ? " good" : " bad");
  };
  const std::string qris = payload_of({{1, "11"},
                                       {{26, 0}, "ID.CO.BANK.WWW"},
                                       {{26, 1}, "936000140456789"},
                                       {52, "5499"},
                                       {53, "360"},
                                       {58, "ID"},
                                       {59, "Toko Satu"},
                                       {60, "Jakarta"}});
  REQUIRE(id_of(shop) == "khqr-merchant good");
  REQUIRE(id_of(promptpay()) == "th-promptpay good");
  REQUIRE(id_of(qris) == "- good");
  REQUIRE(emvqr::find_scheme(*emvqr::parse(qris))->id == "id-qris");  // among all that the library knows
}

TEST_CASE("cookbook: compute the CRC alone", "[docs]") {
  const std::string_view text_up_to_6304 = shop.substr(0, shop.size() - 4);
  const std::string_view pieces[] = {text_up_to_6304.substr(0, 50), text_up_to_6304.substr(50)};
#include "cb_crc.inc"
  REQUIRE(crc == "9D23");
  REQUIRE(same);
}

TEST_CASE("cookbook: tell which schemes a code is of", "[docs]") {
  std::string lines;
  const auto show = [&](std::string_view where, std::string_view name) {
    lines.append(where).append(" ").append(name).append("\n");
  };
  const std::string two = dara_with({{26, 0}, "com.example.pay"});
  const emvqr::payload_view qr = *emvqr::parse(two);
#include "cb_schemes.inc"
  REQUIRE(lines == "26 com.example.pay\n29 KHQR individual (Bakong)\n");
  REQUIRE(judged_by->id == "khqr-individual");
}

TEST_CASE("cookbook: tell whose account a KHQR names", "[docs]") {
  const auto payee_of = [](std::string_view text) {
    const emvqr::payload_view qr = *emvqr::parse(text);
    const auto refuse = [] { return std::string("refused"); };
    const auto show = [](std::string_view account, std::string_view whose) {
      return std::string(account) + " for " + std::string(whose);
    };
#include "cb_account.inc"
  };
  REQUIRE(payee_of(shop) == "cafe@abaa for M123456");
  REQUIRE(payee_of(dara_with({1, "11"})) == "dara@abaa for dara@abaa");
  REQUIRE(payee_of(payload_of({{{29, 0}, "bank@abaa"}, {{29, 1}, "0123456"}, {58, "KH"}})) == "bank@abaa for 0123456");
  REQUIRE(payee_of(promptpay()) == "refused");
}

TEST_CASE("cookbook: tell whether two codes pay the same accounts", "[docs]") {
  const auto same = [](std::string_view code_of_till, std::string_view code_on_wall) {
#include "cb_same.inc"
    return same_payee;
  };
  REQUIRE(same(shop, shop_with(emvqr::tag::transaction_amount, "1")));
  REQUIRE_FALSE(same(shop, shop_with(emvqr::khqr::tag::account_id(emvqr::khqr::payee::merchant), "thief@abaa")));
  REQUIRE_FALSE(same(shop, "0002"));
}
