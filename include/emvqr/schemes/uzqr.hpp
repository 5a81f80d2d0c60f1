// UzQR (Uzbekistan), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace uzqr {

inline constexpr signature signatures[] = {{40, 40, "qr-online.uz"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Token"), value_format::ans, 18, 18},
    {2, EMVQR_TEXT("Code")},
};
inline constexpr scheme_object elsewhere[] = {
    {path{80, 3}, EMVQR_TEXT("Contact: Telephone")},
    {path{80, 4}, EMVQR_TEXT("Contact: E-Mail")},
};

inline constexpr scheme uzqr_scheme =
    make_scheme("uz-qr", "UZ", certainty::payload_only)
        .called(EMVQR_TEXT("UzQR (qr-online)"), EMVQR_TEXT("Bank of Uzbekistan / Paynet"))
        .from(EMVQR_TEXT("public payloads"), EMVQR_TEXT("80 has the same GUID"))
        .paying_in("860")
        .signed_by(signatures)
        .holding(objects, elsewhere);

}  // namespace uzqr

EMVQR_NAMESPACE_END
