// The objects EMVCo names, as paths. Source: EMV QRCPS-MPM v1.0 tables 3.6, 3.7 and 3.8; 62.10 and 62.11 from v1.1.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// The paths of EMVCo's objects, by the names its tables give them. Source: EMV QRCPS-MPM v1.0, tables 3.3 to 3.8;
/// 62.10 and 62.11 are from v1.1.
namespace tag {

inline constexpr path payload_format_indicator{0};    ///< 00
inline constexpr path point_of_initiation_method{1};  ///< 01: 11 for a code that is paid many times, 12 for one payment
inline constexpr path merchant_category_code{52};     ///< 52, four digits of ISO 18245
inline constexpr path transaction_currency{53};       ///< 53, three digits of ISO 4217
inline constexpr path transaction_amount{54};         ///< 54
inline constexpr path tip_or_convenience_indicator{55};  ///< 55: 01 asked for, 02 fixed, 03 a percentage
inline constexpr path convenience_fee_fixed{56};         ///< 56
inline constexpr path convenience_fee_percentage{57};    ///< 57
inline constexpr path country_code{58};                  ///< 58, two letters of ISO 3166-1
inline constexpr path merchant_name{59};                 ///< 59, at most 25 characters
inline constexpr path merchant_city{60};                 ///< 60, at most 15 characters
inline constexpr path postal_code{61};                   ///< 61
inline constexpr path additional_data{62};               ///< 62, a template
inline constexpr path crc{63};                           ///< 63, four hexadecimal digits
inline constexpr path language_template{64};             ///< 64, a template

inline constexpr path bill_number{62, 1};             ///< 62.01
inline constexpr path mobile_number{62, 2};           ///< 62.02
inline constexpr path store_label{62, 3};             ///< 62.03
inline constexpr path loyalty_number{62, 4};          ///< 62.04
inline constexpr path reference_label{62, 5};         ///< 62.05
inline constexpr path customer_label{62, 6};          ///< 62.06
inline constexpr path terminal_label{62, 7};          ///< 62.07
inline constexpr path purpose_of_transaction{62, 8};  ///< 62.08
/// 62.09: A, M or E for address, mobile number and e-mail address.
inline constexpr path additional_consumer_data_request{62, 9};
inline constexpr path merchant_tax_id{62, 10};   ///< 62.10
inline constexpr path merchant_channel{62, 11};  ///< 62.11

inline constexpr path language_preference{64, 0};      ///< 64.00, two letters of ISO 639-1
inline constexpr path merchant_name_alternate{64, 1};  ///< 64.01
inline constexpr path merchant_city_alternate{64, 2};  ///< 64.02

}  // namespace tag

/// True where the value of an object of 62 is no value but asks the payer's app for one: `***`.
/// Source: EMV QRCPS-MPM v1.0, 4.8.1.2.
constexpr bool asks_payer(path where, std::string_view value) noexcept {
  return where.depth() == 2 && where[0] == tag::additional_data.id() && value == "***";
}

/// What the value of an object is, by where it stands.
enum class content : std::uint8_t {
  primitive,       ///< no objects inside
  emvco_template,  ///< 62 and 64: objects EMVCo defines
  open_template,   ///< 26-51, 80-99: objects of a scheme, its GUID in 00 (4.7.11.1, 4.11.1.1)
  system_template  ///< 62.50-62.99: objects of a payment system, its GUID in 00 (4.8.1.5)
};

namespace detail {
/// A bit for each of the IDs from 26 on that holds objects, as far as 64.
inline constexpr std::uint64_t templates_from_26 =
    0x3FFFFFFu | std::uint64_t{1} << (62 - 26) | std::uint64_t{1} << (64 - 26);
}  // namespace detail

/// What EMVCo says the value of the root object with this ID is.
constexpr content content_of_root(std::uint8_t id) noexcept {
  if (id < 26 || (id < 80 && (detail::templates_from_26 >> (id - 26) & 1) == 0)) return content::primitive;
  return id == 62 || id == 64 ? content::emvco_template : content::open_template;
}

/// True if 62.`id` is a template of a payment system.
constexpr bool is_system_template(std::uint8_t id) noexcept { return id >= 50; }

/// What EMVCo says the value at `where` is. Below the named templates it says nothing: `primitive`.
constexpr content content_of(path where) noexcept {
  if (where.is_root()) return content_of_root(where[0]);
  if (where.depth() == 2 && where[0] == 62 && is_system_template(where[1])) return content::system_template;
  return content::primitive;
}

/// True if objects may stand inside the object at `where`. What EMVCo defines as plain text (59, 62.01, 64.01) is never
/// taken apart, whatever it looks like; the sub-objects of a scheme's template may be anything.
constexpr bool may_hold_objects(path where) noexcept {
  if (content_of(where) != content::primitive) return true;
  return where.depth() >= 2 && (content_of(where[0]) == content::open_template ||
                                content_of(path{where[0], where[1]}) == content::system_template);
}

EMVQR_NAMESPACE_END
