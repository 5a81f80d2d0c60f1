#include "khqr_options.hpp"

#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/syntax/text.hpp>

#include "exit_status.hpp"

#include <limits>
#include <string_view>

namespace emvqr::cli {
namespace {

constexpr std::int64_t max_ms = std::numeric_limits<std::int64_t>::max();

/// `2m` in milliseconds: a whole number of s, m, h or d.
std::int64_t read_duration_ms(std::string_view text) {
  constexpr std::int64_t second = 1000;
  const char unit = text.empty() ? '\0' : text.back();
  const std::int64_t scale = unit == 's'   ? second
                             : unit == 'm' ? 60 * second
                             : unit == 'h' ? 3600 * second
                             : unit == 'd' ? 86400 * second
                                           : 0;
  const std::string_view number = text.substr(0, text.empty() ? 0 : text.size() - 1);
  // Nine digits of days fit the milliseconds of an int64 many times over.
  constexpr std::size_t max_digits = 9;
  if (scale == 0 || number.empty() || number.size() > max_digits || !is_numeric(number))
    throw unusable("--expires-in is a number and a unit (s, m, h, d), such as 2m");
  return parse_decimal(number)->units * scale;
}

}  // namespace

currency read_khqr_currency(const std::string& text) {
  if (equal_ignoring_case(text, "KHR") || text == "116") return currency::KHR;
  if (equal_ignoring_case(text, "USD") || text == "840") return currency::USD;
  throw unusable("--currency is KHR (116) or USD (840)");
}

result<decimal> read_amount(const std::optional<std::string>& text) {
  if (!text) return decimal{};
  const result<decimal> amount = parse_decimal(*text);
  if (amount && !amount->is_zero()) return amount;
  return failure{errc::breaks_rule, tag::transaction_amount, static_cast<std::uint16_t>(rule::mpm_4_7_4_1)};
}

std::int64_t read_khqr_expiry(std::optional<std::int64_t> expires_ms, const std::optional<std::string>& expires_in,
                              std::int64_t now_ms) {
  if (!expires_in) return expires_ms.value_or(0);
  const std::int64_t wait = read_duration_ms(*expires_in);
  return now_ms > max_ms - wait ? max_ms : now_ms + wait;
}

}  // namespace emvqr::cli
