// The money of an order by a reader of its own, digit by digit: what stands in a code and nothing else.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/payload/payload_view.hpp>

#include "fuzz/fuzz.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace emvqr_fuzz {

/// A number of any size.
__extension__ typedef __int128 wide;  // NOLINT(modernize-use-using): its pedantic warning

/// The digits of a decimal without its point, with `exponent` of them behind it; nothing where some would be lost.
inline std::optional<wide> units_of(std::string_view decimal, unsigned exponent) {
  const std::size_t point = decimal.find('.');
  const bool has_point = point != std::string_view::npos;
  std::string digits{decimal.substr(0, point)};
  std::string behind{has_point ? decimal.substr(point + 1) : std::string_view{}};
  for (; behind.size() > exponent; behind.pop_back())
    if (behind.back() != '0') return std::nullopt;
  behind.resize(exponent, '0');
  digits += behind;
  wide units = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9' || units > (wide{1} << 100)) return std::nullopt;
    units = units * 10 + (digit - '0');
  }
  return units;
}

inline std::string text_of(wide units) {
  std::string text;
  do text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(units % 10)));
  while ((units /= 10) != 0);
  return text;
}

/// The share of an amount that a percentage such as `2.75` is, to the nearest `step`, a half up.
inline wide share_of(wide units, std::string_view percent, wide step) {
  constexpr unsigned digits = 10;
  wide whole = 100 * step;
  for (unsigned i = 0; i != digits; ++i) whole *= 10;
  const std::optional<wide> share = units_of(percent, digits);
  must(share.has_value(), "a percentage that was taken is a number");
  return (2 * units * *share + whole) / (2 * whole) * step;
}

inline wide fee_of(const emvqr::payload_view& view, wide ordered, unsigned exponent, wide step) {
  const auto kind = view.get(emvqr::tag::tip_or_convenience_indicator);
  if (kind != std::string_view{"02"} && kind != std::string_view{"03"}) return 0;
  if (kind == std::string_view{"03"}) return share_of(ordered, *view.get(emvqr::tag::convenience_fee_percentage), step);
  const std::optional<wide> fee = units_of(*view.get(emvqr::tag::convenience_fee_fixed), exponent);
  must(fee.has_value(), "a fee that was taken is exact");
  return *fee;
}

/// Both amounts of an order are those of 54 and the fee, in the minor units of the currency in 53.
inline void must_have_exact_money(const emvqr::alipayplus::user_initiated_pay_response& answer,
                                  const emvqr::payload_view& view, const emvqr::alipayplus::policy& rules) {
  const std::string_view digits = view.get(emvqr::tag::transaction_currency).value_or(std::string_view{});
  const emvqr::currency_info* in = nullptr;
  for (const emvqr::currency_info& each : emvqr::currency_catalogue)
    if (units_of(digits, 0) == wide{static_cast<unsigned>(each.code)}) in = &each;
  must(in != nullptr, "what is paid is in a currency");
  const auto amount = view.get(emvqr::tag::transaction_amount);
  const auto& ordered = answer.order.order_amount;
  const auto& paid = answer.payment_amount;
  if (!amount || units_of(*amount, 18) == wide{0}) {
    must(ordered.value.empty() && paid.value.empty(), "no amount appears where there is none");
    return;
  }
  unsigned exponent = in->exponent,
           zeros = in->code == emvqr::currency::KHR || in->code == emvqr::currency::IDR ? 2 : 0;
  for (std::size_t i = rules.exponents.size(); i != 0; --i) {
    const auto& row = rules.exponents[i - 1];
    if (row.code == in->code) exponent = row.exponent, zeros = row.zeros;
  }
  wide step = 1;
  for (unsigned i = 0; i != zeros; ++i) step *= 10;
  const std::optional<wide> units = units_of(*amount, exponent);
  must(units && *units % step == 0, "an amount that was taken is exact");
  must(ordered.currency == emvqr::alpha(in->code) && paid.currency == ordered.currency,
       "the currency is that of the code");
  must(ordered.value == text_of(*units), "the order's amount is that of the code");
  const wide sum = *units + fee_of(view, *units, exponent, step);
  must(paid.value == text_of(sum), "what is paid is the amount and the fee");
  for (const auto& limit : rules.limits)
    if (limit.code == in->code) must(sum >= limit.least && (limit.most == 0 || sum <= limit.most), "limits are kept");
}

}  // namespace emvqr_fuzz
