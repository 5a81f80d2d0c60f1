#include "alipayplus/orders.hpp"
#include "support/test.hpp"

#include <set>
#include <string>
#include <string_view>

namespace {

using emvqr_test::foreign_with;
using emvqr_test::khqr_with;
using emvqr_test::mapping;
using emvqr_test::open_policy;
using emvqr_test::sealed;
using emvqr_test::worked_time;
namespace ap = emvqr::alipayplus;

std::string verdict_of(const mapping& code) { return std::string(to_text(ap::payable(code.to)).view()); }

/// Nothing of an order stands beside a refusal.
bool is_bare(const mapping& code) {
  ap::user_initiated_pay_response rest = code.to.answer;
  rest.result = {};
  return ap::is_absent(rest) && code.to.lost.empty();
}

}  // namespace

TEST_CASE("a dollar account is refused under the default policy", "[alipayplus][obstacle]") {
  const mapping code(khqr_with("", "5303840540512.50"));
  CHECK(code.obstacles() == "currency_not_accepted:53");
  CHECK(code.code() == "CURRENCY_NOT_SUPPORT");
  CHECK(code["result.resultStatus"] == "F");
  CHECK(is_bare(code));
  CHECK(verdict_of(code) ==
        "not payable by an Alipay+ wallet: the payee's account is in a currency that is not accepted: USD (53)");
  ap::policy dollars;
  dollars.currencies = "KHR,USD";
  CHECK(mapping(khqr_with("", "5303840540512.50"), dollars)["paymentAmount.value"] == "1250");
}

TEST_CASE("each reason is told, the one that counts first", "[alipayplus][obstacle]") {
  const mapping code(khqr_with("", "5303840540512.50"), {}, {worked_time + 60001, {}, {}});
  CHECK(code.obstacles() == "expired:99.01 currency_not_accepted:53");
  CHECK(code.code() == "EXPIRED_CODE");
  CHECK(verdict_of(code) ==
        "not payable by an Alipay+ wallet: the code has expired (99.01); the payee's account is in a currency that is "
        "not accepted: USD (53)");
}

TEST_CASE("what is no payload is an invalid code", "[alipayplus][obstacle]") {
  const mapping code("00020101021163041234");
  CHECK_FALSE(code.to.is_payable());
  CHECK(code.code() == "INVALID_CODE");
  CHECK(verdict_of(code) == "not payable by an Alipay+ wallet: 63: the CRC does not fit the text (offset 16)");
  CHECK(mapping("").code() == "INVALID_CODE");
  CHECK(mapping("https://qr.alipay.com/x").code() == "INVALID_CODE");
}

TEST_CASE("a code of no accepted scheme is no Bakong payee", "[alipayplus][obstacle]") {
  const mapping code(foreign_with("53031165405 5000"));
  CHECK(code.obstacles().find("scheme_not_accepted") != std::string::npos);
  CHECK(code.code() == "INVALID_CODE");
  CHECK(mapping(foreign_with("530311654045000")).obstacles() == "scheme_not_accepted");
}

TEST_CASE("a policy may name the banks that take part", "[alipayplus][obstacle]") {
  ap::policy policy;
  policy.participants = "devb,abaa";
  CHECK(mapping(khqr_with(""), policy).to.is_payable());
  policy.participants = "devb,aba";
  const mapping code(khqr_with(""), policy);
  CHECK(code.obstacles() == "participant_not_accepted:30.00");
  CHECK(code.code() == "MERCHANT_NOT_REGISTERED");
}

TEST_CASE("a code that breaks a rule is refused, with the rule", "[alipayplus][obstacle]") {
  const mapping no_city(sealed("00020101021129130009cafe@abaa5204581453031165802KH5904Cafe"));
  CHECK(no_city.obstacles() == "breaks_rule:60");
  CHECK(no_city.code() == "INVALID_CODE");
  CHECK(verdict_of(no_city).find("[MPM-4.2.1.1] (60)") != std::string::npos);
  const mapping long_name(khqr_with("62300126123456789012345678901234 6"));
  CHECK(long_name.obstacles() == "breaks_rule:62.01");
  CHECK(long_name.code() == "PARAM_ILLEGAL");
}

