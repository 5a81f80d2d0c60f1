// A policy read from JSON: every member, and everything that is refused, with its place.
#include <emvqr/alipayplus/policy_json.hpp>

#include "support/failing_new.hpp"
#include "support/test.hpp"

#include <string>
#include <utility>
#include <vector>

namespace alipayplus = emvqr::alipayplus;
using alipayplus::owned_policy;
using alipayplus::parse_policy;
using alipayplus::policy_fault;
using emvqr::currency;

namespace {

constexpr std::string_view everything = R"({
  "schemes": ["khqr-merchant", "th-promptpay"],
  "currencies": "KHR,USD",
  "participants": ["abaa", "devb"],
  "exponents": [{"currency": "KHR", "exponent": "0", "zeros": "0"}, {"currency": "JOD", "exponent": 3, "zeros": 2}],
  "limits": [{"currency": "KHR", "least": "100", "most": "5000000"}, {"currency": "USD", "most": 100}],
  "overflow": "drop",
  "static_ids": "caller",
  "fees": "refuse",
  "languages": ["km", "zh"],
  "merchant_id": "26.01",
  "names_acquirer": true,
  "edition": "legacy",
  "settlement_currency": "USD",
  "notify_url": "https://acquirer.example/notify"
})";

struct refusal_case {
  std::string text;
  policy_fault why;
  std::string where;
};

