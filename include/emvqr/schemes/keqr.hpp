// KE-QR (Kenya), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace keqr {

/// The GUID of KE-QR, in 00 of its templates.
inline constexpr std::string_view guid = "ke.go.qr";

/// Many codes of Kenya have no GUID, some no objects at all.
inline constexpr signature signatures[] = {{28, 29, guid}, {80, 83, guid}, {28, 29, {}, "KE"}};
/// Below a template's own ID, so that a value is named by where it stands.
inline constexpr scheme_object elsewhere[] = {
    {path{28, 1}, EMVQR_TEXT("Till or Mobile Number")},
    {81, EMVQR_TEXT("USSD")},
    {82, EMVQR_TEXT("Issued At")},
    {path{82, 1}, EMVQR_TEXT("Timestamp")},
    {path{83, 0}, EMVQR_TEXT("Payment Scheme")},
};

inline constexpr scheme keqr_scheme =
    make_scheme("ke-keqr", "KE", certainty::verified)
        .called(EMVQR_TEXT("KE-QR"), EMVQR_TEXT("Central Bank of Kenya"))
        .from(EMVQR_TEXT("kenya_quick_response, which cites the standard of 2023; ke_qr"),
              EMVQR_TEXT("many live codes have plain text in 28, two digits in 61 and no 60"))
        .paying_in("404")
        .signed_by(signatures)
        .holding({}, elsewhere)
        .allowing(quirk::raw_template);

}  // namespace keqr

EMVQR_NAMESPACE_END
