#include <emvqr/alipayplus/json.hpp>
#include <emvqr/syntax/md5.hpp>

#include "alipayplus/orders.hpp"
#include "support/test.hpp"

#include <string>
#include <string_view>

namespace {

namespace ap = emvqr::alipayplus;

/// An order of a shop abroad, all of which fits.
ap::user_initiated_pay_response shop_order() {
  ap::user_initiated_pay_response out;
  out.result = ap::result_of(ap::result_code::success);
  out.code_type = "ORDER_CODE";
  out.payment_factor = {"true", "true", {}, "OrderCode"};
  out.order.reference_order_id = "INV-7";
  out.order.order_description = "Noodles";
  out.order.order_amount = {"SGD", "1250"};
  out.payment_amount = out.order.order_amount;
  out.order.merchant.reference_merchant_id = "M-889";
  out.order.merchant.merchant_mcc = "5812";
  out.order.merchant.merchant_name = "Noodle Bar";
  out.order.merchant.merchant_display_name = "Noodle Bar";
  out.order.merchant.merchant_address.region = "SG";
  out.order.merchant.merchant_address.city = "Singapore";
  out.order.merchant.merchant_address.zip_code = "049712";
  out.order.merchant.store.reference_store_id = "S1";
  out.order.merchant.store.store_terminal_id = "T1";
  out.payment_expiry_time = "2026-11-22T07:24:33+00:00";
  return out;
}

/// An order and its rendering. It does not move.
struct rendering {
  explicit rendering(const ap::user_initiated_pay_response& from, const ap::rendering_options& options = {})
      : order(from), out(ap::to_payload(order, options, buffer)) {
    if (!out.text.empty()) view = *emvqr::parse(out.text);
  }
  rendering(const rendering&) = delete;
  rendering& operator=(const rendering&) = delete;

  std::string operator[](emvqr::path where) const {
    const std::string_view value = emvqr::text_at(view, where);
    return value.empty() ? "(absent)" : std::string(value);
  }
  std::string lost(std::string_view member) const {
    std::string reasons;
    for (const ap::member_loss& each : out.lost)
      if (each.member == member) reasons.append(reasons.empty() ? "" : ",").append(ap::name(each.why));
    return reasons;
  }
  std::string code() const { return std::string(out.result.result_code); }

  ap::user_initiated_pay_response order;
  char buffer[emvqr::max_payload_bytes] = {};
  ap::rendered_order out;
  emvqr::payload_view view{};
};

rendering with(std::string_view member, std::string_view value, const ap::rendering_options& options = {}) {
  ap::user_initiated_pay_response order = shop_order();
  *ap::find_scalar(order, member) = value;
  return rendering(order, options);
}

}  // namespace

TEST_CASE("an order that fits is rendered whole", "[alipayplus][to_payload]") {
  const rendering code(shop_order());
  REQUIRE(code.code() == "SUCCESS");
  CHECK(code.out.lost.empty());
  CHECK(code[{1}] == "12");
  CHECK(code[{26, 0}] == "emvqr.alipayplus.order");
  CHECK(code[{26, 1}] == "M-889");
  CHECK(code[{52}] == "5812");
  CHECK(code[{53}] == "702");
  CHECK(code[{54}] == "12.5");
  CHECK(code[{55}] == "(absent)");
  CHECK(code[{58}] == "SG");
  CHECK(code[{59}] == "Noodle Bar");
  CHECK(code[{60}] == "Singapore");
  CHECK(code[{61}] == "049712");
  CHECK(code[{62, 1}] == "INV-7");
  CHECK(code[{62, 3}] == "S1");
  CHECK(code[{62, 7}] == "T1");
  CHECK(code[{62, 8}] == "Noodles");
  CHECK(code[{99, 1}] == "1795332273000");
}

TEST_CASE("the expiry of a rendering is known as one, in ISO 20022 too", "[alipayplus][to_payload]") {
  const rendering code(shop_order());
  ap::workspace memory;
  std::string expiry;
  emvqr::iso20022::for_each_element(code.view, memory, [&expiry](const emvqr::iso20022::element& each) {
    if (each.where == emvqr::path{99, 1}) expiry = each.text;
  });
  CHECK(expiry == "2026-11-22T07:24:33+00:00");
}

