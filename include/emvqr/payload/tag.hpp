// The objects EMVCo names, as paths. Source: EMV QRCPS-MPM v1.0 tables 3.6, 3.7 and 3.8; 62.10 and 62.11 from v1.1.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// A path that is known when a program is compiled, given out by value: compilers put it into the code, where an object
/// of type `path` would be a constant in memory, which costs firmware 6 bytes at every use.
template <int... Ids>
struct fixed_path {
  constexpr operator path() const noexcept { return path{Ids...}; }  // NOLINT: it is one
  constexpr std::uint8_t id() const noexcept { return path{Ids...}.id(); }
};

namespace tag {

inline constexpr fixed_path<0> payload_format_indicator{};
inline constexpr fixed_path<1> point_of_initiation_method{};
inline constexpr fixed_path<52> merchant_category_code{};
inline constexpr fixed_path<53> transaction_currency{};
inline constexpr fixed_path<54> transaction_amount{};
inline constexpr fixed_path<55> tip_or_convenience_indicator{};
inline constexpr fixed_path<56> convenience_fee_fixed{};
inline constexpr fixed_path<57> convenience_fee_percentage{};
inline constexpr fixed_path<58> country_code{};
inline constexpr fixed_path<59> merchant_name{};
inline constexpr fixed_path<60> merchant_city{};
inline constexpr fixed_path<61> postal_code{};
inline constexpr fixed_path<62> additional_data{};
inline constexpr fixed_path<63> crc{};
inline constexpr fixed_path<64> language_template{};

inline constexpr fixed_path<62, 1> bill_number{};
inline constexpr fixed_path<62, 2> mobile_number{};
inline constexpr fixed_path<62, 3> store_label{};
inline constexpr fixed_path<62, 4> loyalty_number{};
inline constexpr fixed_path<62, 5> reference_label{};
inline constexpr fixed_path<62, 6> customer_label{};
inline constexpr fixed_path<62, 7> terminal_label{};
inline constexpr fixed_path<62, 8> purpose_of_transaction{};
inline constexpr fixed_path<62, 9> additional_consumer_data_request{};
inline constexpr fixed_path<62, 10> merchant_tax_id{};
inline constexpr fixed_path<62, 11> merchant_channel{};

inline constexpr fixed_path<64, 0> language_preference{};
inline constexpr fixed_path<64, 1> merchant_name_alternate{};
inline constexpr fixed_path<64, 2> merchant_city_alternate{};

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

/// What EMVCo says the value of the root object with this ID is.
constexpr content content_of_root(std::uint8_t id) noexcept {
  if (id == 62 || id == 64) return content::emvco_template;
  return (id >= 26 && id <= 51) || id >= 80 ? content::open_template : content::primitive;
}

/// What EMVCo says the value at `where` is. Below the named templates it says nothing: `primitive`.
constexpr content content_of(path where) noexcept {
  if (where.depth() == 1) return content_of_root(where[0]);
  if (where.depth() == 2 && where[0] == 62 && where[1] >= 50) return content::system_template;
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
