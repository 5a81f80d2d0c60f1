#include <emvqr/syntax/decimal.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

using emvqr::decimal;
using emvqr::errc;
using emvqr::parse_decimal;
using emvqr::rescale;
using emvqr::result;

namespace {

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

struct good_row {
  std::string_view text;
  std::int64_t units;
  unsigned scale;
};

constexpr good_row good[] = {
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

constexpr bool reads(const good_row& r) {
  const result<decimal> number = parse_decimal(r.text);
  return number.has_value() && number->units == r.units && number->scale == r.scale;
}

constexpr bool all_good_read() {
  for (const good_row& r : good)
    if (!reads(r)) return false;
  return true;
}

struct bad_row {
  const char* name;
  std::string_view text;
  std::uint32_t offset;
};

using namespace std::string_view_literals;

constexpr bad_row bad[] = {
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
    {"decimal comma", "98,73", 2},
    {"group comma", "1,000.00", 1},
    {"exponent", "1e3", 1},
    {"hexadecimal", "0x10", 1},
    {"underscore", "1_000", 1},
    {"letters", "abc", 0},
    {"infinity", "inf", 0},
    {"NUL inside", "1\0"sv, 1},
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

constexpr bool refused(const bad_row& r) {
  const result<decimal> number = parse_decimal(r.text);
  return !number.has_value() && number.error().code == errc::bad_number && number.error().offset == r.offset &&
         number.error().where.empty();
}

constexpr bool all_bad_refused() {
  for (const bad_row& r : bad)
    if (!refused(r)) return false;
  return true;
}

struct scale_row {
  decimal from;
  unsigned scale;
  bool fits;
  std::int64_t units;
};

constexpr scale_row scales[] = {
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
    {{0, 0}, 19, false, 0},  // more digits than a decimal has
    {{1, 0}, 17, true, 100000000000000000},
    {{1, 0}, 18, false, 0},  // 19 digits
    {{99999999999999999, 0}, 1, true, 999999999999999990},
    {{100000000000000000, 0}, 1, false, 0},
    {{-5, 0}, 2, true, -500},
    {{-1050, 2}, 0, false, 0},
    {{-99999999999999999, 0}, 1, true, -999999999999999990},
    {{-100000000000000000, 0}, 1, false, 0},
    {{largest, 0}, 1, false, 0},
    {{smallest, 0}, 1, false, 0},
};

constexpr bool scales_as_told(const scale_row& r) {
  const result<decimal> number = rescale(r.from, static_cast<std::uint8_t>(r.scale));
  if (!number) return !r.fits && number.error().code == errc::bad_number;
  return r.fits && number->units == r.units && number->scale == r.scale;
}

constexpr bool all_scale_as_told() {
  for (const scale_row& r : scales)
    if (!scales_as_told(r)) return false;
  return true;
}

struct text_row {
  decimal number;
  std::string_view text;
};

constexpr text_row texts[] = {
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
    {{largest, 0}, "9223372036854775807"},
    {{largest, 18}, "9.223372036854775807"},
    {{smallest, 0}, "-9223372036854775808"},
    {{smallest, 18}, "-9.223372036854775808"},
    {{-1, 18}, "-0.000000000000000001"},
};

constexpr bool all_texts_hold() {
  for (const text_row& r : texts)
    if (to_text(r.number).view() != r.text) return false;
  return true;
}

}  // namespace

TEST_CASE("parse_decimal: what is a number") {
  STATIC_REQUIRE(all_good_read());
  for (const good_row& r : good) {
    INFO("'" << r.text << "'");
    CHECK(reads(r));
  }
}

TEST_CASE("parse_decimal: what is none and where it stops being one") {
  STATIC_REQUIRE(all_bad_refused());
  for (const bad_row& r : bad) {
    INFO(r.name);
    CHECK(refused(r));
  }
}

TEST_CASE("parse_decimal: 200 kB of digits are refused at the 19th") {
  const std::string text(200000, '1');
  CHECK(parse_decimal(text).error().offset == 18);
}

TEST_CASE("decimal: equal as numbers") {
  EMVQR_VERIFY(decimal{5, 0} == decimal{500, 2});
  EMVQR_VERIFY(decimal{0, 0} == decimal{0, 9});
  EMVQR_VERIFY(decimal{1050, 2} == decimal{105, 1});
  EMVQR_VERIFY(decimal{10, 1} == decimal{1, 0});
  EMVQR_VERIFY(decimal{10, 0} != decimal{1, 0});
  EMVQR_VERIFY(decimal{5, 1} != decimal{5, 2});
  EMVQR_VERIFY(decimal{-5, 0} != decimal{5, 0});
  EMVQR_VERIFY(decimal{-500, 2} == decimal{-5, 0});
  EMVQR_VERIFY(decimal{smallest, 0} == decimal{smallest, 0});
}

TEST_CASE("decimal: normalized has no zeros at the end of its fraction") {
  EMVQR_VERIFY(decimal{1050, 2}.normalized().units == 105);
  EMVQR_VERIFY(decimal{1050, 2}.normalized().scale == 1);
  EMVQR_VERIFY(decimal{500, 2}.normalized().scale == 0);
  EMVQR_VERIFY(decimal{500, 0}.normalized().units == 500);
  EMVQR_VERIFY(decimal{0, 7}.normalized().scale == 0);
  EMVQR_VERIFY(decimal{-100, 2}.normalized().units == -1);
}

TEST_CASE("decimal: zero in any spelling") {
  EMVQR_VERIFY(decimal{}.is_zero());
  EMVQR_VERIFY(decimal{0, 4}.is_zero());
  EMVQR_VERIFY(!decimal{1, 4}.is_zero());
}

TEST_CASE("rescale: exact or refused") {
  STATIC_REQUIRE(all_scale_as_told());
  for (const scale_row& r : scales) {
    INFO(r.from.units << "e-" << +r.from.scale << " to " << r.scale);
    CHECK(scales_as_told(r));
  }
}

TEST_CASE("to_text: all digits of the scale") {
  STATIC_REQUIRE(all_texts_hold());
  for (const text_row& r : texts) CHECK(to_text(r.number).view() == r.text);
}

TEST_CASE("to_text: reads back to the same number") {
  for (const good_row& r : good) {
    const decimal number = *parse_decimal(r.text);
    const auto text = to_text(number);
    INFO(text.view());
    if (text.view().size() > emvqr::max_decimal_digits + 1) continue;  // a zero before the point more than can be read
    CHECK(parse_decimal(text.view())->units == number.units);
    CHECK(parse_decimal(text.view())->scale == number.scale);
  }
}

TEST_CASE("to_text: a scale past 18 is misuse") {
  REQUIRE(emvqr_test::dies([] { static_cast<void>(to_text(decimal{1, 19})); }));
  REQUIRE_FALSE(emvqr_test::dies([] { static_cast<void>(to_text(decimal{1, 18})); }));
}
