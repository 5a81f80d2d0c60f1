#include <emvqr/alipayplus/money.hpp>

#include "property/generator.hpp"
#include "support/test.hpp"

#include <string>

namespace {

using emvqr::currency;
using emvqr::decimal;
using emvqr::alipayplus::currency_rule;
using emvqr::alipayplus::parse_value;
using emvqr::alipayplus::rule_of;
using emvqr::alipayplus::to_decimal;
using emvqr::alipayplus::to_minor_units;

constexpr std::int64_t units_of(decimal amount, currency code) {
  const auto units = to_minor_units(amount, *rule_of(code));
  return units ? *units : -1;
}

}  // namespace

TEST_CASE("amounts are counted in the minor unit of ISO 4217", "[alipayplus][money]") {
  EMVQR_VERIFY(units_of({50000, 0}, currency::KHR) == 5000000);
  EMVQR_VERIFY(units_of({1250, 2}, currency::USD) == 1250);
  EMVQR_VERIFY(units_of({125, 1}, currency::USD) == 1250);
  EMVQR_VERIFY(units_of({1000, 0}, currency::JPY) == 1000);
  EMVQR_VERIFY(units_of({1000, 0}, currency::KRW) == 1000);
  EMVQR_VERIFY(units_of({1000, 0}, currency::VND) == 1000);
  EMVQR_VERIFY(units_of({1234, 3}, currency::KWD) == 1234);
  EMVQR_VERIFY(units_of({1, 0}, currency::BHD) == 1000);
  EMVQR_VERIFY(units_of({0, 0}, currency::USD) == 0);
}

TEST_CASE("what a currency cannot hold is refused, never rounded", "[alipayplus][money]") {
  EMVQR_VERIFY(units_of({12505, 3}, currency::USD) == -1);
  EMVQR_VERIFY(units_of({5, 1}, currency::JPY) == -1);
  EMVQR_VERIFY(units_of({5, 1}, currency::KHR) == -1);       // half a riel
  EMVQR_VERIFY(units_of({1001, 2}, currency::IDR) == -1);    // 10.01 rupiah
  EMVQR_VERIFY(units_of({1000, 2}, currency::IDR) == 1000);  // 10.00
  EMVQR_VERIFY(units_of({-5, 0}, currency::USD) == -1);
  EMVQR_VERIFY(units_of({99999999999999, 0}, currency::USD) == 9999999999999900);
  EMVQR_VERIFY(units_of({100000000000000, 0}, currency::USD) == -1);  // 17 digits
  EMVQR_VERIFY(units_of({INT64_MAX, 0}, currency::USD) == -1);
  EMVQR_VERIFY(units_of({1, 18}, currency::USD) == -1);
  EMVQR_VERIFY(units_of({100000000000000000, 18}, currency::USD) == 10);
}

TEST_CASE("a policy may count a currency otherwise", "[alipayplus][money]") {
  static constexpr currency_rule whole_riels[] = {{currency::KHR, 0, 0}};
  EMVQR_VERIFY(*to_minor_units({50000, 0}, *rule_of(currency::KHR, whole_riels)) == 50000);
  EMVQR_VERIFY(rule_of(currency::USD, whole_riels)->exponent == 2);
  EMVQR_VERIFY(*to_decimal(50000, *rule_of(currency::KHR, whole_riels)) == decimal{50000, 0});
}

TEST_CASE("a code that ISO 4217 does not know has no rule", "[alipayplus][money]") {
  EMVQR_VERIFY(!rule_of(static_cast<currency>(0)).has_value());
  EMVQR_VERIFY(!rule_of(static_cast<currency>(999)).has_value());
}

TEST_CASE("minor units become decimals in the shortest spelling", "[alipayplus][money]") {
  EMVQR_VERIFY(to_text(*to_decimal(5000000, *rule_of(currency::KHR))).view() == "50000");
  EMVQR_VERIFY(to_text(*to_decimal(1250, *rule_of(currency::USD))).view() == "12.5");
  EMVQR_VERIFY(to_text(*to_decimal(1200, *rule_of(currency::USD))).view() == "12");
  EMVQR_VERIFY(!to_decimal(5000050, *rule_of(currency::KHR)));
  EMVQR_VERIFY(!to_decimal(-1, *rule_of(currency::USD)));
  EMVQR_VERIFY(!to_decimal(10000000000000000, *rule_of(currency::USD)));
  EMVQR_VERIFY(!to_decimal(1, currency_rule{currency::USD, 255, 255}));
}

TEST_CASE("a value is digits and nothing else", "[alipayplus][money]") {
  EMVQR_VERIFY(*parse_value("5000000") == 5000000);
  EMVQR_VERIFY(*parse_value("0") == 0);
  EMVQR_VERIFY(*parse_value("9999999999999999") == 9999999999999999);
  for (const std::string_view text : {"", "-1", "+1", "1.0", "100.00", "1e3", "1 ", " 1", "01", "00", "0x1", "1,000",
                                      "10000000000000000", "\xEF\xBC\x91", "1\n"}) {
    INFO(text);
    REQUIRE_FALSE(parse_value(text).has_value());
  }
  REQUIRE_FALSE(parse_value(std::string_view{"1\0", 2}).has_value());
}

TEST_CASE("for every amount and currency, there and back is exact or refused", "[alipayplus][money]") {
  emvqr_test::generator random(emvqr_test::first_seed());
  int exact = 0;
  for (const emvqr::currency_info& each : emvqr::currency_catalogue) {
    const auto rule = rule_of(each.code);
    REQUIRE(rule);
    for (int i = 0; i != 500; ++i) {
      decimal amount;
      amount.scale = static_cast<std::uint8_t>(random.below(6));
      const int digits = 1 + random.below(16);
      for (int d = 0; d != digits; ++d) amount.units = amount.units * 10 + random.below(10);
      if (random.one_in(3)) amount.units = amount.units / 1000 * 1000;
      const auto units = to_minor_units(amount, *rule);
      // Reckoned by digits alone: the amount with the exponent's digits, and no other digit lost.
      const decimal least = amount.normalized();
      const bool fits = least.scale <= rule->exponent - (rule->zeros < rule->exponent ? rule->zeros : rule->exponent);
      std::string by_digits = std::to_string(least.units);
      by_digits.append(static_cast<std::size_t>(rule->exponent > least.scale ? rule->exponent - least.scale : 0), '0');
      if (least.units == 0) by_digits = "0";
      REQUIRE(units.has_value() == (fits && by_digits.size() <= 16));
      if (!units) continue;
      REQUIRE(std::to_string(*units) == by_digits);
      REQUIRE(*to_decimal(*units, *rule) == amount);
      ++exact;
    }
  }
  REQUIRE(exact > 10000);
}
