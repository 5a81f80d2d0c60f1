// Which codes name a merchant category: object 52.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/category_table.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// True if these four digits are a merchant category of ISO 18245 or of the card schemes. The schemes own 3000 to 3999
/// (airlines to 3350, car rental to 3500, then hotels) and add codes at any time, so false says "unknown", not "wrong".
/// `0000`, which codes of persons have, is none. False for any other text.
constexpr bool is_merchant_category(std::string_view code) noexcept {
  if (code.size() != 4 || !is_numeric(code)) return false;
  std::size_t number = 0;
  for (const char c : code) number = number * 10 + static_cast<std::size_t>(c - '0');
  return (detail::category_bits[number / 32] >> (number % 32) & 1U) != 0;
}

EMVQR_NAMESPACE_END
