// Amounts there and back: decimals of codes, whole minor units of the API. Exact, or refused.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The most digits of `Amount.value`. Source: data dictionary of Alipay Connect mini programs; the model page of the
/// API states no limit.
inline constexpr std::size_t max_value_digits = 16;

/// How the API counts a currency.
struct currency_rule {
  emvqr::currency code;       ///< the currency
  std::uint8_t exponent = 2;  ///< the minor unit is 1 / 10^exponent of the currency
  std::uint8_t zeros = 0;     ///< how many of a value's last digits must be 0, since no such small money is used
};

/// Where the market's money is coarser than ISO 4217 says. The exponent is ISO's all the same: the API's pages refer to
/// that list. Source: docs.alipayplus.com, place_order/model, for IDR, the last two digits of which are 00. For KHR it
/// is inferred: ISO gives it two digits, KHQR writes whole riels, and no page of the API names it. Who knows that their
/// acquirer counts riels otherwise says so in the policy.
inline constexpr currency_rule coarse_currencies[] = {{currency::IDR, 2, 2}, {currency::KHR, 2, 2}};

/// The rule of a currency: that of `overrides` if it is there, else one of `coarse_currencies`, else ISO 4217's
/// exponent. Nothing for a code that ISO 4217 does not know.
constexpr std::optional<currency_rule> rule_of(currency code, table<currency_rule> overrides = {}) noexcept {
  for (const table<currency_rule> rules : {overrides, table<currency_rule>{coarse_currencies}})
    for (const currency_rule& each : rules)
      if (each.code == code) return each;
  const currency_info* const info = find_currency(code);
  if (info == nullptr) return std::nullopt;
  return currency_rule{code, info->exponent, 0};
}

namespace detail {

constexpr std::int64_t power_of_ten(unsigned exponent) noexcept {
  std::int64_t power = 1;
  for (; exponent != 0; --exponent) power *= 10;
  return power;
}

}  // namespace detail

/// An amount in minor units. Fails with `bad_number` where that would round, where the last digits must be 0 and are
/// not, and where there are more than `max_value_digits`; for amounts below zero too.
constexpr result<std::int64_t> to_minor_units(const decimal& amount, const currency_rule& rule) noexcept {
  const result<decimal> scaled = rescale(amount, rule.exponent);
  if (!scaled || scaled->units < 0 || scaled->units >= detail::power_of_ten(max_value_digits)) return errc::bad_number;
  if (rule.zeros > max_value_digits || scaled->units % detail::power_of_ten(rule.zeros) != 0) return errc::bad_number;
  return scaled->units;
}

/// The inverse, in the shortest spelling: 5000000 of a KHR of exponent 2 is 50000. Fails with `bad_number` like it.
constexpr result<decimal> to_decimal(std::int64_t units, const currency_rule& rule) noexcept {
  const decimal amount = decimal{units, rule.exponent};
  if (rule.exponent > max_decimal_digits || units < 0) return errc::bad_number;
  const result<std::int64_t> again = to_minor_units(amount, rule);
  if (!again) return again.error();
  return amount.normalized();
}

/// Reads `Amount.value`: 1 to `max_value_digits` digits without zeros before them. Fails with `bad_number` on any sign,
/// point, blank, exponent or letter: whoever sends "100.00" means another amount than the API reads.
constexpr result<std::int64_t> parse_value(std::string_view text) noexcept {
  if (text.empty() || text.size() > max_value_digits || !is_numeric(text)) return errc::bad_number;
  if (text.size() > 1 && text.front() == '0') return errc::bad_number;
  const result<decimal> number = parse_decimal(text);
  if (!number) return number.error();
  return number->units;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
