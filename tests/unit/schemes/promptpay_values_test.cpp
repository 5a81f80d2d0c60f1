#include <emvqr/schemes/promptpay/promptpay.hpp>
#include <emvqr/schemes/promptpay/transfer.hpp>

#include "support/test.hpp"
#include "unit/schemes/value_rows.hpp"

#include <cstddef>

using namespace std::string_view_literals;
using emvqr::promptpay::mobile_id;
using emvqr_test::all_right;
using emvqr_test::first_wrong;
using emvqr_test::value_row;

namespace {

constexpr emvqr_test::repeated<'0', 400> zeros;
constexpr emvqr_test::repeated<'x', 400> letters;

struct spelling {
  std::string_view written;
  std::string_view known;
};

/// What is a mobile number, as people write it. No Thai number begins with 01.
constexpr spelling numbers[] = {
    {"0100000001", "0066100000001"},       {"66100000001", "0066100000001"},
    {"+66100000001", "0066100000001"},     {"0066100000001", "0066100000001"},
    {"010-000-0001", "0066100000001"},     {"010 000 0001", "0066100000001"},
    {"+66 10-000-0001", "0066100000001"},  {" +66100000001", "0066100000001"},
    {"0066 10 000 0001", "0066100000001"}, {"- 0 1 0 0 0 0 0 0 0 1 -", "0066100000001"},
    {"1234567890123", "1234567890123"},
};

/// What is none comes back as it is, hyphens and all.
constexpr std::string_view others[] = {
    "",
    " ",
    "-",
    "+",
    "100000001",
    "1000000001",
    "010000001",
    "01000000011",
    "6610000001",
    "661000000011",
    "+0100000001",
    "+0066100000001",
    "++66100000001",
    "66+100000001",
    "010.000.0001",
    "(010)0000001",
    "0100000001\n",
    "0100000001\0"sv,
    "\0"sv,
    "010000000\xEF\xBC\x91",
    "\xE0\xB9\x90\xE0\xB9\x91",
    "00661000000011",
    "tel:0100000001",
};

constexpr std::string_view first_misspelt() {
  for (const spelling& each : numbers)
    if (mobile_id(each.written).view() != each.known) return each.written;
  for (const std::string_view each : others)
    if (mobile_id(each).view() != each) return each;
  return all_right;
}

constexpr value_row mobiles[] = {
    {"0066100000001", true},  {"0066000000000", true},     {"0065100000001", false},          {"+66100000001", false},
    {"0100000001", false},    {"006610000000", false},     {"00661000000011", false},         {"006610000000x", false},
    {"0066xxxxxxxxx", false}, {"006610000000\0"sv, false}, {"0066100000\xEF\xBC\x91", false}, {"", false},
    {zeros.view(), false},
};

constexpr value_row thai_numbers[] = {
    {"A000000000000", false},
    {"9000000000004", true},
    {"0000000000001", true},
    {"1234567890121", true},
    {"9000000000005", false},
    {"0000000000000", false},
    {"1234567890123", false},
    {"123456789012", false},
    {"12345678901211", false},
    {"1-2345-67890-12-1", false},
    {"900000000000x", false},
    {"900000000000\0"sv, false},
    {"9000000000\xEF\xBC\x94", false},
    {"", false},
    {zeros.view(), false},
};

/// Of the ten digits that could be the last one is right.
constexpr bool has_one_last_digit(std::string_view first_twelve) {
  int right = 0;
  for (char digit = '0'; digit <= '9'; ++digit) {
    char number[13] = {};
    for (std::size_t i = 0; i != 12; ++i) number[i] = first_twelve[i];
    number[12] = digit;
    right += emvqr::promptpay::has_thai_id_digit({number, 13}) ? 1 : 0;
  }
  return right == 1;
}

}  // namespace

TEST_CASE("a Thai mobile number is known by 13 digits however it is written", "[schemes][promptpay]") {
  EMVQR_VERIFY(first_misspelt() == all_right);
  EMVQR_VERIFY(mobile_id(zeros.view()).view() == std::string_view(zeros.view().data(), 32));
  EMVQR_VERIFY(mobile_id(letters.view()).view() == std::string_view(letters.view().data(), 32));
}

TEST_CASE("PromptPay's mobile numbers are 0066 and nine digits", "[schemes][promptpay]") {
  EMVQR_VERIFY(first_wrong(emvqr::promptpay::is_mobile, mobiles) == all_right);
}

TEST_CASE("the last digit of a Thai number checks the others", "[schemes][promptpay]") {
  EMVQR_VERIFY(first_wrong(emvqr::promptpay::has_thai_id_digit, thai_numbers) == all_right);
  EMVQR_VERIFY(has_one_last_digit("900000000000"));
  EMVQR_VERIFY(has_one_last_digit("010000000000"));
  EMVQR_VERIFY(has_one_last_digit("123456789012"));
  EMVQR_VERIFY(has_one_last_digit("999999999999"));
}
