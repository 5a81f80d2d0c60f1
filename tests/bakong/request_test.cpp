#include <emvqr/payload/parse.hpp>

#include "bakong/replies.hpp"
#include "unit/sealed.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace bakong = emvqr::bakong;
using bakong::fault;

namespace {

constexpr auto dynamic = emvqr_test::seal(
    "00020101021229130009shop@devb5204599953031165405500005802KH5906កាហ្វេ6010Phnom Penh99340013175000000000001131750000"
    "060000");
constexpr auto fixed = emvqr_test::seal("00020101021129130009shop@devb5204599953031165802KH5903Bob6010Phnom Penh");
constexpr auto foreign = emvqr_test::seal("00020101021226110007example52045999530384054041.005802US5903Bob6002NY");

bakong::deeplink_request with_source(std::string icon, std::string name, std::string callback) {
  return {std::string(dynamic.view()), bakong::source_info{std::move(icon), std::move(name), std::move(callback)}};
}

/// The body, which has to be there.
template <class Request>
std::string body_of(const Request& request) {
  const auto text = bakong::to_json_text(request);
  REQUIRE(text);
  return *text;
}

template <class Request>
bakong::refused refusal_of(const Request& request) {
  const auto text = bakong::to_json_text(request);
  return text ? bakong::refused{} : text.error();
}

}  // namespace

TEST_CASE("every request has its path", "[bakong]") {
  EMVQR_VERIFY(bakong::deeplink_request::to.path == "/v1/generate_deeplink_by_qr");
  EMVQR_VERIFY(bakong::md5_request::to.path == "/v1/check_transaction_by_md5");
  EMVQR_VERIFY(bakong::hash_request::to.path == "/v1/check_transaction_by_hash");
  EMVQR_VERIFY(bakong::short_hash_request::to.path == "/v1/check_transaction_by_short_hash");
  EMVQR_VERIFY(bakong::account_request::to.path == "/v1/check_bakong_account");
  EMVQR_VERIFY(!bakong::deeplink_request::to.needs_token);
  EMVQR_VERIFY(bakong::md5_request::to.needs_token);
  EMVQR_VERIFY(bakong::https_host(bakong::production_host) == "api-bakong.nbc.gov.kh");
  EMVQR_VERIFY(bakong::https_host(bakong::test_host) == "sit-api-bakong.nbc.gov.kh");
}

TEST_CASE("a token goes into the header, and nothing else does", "[bakong]") {
  REQUIRE(*bakong::authorization("eyJh.b-_9.c") == "Bearer eyJh.b-_9.c");
  for (const char* bad : {"", "a b", "a\r\nX-Evil: 1", "a\n", "a=", "é"})
    REQUIRE(bakong::authorization(bad).error().why == fault::bad_token);
}

TEST_CASE("the MD5 is that of the payload's bytes", "[bakong]") {
  REQUIRE(bakong::for_payload("").md5 == "d41d8cd98f00b204e9800998ecf8427e");  // RFC 1321
  REQUIRE(bakong::for_payload("abc").md5 == "900150983cd24fb0d6963f7d28e17f72");
  const auto request = bakong::for_code(*emvqr::parse(dynamic.view()));
  REQUIRE(request);
  REQUIRE(request->md5 == bakong::for_payload(dynamic.view()).md5);
  REQUIRE(body_of(*request) == "{\"md5\":\"" + request->md5 + "\"}");
}

TEST_CASE("a code whose payment is never found is refused", "[bakong]") {
  REQUIRE(bakong::for_code(*emvqr::parse(fixed.view())).error().why == fault::static_code);
  constexpr auto zero = emvqr_test::seal("00020129130009shop@devb54010");
  REQUIRE(bakong::for_code(*emvqr::parse(zero.view())).error().why == fault::static_code);
  REQUIRE(bakong::for_code(*emvqr::parse(foreign.view())).error().why == fault::bad_payload);
  REQUIRE(bakong::for_code(emvqr::payload_view{}).error().why == fault::bad_payload);
}

TEST_CASE("hashes have their length and their digits", "[bakong]") {
  const std::string hash{emvqr_test::some_hash};
  REQUIRE(body_of(bakong::hash_request{hash}) == "{\"hash\":\"" + hash + "\"}");
  REQUIRE_FALSE(refusal_of(bakong::hash_request{"ABCDEF" + hash.substr(6)}));
  for (const std::string& bad : {std::string(), hash + "0", hash.substr(1), "g" + hash.substr(1)}) {
    REQUIRE(refusal_of(bakong::hash_request{bad}).why == fault::bad_hash);
    REQUIRE(refusal_of(bakong::hash_request{bad}).member == "hash");
  }
  for (const char* bad : {"", "D41D8CD98F00B204E9800998ECF8427E", "d41d8cd98f00b204e9800998ecf8427",
                          "d41d8cd98f00b204e9800998ecf8427e0", "d41d8cd98f00b204e9800998ecf8427\""})
    REQUIRE(refusal_of(bakong::md5_request{bad}).member == "md5");
}

