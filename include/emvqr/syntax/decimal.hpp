// Money as a decimal: whole units and a scale, exact, never floating point.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// `units` divided by ten to the power of `scale`: 10.50 is {1050, 2}, and so is not {105, 1} to the letter, but equal
/// to it as a number. Never negative when it comes from a payload.
struct decimal {
  std::int64_t units = 0;
  std::uint8_t scale = 0;

  constexpr bool is_zero() const noexcept { return units == 0; }
  /// The same number with no zeros at the end of its fraction: the one spelling two equal numbers share.
  constexpr decimal normalized() const noexcept {
    decimal d = *this;
    while (d.scale != 0 && d.units % 10 == 0) {
      d.units /= 10;
      --d.scale;
    }
    return d.units == 0 ? decimal{} : d;
  }
};

/// Equal as numbers: 5 and 5.00 are.
constexpr bool operator==(const decimal& a, const decimal& b) noexcept {
  const decimal x = a.normalized();
  const decimal y = b.normalized();
  return x.units == y.units && x.scale == y.scale;
}
constexpr bool operator!=(const decimal& a, const decimal& b) noexcept { return !(a == b); }

/// The most digits a decimal is read from; any number of so many digits fits `units`.
inline constexpr std::size_t max_decimal_digits = 18;

/// Reads digits with at most one "." among them, as EMVCo allows (4.7.4.1: 98.73, 98 and "98." are numbers). No sign,
/// no blank, no exponent, no group separator. Fails with `bad_number` on anything else, on no digit at all and on more
/// than 18 digits; the offset is that of the first byte that does not fit.
constexpr result<decimal> parse_decimal(std::string_view text) noexcept {
  decimal d;
  bool point = false;
  std::size_t digits = 0;
  for (std::size_t at = 0; at != text.size(); ++at) {
    const char c = text[at];
    const bool fits = is_digit(c) ? digits != max_decimal_digits : c == '.' && !point;
    if (!fits) return failure{errc::bad_number, {}, 0, static_cast<std::uint32_t>(at)};
    if (c == '.') {
      point = true;
    } else {
      d.units = d.units * 10 + (c - '0');
      d.scale = static_cast<std::uint8_t>(d.scale + (point ? 1 : 0));
      ++digits;
    }
  }
  if (digits == 0) return failure{errc::bad_number, {}, 0, static_cast<std::uint32_t>(text.size())};
  return d;
}

/// The same number with exactly `scale` digits after the point. Fails with `bad_number` where that would round, or
/// where it would not fit 18 digits.
constexpr result<decimal> rescale(decimal d, std::uint8_t scale) noexcept {
  if (scale > max_decimal_digits) return errc::bad_number;
  d = d.normalized();
  constexpr std::int64_t limit = 1000000000000000000;
  for (; d.scale < scale; ++d.scale) {
    if (d.units >= limit / 10 || d.units <= -limit / 10) return errc::bad_number;
    d.units *= 10;
  }
  if (d.scale != scale) return errc::bad_number;
  return d;
}

/// The number as text with all digits of its scale: {1050, 2} is `10.50`, {5, 0} is `5`. The scale is at most 18.
constexpr fixed_text<24> to_text(const decimal& d) noexcept {
  EMVQR_ASSERT(d.scale <= max_decimal_digits);
  fixed_text<24> text;
  const bool negative = d.units < 0;
  // Negated as unsigned, so the smallest number has a magnitude too.
  std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(d.units) : static_cast<std::uint64_t>(d.units);
  char digits[20] = {};
  std::size_t first = sizeof digits;
  for (; magnitude != 0; magnitude /= 10) digits[--first] = static_cast<char>('0' + magnitude % 10);
  const std::size_t count = sizeof digits - first;
  if (negative) text.append("-");
  if (count <= d.scale) text.append("0");
  text.append({digits + first, count > d.scale ? count - d.scale : 0});
  if (d.scale == 0) return text;
  text.append(".");
  for (std::size_t zeros = count; zeros < d.scale; ++zeros) text.append("0");
  const std::size_t fraction = count < d.scale ? count : d.scale;
  return text.append({digits + sizeof digits - fraction, fraction});
}

EMVQR_NAMESPACE_END
