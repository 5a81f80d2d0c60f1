// The rules of a single value, by where it stands. Readers and writers share them.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/category.hpp>
#include <emvqr/payload/country.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/language.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/rules/text.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// The rule that states lengths for a level: each of EMVCo's tables is one.
constexpr rule length_rule(const object_info& info, path where) noexcept {
  if (where == tag::merchant_tax_id) return rule::mpm11_62_10;
  if (where == tag::merchant_channel) return rule::mpm11_62_11;
  switch (info.level) {
    case object_level::additional_data: return rule::mpm_t3_7;
    case object_level::language: return rule::mpm_t3_8;
    case object_level::guid_template: return rule::mpm_t4_2;
    default: return rule::mpm_t3_6;
  }
}

constexpr bool is_channel(std::string_view value) noexcept {
  if (value.size() != 3 || !is_numeric(value)) return false;
  return value[0] <= '8' && value[1] <= '3' && value[2] <= '3';
}

/// A, M and E, each at most once.
constexpr bool is_consumer_data_request(std::string_view value) noexcept {
  for (std::size_t i = 0; i != value.size(); ++i) {
    if (value[i] != 'A' && value[i] != 'M' && value[i] != 'E') return false;
    if (find({value.data(), i}, value[i]) != i) return false;
  }
  return true;
}

constexpr bool is_positive_decimal(std::string_view value) noexcept {
  const result<decimal> number = parse_decimal(value);
  return number && !number->is_zero();
}

/// 00.01 to 99.99, at most two digits after the point.
constexpr bool is_percentage(std::string_view value) noexcept {
  const result<decimal> number = parse_decimal(value);
  if (!number) return false;
  const result<decimal> hundredths = rescale(*number, 2);
  return hundredths && hundredths->units >= 1 && hundredths->units <= 9999;
}

/// What a value breaks by what it says. A list that can grow older than a code is worth a warning, a wrong shape an
/// error.
struct judgement {
  rule broken = rule::none;
  severity limit = severity::error;
};

/// False where the lists of ISO are left out: no code is then missing from them.
#ifdef EMVQR_SMALL_LISTS
inline constexpr bool has_lists = false;
#else
inline constexpr bool has_lists = true;
#endif

/// A judgement of codes that are two letters.
constexpr judgement judge_letters(rule r, std::string_view value,
                                  bool (*is_listed)(std::string_view) noexcept) noexcept {
  if (value.size() != 2 || !is_letter(value[0]) || !is_letter(value[1])) return {r};
  return !has_lists || is_listed(value) ? judgement{} : judgement{r, severity::warning};
}

/// Object 58: two capital letters that ISO 3166-1 knows. Small ones leave no doubt which country is meant.
constexpr judgement judge_country(std::string_view value) noexcept {
  return judge_letters(rule::mpm_4_7_13_1, value, is_country);
}

/// Object 64.00. EMVCo's own example has capital letters, ISO 639-1 and most codes have small ones.
constexpr judgement judge_language(std::string_view value) noexcept {
  return judge_letters(rule::mpm_4_9_2_1, value, is_language);
}

/// Object 52. 0000 is what schemes between people write where there is no merchant.
constexpr judgement judge_category(std::string_view value) noexcept {
  if (!has_lists || value.size() != 4 || !is_numeric(value) || is_merchant_category(value)) return {};
  return {rule::mpm_4_7_12_1, value == "0000" ? severity::info : severity::warning};
}

/// Object 53.
constexpr judgement judge_currency(std::string_view value) noexcept {
  const std::optional<currency> code = currency_from_numeric(value);
  if (!has_lists || !code || find_currency(*code) != nullptr) return {};
  return {rule::mpm_4_7_5_1, severity::warning};
}

/// What a root object's value must be beyond its format and length.
constexpr judgement judge_root(int id, std::string_view value) noexcept {
  const auto unless = [](bool good, rule r) noexcept { return good ? judgement{} : judgement{r}; };
  switch (id) {
    case 0: return unless(value == "01", rule::mpm_4_7_1_1);
    case 1: return unless(value == "11" || value == "12", rule::mpm_4_7_2_1);
    case 52: return judge_category(value);
    case 53: return judge_currency(value);
    case 54: return unless(is_positive_decimal(value), rule::mpm_4_7_4_1);
    case 55: return unless(value == "01" || value == "02" || value == "03", rule::mpm_4_7_6_1);
    case 56: return unless(is_positive_decimal(value), rule::mpm_4_7_7_2);
    case 57: return unless(is_percentage(value), rule::mpm_4_7_8_2);
    case 58: return judge_country(value);
    default: return {};
  }
}

/// The same for every level.
constexpr judgement judge_meaning(path where, std::string_view value) noexcept {
  if (where.depth() == 1) return judge_root(where[0], value);
  if (where == tag::language_preference) return judge_language(value);
  if (where == tag::additional_consumer_data_request && !is_consumer_data_request(value)) return {rule::mpm_4_8_1_3};
  if (where == tag::merchant_channel && !is_channel(value)) return {rule::mpm11_62_11};
  return {};
}

/// What a value breaks by standing where nothing is allocated yet.
constexpr rule reserved_rule(const object_info& info) noexcept {
  if (info.level == object_level::root) return rule::mpm_4_10n1;
  return info.level == object_level::language ? rule::mpm_4_9_1_1 : rule::mpm_4_8_1_4;
}

template <class Finder>
constexpr void check_format(const object_info& info, path where, std::string_view value, std::uint32_t at,
                            Finder& found) noexcept {
  if (info.format == value_format::numeric && !is_numeric(value)) {
    std::size_t wrong = 0;
    while (is_digit(value[wrong])) ++wrong;
    found(rule::mpm_4_5_1_1, where, at + static_cast<std::uint32_t>(wrong));
  } else if (info.format == value_format::ans) {
    const std::size_t wrong = find_not_ans(value);
    if (wrong != value.size()) found(rule::mpm_4_5_2_1, where, at + static_cast<std::uint32_t>(wrong));
  }
  // A template tells of what is inside.
  if (content_of(where) == content::primitive) check_text(where, value, at, found);
}

}  // namespace detail

/// Checks one value against what EMVCo says of the object at `where`: length, format, meaning. `offset` is where the
/// object begins. Calls `found(rule, path, offset)` for each rule that is broken.
template <class Finder>
constexpr void check_value(path where, std::string_view value, length_unit unit, std::uint32_t offset,
                           Finder& found) noexcept {
  const object_info* info = find_object(where);
  if (info == nullptr) return;
  if (info->reserved) found.at_most(severity::warning, detail::reserved_rule(*info), where, offset);
  const auto at = offset + static_cast<std::uint32_t>(header_bytes);
  const std::size_t length = count_length(value, unit);
  const rule wrong_length = detail::length_rule(*info, where);
  if (length < info->min_length || length > info->max_length) {
    found(wrong_length, where, offset);
    if (wrong_length == rule::mpm11_62_11) return;
  }
  detail::check_format(*info, where, value, at, found);
  const detail::judgement meaning = detail::judge_meaning(where, value);
  if (meaning.broken != rule::none) found.at_most(meaning.limit, meaning.broken, where, at, value);
}

EMVQR_NAMESPACE_END
