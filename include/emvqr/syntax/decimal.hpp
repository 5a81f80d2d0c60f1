// Money as a decimal: whole units and a scale, exact, never floating point.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// `units` divided by ten to the power of `scale`: 10.50 is {1050, 2}, and so is not {105, 1} to the letter, but equal
/// to it as a number. Never negative when it comes from a payload.
struct decimal {
  std::int64_t units = 0;  ///< the number without its point; fewer than 10^18 where it was read
  std::uint8_t scale = 0;  ///< how many digits are behind the point, 0 to 18

  /// True for 0, 0.00 and so on.
  constexpr bool is_zero() const noexcept { return units == 0; }
  /// The same number with no zeros at the end of its fraction: the one spelling two equal numbers share.
  constexpr decimal normalized() const noexcept {
    decimal d = *this;
    while (d.scale != 0 && d.units % 10 == 0) {
      d.units /= 10;
      --d.scale;
    }
    return d;
  }
};

/// Equal as numbers: 5 and 5.00 are.
constexpr bool operator==(const decimal& a, const decimal& b) noexcept {
  const decimal x = a.normalized();
  const decimal y = b.normalized();
  return x.units == y.units && x.scale == y.scale;
}
/// Different as numbers.
constexpr bool operator!=(const decimal& a, const decimal& b) noexcept { return !(a == b); }

/// The most digits a decimal is read from; any number of so many digits fits `units`.
inline constexpr std::size_t max_decimal_digits = 18;

namespace detail {

/// The number that a text of digits is, at most 18 of them; below zero where one is none.
constexpr std::int64_t read_number(std::string_view text) noexcept {
  std::int64_t number = 0;
  std::size_t at = 0;
  if constexpr (reads_words) {
    for (; text.size() - at >= 8; at += 8) {
      const std::uint64_t word = load_le64(text.data() + at);
      if (!are_digits(word)) return -1;
      number = number * 100000000 + number_of_digits(word);
    }
  }
  for (; at != text.size(); ++at) {
    if (!is_digit(text[at])) return -1;
    number = number * 10 + (text[at] - '0');
  }
  return number;
}

/// Reads a number into `out`. The offset of the first byte that does not fit, or -1 where all do.
constexpr int read_decimal(std::string_view text, decimal& out) noexcept {
  std::int64_t units = 0;
  std::size_t point = text.size();
  std::size_t too_many = max_decimal_digits;  // where one more digit would be; the point is none
  std::size_t at = 0;
  for (; at != text.size(); ++at) {
    if (is_digit(text[at]) && at != too_many) {
      units = units * 10 + (text[at] - '0');
    } else if (text[at] == '.' && point == text.size()) {
      point = at;
      ++too_many;
    } else {
      break;
    }
  }
  const bool has_point = point != text.size();
  if (at != text.size() || at == std::size_t{has_point}) return static_cast<int>(at);
  out = {units, static_cast<std::uint8_t>(has_point ? at - point - 1 : 0)};
  return -1;
}

}  // namespace detail

/// Reads digits with at most one "." among them, as EMVCo allows (4.7.4.1: 98.73, 98 and "98." are numbers). No sign,
/// no blank, no exponent, no group separator. Fails with `bad_number` on anything else, on no digit at all and on more
/// than 18 digits; the offset is that of the first byte that does not fit.
constexpr result<decimal> parse_decimal(std::string_view text) noexcept {
  decimal d;
  const int wrong = detail::read_decimal(text, d);
  if (wrong >= 0) return failure{errc::bad_number, {}, 0, static_cast<std::uint32_t>(wrong)};
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
  // Negated as unsigned, so the smallest number has a magnitude too.
  const auto units = static_cast<std::uint64_t>(d.units);
  std::uint64_t magnitude = d.units < 0 ? 0 - units : units;
  const unsigned scale = d.scale <= max_decimal_digits ? d.scale : max_decimal_digits;
  char text[24] = {};
  std::size_t first = sizeof text;
  const auto put_digit = [&]() noexcept {
    text[--first] = static_cast<char>('0' + magnitude % 10);
    magnitude /= 10;
  };
  for (unsigned count = 0; count != scale; ++count) put_digit();
  if (scale != 0) text[--first] = '.';
  do put_digit();
  while (magnitude != 0);
  if (d.units < 0) text[--first] = '-';
  return fixed_text<24>{}.append({text + first, sizeof text - first});
}

EMVQR_NAMESPACE_END
