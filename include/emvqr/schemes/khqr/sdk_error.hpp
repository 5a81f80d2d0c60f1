// What the official KHQR SDKs call what is wrong: their numbers for our rules and failures. Names are in
// sdk_error_name.hpp.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/tags.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// The SDKs agree on their numbers but for two: 35 is "account information too long" in the JavaScript SDK and "tag
/// not in order" in NBC's documents and the iOS and Java SDKs; 36 the other way round.
enum class sdk_numbering : std::uint8_t {
  javascript,  ///< NBC bakong-khqr 1.0.20
  document     ///< NBC KHQR SDK Documentation v2.7; the iOS SDK 1.0.0.17
};

/// One of our rules, at one object, and the SDKs' number for it (JavaScript numbering).
struct sdk_error_of_rule {
  rule broken;          ///< the rule
  path where;           ///< the object
  std::uint8_t number;  ///< the SDKs' number
};

/// Every rule the SDKs have a number for. A rule that is not here, at that object, is one they do not know.
inline constexpr sdk_error_of_rule sdk_errors[] = {
    {rule::khqr_2901, {29, 0}, 1},
    {rule::khqr_2901, {30, 0}, 1},
    {rule::mpm_4_2_1_1, emvqr::tag::merchant_name, 2},
    {rule::khqr_2902, {29, 0}, 3},
    {rule::khqr_2902, {30, 0}, 3},
    {rule::mpm_t3_6, emvqr::tag::transaction_amount, 4},
    {rule::mpm_4_7_4_1, emvqr::tag::transaction_amount, 4},
    {rule::khqr_5401, emvqr::tag::transaction_amount, 4},
    {rule::khqr_5402, emvqr::tag::transaction_amount, 4},
    {rule::mpm_4_7_9_1, {}, 5},
    {rule::khqr_2905, {29, 0}, 6},
    {rule::khqr_2905, {30, 0}, 6},
    {rule::mpm_t3_6, emvqr::tag::merchant_name, 7},
    {rule::mpm_4_2_1_1, emvqr::tag::transaction_currency, 9},
    {rule::mpm_t3_7, emvqr::tag::bill_number, 10},
    {rule::mpm_t3_7, emvqr::tag::store_label, 11},
    {rule::mpm_t3_7, emvqr::tag::terminal_label, 12},
    {rule::mpm_t3_6, emvqr::tag::payload_format_indicator, 16},
    {rule::mpm_t3_6, emvqr::tag::point_of_initiation_method, 17},
    {rule::mpm_t3_6, emvqr::tag::merchant_category_code, 18},
    {rule::mpm_t3_6, emvqr::tag::transaction_currency, 19},
    {rule::mpm_t3_6, emvqr::tag::country_code, 20},
    {rule::mpm_t3_6, emvqr::tag::merchant_city, 21},
    {rule::mpm_t3_6, emvqr::tag::crc, 22},
    {rule::mpm_4_6_1_1, emvqr::tag::payload_format_indicator, 23},
    {rule::mpm_4_2_1_1, emvqr::tag::crc, 24},
    {rule::mpm_4_2_1_1, emvqr::tag::merchant_category_code, 25},
    {rule::mpm_4_2_1_1, emvqr::tag::country_code, 26},
    {rule::mpm_4_2_1_1, emvqr::tag::merchant_city, 27},
    {rule::khqr_5301, emvqr::tag::transaction_currency, 28},
    {rule::khqr_3002, {30, 1}, 30},
    {rule::khqr_3004, {30, 2}, 31},
    {rule::khqr_3003, {30, 1}, 32},
    {rule::khqr_2904, {29, 2}, 33},
    {rule::khqr_2904, {30, 2}, 33},
    {rule::mpm_t3_7, emvqr::tag::mobile_number, 34},
    {rule::khqr_2903, {29, 1}, 35},
    {rule::khqr_6401, emvqr::tag::language_preference, 37},
    {rule::khqr_6401, emvqr::tag::merchant_city_alternate, 37},
    {rule::mpm_t3_8, emvqr::tag::language_preference, 38},
    {rule::khqr_6401, emvqr::tag::merchant_name_alternate, 39},
    {rule::mpm_t3_8, emvqr::tag::merchant_name_alternate, 40},
    {rule::mpm_t3_8, emvqr::tag::merchant_city_alternate, 41},
    {rule::mpm_t3_7, emvqr::tag::purpose_of_transaction, 42},
    {rule::khqr_1502, tag::union_pay, 43},
    {rule::mpm_t3_6, tag::union_pay, 43},
    {rule::khqr_1501, tag::union_pay, 44},
    {rule::khqr_9901, tag::expires, 45},
    {rule::khqr_9904, tag::expires, 46},
    {rule::khqr_0101, emvqr::tag::point_of_initiation_method, 47},
    {rule::mpm_4_7_2_1, emvqr::tag::point_of_initiation_method, 48},
    {rule::khqr_9902, tag::expires, 49},
    {rule::khqr_9903, tag::expires, 50},
    {rule::mpm_4_5_1_1, emvqr::tag::merchant_category_code, 51},
};

