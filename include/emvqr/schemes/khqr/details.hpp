// Everything a KHQR says, as plain texts: what the official SDKs' `decode` tells, and whose account it is.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/fields.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// A KHQR object by object, each text as it stands in the payload, an absent object as an empty text. docs/khqr.md has
/// the SDKs' names for them. What KHQR does not define (61, 62.68, 39 ...) is in the payload_view, untouched.
struct details : fields {
  std::string_view payload_format_indicator{};  ///< 00
  std::string_view merchant_category_code{};    ///< 52
  std::string_view name{};                      ///< 59
  std::string_view city{};                      ///< 60
  additional_data additional{};                 ///< 62
  alternate_language alternate{};               ///< 64, the same texts as in `fields`
  std::string_view crc{};                       ///< 63, in the case it is given in
};

/// Reads all of a payload that KHQR knows. Judges nothing: `check` does. The texts point into the payload. O(n).
constexpr details decode(const payload_view& view) noexcept {
  const auto text = [&view](path where) noexcept { return text_at(view, where); };
  details d{read(view)};
  d.payload_format_indicator = text(emvqr::tag::payload_format_indicator);
  d.merchant_category_code = text(emvqr::tag::merchant_category_code);
  d.name = text(emvqr::tag::merchant_name);
  d.city = text(emvqr::tag::merchant_city);
  d.additional.bill_number = text(emvqr::tag::bill_number);
  d.additional.mobile_number = text(emvqr::tag::mobile_number);
  d.additional.store_label = text(emvqr::tag::store_label);
  d.additional.terminal_label = text(emvqr::tag::terminal_label);
  d.additional.purpose_of_transaction = text(emvqr::tag::purpose_of_transaction);
  d.alternate.language = d.language;
  d.alternate.name = d.name_alternate;
  d.alternate.city = d.city_alternate;
  d.crc = view.crc_given();
  return d;
}

}  // namespace khqr

EMVQR_NAMESPACE_END
