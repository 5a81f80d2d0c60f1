// docs/cookbook.md, "Show and pay": each block in the surroundings that the page leaves out.
#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/bakong/json.hpp>
#include <emvqr/emvqr.hpp>

#include "docs/cookbook.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using emvqr_test::docs::now_ms;
using emvqr_test::docs::shop;
using emvqr_test::docs::shop_with;

TEST_CASE("cookbook: show a text that a stranger wrote", "[docs]") {
  std::string labelled;
  const auto label = [&](std::string_view text) { labelled = text; };
  SECTION("one that turns around, as the page has it") {
    const std::string_view name =
        "Angkor \u202E"
        "efaC";
#include "cb_display.inc"
    REQUIRE(labelled == "Angkor \\u{202E}efaC");
    REQUIRE(changed);
  }
  SECTION("honest Khmer") {
    const std::string_view name = "អង្គរកាហ្វេ";
#include "cb_display.inc"
    REQUIRE(labelled == name);
    REQUIRE_FALSE(changed);
  }
}

TEST_CASE("cookbook: write an amount as people read it", "[docs]") {
#include "cb_shown.inc"
  REQUIRE(riels.view() == "50,000");
  REQUIRE(dollars.view() == "1,234.50");
  REQUIRE(letters == "USD");
  REQUIRE(*typed == emvqr::decimal{12345, 1});
  REQUIRE_FALSE(emvqr::parse_decimal("1,234.50"));
}

TEST_CASE("cookbook: ask Bakong whether a code was paid", "[docs]") {
  const auto is_paid = [](std::string_view text, std::string_view amount, std::string& sent) {
    const emvqr::payload_view qr = *emvqr::parse(text);
    const auto post = [&](std::string_view path, const std::string& body) {
      sent = std::string(path) + ' ' + body;
      return R"({"responseCode":0,"responseMessage":"","errorCode":null,"data":{"hash":"0f","fromAccountId":"payer@devb",)"
             R"("toAccountId":"cafe@abaa","currency":"KHR","amount":)" +
             std::string(amount) + R"(,"description":null}})";
    };
#include "cb_bakong.inc"
  };
  std::string sent;
  REQUIRE(is_paid(shop, "50000", sent));
  const auto digits = emvqr::md5_hex(shop);
  REQUIRE(sent == R"(/v1/check_transaction_by_md5 {"md5":")" + std::string(digits.data(), digits.size()) + R"("})");
  REQUIRE_FALSE(is_paid(shop, "5000", sent));
  sent.clear();
  REQUIRE_FALSE(is_paid(shop_with(emvqr::tag::transaction_amount, ""), "50000", sent));
  REQUIRE(sent.empty());
}

TEST_CASE("cookbook: tell whether an Alipay+ wallet can pay a code", "[docs]") {
  const auto told = [](std::string_view text) {
    const emvqr::payload_view qr = *emvqr::parse(text);
    std::string shown;
    const auto show = [&](std::string_view words) { shown = words; };
#include "cb_alipayplus.inc"
    return shown;
  };
  REQUIRE(told(shop) == "payable by an Alipay+ wallet");
  REQUIRE(told(shop_with(emvqr::khqr::tag::expires, "1780000000001")) ==
          "not payable by an Alipay+ wallet: the code has expired (99.01)");
}

TEST_CASE("cookbook: go by a set of code rules", "[docs]") {
  const auto action_for = [](std::string_view scanned) {
#include "cb_rules.inc"
    REQUIRE(found.flow == (found ? emvqr::alipayplus::code_flow::order : emvqr::alipayplus::code_flow::entry));
    return found.action;
  };
  REQUIRE(action_for(shop) == emvqr::alipayplus::code_action::decode);
  REQUIRE(action_for(shop_with(emvqr::tag::transaction_amount, "")) == emvqr::alipayplus::code_action::none);
  REQUIRE(action_for("0002") == emvqr::alipayplus::code_action::none);
}
