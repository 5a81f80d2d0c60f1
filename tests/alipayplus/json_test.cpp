#include <emvqr/alipayplus/json.hpp>

#include "alipayplus/orders.hpp"
#include "support/failing_new.hpp"
#include "support/test.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace {

namespace ap = emvqr::alipayplus;
using answer = ap::user_initiated_pay_response;

}  // namespace

TEST_CASE("an answer is written with every scalar a JSON string and nothing that is absent", "[alipayplus][json]") {
  ap::user_initiated_pay_response out;
  CHECK(ap::to_json(out) == "{}");
  out.result = ap::result_of(ap::result_code::success);
  out.order.order_amount = {"KHR", "5000000"};
  out.payment_factor.is_in_store_payment = "true";
  CHECK(ap::to_json(out) ==
        R"({"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"},)"
        R"("order":{"orderAmount":{"currency":"KHR","value":"5000000"}},"paymentFactor":{"isInStorePayment":"true"}})");
  ap::pay_request request;
  static constexpr std::string_view regions[] = {"CN", "HK"};
  static constexpr ap::goods things[] = {{"G1", "Tea"}, {"G2", "Cake"}};
  request.allowed_psp_regions = regions;
  request.order.goods = things;
  CHECK(
      ap::to_json(request) ==
      R"({"order":{"goods":[{"referenceGoodsId":"G1","goodsName":"Tea"},{"referenceGoodsId":"G2","goodsName":"Cake"}]},)"
      R"("allowedPspRegions":["CN","HK"]})");
}

TEST_CASE("hostile text is written as JSON that hides nothing", "[alipayplus][json]") {
  ap::amount out;
  out.currency = "\"},\n\x1b[0m\xE2\x80\xAE";
  CHECK(ap::to_json(out) == R"({"currency":"\"},\n\u001b[0m\u202e"})");
}

TEST_CASE("what is written is read again as the same", "[alipayplus][json]") {
  const emvqr_test::mapping code(emvqr_test::worked_example);
  const std::string text = ap::to_json(code.to.answer);
  const auto read = ap::parse_message<answer>(text);
  REQUIRE(read);
  CHECK(read.unknown.empty());
  CHECK(ap::to_json(read.is) == text);
}

TEST_CASE("bare numbers and booleans, null and other spellings are understood", "[alipayplus][json]") {
  const auto read = ap::parse_message<answer>(
      R"({"amount":{"currency":"KHR","value":5000000},"paymentFactor":{"isInStorePayment":true},"codeType":null,)"
      R"("order":{"merchant":{"merchantMcc":"5814","store":{"storeMcc":5814}},"goods":null,"env":null}})");
  REQUIRE(read);
  CHECK(read.is.payment_amount.value == "5000000");
  CHECK(read.is.payment_factor.is_in_store_payment == "true");
  CHECK(read.is.code_type.empty());
  CHECK(read.is.order.merchant.merchant_mcc == "5814");
  CHECK(read.is.order.merchant.store.store_mcc == "5814");
  CHECK(read.unknown.empty());
}

TEST_CASE("a number is its digits: no other amount is ever read from it", "[alipayplus][json]") {
  const auto value_of = [](std::string_view spelled) {
    const auto read = ap::parse_message<ap::amount>(std::string("{\"value\":").append(spelled).append("}"));
    return read ? std::string(read.is.value) : "refused";
  };
  CHECK(value_of("9007199254740993") == "9007199254740993");
  CHECK(value_of("5e3") == "5e3");  // which no Amount.value may be
  CHECK(value_of("100.00") == "100.00");
  CHECK(value_of("-1") == "-1");
  CHECK(value_of("1e999") == "refused");
}

TEST_CASE("members that nobody knows are told, not read", "[alipayplus][json]") {
  const auto read = ap::parse_message<answer>(
      R"({"order":{"extendInfo":"x","goods":[{"goodsName":"Tea","colour":"green"}]},"a\u202eb":[1,{"c":2}]})");
  REQUIRE(read);
  CHECK(read.is.order.goods.size() == 1);
  CHECK(read.unknown == std::vector<std::string>{"order.goods[0].colour", "order.extendInfo", "[\"a\\u{202E}b\"]"});
}

TEST_CASE("wrong types and members said twice are refused with their place", "[alipayplus][json]") {
  const auto refused = [](std::string_view text) {
    const auto read = ap::parse_message<answer>(text);
    CHECK_FALSE(read);
    return std::string(ap::meaning(read.why)).append(" @ ").append(read.where);
  };
  const std::string type = "a member has another type than it should have @ ";
  CHECK(refused("[]") == type);
  CHECK(refused("5") == type);
  CHECK(refused(R"({"order":[]})") == type + "order");
  CHECK(refused(R"({"order":"x"})") == type + "order");
  CHECK(refused(R"({"codeType":{}})") == type + "codeType");
  CHECK(refused(R"({"order":{"goods":{}}})") == type + "order.goods");
  CHECK(refused(R"({"order":{"goods":[{}, []]}})") == type + "order.goods[1]");
  CHECK(refused(R"({"amount":{},"paymentAmount":{}})") == "a member stands there in two spellings @ paymentAmount");
  const std::string json = "the text is not JSON that is read here @ ";
  CHECK(refused("") == json);
  CHECK(refused("{\"order\":{") == json + "order");
  CHECK(refused(R"({"codeType":"a","codeType":"b"})") == json + "codeType");
  CHECK(refused(std::string(ap::message_limits.max_bytes, ' ') + "{}") == json);
  CHECK(refused(R"({"a":[[[[[[[[[1]]]]]]]]]})").find(json) == 0);
}

TEST_CASE("every beginning of a message is refused", "[alipayplus][json]") {
  const emvqr_test::mapping code(emvqr_test::worked_example);
  const std::string text = ap::to_json(code.to.answer);
  for (std::size_t size = 0; size != text.size(); ++size) REQUIRE_FALSE(ap::parse_message<answer>({text.data(), size}));
}

TEST_CASE("a message may be moved", "[alipayplus][json]") {
  auto read = ap::parse_message<ap::amount>(R"({"currency":"KHR","value":"1"})");
  const ap::message<ap::amount> moved = std::move(read);
  CHECK(moved.is.currency == "KHR");
  CHECK(moved.is.value == "1");
}

TEST_CASE("no memory is an answer", "[alipayplus][json]") {
  const std::string_view text = R"({"order":{"goods":[{"goodsName":"a longer name than fits a short string"}]},"x":1})";
  enum class ending { good, no_memory, other };
  const long needed = emvqr_test::fail_each(ending::no_memory, ending::good, [&text] {
    const auto read = ap::parse_message<answer>(text);
    if (read) return ending::good;
    const bool ran_out =
        read.why == ap::message_fault::out_of_memory || read.json_fault == emvqr::json::fault::out_of_memory;
    return ran_out ? ending::no_memory : ending::other;
  });
  CHECK(needed > 5);
}