const std::vector<refusal_case> refusals = {
    {R"([])", policy_fault::wrong_type, ""},
    {R"("khqr")", policy_fault::wrong_type, ""},
    {R"({"currency":"KHR"})", policy_fault::unknown_member, "currency"},
    {R"({"Schemes":"*"})", policy_fault::unknown_member, "Schemes"},
    {R"({"x\u001b[2J":1})", policy_fault::unknown_member, "[\"x\\x1b[2J\"]"},
    {R"({"schemes":null})", policy_fault::wrong_type, "schemes"},
    {R"({"schemes":""})", policy_fault::bad_value, "schemes"},
    {R"({"schemes":[]})", policy_fault::bad_value, "schemes"},
    {R"({"schemes":"khqr"})", policy_fault::bad_value, "schemes"},
    {R"({"schemes":"khqr-merchant,"})", policy_fault::bad_value, "schemes"},
    {R"({"schemes":"khqr-merchant,*"})", policy_fault::bad_value, "schemes"},
    {R"({"schemes":["khqr-merchant","*"]})", policy_fault::bad_value, "schemes[1]"},
    {R"({"schemes":["khqr-merchant,khqr-individual"]})", policy_fault::bad_value, "schemes[0]"},
    {R"({"schemes":["khqr-merchant",""]})", policy_fault::bad_value, "schemes[1]"},
    {R"({"currencies":["KHR",116]})", policy_fault::wrong_type, "currencies[1]"},
    {R"({"currencies":"khr"})", policy_fault::bad_value, "currencies"},
    {R"({"currencies":"KHR, USD"})", policy_fault::bad_value, "currencies"},
    {R"({"currencies":"XXQ"})", policy_fault::bad_value, "currencies"},
    {R"({"participants":""})", policy_fault::bad_value, "participants"},
    {R"({"participants":[" abaa"]})", policy_fault::bad_value, "participants[0]"},
    {R"({"languages":"KM"})", policy_fault::bad_value, "languages"},
    {R"({"languages":"km,khm"})", policy_fault::bad_value, "languages"},
    {R"({"exponents":{}})", policy_fault::wrong_type, "exponents"},
    {R"({"exponents":["KHR"]})", policy_fault::wrong_type, "exponents[0]"},
    {R"({"exponents":[{"exponent":2}]})", policy_fault::missing, "exponents[0].currency"},
    {R"({"exponents":[{"currency":"KHR"}]})", policy_fault::missing, "exponents[0].exponent"},
    {R"({"exponents":[{"currency":116,"exponent":2}]})", policy_fault::wrong_type, "exponents[0].currency"},
    {R"({"exponents":[{"currency":"KHQ","exponent":2}]})", policy_fault::bad_value, "exponents[0].currency"},
    {R"({"exponents":[{"currency":"KHR","exponent":5}]})", policy_fault::bad_value, "exponents[0].exponent"},
    {R"({"exponents":[{"currency":"KHR","exponent":-1}]})", policy_fault::bad_value, "exponents[0].exponent"},
    {R"({"exponents":[{"currency":"KHR","exponent":2.0}]})", policy_fault::bad_value, "exponents[0].exponent"},
    {R"({"exponents":[{"currency":"KHR","exponent":"02"}]})", policy_fault::bad_value, "exponents[0].exponent"},
    {R"({"exponents":[{"currency":"KHR","exponent":true}]})", policy_fault::wrong_type, "exponents[0].exponent"},
    {R"({"exponents":[{"currency":"KHR","exponent":0,"zeros":1}]})", policy_fault::bad_value, "exponents[0].zeros"},
    {R"({"exponents":[{"currency":"KHR","exponent":2,"zeros":3}]})", policy_fault::bad_value, "exponents[0].zeros"},
    {R"({"exponents":[{"currency":"KHR","exponent":2,"digits":3}]})", policy_fault::unknown_member,
     "exponents[0].digits"},
    {R"({"exponents":[{"currency":"KHR","exponent":2},{"currency":"KHR","exponent":0}]})", policy_fault::said_twice,
     "exponents[1].currency"},
    {R"({"limits":[{"currency":"KHR"}]})", policy_fault::missing, "limits[0].most"},
    {R"({"limits":[{"currency":"KHR","least":"1.5"}]})", policy_fault::bad_value, "limits[0].least"},
    {R"({"limits":[{"currency":"KHR","least":"100000000000000000"}]})", policy_fault::bad_value, "limits[0].least"},
    {R"({"limits":[{"currency":"KHR","most":"-5"}]})", policy_fault::bad_value, "limits[0].most"},
    {R"({"limits":[{"currency":"KHR","most":[]}]})", policy_fault::wrong_type, "limits[0].most"},
    {R"({"limits":[{"currency":"KHR","least":5,"most":4}]})", policy_fault::bad_value, "limits[0].least"},
    {R"({"overflow":"Drop"})", policy_fault::bad_value, "overflow"},
    {R"({"overflow":1})", policy_fault::wrong_type, "overflow"},
    {R"({"static_ids":"none"})", policy_fault::bad_value, "static_ids"},
    {R"({"fees":"half-up"})", policy_fault::bad_value, "fees"},
    {R"({"edition":"2024"})", policy_fault::bad_value, "edition"},
    {R"({"merchant_id":""})", policy_fault::bad_value, "merchant_id"},
    {R"({"merchant_id":"26."})", policy_fault::bad_value, "merchant_id"},
    {R"({"merchant_id":"26.1"})", policy_fault::bad_value, "merchant_id"},
    {R"({"merchant_id":"26,01"})", policy_fault::bad_value, "merchant_id"},
    {R"({"merchant_id":"26.01.02.03.04"})", policy_fault::bad_value, "merchant_id"},
    {R"({"merchant_id":26})", policy_fault::wrong_type, "merchant_id"},
    {R"({"names_acquirer":"yes"})", policy_fault::bad_value, "names_acquirer"},
    {R"({"names_acquirer":1})", policy_fault::wrong_type, "names_acquirer"},
    {R"({"settlement_currency":"usd"})", policy_fault::bad_value, "settlement_currency"},
    {R"({"notify_url":""})", policy_fault::bad_value, "notify_url"},
    {R"({"notify_url":")" + std::string(2049, 'x') + R"("})", policy_fault::bad_value, "notify_url"},
    {R"({"edition":"legacy","edition":"current"})", policy_fault::not_json, "edition"},
    {"{", policy_fault::not_json, ""},
    {"", policy_fault::not_json, ""},
    {R"({"schemes":[[[["x"]]]]})", policy_fault::not_json, "schemes[0][0][0]"},
};

}  // namespace