TEST_CASE("an error behind more warnings than a report holds is not lost", "[alipayplus][obstacle]") {
  // 36 templates whose 00 is no GUID, each worth a warning, then a bill number of 26 characters.
  std::string body = "00020101021226140003abc0103S12";
  for (int id = 27; id <= 51; ++id) body += std::to_string(id) + "070003abc";
  body += "520458145303702540510.505802SG5904Cafe6009Singapore";
  for (int id = 80; id <= 89; ++id) body += std::to_string(id) + "070003abc";
  const std::string good = sealed(body);
  const std::string bad = sealed(body + "62300126" + std::string(26, 'x'));
  REQUIRE(emvqr::check(*emvqr::parse(bad)).dropped() != 0);
  CHECK(mapping(good, open_policy()).obstacles() == "");
  const mapping code(bad, open_policy());
  CHECK(code.obstacles() == "breaks_rule:62.01");
}

TEST_CASE("an old dynamic code without an expiry is valid under its own edition alone", "[alipayplus][obstacle]") {
  const std::string without =
      sealed("00020101021230300009cafe@abaa0102M10207AB Bank5204581453031165405500005802KH5904Cafe6010Phnom Penh");
  CHECK(mapping(without).code() == "INVALID_CODE");
  ap::policy legacy;
  legacy.edition = emvqr::khqr::edition::legacy;
  CHECK(mapping(without, legacy).to.is_payable());
}

