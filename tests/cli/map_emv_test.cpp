// emvqr map emv: orders in every message, and everything that is no order.
#include <emvqr/emvqr.hpp>

#include "cli/run.hpp"
#include "support/test.hpp"

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

words with(words base, const words& more) {
  base.insert(base.end(), more.begin(), more.end());
  return base;
}

/// A small order; `change` is a JSON patch of RFC 7386.
json order_with(const json& change = json::object()) {
  json order = json::parse(R"({
    "referenceOrderId": "A-1", "orderDescription": "Coffee", "orderAmount": {"currency": "SGD", "value": "1250"},
    "merchant": {"referenceMerchantId": "M1", "merchantMCC": "5814", "merchantName": "Kopi",
                 "merchantAddress": {"region": "SG", "city": "Singapore"}}
  })");
  order.merge_patch(change);
  return order;
}
json amount_with(const json& value) { return order_with({{"orderAmount", {{"value", value}}}}); }

json rendered(const std::string& text, int status, const words& more = {}) {
  const outcome result = run(with({"map", "emv", "-", "--json"}, more), text);
  INFO(text << "\n" << result.out << result.err);
  REQUIRE(result.status == status);
  REQUIRE(result.out.find('\n') == result.out.size() - 1);
  return json::parse(result.out);
}
json rendered(const json& order, int status = 0, const words& more = {}) {
  return rendered(order.dump(), status, more);
}

std::string value_at(const json& answer, emvqr::path where) {
  const std::string payload = answer["payload"];
  const auto view = emvqr::parse(payload);
  REQUIRE(view);
  const auto value = view->get(where);
  return value ? std::string(*value) : "(absent)";
}

/// Why a member was lost; nothing if it was not.
std::string why_of(const json& answer, const std::string& member) {
  for (const json& each : answer["loss"])
    if (each["member"] == member) return each["why"];
  return {};
}

}  // namespace

TEST_CASE("an order becomes a payload that is good and says what it is", "[cli][map]") {
  const json answer = rendered(order_with());
  CHECK(answer["result"]["resultCode"] == "SUCCESS");
  CHECK(answer["synthetic"] == "true");
  CHECK(answer["loss"].empty());
  CHECK(value_at(answer, {26, 0}) == "emvqr.alipayplus.order");
  CHECK(value_at(answer, {26, 1}) == "M1");
  CHECK(value_at(answer, 52) == "5814");
  CHECK(value_at(answer, 53) == "702");
  CHECK(value_at(answer, 54) == "12.5");
  CHECK(value_at(answer, 58) == "SG");
  CHECK(value_at(answer, 59) == "Kopi");
  CHECK(value_at(answer, 60) == "Singapore");
  CHECK(value_at(answer, {62, 1}) == "A-1");
  CHECK(value_at(answer, {62, 8}) == "Coffee");
  CHECK(value_at(answer, 29) == "(absent)");
  CHECK(run({"decode", answer["payload"], "--now", now}).status == 0);
  const outcome text = run({"map", "emv", "-"}, order_with().dump());
  CHECK(text.status == 0);
  CHECK(text.out == answer["payload"].get<std::string>() + "\n");
  CHECK(text.err == "emvqr: a rendering of the order, that no wallet pays\n");
}

TEST_CASE("an order is found in a file, in an answer and in a pay request", "[cli][map]") {
  const json alone = rendered(order_with());
  const scratch_folder folder;
  const outcome file = run({"map", "emv", folder.file("order.json", order_with().dump() + "\n"), "--json"});
  CHECK(json::parse(file.out) == alone);
  const json answer = {{"result", {{"resultCode", "SUCCESS"}, {"resultStatus", "S"}, {"resultMessage", "success"}}},
                       {"order", order_with()},
                       {"paymentAmount", {{"currency", "SGD"}, {"value", "1250"}}}};
  CHECK(rendered(answer) == alone);
  json sdk = answer;
  sdk["amount"] = sdk["paymentAmount"];
  sdk.erase("paymentAmount");
  CHECK(rendered(sdk) == alone);
  json request = answer;
  request.erase("result");
  request["paymentRequestId"] = "R-1";
  request["paymentMethod"] = {{"paymentMethodType", "CONNECT_WALLET"}};
  request["allowedPspRegions"] = {"SG"};
  const json of_request = rendered(request);
  CHECK(of_request["payload"] == alone["payload"]);
  CHECK(why_of(of_request, "paymentRequestId") == "no_object");
  CHECK(why_of(of_request, "paymentMethod") == "no_object");
  CHECK(why_of(of_request, "allowedPspRegions") == "no_object");
  CHECK(of_request["loss"].size() == 3);
}

