// Forms of values that several schemes use: each answers whether a text has the form, and nothing else.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// True if the last digit of a number is the one that the others ask for; false for what is no number.
/// Source: ISO/IEC 7812-1, annex B (Luhn).
constexpr bool has_luhn_digit(std::string_view digits) noexcept {
  if (digits.size() < 2 || !is_numeric(digits)) return false;
  unsigned sum = 0;
  for (std::size_t i = 0; i != digits.size(); ++i) {
    const unsigned digit = static_cast<unsigned>(digits[digits.size() - 1 - i] - '0');
    const unsigned weighed = i % 2 == 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 == 0;
}

/// For objects that hold a card number or something else: false for 16 to 19 digits whose last one is wrong. Numbers of
/// 15 digits occur without their last one.
constexpr bool is_card_or_other(std::string_view text) noexcept {
  const bool is_card = text.size() >= 16 && text.size() <= 19 && is_numeric(text);
  return !is_card || has_luhn_digit(text);
}

/// 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, with hyphens. Source: RFC 9562, 4.
constexpr bool is_hyphened_uuid(std::string_view text) noexcept {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i != text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? text[i] != '-' : hex_value(text[i]) < 0) return false;
  }
  return true;
}

/// A name, one "@" and a domain with a point inside, without spaces. Not every such text is an address; every address
/// that people have is such a text.
constexpr bool is_email(std::string_view text) noexcept {
  const std::size_t at = find(text, '@');
  if (at == 0 || at + 1 >= text.size()) return false;
  const std::string_view domain{text.data() + at + 1, text.size() - at - 1};
  const std::size_t point = find(domain, '.');
  if (point == 0 || point + 1 >= domain.size() || domain[domain.size() - 1] == '.') return false;
  if (!is_ans(text) || find(text, ' ') != text.size()) return false;
  return find(domain, '@') == domain.size();
}

namespace detail {

constexpr unsigned two_digits(std::string_view text, std::size_t at) noexcept {
  return static_cast<unsigned>(text[at] - '0') * 10 + static_cast<unsigned>(text[at + 1] - '0');
}

constexpr unsigned days_of_month(unsigned year, unsigned month) noexcept {
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (month == 2) return leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Days from 1970-01-01, of the Gregorian calendar.
constexpr std::int64_t days_since_1970(unsigned year, unsigned month, unsigned day) noexcept {
  const std::int64_t before = std::int64_t{year} - 1;
  std::int64_t days = before * 365 + before / 4 - before / 100 + before / 400 - 719162;
  for (unsigned each = 1; each < month; ++each) days += days_of_month(year, each);
  return days + day - 1;
}

}  // namespace detail

/// The moment a text YYYYMMDD or YYYYMMDDhhmmss ends: the last millisecond of that day or second, in milliseconds since
/// 1970 of the clock it is written by. Nothing for any other text, or a day or time that is none.
constexpr std::optional<std::int64_t> read_date(std::string_view text) noexcept {
  if ((text.size() != 8 && text.size() != 14) || !is_numeric(text)) return std::nullopt;
  const unsigned year = detail::two_digits(text, 0) * 100 + detail::two_digits(text, 2);
  const unsigned month = detail::two_digits(text, 4);
  const unsigned day = detail::two_digits(text, 6);
  if (year == 0 || month == 0 || month > 12 || day == 0 || day > detail::days_of_month(year, month))
    return std::nullopt;
  const std::int64_t midnight = detail::days_since_1970(year, month, day) * 86'400;
  if (text.size() == 8) return (midnight + 86'400) * 1000 - 1;
  const unsigned hour = detail::two_digits(text, 8);
  const unsigned minute = detail::two_digits(text, 10);
  const unsigned second = detail::two_digits(text, 12);
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return (midnight + hour * 3600 + minute * 60 + second + 1) * 1000 - 1;
}
/// True for a date, with or without a time, that there is.
constexpr bool is_date(std::string_view text) noexcept { return read_date(text).has_value(); }

EMVQR_NAMESPACE_END