/// "This is no KHQR": what the SDKs say of a text that they cannot take apart or whose CRC does not fit.
inline constexpr int sdk_khqr_invalid = 8;

namespace detail {
/// A number of one numbering in the other, which changes places between the two that differ.
constexpr int renumbered(int number, sdk_numbering by) noexcept {
  constexpr int one = 35;
  constexpr int other = 36;
  return by == sdk_numbering::document && (number == one || number == other) ? one + other - number : number;
}
constexpr int javascript_number(rule broken, path where) noexcept {
  for (const sdk_error_of_rule& each : sdk_errors)
    if (each.broken == broken && each.where == where) return each.number;
  return 0;
}
/// An object with nothing in it is a missing one to the SDKs, or one of a wrong length.
constexpr int number_of_empty(path where) noexcept {
  constexpr rule as[] = {rule::mpm_4_2_1_1, rule::khqr_2901, rule::khqr_3002, rule::khqr_3004, rule::mpm_t3_6,
                         rule::mpm_t3_7,    rule::mpm_t3_8,  rule::khqr_2903, rule::khqr_2904};
  for (const rule each : as)
    if (const int number = javascript_number(each, where); number != 0) return number;
  return sdk_khqr_invalid;
}
}  // namespace detail

/// The SDKs' number for a rule broken at `where`; 0 if they have none, since they do not know the rule.
constexpr int sdk_error(rule broken, path where, sdk_numbering by = sdk_numbering::javascript) noexcept {
  return detail::renumbered(detail::javascript_number(broken, where), by);
}
/// The same for what `check` found.
constexpr int sdk_error(const finding& found, sdk_numbering by = sdk_numbering::javascript) noexcept {
  return sdk_error(found.broken, found.where, by);
}
/// The same for why `parse` or `write` failed. A text that is no payload has the number 8 unless what is missing has
/// one of its own; the JavaScript SDK calls all of these plainly false, the iOS SDK tells the number. 0 for failures
/// that are about no payload (pictures, a buffer too small).
constexpr int sdk_error(const failure& why, sdk_numbering by = sdk_numbering::javascript) noexcept {
  if (why.code == errc::breaks_rule) return sdk_error(static_cast<rule>(why.rule), why.where, by);
  const rule broken = rule_of(why.code);
  if (broken == rule::none) return 0;
  if (why.code == errc::zero_length) return detail::renumbered(detail::number_of_empty(why.where), by);
  if (why.code == errc::crc_missing) return sdk_error(broken, emvqr::tag::crc, by);
  if (why.code == errc::format_indicator_not_first) return sdk_error(broken, emvqr::tag::payload_format_indicator, by);
  return sdk_khqr_invalid;
}

}  // namespace khqr

EMVQR_NAMESPACE_END
