// Who says the amount: the code or the user.
#include "alipayplus/rules_support.hpp"

using namespace emvqr_test;
using emvqr::path;
using emvqr::alipayplus::identify_options;

namespace {

// The shape of national codes: the amount decides between a page and decoding.
constexpr code_condition still_devb[] = {{object_of_code(path{58}), match_kind::exact, "KH"},
                                         {object_of_code(path{53}), match_kind::exact, "116"},
                                         {in_any_template(path{0}), match_kind::contains, "@devb"},
                                         {object_of_code(path{54}), match_kind::is_null, {}}};
constexpr code_condition priced_devb[] = {{object_of_code(path{58}), match_kind::exact, "KH"},
                                          {object_of_code(path{53}), match_kind::exact, "116"},
                                          {in_any_template(path{0}), match_kind::contains, "@devb"},
                                          {object_of_code(path{54}), match_kind::not_null, {}}};
constexpr code_condition digits[] = {{whole_code, match_kind::prefix, "281666"}};
constexpr code_condition links[] = {{whole_code, match_kind::prefix, "https://pay.example.com/"}};
constexpr code_rule rules[] = {
    {"devb page", 10000, still_devb, code_action::open_url, "https://amount.example.com/?code={code}"},
    {"devb order", 10000, priced_devb, code_action::decode},
    {"digits", 1, digits, code_action::decode},
    {"links", 1, links, code_action::open_url},
};

constexpr identification found(std::string_view text, const identify_options& options = {}) noexcept {
  return identify(text, rules, emvqr::alipayplus::no_matcher{}, options);
}

constexpr auto zero = seal("00020129130009shop@devb5303116540105802KH");
constexpr auto zero_with_cents = seal("00020129130009shop@devb530311654040.005802KH");
constexpr auto no_number = seal("00020129130009shop@devb53031165401x5802KH");

}  // namespace

TEST_CASE("a payload without an amount is an entry code", "[alipayplus]") {
  static constexpr identification page = found(still.view());
  EMVQR_VERIFY(page.flow == code_flow::entry);
  EMVQR_VERIFY(page.action == code_action::open_url);
  EMVQR_VERIFY(page.rule == &rules[0]);
}

TEST_CASE("a payload with an amount is an order code", "[alipayplus]") {
  static constexpr identification order = found(with_amount.view());
  EMVQR_VERIFY(order.flow == code_flow::order);
  EMVQR_VERIFY(order.action == code_action::decode);
  EMVQR_VERIFY(order.rule == &rules[1]);
  EMVQR_VERIFY(order.url.empty());
}

TEST_CASE("the flow of a payload is what it says, whatever the rule does", "[alipayplus]") {
  static constexpr code_condition kh[] = {{object_of_code(path{58}), match_kind::exact, "KH"}};
  static constexpr code_rule page[] = {{"page", 1, kh, code_action::open_url, "https://pay.example.com/"}};
  static constexpr code_rule order[] = {{"order", 1, kh, code_action::decode}};
  EMVQR_VERIFY(identify(with_amount.view(), page).flow == code_flow::order);
  EMVQR_VERIFY(identify(still.view(), order).flow == code_flow::entry);
}

TEST_CASE("an amount of zero is none, unless that is switched off", "[alipayplus]") {
  static constexpr identify_options counts{false, {}};
  EMVQR_VERIFY(emvqr::parse(zero.view()).has_value());
  EMVQR_VERIFY(found(zero.view()).flow == code_flow::entry);
  EMVQR_VERIFY(found(zero.view()).action == code_action::open_url);
  EMVQR_VERIFY(found(zero_with_cents.view()).action == code_action::open_url);
  EMVQR_VERIFY(found(zero.view(), counts).flow == code_flow::order);
  EMVQR_VERIFY(found(zero.view(), counts).action == code_action::decode);
}

TEST_CASE("an amount that is no number is one all the same", "[alipayplus]") {
  EMVQR_VERIFY(emvqr::parse(no_number.view()).has_value());
  EMVQR_VERIFY(found(no_number.view()).flow == code_flow::order);
  EMVQR_VERIFY(found(no_number.view()).action == code_action::decode);
}

TEST_CASE("zero is still there to compare with", "[alipayplus]") {
  EMVQR_VERIFY(caught(zero.view(), {object_of_code(path{54}), match_kind::exact, "0"}));
  EMVQR_VERIFY(!caught(zero.view(), {object_of_code(path{54}), match_kind::exact, "0.00"}));
}

TEST_CASE("a code that is no payload flows as its rule acts", "[alipayplus]") {
  EMVQR_VERIFY(found("2816660412345678").flow == code_flow::order);
  EMVQR_VERIFY(found("2816660412345678").action == code_action::decode);
  EMVQR_VERIFY(found("https://pay.example.com/x").flow == code_flow::entry);
  EMVQR_VERIFY(found("https://pay.example.com/x").action == code_action::open_url);
}
