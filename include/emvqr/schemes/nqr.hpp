// NQR (Nigeria), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace nqr {

inline constexpr signature signatures[] = {{26, 26, "NG.COM.NIBSS-PLC.QR"}, {26, 26, "NG.COM.NIBSSPLC.QR"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Sub-Merchant"), value_format::ans, 11, 11},
    {2, EMVQR_TEXT("Institution"), value_format::numeric, 10, 30},
    {5, EMVQR_TEXT("Transaction Reference"), value_format::numeric, 20, 22},
};

inline constexpr scheme nqr_scheme =
    make_scheme("ng-nqr", "NG", certainty::payload_only)
        .called(EMVQR_TEXT("NQR"), EMVQR_TEXT("NIBSS"))
        .from(
            EMVQR_TEXT("public payloads"),
            EMVQR_TEXT("an institution has 10 or 11 digits as a rule and 30 in one payload; codes of many banks are of "
                       "Visa or Mastercard alone"))
        .paying_in("566")
        .signed_by(signatures)
        .holding(objects);

}  // namespace nqr

EMVQR_NAMESPACE_END