TEST_CASE("every member of a policy is read", "[alipayplus][json]") {
  const owned_policy read = parse_policy(everything);
  INFO(read.where);
  REQUIRE(read);
  const alipayplus::policy& is = read.is;
  REQUIRE(is.schemes == "khqr-merchant,th-promptpay");
  REQUIRE(is.currencies == "KHR,USD");
  REQUIRE(is.participants == "abaa,devb");
  REQUIRE(is.exponents.size() == 2);
  REQUIRE(is.exponents[0].code == currency::KHR);
  REQUIRE(is.exponents[0].exponent == 0);
  REQUIRE(is.exponents[0].zeros == 0);
  REQUIRE(is.exponents[1].code == currency::JOD);
  REQUIRE(is.exponents[1].exponent == 3);
  REQUIRE(is.exponents[1].zeros == 2);
  REQUIRE(is.limits.size() == 2);
  REQUIRE(is.limits[0].code == currency::KHR);
  REQUIRE(is.limits[0].least == 100);
  REQUIRE(is.limits[0].most == 5000000);
  REQUIRE(is.limits[1].code == currency::USD);
  REQUIRE(is.limits[1].least == 0);
  REQUIRE(is.limits[1].most == 100);
  REQUIRE(is.overflow == alipayplus::overflow::drop);
  REQUIRE(is.static_ids == alipayplus::id_source::caller);
  REQUIRE(is.fees == alipayplus::rounding::refuse);
  REQUIRE(is.languages == "km,zh");
  REQUIRE(is.merchant_id == emvqr::path{26, 1});
  REQUIRE(is.names_acquirer);
  REQUIRE(is.edition == emvqr::khqr::edition::legacy);
  REQUIRE(is.settlement_currency == "USD");
  REQUIRE(is.notify_url == "https://acquirer.example/notify");
}

TEST_CASE("what a policy leaves out is as in the default one", "[alipayplus][json]") {
  const owned_policy read = parse_policy("{}");
  REQUIRE(read);
  REQUIRE(read.is.schemes == alipayplus::policy{}.schemes);
  REQUIRE(read.is.currencies == "KHR");
  REQUIRE(read.is.exponents.empty());
  REQUIRE(read.is.merchant_id.empty());
}

TEST_CASE("numbers and booleans may be texts", "[alipayplus][json]") {
  REQUIRE(parse_policy(R"({"names_acquirer":"true"})").is.names_acquirer);
  const owned_policy chosen = parse_policy(R"({"names_acquirer":"false","limits":[{"currency":"KHR","most":"7"}]})");
  REQUIRE(chosen);
  REQUIRE(!chosen.is.names_acquirer);
  REQUIRE(chosen.is.limits[0].most == 7);
}

TEST_CASE("a star takes all, and only languages may be none", "[alipayplus][json]") {
  const owned_policy read = parse_policy(R"({"schemes":"*","currencies":["*"],"languages":[]})");
  REQUIRE(read);
  REQUIRE(alipayplus::takes(read.is.schemes, "anything"));
  REQUIRE(alipayplus::takes(read.is.currencies, "EUR"));
  REQUIRE(read.is.languages.empty());
  REQUIRE(!alipayplus::takes(read.is.languages, "km"));
}

TEST_CASE("the texts stay where they are when a policy is moved", "[alipayplus][json]") {
  owned_policy first =
      parse_policy(R"({"schemes":"*","settlement_currency":"EUR","limits":[{"currency":"EUR","most":1}]})");
  REQUIRE(first);
  owned_policy second;
  second = std::move(first);
  const owned_policy third{std::move(second)};
  REQUIRE(third.is.schemes == "*");
  REQUIRE(third.is.settlement_currency == "EUR");
  REQUIRE(third.is.limits[0].most == 1);
}

TEST_CASE("a policy is refused with the place of its fault", "[alipayplus][json]") {
  for (const refusal_case& each : refusals) {
    CAPTURE(each.text);
    const owned_policy read = parse_policy(each.text);
    REQUIRE(read.why == each.why);
    REQUIRE(read.where == each.where);
    REQUIRE((read.why == policy_fault::not_json) == (read.json_fault != emvqr::json::fault::none));
    REQUIRE(read.is.exponents.empty());
    REQUIRE(read.is.schemes == alipayplus::policy{}.schemes);
    REQUIRE(!meaning(read.why).empty());
  }
}

TEST_CASE("a policy that is too long is not read", "[alipayplus][json]") {
  const owned_policy read = parse_policy("{" + std::string(65536, ' ') + "}");
  REQUIRE(read.why == policy_fault::not_json);
  REQUIRE(read.json_fault == emvqr::json::fault::too_long);
}

TEST_CASE("a policy is refused where memory runs out", "[alipayplus][json]") {
  const auto why_of = [] { return parse_policy(everything).why; };
  REQUIRE(emvqr_test::fail_each(policy_fault::out_of_memory, policy_fault::none, why_of) > 20);
}
