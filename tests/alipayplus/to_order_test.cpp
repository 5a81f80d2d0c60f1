#include <emvqr/syntax/md5.hpp>

#include "alipayplus/orders.hpp"
#include "support/test.hpp"

#include <string>
#include <string_view>

namespace {

using emvqr_test::foreign_with;
using emvqr_test::khqr_with;
using emvqr_test::mapping;
using emvqr_test::open_policy;
using emvqr_test::static_khqr_with;
using emvqr_test::worked_time;
namespace ap = emvqr::alipayplus;

/// The MD5 as text.
std::string md5(std::string_view text) {
  const auto digits = emvqr::md5_hex(text);
  return {digits.data(), digits.size()};
}

}  // namespace

TEST_CASE("the worked example maps field for field", "[alipayplus][to_order]") {
  const mapping code(emvqr_test::worked_example);
  REQUIRE(code.to.is_payable());
  CHECK(code.to.code_value == emvqr_test::worked_example);
  CHECK(code.to.account == "cafe@abaa");
  CHECK(code["result.resultCode"] == "SUCCESS");
  CHECK(code["result.resultStatus"] == "S");
  CHECK(code["codeType"] == "ORDER_CODE");
  CHECK(code["order.referenceOrderId"] == "INV-0001");
  CHECK(code["order.orderDescription"] == "Coffee");
  CHECK(code["order.orderAmount.currency"] == "KHR");
  CHECK(code["order.orderAmount.value"] == "5000000");
  CHECK(code["order.merchant.referenceMerchantId"] == "M123456");
  CHECK(code["order.merchant.merchantMCC"] == "5814");
  CHECK(code["order.merchant.merchantName"] == "Angkor Cafe");
  CHECK(code["order.merchant.merchantDisplayName"] == emvqr_test::khmer_cafe);
  CHECK(code["order.merchant.merchantAddress.region"] == "KH");
  CHECK(code["order.merchant.merchantAddress.city"] == "Phnom Penh");
  CHECK(code["order.merchant.merchantAddress.zipCode"] == "(absent)");
  CHECK(code["order.merchant.store.referenceStoreId"] == "Store 7");
  CHECK(code["order.merchant.store.storeName"] == "Store 7");
  CHECK(code["order.merchant.store.storeMCC"] == "5814");
  CHECK(code["order.merchant.store.storeAddress.region"] == "KH");
  CHECK(code["order.merchant.store.storePhoneNo"] == "85512345678");
  CHECK(code["order.merchant.store.storeTerminalId"] == "POS-03");
  CHECK(code["order.env.storeTerminalId"] == "POS-03");
  CHECK(code["order.env.storeTerminalRequestTime"] == "2026-11-22T07:14:33+00:00");
  CHECK(code["order.indirectAcquirer.acquirerName"] == "(absent)");
  CHECK(code["paymentAmount.currency"] == "KHR");
  CHECK(code["paymentAmount.value"] == "5000000");
  CHECK(code["paymentExpiryTime"] == "2026-11-22T07:24:33+00:00");
  CHECK(code["paymentFactor.isInStorePayment"] == "true");
  CHECK(code["paymentFactor.isCashierPayment"] == "true");
  CHECK(code["paymentFactor.inStorePaymentScenario"] == "OrderCode");
  CHECK(code.lost("30.00") == "routing_key");
  CHECK(code.lost("30.02") == "no_member");
  CHECK(code.lost("64.02") == "no_member");
  CHECK(code.to.lost.size() == 3);
}

TEST_CASE("a static code is an entry code: no amount, an ID of its own", "[alipayplus][to_order]") {
  const mapping code(static_khqr_with("62170105BILL10804Rent"));
  REQUIRE(code.obstacles() == "");
  CHECK(code["paymentFactor.inStorePaymentScenario"] == "EntryCode");
  CHECK(code["codeType"] == "(absent)");
  CHECK(code["order.orderAmount.currency"] == "(absent)");
  CHECK(code["paymentAmount.value"] == "(absent)");
  CHECK(code["order.orderDescription"] == "Rent");
  CHECK(code["order.referenceOrderId"] == md5(md5(code.text) + "@1795331671131"));
  CHECK(code.lost("62.01") == "not_unique");
  CHECK(code.lost("53") == "no_amount");
}

