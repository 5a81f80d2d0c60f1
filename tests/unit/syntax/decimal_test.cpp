#include <emvqr/syntax/decimal.hpp>

#include "support/test.hpp"
#include "unit/syntax/decimal_cases.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using emvqr::decimal;
using emvqr::parse_decimal;
using emvqr::rescale;
using emvqr_test::all_hold;
using emvqr_test::decimal_scaling;
using emvqr_test::decimal_scalings;
using emvqr_test::decimal_text;
using emvqr_test::decimal_texts;
using emvqr_test::holds;
using emvqr_test::no_decimal;
using emvqr_test::no_decimals;
using emvqr_test::smallest_units;
using emvqr_test::written_decimal;
using emvqr_test::written_decimals;

TEST_CASE("parse_decimal: what is a number") {
  STATIC_REQUIRE(all_hold(decimal_texts));
  for (const decimal_text& r : decimal_texts) {
    INFO("'" << r.text << "'");
    CHECK(holds(r));
  }
}

TEST_CASE("parse_decimal: what is none and where it stops being one") {
  STATIC_REQUIRE(all_hold(no_decimals));
  for (const no_decimal& r : no_decimals) {
    INFO(r.name);
    CHECK(holds(r));
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
  EMVQR_VERIFY(decimal{smallest_units, 0} == decimal{smallest_units, 0});
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
  STATIC_REQUIRE(all_hold(decimal_scalings));
  for (const decimal_scaling& r : decimal_scalings) {
    INFO(r.from.units << "e-" << +r.from.scale << " to " << r.scale);
    CHECK(holds(r));
  }
}

TEST_CASE("to_text: all digits of the scale") {
  STATIC_REQUIRE(all_hold(written_decimals));
  for (const written_decimal& r : written_decimals) CHECK(to_text(r.number).view() == r.text);
}

TEST_CASE("to_text: reads back to the same number") {
  for (const decimal_text& r : decimal_texts) {
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

TEST_CASE("read_number: as many digits as there are, eight at a time or one") {
  using emvqr::detail::read_number;
  EMVQR_VERIFY(read_number("") == 0);
  EMVQR_VERIFY(read_number("1750000000000") == 1750000000000);
  EMVQR_VERIFY(read_number("123456789012345678") == 123456789012345678);
  std::int64_t wanted = 0;
  for (std::size_t size = 1; size <= 18; ++size) {
    std::string text{"918273645546372819", size};
    wanted = wanted * 10 + (text.back() - '0');
    CHECK(read_number(text) == wanted);
    for (std::size_t at = 0; at != size; ++at) {
      for (const char odd : {'/', ':', '\0', '\xB0', ' '}) {
        text = std::string("918273645546372819", size);
        text[at] = odd;
        CHECK(read_number(text) < 0);
      }
    }
  }
}

TEST_CASE("decimal: none given is zero") {
  const decimal none;
  CHECK(none.units == 0);
  CHECK(none.scale == 0);
}
