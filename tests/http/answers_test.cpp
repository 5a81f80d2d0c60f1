// What the example server answers to requests, good and bad ones.
#include <emvqr/emvqr.hpp>

#include "conformance/vectors.hpp"
#include "http/server.hpp"
#include "support/test.hpp"

#include <csignal>
#include <string>
#include <string_view>

namespace {

using emvqr_test::json;
using http_test::ask;
using http_test::body_of;
using http_test::post;
using http_test::reply;
using http_test::request;
using http_test::result_code;
using http_test::result_message;

/// `cafe` without its bill number.
std::string without_bill() {
  char buffer[emvqr::max_payload_bytes];
  const auto code = emvqr::parse(http_test::cafe);
  return std::string(*emvqr::edit(*code, {{emvqr::tag::bill_number, ""}}, buffer));
}
/// A code without an amount.
std::string paid_often() {
  emvqr::khqr::individual shop;
  shop.account_id = "shop@devb";
  shop.name = "Angkor Cafe";
  shop.currency = emvqr::currency::KHR;
  char buffer[emvqr::max_payload_bytes];
  return std::string(*emvqr::khqr::write(shop, http_test::cafe_time, buffer));
}
std::string order_id(const reply& from) { return json::parse(from.body)["order"]["referenceOrderId"]; }

}  // namespace

TEST_CASE("http: a code of a shop becomes an order, member for member") {
  const http_test::server server;
  const reply got = ask(server.port(), post(body_of(http_test::cafe)));
  CHECK(got.status == 200);
  const json wanted = json::parse(R"({
    "result": {"resultCode": "SUCCESS", "resultStatus": "S", "resultMessage": "success"},
    "codeType": "ORDER_CODE",
    "order": {
      "referenceOrderId": "INV-0001", "orderDescription": "Coffee",
      "orderAmount": {"currency": "KHR", "value": "5000000"},
      "merchant": {
        "referenceMerchantId": "M123456", "merchantMCC": "5814", "merchantName": "Angkor Cafe",
        "merchantDisplayName": "ហាងកាហ្វេ", "merchantAddress": {"region": "KH", "city": "Phnom Penh"},
        "store": {"referenceStoreId": "Store 7", "storeName": "Store 7", "storeMCC": "5814",
                  "storeTerminalId": "POS-03", "storeAddress": {"region": "KH"}, "storePhoneNo": "85512345678"}},
      "env": {"storeTerminalId": "POS-03", "storeTerminalRequestTime": "2026-11-22T07:14:33+00:00"}},
    "paymentFactor": {"isInStorePayment": "true", "isCashierPayment": "true", "inStorePaymentScenario": "OrderCode"},
    "paymentAmount": {"currency": "KHR", "value": "5000000"},
    "paymentExpiryTime": "2026-11-22T07:24:33+00:00"})");
  CHECK(json::parse(got.body) == wanted);
}

TEST_CASE("http: members beside codeValue, known and unknown, change nothing") {
  const http_test::server server;
  const json plain{{"codeValue", http_test::cafe}};
  json full = plain;
  full.update({{"acquirerId", "A1"}, {"pspId", "P1"}, {"customerId", nullptr}, {"later", {{"more", {1, 2}}}}});
  CHECK(ask(server.port(), post(full.dump())).body == ask(server.port(), post(plain.dump())).body);
}

TEST_CASE("http: the same code of one payment gets the same order, a code paid often a new one") {
  const http_test::server server;
  for (const std::string& code : {std::string(http_test::cafe), without_bill()}) {
    const reply first = ask(server.port(), post(body_of(code)));
    REQUIRE(result_code(first) == "SUCCESS");
    CHECK(ask(server.port(), post(body_of(code))).body == first.body);
  }
  CHECK(order_id(ask(server.port(), post(body_of(http_test::cafe)))) == "INV-0001");
  const auto digest = emvqr::md5_hex(without_bill());
  CHECK(order_id(ask(server.port(), post(body_of(without_bill())))) == std::string(digest.data(), digest.size()));

  const reply first = ask(server.port(), post(body_of(paid_often())));
  const reply second = ask(server.port(), post(body_of(paid_often())));
  REQUIRE(result_code(first) == "SUCCESS");
  REQUIRE(result_code(second) == "SUCCESS");
  CHECK_FALSE(order_id(first).empty());
  CHECK(order_id(first) != order_id(second));
  CHECK_FALSE(json::parse(first.body).contains("paymentAmount"));
}