TEST_CASE("what map alipayplus prints, map emv reads", "[cli][map]") {
  const outcome there = run({"map", "alipayplus", dynamic_khqr(), "--now", now, "--json"});
  REQUIRE(there.status == 0);
  const json back = rendered(there.out, 0);
  CHECK(value_at(back, 59) == "Angkor Cafe");
  CHECK(value_at(back, 54) == "50000");
  CHECK(value_at(back, 53) == "116");
  CHECK(value_at(back, {62, 1}) == "INV-7");
  CHECK(value_at(back, {99, 1}) == "1750000120000");
  CHECK(value_at(back, 30) == "(absent)");
  CHECK(why_of(back, "codeValue").empty());
  CHECK(why_of(back, "loss").empty());
  CHECK(why_of(back, "payable").empty());
  CHECK(run({"decode", back["payload"], "--now", now}).status == 0);
  const std::string whole = R"({"exponents":[{"currency":"KHR","exponent":0}]})";
  const outcome riels = run({"map", "alipayplus", dynamic_khqr(), "--now", now, "--json", "--profile", whole});
  CHECK(value_at(rendered(riels.out, 0, {"--profile", whole}), 54) == "50000");
}

TEST_CASE("a refused answer has no order, and one without a currency no payload", "[cli][map]") {
  const outcome expired = run({"map", "alipayplus", dynamic_khqr(), "--now", "1760000000000", "--json"});
  REQUIRE(expired.status == 1);
  CHECK(rendered(expired.out, 1)["reasons"][0]["kind"] == "no_order");
  const outcome entered = run({"map", "alipayplus", khmer_khqr(), "--now", now, "--json"});
  REQUIRE(entered.status == 0);
  CHECK(rendered(entered.out, 1)["reasons"][0]["member"] == "order.orderAmount.currency");
}

TEST_CASE("the code's address is put in where it is asked for", "[cli][map]") {
  const std::string url = "https://qr.example/28166604";
  json answer = {{"order", order_with()}, {"codeValue", url}};
  const json without = rendered(answer);
  CHECK(value_at(without, 27) == "(absent)");
  CHECK(why_of(without, "codeValue") == "not_requested");
  const json taken = rendered(answer, 0, {"--with-code"});
  CHECK(value_at(taken, {27, 0}) == "com.alipay");
  CHECK(value_at(taken, {27, 1}) == url);
  CHECK(taken["loss"].empty());
  const json given = rendered(order_with(), 0, {"--url", "HTTPS://a.example/x"});
  CHECK(value_at(given, {27, 1}) == "HTTPS://a.example/x");
  const json long_one = rendered(order_with(), 0, {"--url", "https://a.example/" + std::string(80, 'x')});
  CHECK(value_at(long_one, 27) == "(absent)");
  CHECK(why_of(long_one, "codeValue") == "too_long");
  answer["codeValue"] = dynamic_khqr();
  CHECK(rendered(answer)["loss"].empty());
  CHECK(rendered(answer, 1, {"--with-code"})["reasons"][0]["member"] == "codeValue");
}