TEST_CASE("a code longer than the API hands on is refused", "[alipayplus][obstacle]") {
  // Templates of nobody's, up to a whole payload of so many characters.
  const auto of_size = [](std::size_t size) {
    const auto filler = [](int id, std::size_t room) {
      const std::size_t text = room - 4 - 7 - 4;  // its header, 00 and the header of 01
      const auto two = [](std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
      return std::to_string(id) + two(room - 4) + "0003a.b01" + two(text) + std::string(text, 'x');
    };
    std::string more;
    for (const int id : {80, 81, 82, 83}) more += filler(id, 90);
    const std::size_t so_far = foreign_with("530370254045.00", more).size();
    return foreign_with("530370254045.00", more + filler(84, size - so_far));
  };
  const std::string whole = of_size(512);
  REQUIRE(whole.size() == 512);
  CHECK(mapping(whole, open_policy()).obstacles() == "");
  const std::string over = of_size(513);
  REQUIRE(over.size() == 513);
  CHECK(mapping(over, open_policy()).obstacles() == "code_too_long");
  CHECK(mapping(over, open_policy()).code() == "PARAM_ILLEGAL");
}

TEST_CASE("amounts outside the limits of a policy are refused", "[alipayplus][obstacle]") {
  static constexpr ap::amount_limit limits[] = {{emvqr::currency::USD, 1, 1}, {emvqr::currency::KHR, 10000, 5000000}};
  ap::policy policy;
  policy.limits = limits;
  CHECK(mapping(khqr_with("", "5303116540550000"), policy).to.is_payable());
  CHECK(mapping(khqr_with("", "5303116540550001"), policy).obstacles() == "amount_too_large:54");
  CHECK(mapping(khqr_with("", "5303116540550001"), policy).code() == "PAYMENT_AMOUNT_EXCEED_LIMIT");
  CHECK(mapping(khqr_with("", "53031165403100"), policy).to.is_payable());
  CHECK(mapping(khqr_with("", "5303116540299"), policy).obstacles() == "amount_too_small:54");
  CHECK(mapping(khqr_with("", "5303116540299"), policy).code() == "PARAM_ILLEGAL");
}

TEST_CASE("currencies and amounts that cannot be read are refused", "[alipayplus][obstacle]") {
  const ap::policy open = open_policy();
  CHECK(mapping(foreign_with("54045.00"), open).obstacles().find("currency_missing") != std::string::npos);
  CHECK(mapping(foreign_with("530399954045.00"), open).obstacles() == "currency_unknown:53");
  CHECK(mapping(foreign_with("530399954045.00"), open).code() == "CURRENCY_NOT_SUPPORT");
  CHECK(mapping(foreign_with("530370254041,50"), open).obstacles() == "amount_unreadable:54");
  CHECK(mapping(foreign_with("530370254041,50"), open).code() == "PARAM_ILLEGAL");
  CHECK(mapping(foreign_with("530370254051.005"), open).obstacles() == "amount_inexact:54");
  CHECK(mapping(foreign_with("530339254041.50"), open).obstacles() == "amount_inexact:54");  // JPY
}

TEST_CASE("a required member that nothing gives is told by its path", "[alipayplus][obstacle]") {
  ap::policy open = open_policy();
  open.merchant_id = {};
  const mapping code(foreign_with("530370254045.00"), open);
  CHECK(code.obstacles() == "member_missing=order.merchant.referenceMerchantId");
  CHECK(code.code() == "PARAM_ILLEGAL");
}

TEST_CASE("a caller's texts are held to the API too", "[alipayplus][obstacle]") {
  CHECK(
      mapping(khqr_with(""), {},
              {worked_time, std::string_view{"01234567890123456789012345678901234567890123456789012345678901234"}, {}})
          .obstacles() == "member_too_long=order.referenceOrderId");
  CHECK(mapping(khqr_with(""), {}, {worked_time, "\xFF", {}}).obstacles() == "member_illegal=order.referenceOrderId");
  ap::policy policy;
  policy.settlement_currency = "dollars";
  CHECK(mapping(khqr_with(""), policy).obstacles() == "member_illegal=settlementStrategy.settlementCurrency");
}

TEST_CASE("a policy decides what is done with values that do not fit", "[alipayplus][obstacle]") {
  const std::string phone = khqr_with("622802171234567890123456703031AB");
  ap::policy policy;
  CHECK(mapping(phone, policy).lost("62.02") == "too_long");
  policy.overflow = ap::overflow::refuse;
  CHECK(mapping(phone, policy).obstacles() == "member_too_long:62.02=order.merchant.store.storePhoneNo");
  policy.overflow = ap::overflow::shorten;  // which no row allows for a phone number
  CHECK(mapping(phone, policy).lost("62.02") == "too_long");
  policy.overflow = ap::overflow::drop;
  CHECK(mapping(phone, policy).lost("62.02") == "too_long");
  // An ID that names somebody is never cut or left out: 35 characters of a merchant.
  ap::policy open = open_policy();
  const std::string merchant = sealed(
      "00020101021226540011com.example013512345678901234567890123456789012345520458145303702540510.505802SG5904Cafe"
      "6009Singapore");
  for (const ap::overflow each :
       {ap::overflow::by_row, ap::overflow::refuse, ap::overflow::drop, ap::overflow::shorten}) {
    open.overflow = each;
    CHECK(mapping(merchant, open).obstacles() == "member_too_long:26.01=order.merchant.referenceMerchantId");
  }
}

TEST_CASE("a verdict is the same as the mapping's", "[alipayplus][obstacle]") {
  const auto view = emvqr::parse(emvqr_test::worked_example);
  CHECK(ap::payable(*view, ap::policy{}, worked_time));
  CHECK_FALSE(ap::payable(*view, ap::policy{}, worked_time + 60000 * 60));
  CHECK(ap::payable(*view, ap::policy{}, emvqr::no_clock));
  CHECK(to_text(ap::payable(*view, ap::policy{}, worked_time)).view() == "payable by an Alipay+ wallet");
  const std::string printed = emvqr_test::static_khqr_with("");
  CHECK(ap::payable(*emvqr::parse(printed), ap::policy{}, emvqr::no_clock));
}

TEST_CASE("every kind of obstacle has a name and a sentence, every result code a status", "[alipayplus][obstacle]") {
  std::set<std::string_view> names;
  for (const auto& row : ap::detail::obstacle_rows) {
    CHECK(names.insert(row.name).second);
    CHECK_FALSE(row.meaning.empty());
  }
  CHECK(names.size() == static_cast<std::size_t>(ap::obstacle_kind::member_illegal) + 1);
  for (const ap::result_code_info& each : ap::result_codes) {
    CHECK((each.status == "S" || each.status == "F" || each.status == "U"));
    CHECK(ap::find_result_code(each.name) == each.code);
    CHECK(ap::describe(each.code).name == each.name);
  }
  CHECK_FALSE(ap::find_result_code("CODE_EXPIRED").has_value());
}

TEST_CASE("more reasons than are kept are counted", "[alipayplus][obstacle]") {
  ap::obstacle_list list;
  for (int id = 1; id <= 20; ++id) list.add({ap::obstacle_kind::breaks_rule, id, emvqr::rule::mpm_4_2_1_1, {}});
  list.add({ap::obstacle_kind::expired, 5, emvqr::rule::none, {}});  // 5 has one
  CHECK(list.size() == ap::obstacle_list::capacity);
  CHECK(list.dropped() == 4);
  CHECK(std::string(to_text(ap::payability{list, {}}).view()).find("and 4 more reasons") != std::string::npos);
}
