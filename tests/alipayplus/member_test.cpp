#include <emvqr/alipayplus/fault.hpp>
#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/order_rows.hpp>
#include <emvqr/alipayplus/payload_rows.hpp>

#include "support/test.hpp"

#include <set>
#include <string>
#include <vector>

namespace {

namespace ap = emvqr::alipayplus;

/// `path: meaning` of every fault.
template <class Object>
std::vector<std::string> faults_of(const Object& object) {
  std::vector<std::string> out;
  ap::for_each_fault(object, [&out](const ap::member_path& where, ap::fault why) {
    out.push_back(std::string(where.text().view()) + ": " + std::string(ap::meaning(why)));
  });
  return out;
}
ap::fault fault_at(const ap::user_initiated_pay_response& answer, std::string_view where) {
  ap::fault found = ap::fault::none;
  ap::for_each_fault(answer, [&](const ap::member_path& path, ap::fault why) {
    if (path == where) found = why;
  });
  return found;
}

ap::user_initiated_pay_response whole_answer() {
  ap::user_initiated_pay_response answer;
  answer.result = {"SUCCESS", "S", "success"};
  answer.order.reference_order_id = "INV-1";
  answer.order.order_description = "Coffee";
  answer.order.order_amount = {"KHR", "5000000"};
  answer.order.merchant.reference_merchant_id = "M1";
  answer.order.merchant.merchant_mcc = "5814";
  answer.order.merchant.merchant_name = "Cafe";
  answer.payment_amount = answer.order.order_amount;
  return answer;
}

}  // namespace

TEST_CASE("members are found by their JSON paths", "[alipayplus]") {
  ap::user_initiated_pay_response answer = whole_answer();
  ap::member of;
  std::string_view* const id = ap::find_scalar(answer, "order.merchant.referenceMerchantId", &of);
  REQUIRE(id == &answer.order.merchant.reference_merchant_id);
  REQUIRE(of.max_length == 32);
  REQUIRE(of.required);
  for (const std::string_view none :
       {"", "order", "order.", "order.merchan", "order.merchantX", "Order.merchant.merchantName",
        "order.merchant.merchantName.", "order..merchant", "order.goods"})
    REQUIRE(ap::find_scalar(answer, none) == nullptr);
  // A name that begins as another one does.
  REQUIRE(ap::find_scalar(answer, "order.merchant.store.storeName") == &answer.order.merchant.store.store_name);
}

TEST_CASE("a walk tells every scalar by its path, items of arrays too", "[alipayplus]") {
  static constexpr ap::goods things[] = {{"G1", "Tea"}, {"G2", "Cake"}};
  ap::order order;
  order.goods = things;
  std::set<std::string> seen;
  ap::for_each_scalar(order, [&seen](const ap::member_path& where, const ap::member&, std::string_view text) {
    REQUIRE(seen.insert(std::string(where.text().view())).second);
    if (where == "goods[1].goodsName") {
      REQUIRE(text == "Cake");
      REQUIRE(where.array() == "goods");
    }
  });
  REQUIRE(seen.count("goods[0].referenceGoodsId") == 1);
  REQUIRE(seen.count("goods[1].goodsUnitAmount.value") == 1);
  REQUIRE(seen.count("merchant.store.storeAddress.region") == 1);
}

TEST_CASE("every row of the tables names a member that is there", "[alipayplus]") {
  const ap::user_initiated_pay_response answer;
  for (const ap::mapping_row& row : ap::order_rows) {
    INFO(row.to);
    CHECK(ap::find_scalar(answer, row.to) != nullptr);
  }
  for (const ap::payload_row& row : ap::payload_rows)
    for (const std::string_view from : row.from) {
      INFO(from);
      CHECK((from.empty() || ap::find_scalar(answer, from) != nullptr));
    }
}

TEST_CASE("an object is absent where nothing is in it", "[alipayplus]") {
  EMVQR_VERIFY(ap::is_absent(ap::order{}));
  EMVQR_VERIFY(!ap::is_absent(ap::amount{{}, "1"}));
  ap::order order;
  order.merchant.store.store_address.region = "KH";
  REQUIRE_FALSE(ap::is_absent(order));
}

TEST_CASE("a whole answer has no fault, and what is missing is told", "[alipayplus]") {
  REQUIRE(faults_of(whole_answer()).empty());
  REQUIRE(faults_of(ap::user_initiated_pay_response{}) == std::vector<std::string>{"result: it is required"});
  ap::user_initiated_pay_response answer = whole_answer();
  answer.order.merchant.store.store_phone_no = "85512345678";
  REQUIRE(faults_of(answer) == std::vector<std::string>{"order.merchant.store.referenceStoreId: it is required"});
  REQUIRE(faults_of(ap::user_initiated_pay_request{}) == std::vector<std::string>{"codeValue: it is required"});
  REQUIRE(faults_of(ap::push_payment_request{}).size() == 4);
}

TEST_CASE("what a member must be is judged", "[alipayplus]") {
  const auto with = [](std::string_view where, std::string_view value) {
    ap::user_initiated_pay_response answer = whole_answer();
    *ap::find_scalar(answer, where) = value;
    return fault_at(answer, where);
  };
  CHECK(with("order.orderAmount.value", "-5") == ap::fault::bad_amount);
  CHECK(with("order.orderAmount.value", "5.00") == ap::fault::bad_amount);
  CHECK(with("order.orderAmount.value", "10000000000000000") == ap::fault::bad_amount);
  CHECK(with("order.orderAmount.currency", "khr") == ap::fault::bad_currency);
  CHECK(with("order.orderAmount.currency", "ZZZ") == ap::fault::bad_currency);
  CHECK(with("order.orderAmount.currency", "116") == ap::fault::bad_currency);
  CHECK(with("order.merchant.merchantAddress.region", "kh") == ap::fault::bad_region);
  CHECK(with("order.merchant.merchantAddress.region", "ZZ") == ap::fault::bad_region);
  CHECK(with("paymentFactor.isInStorePayment", "yes") == ap::fault::bad_boolean);
  CHECK(with("paymentFactor.isInStorePayment", "false") == ap::fault::none);
  CHECK(with("paymentExpiryTime", "tomorrow") == ap::fault::bad_time);
  CHECK(with("paymentExpiryTime", "2026-11-22T07:24:33+00:00") == ap::fault::none);
  CHECK(with("order.merchant.merchantName", "\xC3\x28") == ap::fault::not_utf8);
  CHECK(with("order.merchant.merchantName", std::string_view{"a\0b", 3}) == ap::fault::not_utf8);
  const std::string khmer_256 = [] {
    std::string text;
    for (int i = 0; i != 256; ++i) text += "\xE1\x9E\x80";
    return text;
  }();
  CHECK(with("order.merchant.merchantName", khmer_256) == ap::fault::none);  // characters, not bytes
  CHECK(with("order.merchant.merchantName", khmer_256 + "x") == ap::fault::too_long);
}

TEST_CASE("items are judged, and how many there are", "[alipayplus]") {
  ap::user_initiated_pay_response answer = whole_answer();
  const std::vector<ap::goods> many(101, ap::goods{"G", "Tea"});
  answer.order.goods = {many.data(), 100};
  REQUIRE(faults_of(answer).empty());
  answer.order.goods = {many.data(), 101};
  REQUIRE(fault_at(answer, "order.goods") == ap::fault::too_long);
  static constexpr ap::goods nameless[] = {{"G", "Tea"}, {"G", {}}};
  answer.order.goods = nameless;
  REQUIRE(fault_at(answer, "order.goods[1].goodsName") == ap::fault::missing);
}