TEST_CASE("http: without --now the clock counts") {
  http_test::server server{std::vector<std::string>{}};
  REQUIRE(server.port() > 0);
  CHECK(result_code(ask(server.port(), post(body_of(paid_often())))) == "SUCCESS");
  // A code of the year 2025.
  CHECK(
      result_code(ask(
          server.port(),
          post(body_of(
              "00020101021230400014jonhsmith@devb01061234560208Dev Bank5204599953031165405500005802KH5910Jonh Smith"
              "6009Siam Reap62550117INV-2021-07-658220211855123456780305BKK-1070601234599340013175000000000001131750000"
              "060000630468F2")))) == "EXPIRED_CODE");
}

TEST_CASE("http: a bad body is answered with what is wrong in it") {
  struct row {
    std::string body;
    std::string_view code, says;
  };
  const std::string hidden = "\xe2\x80\x8b";  // a space of no width
  const row rows[] = {
      {"", "PARAM_ILLEGAL", "not JSON"},
      {" ", "PARAM_ILLEGAL", "not JSON"},
      {R"({"codeValue":"000201)", "PARAM_ILLEGAL", "not JSON"},
      {R"({"codeValue":"1"} x)", "PARAM_ILLEGAL", "not JSON"},
      {R"({'codeValue':'1'})", "PARAM_ILLEGAL", "not JSON"},
      {R"({"codeValue":"1","codeValue":"2"})", "PARAM_ILLEGAL", "codeValue: a member stands twice"},
      {"[]", "PARAM_ILLEGAL", "another type"},
      {R"([{"codeValue":"1"}])", "PARAM_ILLEGAL", "another type"},
      {"null", "PARAM_ILLEGAL", "another type"},
      {R"("codeValue")", "PARAM_ILLEGAL", "another type"},
      {R"({"codeValue":["1"]})", "PARAM_ILLEGAL", "codeValue: a member has another type"},
      {R"({"codeValue":{"a":1}})", "PARAM_ILLEGAL", "codeValue: a member has another type"},
      {"{}", "PARAM_ILLEGAL", "codeValue: it is required"},
      {R"({"codevalue":"1"})", "PARAM_ILLEGAL", "codeValue: it is required"},
      {R"({"codeValue":null})", "PARAM_ILLEGAL", "codeValue: it is required"},
      {R"({"codeValue":""})", "PARAM_ILLEGAL", "codeValue: it is required"},
      {body_of(std::string(513, '0')), "PARAM_ILLEGAL", "codeValue: it is longer"},
      {R"({"codeValue":"1","customerId":")" + std::string(65, 'c') + "\"}", "PARAM_ILLEGAL",
       "customerId: it is longer"},
      {R"({"codeValue":"0002\u0000"})", "PARAM_ILLEGAL", "codeValue: it is not UTF-8, or has a NUL"},
      {std::string("{\"codeValue\":\"\0\"}", 17), "PARAM_ILLEGAL", "not JSON"},
      {"{\"codeValue\":\"\xff\"}", "PARAM_ILLEGAL", "UTF-8"},
      {R"({"codeValue":"\ud800"})", "PARAM_ILLEGAL", "not JSON"},
      {R"({"a":)" + std::string(60000, '[') + "}", "PARAM_ILLEGAL", "deep"},
      {R"({"codeValue":"1","n":1e999})", "PARAM_ILLEGAL", "number"},
      {"{\"" + hidden + "\":1,\"" + hidden + "\":2}", "PARAM_ILLEGAL", "a member stands twice"},
      {"{\"" + std::string(9000, 'n') + "\":1,\"" + std::string(9000, 'n') + "\":2}", "PARAM_ILLEGAL", "nnn"},
      // A number is taken by its spelling; it is then no code, like these.
      {R"({"codeValue":12})", "INVALID_CODE", ""},
      {R"({"codeValue":true})", "INVALID_CODE", ""},
      {body_of(std::string(512, '0')), "INVALID_CODE", ""},
      {body_of("https://qr.alipay.com/bax00000000000000000"), "INVALID_CODE", "Alipay"},
      {body_of(std::string(http_test::cafe) + "0"), "INVALID_CODE", ""},
      {body_of(hidden + "<script>"), "INVALID_CODE", ""},
  };
  const http_test::server server;
  for (const row& each : rows) {
    INFO(each.body.substr(0, 100));
    const reply got = ask(server.port(), post(each.body));
    INFO(got.body);
    CHECK(got.status == 200);
    CHECK(result_code(got) == each.code);
    CHECK(result_message(got).find(each.says) != std::string::npos);
    CHECK_FALSE(result_message(got).empty());
    CHECK(result_message(got).size() <= 256);
    CHECK(got.body.find(hidden) == std::string::npos);
    CHECK(json::parse(got.body).size() == 1);
  }
}

