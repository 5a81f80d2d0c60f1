#include <emvqr/schemes/values.hpp>

#include "support/test.hpp"
#include "unit/schemes/value_rows.hpp"

#include <cstdint>
#include <cstdio>
#include <string>

using namespace std::string_view_literals;
using emvqr::is_date;
using emvqr::read_date;
using emvqr_test::all_right;
using emvqr_test::first_wrong;
using emvqr_test::value_row;

namespace {

constexpr emvqr_test::repeated<'0', 400> zeros;
constexpr emvqr_test::repeated<'a', 400> letters;

constexpr value_row luhn[] = {
    {"00", true},
    {"18", true},
    {"79927398713", true},
    {"4111111111111111", true},
    {"9999990000000006", true},
    {zeros.view(), true},
    {"79927398710", false},
    {"4111111111111112", false},
    {"1411111111111111", false},
    {"", false},
    {"0", false},
    {"4111 1111 1111 1111", false},
    {"411111111111111x", false},
    {"411111111111111\xEF\xBC\x91", false},
    {"00\0"sv, false},
    {"\0\0"sv, false},
    {letters.view(), false},
};

constexpr value_row cards_or_others[] = {
    {"4111111111111111", true},    {"4111111111111112", false},
    {"41111111111111111", false},  {"0000000000000000001", false},
    {"411111111111111", true},     {"00000000000000000001", true},
    {"411111111111111A", true},    {"4111-1111-1111-1112", true},
    {"411111111111111\0"sv, true}, {"", true},
    {letters.view(), true},
};

constexpr value_row uuids[] = {
    {"00000000-0000-4000-8000-000000000000", true},
    {"abcdefAB-CDEF-0123-4567-89abcdefABCD", true},
    {"00000000000040008000000000000000", false},
    {"{0000000-0000-4000-8000-00000000000}", false},
    {"0000000-00000-4000-8000-000000000000", false},
    {"00000000-0000-4000-80000-00000000000", false},
    {"00000000-0000-4000-8000-00000000000g", false},
    {"00000000-0000-4000-8000-00000000000", false},
    {"00000000-0000-4000-8000-0000000000000", false},
    {"00000000_0000_4000_8000_000000000000", false},
    {"00000000-0000-4000-8000-00000000000\0"sv, false},
    {"00000000-0000-4000-8000-0000000000\xC3\xA9", false},
    {"------------------------------------", false},
    {"", false},
    {zeros.view(), false},
};

constexpr value_row emails[] = {
    {"a@b.c", true},
    {"shop@example.com", true},
    {"shop+till.1@mail.example.com", true},
    {"shop@example", false},
    {"@example.com", false},
    {"shop@", false},
    {"@", false},
    {"shop", false},
    {"shop@.com", false},
    {"shop@com.", false},
    {"shop@example.com.", false},
    {"shop@@example.com", false},
    {"a@b@example.com", false},
    {"my shop@example.com", false},
    {"shop@example.com ", false},
    {"shop@example.com\n", false},
    {"shop\x7F@example.com", false},
    {"shop@exam\0ple.com"sv, false},
    {"\0@b.c"sv, false},
    {"", false},
    {letters.view(), false},
};

constexpr value_row dates[] = {
    {"20240229", true},
    {"20000229", true},
    {"00010101", true},
    {"99991231", true},
    {"20241231235959", true},
    {"20240101000000", true},
    {"20250229", false},
    {"19000229", false},
    {"21000229", false},
    {"00000101", false},
    {"20240001", false},
    {"20241301", false},
    {"20240100", false},
    {"20240132", false},
    {"2024011:", false},
    {"20241231240000", false},
    {"20241231236000", false},
    {"20241231235960", false},
    {"20250229000000", false},
    {"", false},
    {"2024", false},
    {"2024122", false},
    {"202412311", false},
    {"2024123123595", false},
    {"202412312359599", false},
    {"2024-1-1", false},
    {"2024010\0"sv, false},
    {"20241\xEF\xBC\x91", false},
    {"+2024010", false},
    {zeros.view(), false},
};

constexpr int days_in[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

std::string day_text(int year, int month, int day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d%02d%02d", year, month, day);
  return text;
}

/// How many of the ten digits are right in a place of a number, by Luhn.
constexpr int right_digits(std::string_view number, std::size_t place) {
  int right = 0;
  for (char digit = '0'; digit <= '9'; ++digit) {
    char changed[32] = {};
    for (std::size_t i = 0; i != number.size(); ++i) changed[i] = i == place ? digit : number[i];
    right += emvqr::has_luhn_digit({changed, number.size()}) ? 1 : 0;
  }
  return right;
}

constexpr bool one_digit_is_right_in_each_place(std::string_view number) {
  for (std::size_t place = 0; place != number.size(); ++place)
    if (right_digits(number, place) != 1) return false;
  return true;
}

}  // namespace

TEST_CASE("a text begins with another to the letter", "[schemes]") {
  EMVQR_VERIFY(emvqr::begins_with("+65", "+65"));
  EMVQR_VERIFY(emvqr::begins_with("+6581", "+65"));
  EMVQR_VERIFY(emvqr::begins_with("anything", ""));
  EMVQR_VERIFY(emvqr::begins_with("", ""));
  EMVQR_VERIFY(!emvqr::begins_with("", "+"));
  EMVQR_VERIFY(!emvqr::begins_with("+6", "+65"));
  EMVQR_VERIFY(!emvqr::begins_with("MCH", "mch"));
  EMVQR_VERIFY(emvqr::begins_with("a\0b"sv, "a\0"sv));
  EMVQR_VERIFY(!emvqr::begins_with("a\0b"sv, "a\0c"sv));
}

TEST_CASE("Luhn's digit checks the others", "[schemes]") {
  EMVQR_VERIFY(first_wrong(emvqr::has_luhn_digit, luhn) == all_right);
  EMVQR_VERIFY(one_digit_is_right_in_each_place("79927398713"));
  EMVQR_VERIFY(one_digit_is_right_in_each_place("4111111111111111"));
  EMVQR_VERIFY(first_wrong(emvqr::is_card_or_other, cards_or_others) == all_right);
}

TEST_CASE("a UUID has its hyphens where they belong", "[schemes]") {
  EMVQR_VERIFY(first_wrong(emvqr::is_hyphened_uuid, uuids) == all_right);
}

TEST_CASE("an e-mail address is a name, one @ and a domain", "[schemes]") {
  EMVQR_VERIFY(first_wrong(emvqr::is_email, emails) == all_right);
}

TEST_CASE("a date is a day of the calendar, a time one of the day", "[schemes]") {
  EMVQR_VERIFY(first_wrong(is_date, dates) == all_right);
}

TEST_CASE("a date ends with its last millisecond", "[schemes]") {
  EMVQR_VERIFY(read_date("19700101") == std::int64_t{86'399'999});
  EMVQR_VERIFY(read_date("19691231") == std::int64_t{-1});
  EMVQR_VERIFY(read_date("19700101000000") == std::int64_t{999});
  EMVQR_VERIFY(read_date("19691231235959") == std::int64_t{-1});
  EMVQR_VERIFY(read_date("20000229") == std::int64_t{951'868'799'999});
  EMVQR_VERIFY(read_date("20301231") == std::int64_t{1'924'991'999'999});
  EMVQR_VERIFY(read_date("20301231120000") == std::int64_t{1'924'948'800'999});
  EMVQR_VERIFY(read_date("00010101") == std::int64_t{-62'135'510'400'001});
  EMVQR_VERIFY(read_date("99991231235959") == std::int64_t{253'402'300'799'999});
  EMVQR_VERIFY(read_date("20301231") == read_date("20301231235959"));
}

TEST_CASE("every day of four centuries follows the one before", "[schemes]") {
  std::int64_t end = *read_date("19691231");
  for (int year = 1970; year != 2370; ++year)
    for (int month = 1; month <= 12; ++month) {
      const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
      const int last = days_in[month - 1] + (month == 2 && leap ? 1 : 0);
      for (int day = 1; day <= last; ++day) {
        end += 86'400'000;
        if (read_date(day_text(year, month, day)) != end) FAIL(day_text(year, month, day));
      }
      if (is_date(day_text(year, month, last + 1))) FAIL(day_text(year, month, last + 1));
    }
  CHECK(end == *read_date("23691231"));
}