TEST_CASE("a rendering has no Bakong account, whatever the order says", "[alipayplus][to_payload]") {
  const rendering code(with("order.merchant.referenceMerchantId", "cafe@abaa"));
  REQUIRE(code.code() == "SUCCESS");
  CHECK_FALSE(code.view.has({29}));
  CHECK_FALSE(code.view.has({30}));
  CHECK_FALSE(emvqr::khqr::recognises(code.view));
  const rendering home(with("order.merchant.merchantAddress.region", "KH"));
  CHECK_FALSE(emvqr::khqr::recognises(home.view));
}

TEST_CASE("the code's web address stands in a com.alipay template where it is given", "[alipayplus][to_payload]") {
  ap::rendering_options options;
  const std::string longest = "https://qr.alipay.com/" + std::string(81 - 22, 'x');
  options.code_url = longest;
  const rendering code(shop_order(), options);
  CHECK(code[{27, 0}] == "com.alipay");
  CHECK(code[{27, 1}] == longest);
  CHECK(ap::route_of(code.view).kind == ap::route_kind::alipayplus_template);
  const std::string over = longest + "x";
  options.code_url = over;
  const rendering without(shop_order(), options);
  CHECK(without[{27}] == "(absent)");
  CHECK(without.lost("codeValue") == "too_long");
}

TEST_CASE("what is paid above the order is a fee, what is paid below counts", "[alipayplus][to_payload]") {
  const rendering fee(with("paymentAmount.value", "1300"));
  CHECK(fee[{54}] == "12.5");
  CHECK(fee[{55}] == "02");
  CHECK(fee[{56}] == "0.5");
  CHECK(fee.out.lost.empty());
  const rendering less(with("paymentAmount.value", "1000"));
  CHECK(less[{54}] == "10");
  CHECK(less[{55}] == "(absent)");
  CHECK(less.lost("order.orderAmount.value") == "superseded");
  CHECK(less.lost("paymentAmount.value") == "");
  const rendering free(with("order.orderAmount.value", "0"));
  CHECK(free[{54}] == "12.5");
  CHECK(free[{56}] == "(absent)");
  CHECK(free.lost("order.orderAmount.value") == "superseded");
  const rendering nothing(with("paymentAmount.value", "0"));
  CHECK(nothing.code() == "PARAM_ILLEGAL");
  CHECK(nothing.out.why.member == "paymentAmount.value");
}

TEST_CASE("an order without an amount is a static code", "[alipayplus][to_payload]") {
  ap::user_initiated_pay_response order = shop_order();
  order.order.order_amount.value = {};
  order.payment_amount = {};
  order.payment_factor.in_store_payment_scenario = "EntryCode";
  const rendering code(order);
  REQUIRE(code.code() == "SUCCESS");
  CHECK(code[{1}] == "11");
  CHECK(code[{54}] == "(absent)");
  CHECK(code.lost("paymentFactor.inStorePaymentScenario") == "");
  CHECK(code.lost("codeType") == "no_object");
}

TEST_CASE("wrong amounts and currencies are refused, never mended", "[alipayplus][to_payload]") {
  const auto why = [](std::string_view member, std::string_view value) {
    const rendering code(with(member, value));
    CHECK(code.out.text.empty());
    CHECK(code.out.lost.empty());
    return code.code() + " " + std::string(code.out.why.member.text().view()) + " " +
           std::string(ap::meaning(code.out.why.why));
  };
  CHECK(why("order.orderAmount.value", "-5").find("PARAM_ILLEGAL order.orderAmount.value it must be a whole") == 0);
  CHECK(why("order.orderAmount.value", "12.50").find("PARAM_ILLEGAL order.orderAmount.value") == 0);
  CHECK(why("paymentAmount.value", "99999999999999999").find("PARAM_ILLEGAL paymentAmount.value") == 0);
  CHECK(why("order.orderAmount.currency", "ZZZ").find("CURRENCY_NOT_SUPPORT order.orderAmount.currency") == 0);
  CHECK(why("paymentAmount.currency", "USD").find("CURRENCY_NOT_SUPPORT paymentAmount.currency") == 0);
  CHECK(why("order.referenceOrderId", std::string(65, 'x')).find("PARAM_ILLEGAL order.referenceOrderId it is longer") ==
        0);
  CHECK(why("order.merchant.merchantName", "\xFF").find("PARAM_ILLEGAL order.merchant.merchantName it is not UTF-8") ==
        0);
  CHECK(why("paymentExpiryTime", "soon").find("PARAM_ILLEGAL paymentExpiryTime") == 0);
  // 13 characters of object 54: 9999999999999 is one too many with its decimals.
  CHECK(why("order.orderAmount.value", "9999999999999999").find("PARAM_ILLEGAL order.orderAmount.value it is longer") ==
        0);
}

