// An amount as people read it: 50,000 for riels, 1,234.50 for dollars.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// The most digits that `shown_amount` fills up to after the point; no currency has more than 4.
inline constexpr unsigned max_shown_digits = 18;
/// Room for the longest amount: a sign, 19 digits in groups, a point and a fraction that was filled up.
inline constexpr std::size_t max_shown_amount_bytes = 48;

/// A number with commas between groups of three and at least `digits` digits after the point (0 to
/// `max_shown_digits`). Exact: zeros at its end that go beyond `digits` are left off, other digits are not. The scale
/// is at most 18.
constexpr fixed_text<max_shown_amount_bytes> shown_amount(const decimal& amount, unsigned digits) noexcept {
  EMVQR_ASSERT(amount.scale <= max_decimal_digits && digits <= max_shown_digits);
  const decimal d = amount.normalized();
  const auto plain = to_text(d);
  const std::string_view number = plain.view();
  fixed_text<max_shown_amount_bytes> text;
  std::size_t first = d.units < 0 ? 1 : 0;
  const std::size_t fraction = d.scale == 0 ? 0 : std::size_t{d.scale} + 1;  // with its point
  const std::size_t end = number.size() - fraction;
  text.append({number.data(), first});
  for (; first != end; ++first) {
    text.append({number.data() + first, 1});
    const std::size_t left = end - first - 1;
    if (left != 0 && left % 3 == 0) text.append(",");
  }
  text.append({number.data() + end, fraction});
  if (d.scale == 0 && digits != 0) text.append(".");
  for (unsigned shown = d.scale; shown < digits; ++shown) text.append("0");
  return text;
}

/// The digits that are customary after the point of an amount for people: those of ISO 4217, but none for the riel,
/// whose sen has long had no coin (KHQR cards show whole riels). 0 for a code that ISO 4217 does not know.
constexpr unsigned shown_digits(currency code) noexcept {
  const currency_info* const info = find_currency(code);
  return info == nullptr || code == currency::KHR ? 0 : info->exponent;
}

/// The same in a currency: `50,000` for {50000, 0} KHR, `1,234.50` for {12345, 1} USD, and half a riel is `0.5`. A code
/// that ISO 4217 does not know leaves the digits of the scale as they are.
constexpr fixed_text<max_shown_amount_bytes> shown_amount(const decimal& amount, currency code) noexcept {
  return shown_amount(amount, find_currency(code) == nullptr ? unsigned{amount.scale} : shown_digits(code));
}

EMVQR_NAMESPACE_END
