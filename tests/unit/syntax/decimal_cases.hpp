// Numbers as texts and as decimals: tables that say what is read, refused, rescaled and written.
#pragma once

#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/syntax/decimal.hpp>

#include "unit/all_hold.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace emvqr_test {

inline constexpr std::int64_t smallest_units = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t largest_units = std::numeric_limits<std::int64_t>::max();

struct decimal_text {
  std::string_view text;
  std::int64_t units;
  unsigned scale;
};

inline constexpr decimal_text decimal_texts[] = {
    {"0", 0, 0},
    {"1", 1, 0},
    {"1.", 1, 0},
    {".5", 5, 1},
    {"1.00", 100, 2},
    {"00.10", 10, 2},
    {"0098", 98, 0},
    {"98.73", 9873, 2},
    {"98.", 98, 0},
    {"0.0", 0, 1},
    {".0", 0, 1},
    {"50000", 50000, 0},
    {"999999999999999999", 999999999999999999, 0},
    {"123456789012345678", 123456789012345678, 0},
    {"1.23456789012345678", 123456789012345678, 17},
    {".123456789012345678", 123456789012345678, 18},
    {"123456789012345678.", 123456789012345678, 0},
    {"000000000000000001", 1, 0},
};

constexpr bool holds(const decimal_text& r) {
  const emvqr::result<emvqr::decimal> number = emvqr::parse_decimal(r.text);
  return number.has_value() && number->units == r.units && number->scale == r.scale;
}

struct no_decimal {
  const char* name;
  std::string_view text;
  std::uint32_t offset;
};

inline constexpr no_decimal no_decimals[] = {
    {"no text", "", 0},
    {"a point alone", ".", 1},
    {"two points", "1..2", 2},
    {"two points apart", "1.2.3", 3},
    {"points alone", "..", 1},
    {"plus", "+1", 0},
    {"minus", "-1", 0},
    {"minus behind", "1-", 1},
    {"blank in front", " 1", 0},
    {"blank behind", "1 ", 1},
    {"blank as a separator", "3 705", 1},
    {"emvqr::decimal comma", "98,73", 2},
    {"group comma", "1,000.00", 1},
    {"exponent", "1e3", 1},
    {"hexadecimal", "0x10", 1},
    {"underscore", "1_000", 1},
    {"letters", "abc", 0},
    {"infinity", "inf", 0},
    {"NUL inside", {"1\0", 2}, 1},
    {"line feed behind", "1\n", 1},
    {"full-width one", "\xEF\xBC\x91", 0},
    {"Khmer one", "\xE1\x9F\xA1", 0},
    {"Arabic-Indic one", "1\xD9\xA1", 1},
    {"middle dot",
     "1\xC2\xB7"
     "5",
     1},
    {"19 digits", "1234567890123456789", 18},
    {"19 digits, all zero", "0000000000000000000", 18},
    {"19 digits with a point", "1.234567890123456789", 19},
    {"19 digits behind the point", ".1234567890123456789", 19},
};

constexpr bool holds(const no_decimal& r) {
  const emvqr::result<emvqr::decimal> number = emvqr::parse_decimal(r.text);
  return !number.has_value() && number.error().code == emvqr::errc::bad_number && number.error().offset == r.offset &&
         number.error().where.empty();
}

struct decimal_scaling {
  emvqr::decimal from;
  unsigned scale;
  bool fits;
  std::int64_t units;
};

inline constexpr decimal_scaling decimal_scalings[] = {
    {{5, 0}, 0, true, 5},
    {{5, 0}, 2, true, 500},
    {{500, 2}, 0, true, 5},
    {{500, 2}, 1, true, 50},
    {{1050, 2}, 1, true, 105},
    {{1050, 2}, 2, true, 1050},
    {{1050, 2}, 4, true, 105000},
    {{1050, 2}, 0, false, 0},
    {{1, 18}, 17, false, 0},
    {{1, 2}, 1, false, 0},
    {{0, 5}, 0, true, 0},
    {{0, 0}, 18, true, 0},
    {{0, 0}, 19, false, 0},  // more digits than a emvqr::decimal has
    {{1, 0}, 17, true, 100000000000000000},
    {{1, 0}, 18, false, 0},  // 19 digits
    {{99999999999999999, 0}, 1, true, 999999999999999990},
    {{100000000000000000, 0}, 1, false, 0},
    {{-5, 0}, 2, true, -500},
    {{-1050, 2}, 0, false, 0},
    {{-99999999999999999, 0}, 1, true, -999999999999999990},
    {{-100000000000000000, 0}, 1, false, 0},
    {{largest_units, 0}, 1, false, 0},
    {{smallest_units, 0}, 1, false, 0},
};

constexpr bool holds(const decimal_scaling& r) {
  const emvqr::result<emvqr::decimal> number = emvqr::rescale(r.from, static_cast<std::uint8_t>(r.scale));
  if (!number) return !r.fits && number.error().code == emvqr::errc::bad_number;
  return r.fits && number->units == r.units && number->scale == r.scale;
}

struct written_decimal {
  emvqr::decimal number;
  std::string_view text;
};

inline constexpr written_decimal written_decimals[] = {
    {{0, 0}, "0"},
    {{0, 2}, "0.00"},
    {{5, 0}, "5"},
    {{5, 1}, "0.5"},
    {{5, 2}, "0.05"},
    {{5, 3}, "0.005"},
    {{50, 2}, "0.50"},
    {{1050, 2}, "10.50"},
    {{100, 2}, "1.00"},
    {{123456, 0}, "123456"},
    {{123456, 6}, "0.123456"},
    {{123456, 5}, "1.23456"},
    {{-5, 0}, "-5"},
    {{-5, 2}, "-0.05"},
    {{-1050, 2}, "-10.50"},
    {{999999999999999999, 18}, "0.999999999999999999"},
    {{largest_units, 0}, "9223372036854775807"},
    {{largest_units, 18}, "9.223372036854775807"},
    {{smallest_units, 0}, "-9223372036854775808"},
    {{smallest_units, 18}, "-9.223372036854775808"},
    {{-1, 18}, "-0.000000000000000001"},
};

constexpr bool holds(const written_decimal& r) { return to_text(r.number).view() == r.text; }

}  // namespace emvqr_test
