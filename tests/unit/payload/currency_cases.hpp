// Currencies by letters, digits and exponent.
#pragma once

#include <emvqr/payload/currency.hpp>

#include "unit/all_hold.hpp"

#include <array>
#include <string_view>

namespace emvqr_test {

struct currency_case {
  std::string_view letters;
  std::string_view digits;
  unsigned exponent;
};

// ISO 4217, list one of the SIX maintenance agency.
inline constexpr currency_case currency_cases[] = {
    {"KHR", "116", 2}, {"USD", "840", 2}, {"THB", "764", 2}, {"VND", "704", 0}, {"LAK", "418", 2}, {"MYR", "458", 2},
    {"SGD", "702", 2}, {"CNY", "156", 2}, {"JPY", "392", 0}, {"KRW", "410", 0}, {"BHD", "048", 3}, {"KWD", "414", 3},
    {"JOD", "400", 3}, {"TND", "788", 3}, {"OMR", "512", 3}, {"IQD", "368", 3}, {"LYD", "434", 3}, {"CLF", "990", 4},
    {"UYW", "927", 4}, {"CLP", "152", 0}, {"ISK", "352", 0}, {"XOF", "952", 0}, {"XAF", "950", 0}, {"XPF", "953", 0},
    {"PYG", "600", 0}, {"UGX", "800", 0}, {"RWF", "646", 0}, {"KMF", "174", 0}, {"GNF", "324", 0}, {"DJF", "262", 0},
    {"BIF", "108", 0}, {"VUV", "548", 0}, {"UYI", "940", 0}, {"EUR", "978", 2}, {"INR", "356", 2}, {"IDR", "360", 2},
    {"PHP", "608", 2}, {"MMK", "104", 2}, {"HKD", "344", 2}, {"ALL", "008", 2}, {"MGA", "969", 2}, {"MRU", "929", 2},
};

constexpr bool holds(const currency_case& r) {
  const auto code = emvqr::currency_from_alpha(r.letters);
  if (!code || emvqr::currency_from_numeric(r.digits) != code || emvqr::alpha(*code) != r.letters) return false;
  const std::array<char, 3> digits = emvqr::numeric(*code);
  const emvqr::currency_info* info = emvqr::find_currency(*code);
  return std::string_view{digits.data(), 3} == r.digits && info != nullptr && info->exponent == r.exponent;
}

}  // namespace emvqr_test