TEST_CASE("an order's ID comes from the code, then the caller, then a digest", "[alipayplus][to_order]") {
  CHECK(mapping(khqr_with("62190107BILL-010504REF1"))["order.referenceOrderId"] == "BILL-01");
  CHECK(mapping(khqr_with("62190107BILL-010504REF1")).lost("62.05") == "superseded");
  CHECK(mapping(khqr_with("62080504REF1"))["order.referenceOrderId"] == "REF1");
  const mapping none(khqr_with(""));
  CHECK(none["order.referenceOrderId"] == md5(none.text));
  const mapping given(khqr_with(""), {}, {worked_time, "ORDER-7", {}});
  CHECK(given["order.referenceOrderId"] == "ORDER-7");
  const mapping asked(khqr_with("62070103***"));
  CHECK(asked["order.referenceOrderId"] == md5(asked.text));
  CHECK(asked.lost("62.01") == "asks_payer");
  const mapping later(static_khqr_with(""), {}, {worked_time + 1, {}, {}});
  CHECK(later["order.referenceOrderId"] != mapping(static_khqr_with(""))["order.referenceOrderId"]);
}

TEST_CASE("a printed code with a price is paid many times: its label names no order", "[alipayplus][to_order]") {
  const mapping code(
      emvqr_test::sealed("00020101021126240011com.example0105SHOP152045814530370254045.005802SG5904Cafe6009Singapore"
                         "62090105BILL1"),
      open_policy());
  REQUIRE(code.obstacles() == "");
  CHECK(code["paymentAmount.value"] == "500");
  CHECK(code["order.referenceOrderId"] == md5(md5(code.text) + "@1795331671131"));
  CHECK(code.lost("62.01") == "not_unique");
}

TEST_CASE("a static code without a clock or a caller's ID names no order", "[alipayplus][to_order]") {
  const ap::occasion timeless{};
  CHECK(mapping(static_khqr_with(""), {}, timeless).obstacles() == "order_id_missing=order.referenceOrderId");
  CHECK(mapping(static_khqr_with(""), {}, timeless).code() == "PARAM_ILLEGAL");
  ap::policy by_caller;
  by_caller.static_ids = ap::id_source::caller;
  CHECK(mapping(static_khqr_with(""), by_caller).obstacles() == "order_id_missing=order.referenceOrderId");
  CHECK(mapping(static_khqr_with(""), by_caller, {worked_time, "N1", {}})["order.referenceOrderId"] == "N1");
}

TEST_CASE("an individual's code names the account, and no more of the person", "[alipayplus][to_order]") {
  const mapping code(
      emvqr_test::sealed("00020101021229430009dara@abaa0111855123456780211AB Bank Ltd52045999530311654045000"
                         "5802KH5904Dara6010Phnom Penh99340013179533167113101131795331731131"));
  REQUIRE(code.obstacles() == "");
  CHECK(code["order.merchant.referenceMerchantId"] == "dara@abaa");
  CHECK(code.lost("29.00") == "");
  CHECK(code.lost("29.01") == "personal_data");
  CHECK(code.lost("29.02") == "no_member");
}

TEST_CASE("a merchant without an ID of its own goes by its account", "[alipayplus][to_order]") {
  ap::policy acquirer;
  acquirer.names_acquirer = true;
  const mapping code(khqr_with(""), acquirer);
  CHECK(code["order.merchant.referenceMerchantId"] == "M1");
  CHECK(code["order.indirectAcquirer.acquirerName"] == "AB Bank");
  CHECK(code.lost("30.02") == "");
}

