// Finding a currency by its code, its letters or the text of object 53.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/currency_table.hpp>
#include <emvqr/syntax/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

#ifndef EMVQR_SMALL_LISTS
namespace detail {

/// For each number of three digits the row of `currency_catalogue` + 1, or 0: a look-up instead of a search.
struct currency_index {
  std::uint8_t row[1000] = {};
  constexpr currency_index() noexcept {
    std::uint8_t next = 0;
    for (const currency_info& info : currency_catalogue) row[static_cast<unsigned>(info.code)] = ++next;
  }
};
static_assert(sizeof currency_catalogue / sizeof currency_catalogue[0] < 256);
inline constexpr currency_index currency_rows{};

}  // namespace detail
#endif

/// What ISO 4217 says of a currency, or null if it names no money. The pointer is to read-only data. O(1), but with
/// EMVQR_SMALL_LISTS, where the table is searched.
constexpr const currency_info* find_currency(currency code) noexcept {
#ifdef EMVQR_SMALL_LISTS
  for (const currency_info& info : currency_catalogue)
    if (info.code == code) return &info;
  return nullptr;
#else
  const auto number = static_cast<unsigned>(code);
  const unsigned row = number < 1000 ? detail::currency_rows.row[number] : 0;
  return row == 0 ? nullptr : &currency_catalogue[row - 1];
#endif
}

/// The three letters of a currency, such as `KHR`, a constant; empty if ISO 4217 has none.
constexpr std::string_view alpha(currency code) noexcept {
  const currency_info* info = find_currency(code);
  return info == nullptr ? std::string_view{} : std::string_view{info->alpha, 3};
}

/// The currency that object 53 means by three digits (4.7.5.1). Nothing if `text` is not three digits; whether
/// ISO 4217 knows the code is for `find_currency`.
constexpr std::optional<currency> currency_from_numeric(std::string_view text) noexcept {
  if (text.size() != 3 || !is_numeric(text)) return std::nullopt;
  const int code = (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
  return static_cast<currency>(code);
}

/// The currency with these three letters, in either case; nothing if there is none.
constexpr std::optional<currency> currency_from_alpha(std::string_view letters) noexcept {
  for (const currency_info& info : currency_catalogue)
    if (equal_ignoring_case({info.alpha, 3}, letters)) return info.code;
  return std::nullopt;
}

/// True for three letters of ISO 4217, in upper case as it writes them.
constexpr bool is_currency(std::string_view letters) noexcept {
  const std::optional<currency> code = currency_from_alpha(letters);
  return code.has_value() && alpha(*code) == letters;
}

/// The three digits of object 53.
constexpr std::array<char, 3> numeric(currency code) noexcept {
  auto n = static_cast<unsigned>(code);
  EMVQR_ASSERT(n <= 999);
  std::array<char, 3> digits{};
  for (std::size_t i = digits.size(); i != 0; n /= 10) digits[--i] = static_cast<char>('0' + n % 10);
  return digits;
}

EMVQR_NAMESPACE_END