TEST_CASE("an amount is written as the exact number it is", "[bakong]") {
  using emvqr::currency;
  const auto body = [](emvqr::decimal amount, currency in) {
    return body_of(bakong::short_hash_request{"0f1e2d3c", amount, in});
  };
  REQUIRE(body({50000, 0}, currency::KHR) == R"({"hash":"0f1e2d3c","amount":50000,"currency":"KHR"})");
  REQUIRE(body({1050, 2}, currency::USD) == R"({"hash":"0f1e2d3c","amount":10.50,"currency":"USD"})");
  REQUIRE(body({1, 1}, currency::USD) == R"({"hash":"0f1e2d3c","amount":0.1,"currency":"USD"})");
  REQUIRE(body({999999999999999999, 2}, currency::USD).find(":9999999999999999.99,") != std::string::npos);
}

TEST_CASE("a short hash goes with an amount its currency has", "[bakong]") {
  using emvqr::currency;
  const auto why = [](std::string hash, emvqr::decimal amount, currency in) {
    return refusal_of(bakong::short_hash_request{std::move(hash), amount, in}).why;
  };
  REQUIRE(why("0f1e2d3c", {5, 0}, currency::KHR) == fault::none);
  REQUIRE(why("0f1e2d3c", {500, 2}, currency::KHR) == fault::none);
  REQUIRE(why("0f1e2d3", {5, 0}, currency::KHR) == fault::bad_hash);
  REQUIRE(why("0f1e2d3c", {5, 0}, currency::EUR) == fault::bad_currency);
  REQUIRE(why("0f1e2d3c", {0, 0}, currency::KHR) == fault::bad_amount);
  REQUIRE(why("0f1e2d3c", {-5, 0}, currency::KHR) == fault::bad_amount);
  REQUIRE(why("0f1e2d3c", {5, 1}, currency::KHR) == fault::bad_amount);
  REQUIRE(why("0f1e2d3c", {1001, 3}, currency::USD) == fault::bad_amount);
  REQUIRE(why("0f1e2d3c", {1, 200}, currency::USD) == fault::bad_amount);
  REQUIRE(why("0f1e2d3c", {999999999999999999, 0}, currency::KHR) == fault::none);
}

TEST_CASE("an account is name@bank", "[bakong]") {
  REQUIRE(body_of(bakong::account_request{"shop@devb"}) == R"({"accountId":"shop@devb"})");
  REQUIRE_FALSE(refusal_of(bakong::account_request{std::string(27, 'a') + "@devb"}));
  for (const std::string& bad :
       {std::string(), std::string("shop"), std::string("@devb"), std::string("shop@"), std::string("a@b@c"),
        std::string(28, 'a') + "@devb", std::string("a\n@devb"), std::string("\xFF@devb")}) {
    REQUIRE(refusal_of(bakong::account_request{bad}).why == fault::bad_account);
    REQUIRE(refusal_of(bakong::account_request{bad}).member == "accountId");
  }
}

TEST_CASE("a link is asked for with the payload as it is", "[bakong]") {
  const auto read = nlohmann::json::parse(body_of(bakong::deeplink_request{std::string(dynamic.view())}));
  REQUIRE(read.size() == 1);
  REQUIRE(read["qr"].get<std::string>() == dynamic.view());
  REQUIRE_FALSE(refusal_of(bakong::deeplink_request{std::string(fixed.view())}));
}

TEST_CASE("the source is sent whole", "[bakong]") {
  const auto request = with_source("https://shop.example.com/icon.png", "Bob \"B\" \\ បុប", "bobshop://paid?id=1");
  const auto read = nlohmann::json::parse(body_of(request));
  REQUIRE(read["sourceInfo"].size() == 3);
  REQUIRE(read["sourceInfo"]["appIconUrl"] == "https://shop.example.com/icon.png");
  REQUIRE(read["sourceInfo"]["appName"] == "Bob \"B\" \\ បុប");
  REQUIRE(read["sourceInfo"]["appDeepLinkCallback"] == "bobshop://paid?id=1");
}

TEST_CASE("a link is not asked for with what cannot be answered", "[bakong]") {
  for (const std::string& bad : {std::string(), std::string("hello"), std::string(foreign.view()),
                                 std::string(dynamic.view().substr(1)), std::string(dynamic.view()) + "0"}) {
    REQUIRE(refusal_of(bakong::deeplink_request{bad}).why == fault::bad_payload);
    REQUIRE(refusal_of(bakong::deeplink_request{bad}).member == "qr");
  }
  const std::string icon = "https://shop.example.com/icon.png";
  REQUIRE(refusal_of(with_source("", "Bob", "bob://x")).member == "sourceInfo.appIconUrl");
  REQUIRE(refusal_of(with_source("http://shop.example.com/i", "Bob", "bob://x")).why == fault::bad_url);
  for (const char* name : {"", "a\nb", "\xFF", "a\x7F"}) {
    REQUIRE(refusal_of(with_source(icon, name, "bob://x")).why == fault::bad_text);
    REQUIRE(refusal_of(with_source(icon, name, "bob://x")).member == "sourceInfo.appName");
  }
  for (const char* callback : {"", "bob", "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x"}) {
    REQUIRE(refusal_of(with_source(icon, "Bob", callback)).why == fault::bad_url);
    REQUIRE(refusal_of(with_source(icon, "Bob", callback)).member == "sourceInfo.appDeepLinkCallback");
  }
}
