// The rules of a single value, by where it stands. Readers and writers share them.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/category.hpp>
#include <emvqr/payload/country.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/language.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/rules/text.hpp>
#include <emvqr/syntax/counting.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

using namespace std::string_view_literals;

/// True if `value` is one of `codes`, which have two characters each and nothing between.
constexpr bool is_code_of(std::string_view codes, std::string_view value) noexcept {
  for (std::size_t i = 0; i != codes.size(); i += 2)
    if (std::string_view{codes.data() + i, 2} == value) return true;
  return false;
}

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
  decimal number;
  return read_decimal(value, number) < 0 && !number.is_zero();
}

/// 00.01 to 99.99, at most two digits after the point but for zeros. By its digits: small parts have no division of 64
/// bits.
constexpr bool is_percentage(std::string_view value) noexcept {
  if (!is_positive_decimal(value)) return false;
  const std::size_t point = find(value, '.');
  for (std::size_t i = 0; i != value.size(); ++i)
    if (value[i] != '0' && i != point && (i + 2 < point || i > point + 2)) return false;
  return true;
}

constexpr bool is_format_indicator(std::string_view value) noexcept { return is_code_of("01"sv, value); }
constexpr bool is_initiation(std::string_view value) noexcept { return is_code_of("1112"sv, value); }
constexpr bool is_tip_indicator(std::string_view value) noexcept { return is_code_of("010203"sv, value); }
/// Two letters, which ISO 3166-1 and 639-1 may know. Of a country small ones leave no doubt which is meant; of a
/// language EMVCo's own example has capital ones, ISO and most codes have small ones.
constexpr bool is_two_letters(std::string_view value) noexcept {
  return value.size() == 2 && is_letter(value[0]) && is_letter(value[1]);
}

/// What the value of an object must be beyond its format and length.
struct value_rule {
  path where;
  rule broken;
  bool (*good)(std::string_view value) noexcept;
};

inline constexpr value_rule value_rules[] = {
    {tag::payload_format_indicator, rule::mpm_4_7_1_1, is_format_indicator},
    {tag::point_of_initiation_method, rule::mpm_4_7_2_1, is_initiation},
    {tag::transaction_amount, rule::mpm_4_7_4_1, is_positive_decimal},
    {tag::tip_or_convenience_indicator, rule::mpm_4_7_6_1, is_tip_indicator},
    {tag::convenience_fee_fixed, rule::mpm_4_7_7_2, is_positive_decimal},
    {tag::convenience_fee_percentage, rule::mpm_4_7_8_2, is_percentage},
    {tag::country_code, rule::mpm_4_7_13_1, is_two_letters},
    {tag::language_preference, rule::mpm_4_9_2_1, is_two_letters},
    {tag::additional_consumer_data_request, rule::mpm_4_8_1_3, is_consumer_data_request},
    {tag::merchant_channel, rule::mpm11_62_11, is_channel},
};

/// 0000 is what schemes between people write where there is no merchant.
constexpr severity judge_category(std::string_view value) noexcept {
  if (is_merchant_category(value) || value.size() != 4 || !is_numeric(value)) return severity::off;
  return value == "0000"sv ? severity::info : severity::warning;
}
constexpr severity judge_currency(std::string_view value) noexcept {
  const std::optional<currency> code = currency_from_numeric(value);
  return !code || find_currency(*code) != nullptr ? severity::off : severity::warning;
}
constexpr severity judge_country(std::string_view value) noexcept {
  return !is_two_letters(value) || is_country(value) ? severity::off : severity::warning;
}
constexpr severity judge_language(std::string_view value) noexcept {
  return !is_two_letters(value) || is_language(value) ? severity::off : severity::warning;
}

/// The objects whose values are in lists that can grow older than a code: not to be in one is no error.
struct listed_value {
  path where;
  rule broken;
  severity (*judge)(std::string_view value) noexcept;
};

inline constexpr listed_value listed_values[] = {
    {tag::merchant_category_code, rule::mpm_4_7_12_1, judge_category},
    {tag::transaction_currency, rule::mpm_4_7_5_1, judge_currency},
    {tag::country_code, rule::mpm_4_7_13_1, judge_country},
    {tag::language_preference, rule::mpm_4_9_2_1, judge_language},
};

/// False where the lists of ISO are left out: no code is then missing from them.
#ifdef EMVQR_SMALL_LISTS
inline constexpr bool has_lists = false;
#else
inline constexpr bool has_lists = true;
#endif

/// All that is asked of an object's value. Small, since there is one for every row of `object_catalogue`.
struct demand {
  std::uint8_t row = object_rows;  ///< of `object_catalogue`; `object_rows`: nothing is asked
  std::uint8_t must = nothing;     ///< of `value_rules`: what else the value must be
  std::uint8_t list = nothing;     ///< of `listed_values`: the list it should be in
  content inside = content::primitive;
  bool lengths_alone = false;  ///< text that is "ans" has to be long enough and not too long, and that is all
  std::uint8_t min_length = 0;
  std::uint8_t max_length = 0;

  static constexpr std::uint8_t nothing = 0xFF;
};