TEST_CASE("a name in other letters needs its language, an order without a country a region", "[cli][map]") {
  const std::string khmer = "\u1780\u17B6\u17A0\u17D2\u179C\u17C1";
  const json named = order_with({{"merchant", {{"merchantDisplayName", khmer}}}});
  CHECK(why_of(rendered(named), "order.merchant.merchantDisplayName") == "not_ascii");
  const json both = rendered(named, 0, {"--language", "km"});
  CHECK(value_at(both, {64, 0}) == "km");
  CHECK(value_at(both, {64, 1}) == khmer);
  const json placeless = order_with({{"merchant", {{"merchantAddress", nullptr}}}});
  CHECK(rendered(placeless, 1)["reasons"][0]["member"] == "order.merchant.merchantAddress.region");
  CHECK(value_at(rendered(placeless, 0, {"--region", "KH"}), 58) == "KH");
}

TEST_CASE("what does not fit is told with its object", "[cli][map]") {
  const json large = order_with({{"referenceOrderId", std::string(40, 'x')},
                                 {"orderDescription", std::string(40, 'y')},
                                 {"goods", {{{"referenceGoodsId", "1"}, {"goodsName", "Tea"}}}},
                                 {"unheard", {{"of", "it"}}}});
  const json answer = rendered(large);
  CHECK(why_of(answer, "order.referenceOrderId") == "digested");
  CHECK(why_of(answer, "order.orderDescription") == "shortened");
  CHECK(why_of(answer, "order.goods") == "no_object");
  CHECK(why_of(answer, "order.unheard") == "no_object");
  for (const json& each : answer["loss"]) {
    CHECK_FALSE(each["reason"].get<std::string>().empty());
    if (each["why"] == "shortened") CHECK(each["path"] == "62.08");
    if (each["why"] == "no_object") CHECK_FALSE(each.contains("path"));
  }
  const outcome text = run({"map", "emv", "-"}, large.dump());
  CHECK(text.err.find("  order.orderDescription -> 62.08: cut, since it does not fit\n") != std::string::npos);
  CHECK(text.err.find("  order.unheard: a payload has no object for it\n") != std::string::npos);
}

