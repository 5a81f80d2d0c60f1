#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/value.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "unit/payload/build.hpp"
#include "unit/rules/emvco_cases.hpp"
#include "unit/rules/rule_case_test.hpp"

#include <string>
#include <string_view>

using emvqr::rule;
using emvqr_test::object;
using emvqr_test::sealed;

TEST_CASE("EMVCo's rules: each row breaks its rule, at its place, and its neighbour does not", "[rules][emvco]") {
  emvqr_test::judge_all(emvqr_test::emvco_cases::rows);
}

TEST_CASE("EMVCo's rules: each row holds as a constant", "[rules][emvco]") {
  STATIC_REQUIRE(emvqr_test::judge_constants<emvqr_test::emvco_cases>());
}

namespace {

/// A payload with these objects between the obligatory ones and the CRC.
std::string with(const std::string& objects) {
  return sealed("00020126080004a.bc5204581253038405802US5904Shop6004City" + objects);
}

emvqr::report<> judged(const std::string& text) {
  const auto view = emvqr::parse(text);
  REQUIRE(view);
  return emvqr::check(*view);
}

}  // namespace

TEST_CASE("EMVCo's rules: a payload is 512 characters at most, whatever it is in bytes", "[rules][emvco]") {
  const std::string base = with("");
  std::string more;
  for (int id = 65; id != 69; ++id) more += object(id, std::string(99, 'v'));
  const std::size_t left = 512 - base.size() - more.size();
  for (const std::string_view letter : {"v", "\xE1\x9E\x80", "\xF0\x9F\x98\x80"}) {
    for (const std::size_t length : {left - 4, left - 3}) {
      std::string value;
      for (std::size_t i = 0; i != length; ++i) value += letter;
      const std::string text = with(more + "69" + (length < 10 ? "0" : "") + std::to_string(length) + value);
      INFO(letter << ' ' << emvqr::count_characters(text));
      CHECK(judged(text).has(rule::mpm_4_1n1) == (emvqr::count_characters(text) > 512));
    }
  }
}

TEST_CASE("EMVCo's rules: text that deceives is found in what should be a template", "[rules][emvco]") {
  CHECK(judged(with("62075003a\xE2\x80\xAE"
                    "b"))
            .has(rule::txt_0001));
  CHECK_FALSE(judged(with("62075003abc")).has(rule::txt_0001));
}

TEST_CASE("EMVCo's rules: a GUID of 32 characters is judged, a longer one is only too long", "[rules][emvco]") {
  const auto of = [](std::size_t length) {
    return judged(with(object(80, object(0, std::string(length, 'g'))))).has(rule::mpm_4_11_1_2);
  };
  CHECK(of(31));
  CHECK(of(32));
  CHECK_FALSE(of(33));
}

TEST_CASE("EMVCo's rules: two letters are letters both", "[rules][emvco]") {
  for (const std::string_view none : {"1A", "A1", "A", "ABC", ""}) CHECK_FALSE(emvqr::detail::is_two_letters(none));
  CHECK(emvqr::detail::is_two_letters("aZ"));
}

TEST_CASE("EMVCo's rules: a channel is three digits", "[rules][emvco]") {
  for (const std::string_view none : {"", "00", "0000", "00x", "-00", "900", "040", "004"})
    CHECK_FALSE(emvqr::detail::is_channel(none));
  for (const std::string_view good : {"000", "833"}) CHECK(emvqr::detail::is_channel(good));
}

TEST_CASE("EMVCo's rules: a category of no merchant is information", "[rules][emvco]") {
  const std::string text = sealed(object(0, "01") + object(26, object(0, "a.bc")) + object(52, "0000") +
                                  object(53, "840") + object(58, "US") + object(59, "Shop") + object(60, "City"));
  const auto view = emvqr::parse(text);
  REQUIRE(view);
  const auto report = emvqr::check(*view);
  REQUIRE(report.size() == 1);
  CHECK(report[0].broken == rule::mpm_4_7_12_1);
  CHECK(report[0].level == emvqr::severity::info);
}

TEST_CASE("EMVCo's rules: of what is below a scheme's objects nothing is said", "[rules][emvco]") {
  emvqr::report<4> report;
  const emvqr::profile unbent{};
  emvqr::finder found{report, unbent};
  emvqr::check_value({26, 5, 1}, "\xFF", emvqr::length_unit::bytes, 0, found);
  emvqr::check_value({}, "\xFF", emvqr::length_unit::bytes, 0, found);
  CHECK(report.size() == 0);
  CHECK(emvqr::find_object({26, 5, 1}) == nullptr);
}

TEST_CASE("EMVCo's rules: a value of every object is told of where it is too short or too long", "[rules][emvco]") {
  using emvqr::object_level;
  using emvqr::path;
  for (const emvqr::object_info& row : emvqr::object_catalogue) {
    const path where = row.level == object_level::root              ? path{row.first}
                       : row.level == object_level::additional_data ? path{62, row.first}
                       : row.level == object_level::language        ? path{64, row.first}
                                                                    : path{26, row.first};
    for (std::size_t length = 0; length != 101; ++length) {
      emvqr::report<8> report;
      const emvqr::profile unbent{};
      emvqr::finder found{report, unbent};
      emvqr::check_value(where, std::string(length, '1'), emvqr::length_unit::characters, 7, found);
      std::size_t told = 0;
      for (const emvqr::finding& each : report) {
        const bool of_length = each.broken == rule::mpm_t3_6 || each.broken == rule::mpm_t3_7 ||
                               each.broken == rule::mpm_t3_8 || each.broken == rule::mpm_t4_2 ||
                               each.broken == rule::mpm11_62_10 || each.broken == rule::mpm11_62_11;
        told += of_length && each.where == where && each.offset == 7 ? 1u : 0u;
      }
      CAPTURE(row.name, length);
      CHECK(told == (length < row.min_length || length > row.max_length ? 1u : 0u));
    }
  }
}