TEST_CASE("http: what is not the one request is refused by its status") {
  struct row {
    int status;
    std::string bytes;
  };
  const std::string body = body_of(http_test::cafe);
  const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
  const std::string type = "Content-Type: application/json\r\n";
  const auto with = [&](const std::string& headers) { return request("POST", http_test::path, headers, body); };
  const row rows[] = {
      {200, with(type + length)},
      {200, with("content-type: APPLICATION/JSON ; charset=utf-8\r\n" + length)},
      {200, request("POST", std::string(http_test::path) + "?x=1", type + length, body)},
      {404, request("POST", "/", type + length, body)},
      {404, request("POST", std::string(http_test::path) + "/", type + length, body)},
      {404, request("POST", "/aps/api/v1/payments/pay", type + length, body)},
      {404, request("GET", "/../../etc/passwd", "", "")},
      {405, request("GET", http_test::path, "", "")},
      {405, request("HEAD", http_test::path, "", "")},
      {405, request("PUT", http_test::path, type + length, body)},
      {405, request("DELETE", http_test::path, "", "")},
      {415, with(length)},
      {415, with("Content-Type: text/plain\r\n" + length)},
      {415, with("Content-Type: application/jsonp\r\n" + length)},
      {415, with("Content-Type: multipart/form-data; boundary=x\r\n" + length)},
      {415, with(type + length + "Content-Encoding: gzip\r\n")},
      {411, with(type)},
      {400, with(type + "Content-Length: x\r\n")},
      {400, with(type + "Content-Length: -1\r\n")},
      {400, with(type + length + length)},
      {400, with(type + length + "Transfer-Encoding: chunked\r\n")},
      {501, with(type + "Transfer-Encoding: gzip\r\n")},
      {413, with(type + "Content-Length: 65537\r\n")},
      {413, with(type + "Content-Length: 99999999999999999999999\r\n")},
      {400, "nonsense\r\n\r\n"},
      {400, "BREW " + std::string(http_test::path) + " HTTP/1.1\r\n\r\n"},
      {414, request("GET", "/" + std::string(9000, 'a'), "", "")},
  };
  const http_test::server server;
  for (const row& each : rows) {
    INFO(each.bytes.substr(0, 200));
    const reply got = ask(server.port(), each.bytes);
    CHECK(got.status == each.status);
    CHECK((got.head.find("\r\nAllow: POST") != std::string::npos) == (each.status == 405));
    CHECK((result_code(got) == "SUCCESS") == (each.status == 200));
  }
}

TEST_CASE("http: a part of the answer is not to be had, and a promised body is asked for") {
  const http_test::server server;
  const std::string body = body_of(http_test::cafe);
  const std::string plain = "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  std::string many = "Range: bytes=0-9";
  for (int i = 0; i != 2000; ++i) many += ",1-";
  for (const std::string& range : {std::string("Range: bytes=5-9"), std::string("Range: bytes=99999-"), many}) {
    const reply got = ask(server.port(), request("POST", http_test::path, plain + range + "\r\n", body));
    INFO(range.substr(0, 40));
    CHECK(got.status == 200);
    CHECK(result_code(got) == "SUCCESS");
  }
  http_test::connection patient{server.port()};
  REQUIRE(patient.send(request("POST", http_test::path, plain + "Expect: 100-continue\r\n", "")));
  CHECK(patient.receive(25) == "HTTP/1.1 100 Continue\r\n\r\n");
  REQUIRE(patient.send(body));
  CHECK(result_code(http_test::read_reply(patient)) == "SUCCESS");
}

TEST_CASE("http: the server refuses arguments it does not know, and a port that is taken") {
  const std::vector<std::string> bad[] = {{"x"}, {"70000"}, {"-1"}, {"--now", "x"}, {"--now", "-5"}, {"0", "0"}};
  for (const auto& arguments : bad) {
    http_test::server server{arguments};
    INFO(arguments.front());
    CHECK(server.port() == 0);
    CHECK(server.stop(0) == 2);
  }
  const http_test::server first;
  http_test::server second{std::vector<std::string>{std::to_string(first.port())}};
  CHECK(second.port() == 0);
  CHECK(second.stop(0) == 1);
  CHECK(result_code(ask(first.port(), post(body_of(http_test::cafe)))) == "SUCCESS");
}
