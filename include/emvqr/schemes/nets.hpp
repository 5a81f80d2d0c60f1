// NETS QR (Singapore), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace nets {

/// Hexadecimal digits, in either case.
constexpr bool is_hexadecimal(std::string_view value) noexcept {
  for (const char c : value)
    if (hex_value(c) < 0) return false;
  return true;
}

inline constexpr signature signatures[] = {{26, 50, "SG.COM.NETS"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("QR Metadata (Version, UEN, Expiry)"), value_format::ans, 23, 23},
    {2, EMVQR_TEXT("Merchant ID"), value_format::ans, 1, 15},
    {3, EMVQR_TEXT("Terminal ID"), value_format::ans, 8, 8},
    {9, EMVQR_TEXT("Amount Modifier"), value_format::ans, 1, 1},
    {99, EMVQR_TEXT("Signature"), value_format::ans, 8, 8, false, rule::sch_0002, is_hexadecimal},
};

inline constexpr scheme nets_scheme =
    make_scheme("sg-nets", "SG", certainty::payload_only)
        .called(EMVQR_TEXT("NETS QR"), EMVQR_TEXT("NETS"))
        .from(EMVQR_TEXT("public SGQR payloads; constants of lee-ratinan/emv-qr"),
              EMVQR_TEXT("that library has the amount modifier in 04; merchant IDs are said to have 15 characters, and "
                         "have 11 in a payload"))
        .paying_in("702")
        .signed_by(signatures)
        .holding(objects);

}  // namespace nets

EMVQR_NAMESPACE_END
