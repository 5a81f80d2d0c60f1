#include "meaning.hpp"

#include <emvqr/payload/category_names.hpp>
#include <emvqr/payload/country_names.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/currency_names.hpp>
#include <emvqr/payload/language_names.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/union_pay/account.hpp>

#include "clock.hpp"

#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

/// 4.7.2.1.
std::string_view method_meaning(std::string_view value) {
  if (value == "11") return "static: one code for many payments";
  if (value == "12") return "dynamic: a new code for each payment";
  return {};
}

/// 4.7.6.1.
std::string_view tip_meaning(std::string_view value) {
  if (value == "01") return "the payer is asked for a tip";
  if (value == "02") return "a fixed fee is added, see 56";
  if (value == "03") return "a percentage is added, see 57";
  return {};
}

std::string currency_meaning(std::string_view value) {
  const std::optional<currency> code = currency_from_numeric(value);
  const std::string_view called = code ? currency_name(*code) : std::string_view{};
  return called.empty() ? std::string{} : fmt::format("{}, {}", alpha(*code), called);
}

/// The letters of the currency that an amount is in.
std::string_view amount_meaning(const verdict& v) {
  const std::optional<currency> code = v.view.transaction_currency();
  return code ? alpha(*code) : std::string_view{};
}

std::string union_pay_meaning(std::string_view value) {
  const auto account = union_pay::read_account(value);
  if (!account) return {};
  return fmt::format("acquirer {}, forwarder {}, merchant {}", account->acquirer_iin, account->forwarding_iin,
                     account->merchant_id);
}

std::string time_meaning(const verdict& v, path where, std::string_view value) {
  const bool is_time = khqr::is_khqr(*v.in) && (where == khqr::tag::created || where == khqr::tag::expires);
  const std::optional<std::int64_t> time = is_time ? khqr::read_time(value) : std::nullopt;
  return time ? utc_text(*time) : std::string{};
}

}  // namespace

std::string meaning_of(const verdict& v, path where, std::string_view value) {
  if (where == tag::point_of_initiation_method) return std::string(method_meaning(value));
  if (where == tag::merchant_category_code) return std::string(category_name(value));
  if (where == tag::transaction_currency) return currency_meaning(value);
  if (where == tag::transaction_amount) return std::string(amount_meaning(v));
  if (where == tag::tip_or_convenience_indicator) return std::string(tip_meaning(value));
  if (where == tag::country_code) return std::string(country_name(value));
  if (where == tag::language_preference) return std::string(language_name(value));
  if (where == khqr::tag::union_pay) return union_pay_meaning(value);
  return time_meaning(v, where, value);
}

}  // namespace emvqr::cli