TEST_CASE("what has no store to hang on is told", "[alipayplus][to_order]") {
  const mapping code(khqr_with("62250211855123456780706POS-03"));
  REQUIRE(code.obstacles() == "");
  CHECK(code.lost("62.02") == "no_store");
  CHECK(code["order.env.storeTerminalId"] == "POS-03");
  CHECK(code.lost("62.07") == "");
  CHECK(ap::is_absent(code.to.answer.order.merchant.store));
}

TEST_CASE("a phone number that does not fit is left out, never cut", "[alipayplus][to_order]") {
  const mapping fits(khqr_with("62270216123456789012345603031AB"));
  CHECK(fits["order.merchant.store.storePhoneNo"] == "1234567890123456");
  const mapping over(khqr_with("622802171234567890123456703031AB"));
  CHECK(over["order.merchant.store.storePhoneNo"] == "(absent)");
  CHECK(over.lost("62.02") == "too_long");
}

TEST_CASE("the name in another language is shown where it is asked for", "[alipayplus][to_order]") {
  const std::string french = khqr_with("64130002FR0103Caf");
  CHECK(mapping(french)["order.merchant.merchantDisplayName"] == "Cafe");
  CHECK(mapping(french).lost("64.00") == "not_requested");
  CHECK(mapping(french).lost("64.01") == "not_requested");
  ap::policy policy;
  policy.languages = "km,fr";
  CHECK(mapping(french, policy)["order.merchant.merchantDisplayName"] == "Caf");
  CHECK(mapping(french, policy).lost("64.00") == "");
  policy.languages = "*";
  CHECK(mapping(french, policy)["order.merchant.merchantDisplayName"] == "Caf");
}

TEST_CASE("objects of others are told once each", "[alipayplus][to_order]") {
  const mapping networks(
      khqr_with("610512000622604030110603ABC0903AME10015"
                "82150011com.exa.pay"));
  REQUIRE(networks.obstacles() == "");
  CHECK(networks["order.merchant.merchantAddress.zipCode"] == "12000");
  CHECK(networks.lost("62.04") == "no_member");
  CHECK(networks.lost("62.06") == "no_member");
  CHECK(networks.lost("62.09") == "no_member");
  CHECK(networks.lost("62.10") == "no_member");
  CHECK(networks.lost("82") == "another_network");
  CHECK(networks.lost("82.00") == "");
}

TEST_CASE("a code of another scheme maps where the policy takes it", "[alipayplus][to_order]") {
  const mapping code(foreign_with("5303702540510.50"), open_policy());
  REQUIRE(code.obstacles() == "");
  CHECK(code["order.merchant.referenceMerchantId"] == "SHOP1");
  CHECK(code["order.orderAmount.value"] == "1050");
  CHECK(code["order.merchant.merchantAddress.region"] == "SG");
  CHECK(code.lost("26.00") == "no_member");
  CHECK(code.to.account.empty());
}

TEST_CASE("fixed texts of the policy and the occasion are sent where they are given", "[alipayplus][to_order]") {
  ap::policy policy;
  policy.settlement_currency = "USD";
  policy.notify_url = "https://acquirer.example/notify";
  const mapping code(khqr_with(""), policy, {worked_time, {}, "REQ-1"});
  CHECK(code["settlementStrategy.settlementCurrency"] == "USD");
  CHECK(code["paymentNotifyUrl"] == "https://acquirer.example/notify");
  CHECK(code["paymentRequestId"] == "REQ-1");
}

TEST_CASE("an order can be made in a constant expression", "[alipayplus][to_order]") {
  constexpr bool good = [] {
    ap::workspace memory;
    const auto view = emvqr::parse(emvqr_test::worked_example);
    const auto order = ap::to_order(*view, ap::policy{}, {worked_time, {}, {}}, memory);
    return order.is_payable() && order.answer.payment_amount.value == "5000000";
  }();
  STATIC_REQUIRE(good);
}
