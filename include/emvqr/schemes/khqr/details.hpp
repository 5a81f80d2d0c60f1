// Everything a KHQR says, as plain texts: what the official SDKs' `decode` tells, and whose account it is.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/fields.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// A KHQR object by object, each text as it stands in the payload, an absent object as an empty text. docs/khqr.md has
/// the SDKs' names for them. What KHQR does not define (61, 62.68, 39 ...) is in the payload_view, untouched.
struct details : fields {
  additional_data additional{};    ///< 62, the same texts as in `fields`
  alternate_language alternate{};  ///< 64, the same texts as in `fields`
  std::string_view crc{};          ///< 63, in the case it is given in
};

/// Reads all of a payload that KHQR knows. Judges nothing: `check` does. The texts point into the payload. O(n).
constexpr details decode(const payload_view& view) noexcept {
  details d{read(view)};
  d.additional = {d.bill_number, d.mobile_number, d.store_label, d.terminal_label, d.purpose_of_transaction};
  d.alternate = {d.language, d.name_alternate, d.city_alternate};
  d.crc = view.crc_given();
  return d;
}

}  // namespace khqr

EMVQR_NAMESPACE_END
