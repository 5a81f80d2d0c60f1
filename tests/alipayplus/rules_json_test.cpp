// Sets of rules read from JSON, and everything such a set is refused for.
#include <emvqr/alipayplus/code_rules_json.hpp>

#include "alipayplus/rules_support.hpp"

#include <string>
#include <utility>

using namespace emvqr_test;
using emvqr::path;
using emvqr::alipayplus::code_rule_set;
using emvqr::alipayplus::code_rules_limits;
using emvqr::alipayplus::code_rules_outcome;
using emvqr::alipayplus::code_rules_refused;
using emvqr::alipayplus::read_code_rules;
using emvqr::alipayplus::rules_fault;

namespace {

const std::string made_up = R"({
  "result": {"resultStatus": "S", "resultCode": "SUCCESS", "resultMessage": "Success"},
  "version": "24",
  "codeRules": [
    {"id": "devb page", "priority": "10000", "action": "OPEN_URL",
     "match": {"58": "KH", "53": "116", "*.00": ["C<@devb>", "S<shop>"], "54": "N<NULL>"},
     "url": "https://amount.example.com/?code={code}"},
    {"id": "devb order", "priority": "10000", "action": "DECODE",
     "match": {"58": "KH", "*.00": "C<@devb>", "54": "N<NOT_NULL>"}},
    {"id": null, "priority": -7, "action": "OPEN_URL", "match": {"text": "R<https://.*>"},
     "urlFrom": "text", "urlHost": "pay.example.com"}
  ],
  "somethingNew": [{"a": 1}]
})";

/// A reply with this one rule.
std::string with_rule(std::string_view rule) { return R"({"codeRules":[)" + std::string(rule) + "]}"; }

/// What a set is refused for, as `fault where`.
std::string refusal(std::string_view text, const code_rules_limits& within = {}) {
  const code_rules_outcome made = read_code_rules(text, within);
  if (made) return "none";
  return std::to_string(static_cast<int>(made.error().why)) + " " + std::string(made.error().where.view());
}

std::string refusal_of_rule(std::string_view rule) { return refusal(with_rule(rule)); }

bool is_well(std::string_view rule) { return refusal_of_rule(rule) == "none"; }

}  // namespace

TEST_CASE("a set of rules is read", "[alipayplus]") {
  const code_rules_outcome made = read_code_rules(made_up);
  REQUIRE(made);
  CHECK(made->version() == "24");
  const code_rules rules = made->rules();
  REQUIRE(rules.size() == 3);
  CHECK(rules[0].id == "devb page");
  CHECK(rules[0].priority == 10000);
  CHECK(rules[0].action == code_action::open_url);
  CHECK(rules[0].url == "https://amount.example.com/?code={code}");
  REQUIRE(rules[0].conditions.size() == 5);
  CHECK(rules[0].conditions[0].what == object_of_code(path{58}));
  CHECK(rules[0].conditions[0].how == match_kind::exact);
  CHECK(rules[0].conditions[0].text == "KH");
  CHECK(rules[0].conditions[2].what == in_any_template(path{0}));
  CHECK(rules[0].conditions[2].how == match_kind::contains);
  CHECK(rules[0].conditions[3].what == in_any_template(path{0}));
  CHECK(rules[0].conditions[3].how == match_kind::prefix);
  CHECK(rules[0].conditions[4].how == match_kind::is_null);
  CHECK(rules[1].action == code_action::decode);
  CHECK(rules[1].conditions.size() == 3);
  CHECK(rules[2].id.empty());
  CHECK(rules[2].priority == -7);
  CHECK(rules[2].url_from == whole_code);
  CHECK(rules[2].url_host == "pay.example.com");
  CHECK(rules[2].conditions[0].how == match_kind::regex);
  CHECK(rules[2].conditions[0].text == "https://.*");
}

TEST_CASE("a set that was read identifies codes, wherever it is moved", "[alipayplus]") {
  code_rule_set set;
  CHECK(set.rules().empty());
  CHECK(set.version().empty());
  code_rules before;
  {
    code_rules_outcome made = read_code_rules(made_up);
    REQUIRE(made);
    before = made->rules();
    set = *std::move(made);
  }
  CHECK(set.version() == "24");
  CHECK(set.rules().begin() == before.begin());
  CHECK(identify(still.view(), set.rules()).action == code_action::open_url);
  CHECK(identify(with_amount.view(), set.rules()).action == code_action::decode);
  CHECK(identify("https://pay.example.com/", set.rules()).needs_regex);
}