TEST_CASE("no order, with the member that is at fault", "[cli][map]") {
  struct bad_order {
    std::string text, kind, member;
    std::string code = "PARAM_ILLEGAL";
  };
  const std::string amount = "order.orderAmount.value";
  const json khr = {{"orderAmount", {{"currency", "KHR"}, {"value", "12345"}}}};
  const std::vector<bad_order> all = {
      {"", "not_json", ""},
      {"{", "not_json", ""},
      {"{} {}", "not_json", ""},
      {"\xFF", "not_json", ""},
      {R"({"merchant":{},"merchant":{}})", "not_json", "merchant"},
      {R"({"order":[[[[[[[[[]]]]]]]]]})", "not_json", "order[0][0][0][0][0][0][0]"},
      {std::string(65537, ' '), "not_json", ""},
      {"{}", "no_order", ""},
      {"[]", "no_order", ""},
      {"5", "no_order", ""},
      {R"({"order":null})", "member_missing", "order.orderAmount.currency"},
      {R"({"order":5})", "wrong_type", "order"},
      {R"({"order":{"merchant":"Kopi"}})", "wrong_type", "order.merchant"},
      {R"({"merchant":"Kopi"})", "wrong_type", "order.merchant"},
      {R"({"merchant":{"merchantName":{}}})", "wrong_type", "order.merchant.merchantName"},
      {R"({"order":{"goods":[{"goodsName":"Tea"},"Tea"]}})", "wrong_type", "order.goods[1]"},
      {R"({"merchant":{"merchantMCC":"1","merchantMcc":"1"}})", "said_twice", "order.merchant.merchantMCC"},
      {amount_with("-5").dump(), "member_illegal", amount},
      {amount_with(-5).dump(), "member_illegal", amount},
      {amount_with("12.50").dump(), "member_illegal", amount},
      {amount_with(12.5).dump(), "member_illegal", amount},
      {amount_with("1e3").dump(), "member_illegal", amount},
      {amount_with("0125").dump(), "member_illegal", amount},
      {amount_with("12345678901234567").dump(), "member_illegal", amount},
      {amount_with("9999999999999999").dump(), "member_too_long", amount},
      {order_with(khr).dump(), "amount_inexact", amount},
      {order_with({{"orderAmount", {{"currency", "sgd"}}}}).dump(), "currency_unknown", "order.orderAmount.currency",
       "CURRENCY_NOT_SUPPORT"},
      {order_with({{"orderAmount", {{"currency", "XYZ"}}}}).dump(), "currency_unknown", "order.orderAmount.currency",
       "CURRENCY_NOT_SUPPORT"},
      {order_with({{"orderAmount", nullptr}}).dump(), "member_missing", "order.orderAmount.currency"},
      {order_with({{"referenceOrderId", std::string(65, 'x')}}).dump(), "member_too_long", "order.referenceOrderId"},
      {order_with({{"merchant", {{"merchantName", nullptr}, {"referenceMerchantId", nullptr}}}}).dump(),
       "member_missing", "order.merchant.merchantName"},
      {order_with({{"merchant", {{"merchantAddress", {{"region", "SGP"}}}}}}).dump(), "member_illegal",
       "order.merchant.merchantAddress.region"},
      {json{{"order", order_with()}, {"paymentExpiryTime", "tomorrow"}}.dump(), "member_illegal", "paymentExpiryTime"},
      {json{{"order", order_with()}, {"paymentAmount", {{"currency", "USD"}, {"value", "1250"}}}}.dump(),
       "currency_unknown", "paymentAmount.currency", "CURRENCY_NOT_SUPPORT"},
  };
  for (const bad_order& each : all) {
    CAPTURE(each.text.substr(0, 200));
    const json answer = rendered(each.text, 1);
    CHECK(answer["result"]["resultCode"] == each.code);
    CHECK(answer["result"]["resultStatus"] == "F");
    CHECK_FALSE(answer.contains("payload"));
    REQUIRE(answer["reasons"].size() == 1);
    const json& reason = answer["reasons"][0];
    CHECK(reason["kind"] == each.kind);
    CHECK(reason.value("member", "") == each.member);
    CHECK_FALSE(reason["message"].get<std::string>().empty());
    const outcome text = run({"map", "emv", "-"}, each.text);
    CHECK(text.status == 1);
    CHECK(text.out.empty());
    CHECK(text.err.find("emvqr: refused, " + each.code + ": " + each.member) == 0);
  }
}

TEST_CASE("hostile orders do nothing to a terminal", "[cli][map][hostile]") {
  const std::string evil = "\x1b[2J\u202Egro";
  const json orders[] = {order_with({{evil, evil}}),
                         order_with({{"merchant", {{"merchantName", evil}}}}),
                         order_with({{"orderAmount", {{"currency", evil}}}}),
                         order_with({{"orderDescription", evil}}),
                         json{{"order", order_with()}, {evil, 1}},
                         json{{"order", order_with()}, {"codeValue", "https://" + evil}},
                         json{{evil, evil}}};
  for (const json& each : orders) {
    for (const words& command : {words{"map", "emv", "-"}, words{"map", "emv", "-", "--json"}}) {
      const outcome result = run(command, each.dump());
      CAPTURE(result.out, result.err);
      for (const std::string& text : {result.out, result.err})
        for (const char c : text)
          REQUIRE((c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) <= 0x7E)));
    }
  }
}

TEST_CASE("a rendering is drawn where it is asked for", "[cli][map]") {
  const scratch_folder folder;
  const outcome text = run({"map", "emv", "-", "-o", folder / "code.svg"}, order_with().dump());
  CHECK(text.status == 0);
  CHECK(read_file(folder / "code.svg").find("<svg") != std::string::npos);
  const json answer = rendered(order_with(), 0, {"-o", folder / "code.txt"});
  CHECK(answer["payload"].get<std::string>() + "\n" == text.out);
  CHECK_FALSE(read_file(folder / "code.txt").empty());
  CHECK(run({"map", "emv", "-", "-o", folder / "no/such/code.svg"}, order_with().dump()).status == 2);
}