TEST_CASE("riels must be whole, unless they are counted otherwise", "[alipayplus][to_payload]") {
  ap::user_initiated_pay_response order = shop_order();
  order.order.order_amount = {"KHR", "5000000"};
  order.payment_amount = {};
  CHECK(rendering(order)[{54}] == "50000");
  order.order.order_amount.value = "5000050";
  const rendering half(order);
  CHECK(half.code() == "PARAM_ILLEGAL");
  CHECK(half.out.why.why == ap::fault::inexact);
  static constexpr ap::currency_rule whole[] = {{emvqr::currency::KHR, 0, 0}};
  ap::rendering_options options;
  options.exponents = whole;
  CHECK(rendering(order, options)[{54}] == "5000050");
}

TEST_CASE("what does not fit is cut, left out or digested, and told", "[alipayplus][to_payload]") {
  const rendering name(with("order.merchant.merchantDisplayName", "The Longest Noodle Bar of Singapore"));
  CHECK(name[{59}] == "The Longest Noodle Bar of");
  CHECK(name.lost("order.merchant.merchantDisplayName") == "shortened");
  CHECK(name.lost("order.merchant.merchantName") == "superseded");
  const std::string id = "2026112200000000000000000001";
  const rendering order_id(with("order.referenceOrderId", id));
  const auto digits = emvqr::md5_hex(id);
  CHECK(order_id[{62, 1}] == std::string(digits.data(), 25));
  CHECK(order_id.lost("order.referenceOrderId") == "digested");
  const rendering store(with("order.merchant.store.referenceStoreId", std::string(26, 'S')));
  CHECK(store[{62, 3}] == "(absent)");
  CHECK(store.lost("order.merchant.store.referenceStoreId") == "too_long");
  const rendering category(with("order.merchant.merchantMCC", "food"));
  CHECK(category[{52}] == "0000");
  CHECK(category.lost("order.merchant.merchantMCC") == "unreadable");
  const rendering city(with("order.merchant.merchantAddress.city", "Kuala Lumpur Sentral"));
  CHECK(city[{60}] == "Kuala Lumpur Se");
  const rendering cityless(with("order.merchant.merchantAddress.city", ""));
  CHECK(cityless[{60}] == "Singapore");
  ap::user_initiated_pay_response far = shop_order();
  far.order.merchant.merchant_address = {};
  far.order.merchant.store.store_address.region = "MY";
  CHECK(rendering(far)[{58}] == "MY");
  CHECK(rendering(far)[{60}] == "Malaysia");
  const rendering asks(with("order.orderDescription", "***"));
  CHECK(asks[{62, 8}] == "(absent)");
  CHECK(asks.lost("order.orderDescription") == "unreadable");
}

TEST_CASE("62 holds 99 characters: what comes last gives way", "[alipayplus][to_payload]") {
  ap::user_initiated_pay_response order = shop_order();
  const std::string text(25, 'x');
  order.order.reference_order_id = text;
  order.order.merchant.store.reference_store_id = text;
  order.order.merchant.store.store_terminal_id = text;
  order.order.merchant.store.store_phone_no = "85512345678";
  const rendering code(order);
  REQUIRE(code.code() == "SUCCESS");
  CHECK(code[{62, 7}] == text);
  CHECK(code[{62, 2}] == "(absent)");
  CHECK(code.lost("order.merchant.store.storePhoneNo") == "too_long");
  CHECK(code[{62, 8}] == "Noodles");
}