TEST_CASE("a version and a result may be left out, the rules may not", "[alipayplus]") {
  CHECK(refusal(R"({"codeRules":[]})") == "none");
  CHECK(refusal(R"({"codeRules":[],"version":null,"result":null})") == "none");
  CHECK(read_code_rules(R"({"codeRules":[],"version":null})")->version().empty());
  CHECK(refusal("{}") == "3 codeRules");
  CHECK(refusal(R"({"codeRules":null})") == "3 codeRules");
  CHECK(refusal(R"({"codeRules":{}})") == "4 codeRules");
  CHECK(refusal("[]") == "4 ");
}

TEST_CASE("a reply that is not of success has no rules", "[alipayplus]") {
  CHECK(refusal(R"({"codeRules":[],"result":{"resultStatus":"S"}})") == "none");
  CHECK(refusal(R"({"codeRules":[],"result":{"resultStatus":"U"}})") == "2 result");
  CHECK(refusal(R"({"codeRules":[],"result":{"resultStatus":true}})") == "2 result");
  CHECK(refusal(R"({"codeRules":[],"result":{}})") == "2 result");
  CHECK(refusal(R"({"codeRules":[],"result":"S"})") == "2 result");
}

TEST_CASE("a version has up to 16 characters", "[alipayplus]") {
  CHECK(refusal(R"({"codeRules":[],"version":"c_16_x_1234567\u1780\u1780"})") == "none");
  CHECK(refusal(R"({"codeRules":[],"version":"12345678901234567"})") == "8 version");
  CHECK(refusal(R"({"codeRules":[],"version":24})") == "4 version");
}

TEST_CASE("text that is no JSON", "[alipayplus]") {
  CHECK(refusal("") == "1 ");
  CHECK(refusal(with_rule(R"({"id":"a","id":"b"})")) == "1 codeRules[0].id");
  const code_rules_outcome twice = read_code_rules(R"({"codeRules":[],"codeRules":[]})");
  REQUIRE(!twice);
  CHECK(twice.error().why == rules_fault::not_json);
  CHECK(twice.error().json == emvqr::json::fault::duplicate_member);
}

TEST_CASE("a set has limits", "[alipayplus]") {
  const std::string rule = R"({"priority":"1","action":"DECODE","match":{"58":"KH"}})";
  const std::string two = with_rule(rule + "," + rule);
  CHECK(refusal(two, {two.size(), 2, 100}) == "none");
  CHECK(refusal(two, {two.size(), 1, 100}) == "10 codeRules");
  CHECK(refusal(two, {two.size() - 1, 2, 100}) == "1 ");
  CHECK(refusal(two, {two.size(), 2, 12}) == "none");
  CHECK(refusal(two, {two.size(), 2, 11}).substr(0, 2) == "1 ");
}

TEST_CASE("what every rule has", "[alipayplus]") {
  CHECK(is_well(R"({"priority":"1","action":"DECODE","match":{"58":"KH"}})"));
  CHECK(refusal_of_rule("1") == "4 codeRules[0]");
  CHECK(refusal_of_rule("{}") == "3 codeRules[0].priority");
  CHECK(refusal_of_rule(R"({"priority":"1"})") == "3 codeRules[0].action");
  CHECK(refusal_of_rule(R"({"priority":"1","action":"DECODE"})") == "3 codeRules[0].match");
  CHECK(refusal_of_rule(R"({"priority":"1","action":"DECODE","match":{}})") == "3 codeRules[0].match");
  CHECK(refusal_of_rule(R"({"priority":"1","action":"DECODE","match":[]})") == "4 codeRules[0].match");
  CHECK(refusal_of_rule(R"({"id":1,"priority":"1","action":"DECODE","match":{"58":"KH"}})") == "4 codeRules[0].id");
  CHECK(refusal_of_rule(R"({"priority":"1","action":"DECODE","match":{"58":"KH"},"canary":"10"})") ==
        "5 codeRules[0].canary");
  CHECK(refusal_of_rule(R"({"priority":"1","action":"DECODE","match":{"58":"KH"}},{})") == "3 codeRules[1].priority");
}

