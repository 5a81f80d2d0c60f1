#include <emvqr/payload/amount_text.hpp>

#include "support/test.hpp"

#include <cstdint>
#include <limits>
#include <string_view>

using emvqr::currency;
using emvqr::decimal;
using emvqr::shown_amount;
using emvqr::shown_digits;

namespace {

constexpr bool shows(decimal amount, currency code, std::string_view text) {
  return shown_amount(amount, code).view() == text;
}
constexpr bool shows(decimal amount, unsigned digits, std::string_view text) {
  return shown_amount(amount, digits).view() == text;
}

constexpr std::int64_t most = 999999999999999999;  // 18 digits
constexpr auto unknown = static_cast<currency>(1);

}  // namespace

TEST_CASE("shown_amount: groups of three, and the digits of the currency") {
  EMVQR_VERIFY(shows({50000, 0}, currency::KHR, "50,000"));
  EMVQR_VERIFY(shows({12345, 1}, currency::USD, "1,234.50"));
  EMVQR_VERIFY(shows({10, 0}, currency::USD, "10.00"));
  EMVQR_VERIFY(shows({1, 2}, currency::USD, "0.01"));
  EMVQR_VERIFY(shows({1000000, 0}, currency::VND, "1,000,000"));
  EMVQR_VERIFY(shows({1500, 0}, currency::KWD, "1,500.000"));
  for (const unsigned digits : {0U, 2U}) {
    EMVQR_VERIFY_RUNTIME(shows({999, 0}, digits, digits == 0 ? "999" : "999.00"));
    EMVQR_VERIFY_RUNTIME(shows({1000, 0}, digits, digits == 0 ? "1,000" : "1,000.00"));
    EMVQR_VERIFY_RUNTIME(shows({100000, 0}, digits, digits == 0 ? "100,000" : "100,000.00"));
  }
}

TEST_CASE("shown_amount: the riel shows no sen unless there are some") {
  EMVQR_VERIFY(shown_digits(currency::KHR) == 0);
  EMVQR_VERIFY(shown_digits(currency::USD) == 2);
  EMVQR_VERIFY(shown_digits(unknown) == 0);
  EMVQR_VERIFY(shows({5000000, 2}, currency::KHR, "50,000"));
  EMVQR_VERIFY(shows({5000050, 2}, currency::KHR, "50,000.5"));
  EMVQR_VERIFY(shows({5, 1}, currency::KHR, "0.5"));
}

TEST_CASE("shown_amount: a fraction longer than the currency's keeps its digits, not its last zeros") {
  EMVQR_VERIFY(shows({12345, 3}, currency::USD, "12.345"));
  EMVQR_VERIFY(shows({1234500, 5}, currency::USD, "12.345"));
  EMVQR_VERIFY(shows({1200, 3}, currency::USD, "1.20"));
  EMVQR_VERIFY(shows({1000, 3}, currency::JPY, "1"));
}

TEST_CASE("shown_amount: a currency nobody knows leaves the digits as they were written") {
  EMVQR_VERIFY(shows({1050, 2}, unknown, "10.50"));
  EMVQR_VERIFY(shows({1050, 0}, unknown, "1,050"));
}

TEST_CASE("shown_amount: nothing is cut at the limits") {
  EMVQR_VERIFY(shows({most, 0}, currency::KHR, "999,999,999,999,999,999"));
  EMVQR_VERIFY(shows({most, 2}, currency::USD, "9,999,999,999,999,999.99"));
  EMVQR_VERIFY(shows({most, 18}, currency::USD, "0.999999999999999999"));
  EMVQR_VERIFY(shows({1, 18}, currency::KHR, "0.000000000000000001"));
  EMVQR_VERIFY(shows({most, 0}, 18U, "999,999,999,999,999,999.000000000000000000"));
  EMVQR_VERIFY(
      shows({std::numeric_limits<std::int64_t>::min(), 0}, 18U, "-9,223,372,036,854,775,808.000000000000000000"));
}

TEST_CASE("shown_amount: zero and less than zero") {
  EMVQR_VERIFY(shows({0, 0}, currency::KHR, "0"));
  EMVQR_VERIFY(shows({0, 2}, currency::USD, "0.00"));
  EMVQR_VERIFY(shows({-123456, 2}, currency::USD, "-1,234.56"));
  EMVQR_VERIFY(shows({-1, 2}, currency::USD, "-0.01"));
  EMVQR_VERIFY(shows({-100, 0}, currency::KHR, "-100"));
}
