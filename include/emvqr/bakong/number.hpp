// Numbers as JSON spells them, read exactly: nothing becomes a double on the way.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

namespace detail {

/// Moves the point of a decimal by ten to the power of `exponent`, exactly or not at all.
constexpr result<decimal> shift(decimal d, int exponent) noexcept {
  d = d.normalized();
  if (d.is_zero()) return d;
  for (; exponent > 0 && d.scale != 0; --exponent) --d.scale;
  for (; exponent > 0; --exponent) {
    if (d.units >= 100'000'000'000'000'000) return errc::bad_number;
    d.units *= 10;
  }
  for (; exponent < 0; ++exponent) {
    if (d.scale == max_decimal_digits) return errc::bad_number;
    ++d.scale;
  }
  return d;
}

/// A number in JSON's spelling, exactly: 18 digits, an exponent of up to three. No sign but "-" before a zero.
constexpr result<decimal> read_number(std::string_view text) noexcept {
  std::size_t mark = 0;
  while (mark != text.size() && text[mark] != 'e' && text[mark] != 'E') ++mark;
  const std::string_view mantissa{text.data(), mark};
  if (mantissa.empty() || !is_digit(mantissa[0]) || !is_digit(mantissa[mark - 1])) return errc::bad_number;
  const result<decimal> number = parse_decimal(mantissa);
  if (!number || mark == text.size()) return number;
  std::size_t at = mark + 1;
  const bool down = at != text.size() && text[at] == '-';
  if (at != text.size() && (down || text[at] == '+')) ++at;
  const std::string_view digits{text.data() + at, text.size() - at};
  if (digits.empty() || digits.size() > 3 || !is_numeric(digits)) return errc::bad_number;
  int exponent = 0;
  for (const char c : digits) exponent = exponent * 10 + (c - '0');
  return shift(*number, down ? -exponent : exponent);
}

/// A whole number of at most 18 digits, with or without "-"; 1e3 and 5.0 are whole.
constexpr result<std::int64_t> read_whole(std::string_view text) noexcept {
  const bool negative = !text.empty() && text[0] == '-';
  const std::size_t from = negative ? 1 : 0;
  const result<decimal> number = read_number({text.data() + from, text.size() - from});
  if (!number) return number.error();
  const result<decimal> whole = rescale(*number, 0);
  if (!whole) return whole.error();
  return negative ? -whole->units : whole->units;
}

}  // namespace detail
}  // namespace bakong

EMVQR_NAMESPACE_END