TEST_CASE("priorities are whole numbers of up to nine digits", "[alipayplus]") {
  const auto of = [](const std::string& priority) {
    return refusal_of_rule(R"({"priority":)" + priority + R"(,"action":"DECODE","match":{"58":"KH"}})");
  };
  for (const char* good : {"0", "\"0\"", "-1", "\"-999999999\"", "999999999", "\"007\""}) CHECK(of(good) == "none");
  for (const char* bad : {"\"\"", "\"-\"", "\"+1\"", "1.0", "1e3", "1000000000", "\" 1\"", "\"1x\"", "\"--1\""})
    CHECK(of(bad) == "8 codeRules[0].priority");
  for (const char* bad : {"true", "[]"}) CHECK(of(bad) == "4 codeRules[0].priority");
}

TEST_CASE("actions and pages", "[alipayplus]") {
  const auto of = [](const std::string& members) {
    return refusal_of_rule(R"({"priority":"1","match":{"58":"KH"},)" + members + "}");
  };
  CHECK(of(R"("action":"OPEN_URL")") == "none");
  CHECK(of(R"("action":"OPEN_URL","url":null,"urlFrom":"*.01","urlHost":null)") == "none");
  CHECK(of(R"("action":"decode")") == "8 codeRules[0].action");
  CHECK(of(R"("action":"")") == "8 codeRules[0].action");
  CHECK(of(R"("action":1)") == "4 codeRules[0].action");
  CHECK(of(R"("action":"DECODE","url":"https://a.example/")") == "8 codeRules[0].url");
  CHECK(of(R"("action":"DECODE","urlFrom":"text")") == "8 codeRules[0].urlFrom");
  CHECK(of(R"("action":"DECODE","urlHost":"a.example")") == "8 codeRules[0].urlHost");
  CHECK(of(R"("action":"OPEN_URL","url":"https://a.example/","urlFrom":"text")") == "8 codeRules[0].urlFrom");
  CHECK(of(R"("action":"OPEN_URL","url":"https://a.example/","urlHost":"a.example")") == "8 codeRules[0].urlHost");
  for (const char* bad :
       {"", "http://a.example/", "https://u@a.example/", "https://{code}.example/", "https://a.example/\\n"})
    CHECK(of(R"("action":"OPEN_URL","url":")" + std::string(bad) + "\"") == "9 codeRules[0].url");
  CHECK(of(R"("action":"OPEN_URL","url":1)") == "4 codeRules[0].url");
  CHECK(of(R"("action":"OPEN_URL","urlFrom":"26.")") == "6 codeRules[0].urlFrom");
  for (const char* bad : {"", "https://a.example", "a.example:443", "-a.example", "a.example-", ".example", "a b"})
    CHECK(of(R"("action":"OPEN_URL","urlHost":")" + std::string(bad) + "\"") == "9 codeRules[0].urlHost");
}

TEST_CASE("places and operators that are none", "[alipayplus]") {
  const auto of = [](const std::string& match) {
    return refusal_of_rule(R"({"priority":"1","action":"DECODE","match":{)" + match + "}}");
  };
  CHECK(of(R"("58":"KH","country":"KH")") == "6 codeRules[0].match.country");
  CHECK(of(R"("58":"X<KH>")") == "7 codeRules[0].match.58");
  CHECK(of(R"("62.07":"")") == "7 codeRules[0].match[\"62.07\"]");
  CHECK(of(R"("58":[])") == "7 codeRules[0].match.58");
  CHECK(of(R"("58":["KH","S<>"])") == "7 codeRules[0].match.58");
  CHECK(of(R"("58":null)") == "4 codeRules[0].match.58");
  CHECK(of(R"("58":[["KH"]])") == "4 codeRules[0].match.58");
  CHECK(of(R"("58":{"is":"KH"})") == "4 codeRules[0].match.58");
}

TEST_CASE("every fault has a meaning", "[alipayplus]") {
  for (int why = 0; why <= static_cast<int>(rules_fault::out_of_memory); ++why)
    CHECK(!emvqr::alipayplus::meaning(static_cast<rules_fault>(why)).empty());
}
