// Times as the Alipay+ API writes them: ISO 8601 with an offset.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The last instant that can be written, in milliseconds since 1970: the end of the year 9999.
inline constexpr std::int64_t max_time_ms = 253402300799999;

namespace detail {

struct calendar_date {
  std::int64_t year = 1970;
  unsigned month = 1;
  unsigned day = 1;
};

// A year that begins in March has its leap day at its end, so the days before a month are a linear function of it.
// Years are counted in eras of 400, all of which have 146,097 days.

/// The day of the Gregorian calendar that is so many days after 1970-01-01; not before the year 0.
constexpr calendar_date date_of(std::int64_t days) noexcept {
  constexpr std::int64_t days_before_1970 = 719468;  // since 0000-03-01
  const std::int64_t since = days + days_before_1970;
  const std::int64_t era = since / 146097;
  const std::int64_t day_of_era = since % 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<unsigned>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  const auto month = static_cast<unsigned>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  return {era * 400 + year_of_era + (month <= 2 ? 1 : 0), month, day};
}

/// The inverse, for years from 0.
constexpr std::int64_t days_of(const calendar_date& date) noexcept {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0) + 400;  // the year before 0 is in an era too
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t year_of_era = year % 400;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return (year / 400 - 1) * 146097 + day_of_era - 719468;
}

/// A cursor over the fixed parts of a time.
class time_reader {
 public:
  constexpr explicit time_reader(std::string_view text) noexcept : text_(text) {}

  constexpr bool good() const noexcept { return good_; }
  constexpr bool at_end() const noexcept { return at_ == text_.size(); }
  constexpr char peek() const noexcept { return at_end() ? '\0' : text_[at_]; }
  /// `count` digits that make a number of at most `most`.
  constexpr unsigned number(std::size_t count, unsigned most) noexcept {
    unsigned value = 0;
    for (std::size_t i = 0; i != count; ++i) {
      good_ = good_ && is_digit(peek());
      if (!good_) return 0;
      value = value * 10 + static_cast<unsigned>(text_[at_++] - '0');
    }
    good_ = good_ && value <= most;
    return value;
  }
  constexpr void expect(char c) noexcept {
    good_ = good_ && peek() == c;
    if (good_) ++at_;
  }
  /// Milliseconds of a fraction of a second, if one stands here. What is finer is left off.
  constexpr unsigned milliseconds() noexcept {
    if (!good_ || peek() != '.') return 0;
    ++at_;
    unsigned value = 0;
    std::size_t count = 0;
    for (; is_digit(peek()); ++at_, ++count)
      if (count < 3) value = value * 10 + static_cast<unsigned>(text_[at_] - '0');
    good_ = count >= 1 && count <= 9;
    for (; count < 3; ++count) value *= 10;
    return value;
  }
  /// Minutes east of Greenwich: `Z`, or a sign and hours and minutes.
  constexpr int offset() noexcept {
    const char sign = peek();
    if (!at_end()) ++at_;
    if (sign == 'Z') return 0;
    good_ = good_ && (sign == '+' || sign == '-');
    const unsigned hours = number(2, 14);  // no place is further from Greenwich
    expect(':');
    const unsigned minutes = number(2, 59);
    const auto total = static_cast<int>(hours * 60 + minutes);
    return sign == '-' ? -total : total;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace detail

/// Milliseconds since 1970 as a time of the API, `2026-11-22T07:24:33+00:00`: the second it is in, so an expiry is
/// never written later than it is. Before 1970 and after 9999 there is none: an empty text.
constexpr fixed_text<32> time_text(std::int64_t ms) noexcept {
  fixed_text<32> text;
  if (ms < 0 || ms > max_time_ms) return text;
  const std::int64_t seconds = ms / 1000;
  const detail::calendar_date date = detail::date_of(seconds / 86400);
  const auto add = [&text](std::int64_t number, std::int64_t least_of_width) noexcept {
    for (std::int64_t bound = least_of_width; bound > 1 && number < bound; bound /= 10) text.append("0");
    text.append_number(static_cast<std::uint64_t>(number));
  };
  add(date.year, 1000);
  text.append("-");
  add(date.month, 10);
  text.append("-");
  add(date.day, 10);
  text.append("T");
  add(seconds / 3600 % 24, 10);
  text.append(":");
  add(seconds / 60 % 60, 10);
  text.append(":");
  add(seconds % 60, 10);
  return text.append("+00:00");
}

/// The instant of a time such as `2019-11-27T12:01:01+08:00` or `...T04:01:01.250Z`, in milliseconds since 1970; what
/// is finer is left off. Nothing for any other text, a day that no calendar has, a second 60, or an instant before
/// 1970.
constexpr std::optional<std::int64_t> parse_time(std::string_view text) noexcept {
  detail::time_reader in{text};
  detail::calendar_date date;
  date.year = in.number(4, 9999);
  in.expect('-');
  date.month = in.number(2, 12);
  in.expect('-');
  date.day = in.number(2, 31);
  in.expect('T');
  const unsigned hour = in.number(2, 23);
  in.expect(':');
  const unsigned minute = in.number(2, 59);
  in.expect(':');
  const unsigned second = in.number(2, 59);
  const unsigned ms = in.milliseconds();
  const int offset = in.offset();
  if (!in.good() || !in.at_end() || date.month == 0 || date.day == 0) return std::nullopt;
  const std::int64_t days = detail::days_of(date);
  if (days < -1 || detail::date_of(days).day != date.day) return std::nullopt;  // 31 April is 1 May
  const std::int64_t seconds = days * 86400 + hour * 3600 + minute * 60 + second - offset * 60;
  const std::int64_t instant = seconds * 1000 + ms;
  if (instant < 0 || instant > max_time_ms) return std::nullopt;
  return instant;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