TEST_CASE("a name that is not in ASCII stands in 64 where its language is given", "[alipayplus][to_payload]") {
  ap::user_initiated_pay_response order = shop_order();
  order.order.merchant.merchant_display_name = "\xE9\xBA\xB5\xE5\xBA\x97";
  const rendering without(order);
  CHECK(without[{59}] == "Noodle Bar");
  CHECK(without.lost("order.merchant.merchantDisplayName") == "not_ascii");
  ap::rendering_options options;
  options.language = "zh";
  const rendering code(order, options);
  CHECK(code[{59}] == "Noodle Bar");
  CHECK(code[{64, 0}] == "zh");
  CHECK(code[{64, 1}] == "\xE9\xBA\xB5\xE5\xBA\x97");
  CHECK(code.out.lost.empty());
  // With no other name the merchant's ID has to do.
  order.order.merchant.merchant_name = order.order.merchant.merchant_display_name;
  const rendering nameless(order, options);
  CHECK(nameless[{59}] == "M-889");
  CHECK(nameless.out.lost.empty());
}

TEST_CASE("what a payload has no object for is told, an array as a whole", "[alipayplus][to_payload]") {
  static constexpr ap::goods things[] = {{"G1", "Tea"}, {"G2", "Cake"}};
  ap::user_initiated_pay_response order = shop_order();
  order.order.goods = things;
  order.order.buyer.buyer_email = "someone@example.com";
  order.order.env.user_agent = "App";
  const rendering code(order);
  CHECK(code.lost("order.goods") == "no_object");
  CHECK(code.lost("order.buyer.buyerEmail") == "no_object");
  CHECK(code.lost("order.env.userAgent") == "no_object");
  CHECK(code.out.lost.size() == 3);
}

TEST_CASE("an order without a name or a country is refused, without a currency too", "[alipayplus][to_payload]") {
  ap::user_initiated_pay_response order = shop_order();
  order.order.merchant = {};
  const rendering none(order);
  CHECK(none.code() == "PARAM_ILLEGAL");
  CHECK(none.out.why.member == "order.merchant.merchantAddress.region");
  const rendering nowhere(with("order.merchant.merchantAddress.region", ""));
  CHECK(nowhere.out.why.member == "order.merchant.merchantAddress.region");
  ap::rendering_options options;
  options.region = "MY";
  const rendering given(with("order.merchant.merchantAddress.region", "", options));
  CHECK(given[{58}] == "MY");
  CHECK(rendering(ap::user_initiated_pay_response{}).out.why.member == "order.orderAmount.currency");
}

TEST_CASE("a code without an amount comes back where its currency is named", "[alipayplus][to_payload]") {
  ap::rendering_options options;
  options.currency = "KHR";
  const emvqr_test::mapping printed(emvqr_test::static_khqr_with(""));
  const rendering code(printed.to.answer, options);
  REQUIRE(code.code() == "SUCCESS");
  CHECK(code[{53}] == "116");
  CHECK(code[{1}] == "11");
  CHECK(code.lost("order.referenceOrderId") == "digested");  // 32 letters
  CHECK(code.out.lost.size() == 1);
  options.currency = "KHQ";
  CHECK(rendering(printed.to.answer, options).code() == "CURRENCY_NOT_SUPPORT");
}

TEST_CASE("a payload that would break a rule is refused with the member that does", "[alipayplus][to_payload]") {
  ap::rendering_options options;
  options.language = "km";
  const rendering code(with("order.merchant.merchantDisplayName", "\xE1\x9E\x80\xE2\x80\xAE", options));
  CHECK(code.code() == "PARAM_ILLEGAL");
  CHECK(code.out.why.member == "order.merchant.merchantDisplayName");
  CHECK(code.out.why.broken.code == emvqr::errc::breaks_rule);
  CHECK(code.out.text.empty());
}

TEST_CASE("no buffer, no payload", "[alipayplus][to_payload]") {
  char small[64];
  const auto order = shop_order();
  const ap::rendered_order out = ap::to_payload(order, {}, small);
  CHECK(out.text.empty());
  CHECK(out.why.broken.code == emvqr::errc::no_space);
  CHECK(out.result.result_code == "PARAM_ILLEGAL");
}

TEST_CASE("a pay request is rendered as the answer that would lead to it", "[alipayplus][to_payload]") {
  ap::pay_request request;
  request.order = shop_order().order;
  request.payment_amount = {"SGD", "1250"};
  request.payment_expiry_time = "2026-11-22T15:24:33+08:00";
  const rendering code(ap::as_answer(request));
  CHECK(code[{99, 1}] == "1795332273000");
  CHECK(code[{54}] == "12.5");
}