/// Which of some rules is about the objects of a row.
template <class Rule, std::size_t Size>
constexpr std::uint8_t place_in(const Rule (&rules)[Size], const object_info& info) noexcept {
  for (std::uint8_t i = 0; i != Size; ++i)
    if (level_of(rules[i].where) == info.level && rules[i].where.id() == info.first) return i;
  return demand::nothing;
}

/// For each row, and for none, so that nobody has to search.
struct demands_by_row {
  demand of[object_rows + 1] = {};

  constexpr demands_by_row() noexcept {
    for (std::uint8_t row = 0; row != object_rows; ++row) {
      const object_info& info = object_catalogue[row];
      demand& made = of[row];
      made.row = row;
      made.must = place_in(value_rules, info);
      if (has_lists) made.list = place_in(listed_values, info);
      made.inside = content_on(info.level, info.first);
      made.lengths_alone = !info.reserved && info.format != value_format::numeric && made.must == demand::nothing &&
                           made.list == demand::nothing;
      made.min_length = info.min_length;
      made.max_length = info.max_length;
    }
  }
};
inline constexpr demands_by_row demands{};

/// What is asked of the object with this ID on a level.
constexpr const demand& demand_on(object_level level, std::uint8_t id) noexcept {
  return demands.of[row_of(level, id)];
}

constexpr void check_meaning(const demand& asked, path where, std::string_view value, std::uint32_t at,
                             finder& found) noexcept {
  if (asked.must != demand::nothing) {
    const value_rule& must = value_rules[asked.must];
    if (!must.good(value)) found.at_most(severity::error, must.broken, where, at, value);
  }
  if (!has_lists || asked.list == demand::nothing) return;
  const listed_value& list = listed_values[asked.list];
  const severity level = list.judge(value);
  if (level != severity::off) found.at_most(level, list.broken, where, at, value);
}

/// What a value breaks by standing where nothing is allocated yet.
constexpr rule reserved_rule(const object_info& info) noexcept {
  if (info.level == object_level::root) return rule::mpm_4_10n1;
  return info.level == object_level::language ? rule::mpm_4_9_1_1 : rule::mpm_4_8_1_4;
}

/// `ans`: whether the value is.
constexpr void check_format(const object_info& info, path where, std::string_view value, bool ans, std::uint32_t at,
                            finder& found) noexcept {
  if (info.format == value_format::numeric && !is_numeric(value)) {
    std::size_t wrong = 0;
    while (is_digit(value[wrong])) ++wrong;
    found(rule::mpm_4_5_1_1, where, at + static_cast<std::uint32_t>(wrong));
  }
  if (ans) return;
  if (info.format == value_format::ans)
    found(rule::mpm_4_5_2_1, where, at + static_cast<std::uint32_t>(find_not_ans(value)));
  // A template tells of what is inside.
  if (content_of(where) == content::primitive) check_text(where, value, at, found);
}

/// True if a value is surely right, which spares most of them a closer look. Small parts look at all.
EMVQR_INLINE constexpr bool is_plainly_right([[maybe_unused]] const demand& asked,
                                             [[maybe_unused]] std::string_view value, [[maybe_unused]] counting how,
                                             [[maybe_unused]] std::uint32_t offset) noexcept {
#ifdef EMVQR_SMALL_VIEW
  return false;
#else
  return asked.lengths_alone && value.size() >= asked.min_length && value.size() <= asked.max_length &&
         how.is_ans(value, offset + static_cast<std::uint32_t>(header_bytes));
#endif
}

/// Checks one value against what is asked of the object at `where`.
EMVQR_OWN_STACK constexpr void check_value(const demand& asked, path where, std::string_view value, counting how,
                                           std::uint32_t offset, finder& found) noexcept {
  if (asked.row == object_rows) return;
  const object_info& info = object_catalogue[asked.row];
  if (tells_warnings && info.reserved) found.warn(reserved_rule(info), where, offset);
  const auto at = offset + static_cast<std::uint32_t>(header_bytes);
  const bool ans = how.is_ans(value, at);
  const std::size_t length = ans ? value.size() : count_length(value, how.unit());
  if (length < info.min_length || length > info.max_length) {
    const rule wrong_length = length_rule(info, where);
    found(wrong_length, where, offset);
    if (wrong_length == rule::mpm11_62_11) return;
  }
  if (!ans || info.format == value_format::numeric) check_format(info, where, value, ans, at, found);
  check_meaning(asked, where, value, at, found);
}

}  // namespace detail

/// Checks one value against what EMVCo says of the object at `where`: length, format, meaning. `offset` is where the
/// object begins. Calls `found(rule, path, offset)` for each rule that is broken.
constexpr void check_value(path where, std::string_view value, length_unit unit, std::uint32_t offset,
                           finder& found) noexcept {
  if (where.empty()) return;
  const auto& asked = detail::demand_on(level_of(where), where.id());
  if (!detail::is_plainly_right(asked, value, unit, offset))
    detail::check_value(asked, where, value, unit, offset, found);
}

EMVQR_NAMESPACE_END
