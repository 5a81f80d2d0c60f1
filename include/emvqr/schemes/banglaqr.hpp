// Bangla QR (Bangladesh), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace banglaqr {

/// Each bank has a GUID of its own, so 26 tells in Bangladesh.
inline constexpr signature signatures[] = {
    {26, 26, "com.pathaopay"},
    {26, 26, "TallyPay"},
    {26, 26, "com.pubalibankbd"},
    {26, 26, {}, "BD"},
};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Participant Type"), value_format::ans, 2, 2},
    {2, EMVQR_TEXT("Bank ID"), value_format::ans, 4, 4},
    {4, EMVQR_TEXT("Participant Reference")},
    {5, EMVQR_TEXT("Merchant Number"), value_format::ans, 16, 16},
};

inline constexpr scheme banglaqr_scheme =
    make_scheme("bd-banglaqr", "BD", certainty::payload_only)
        .called(EMVQR_TEXT("Bangla QR"), EMVQR_TEXT("Bangladesh Bank / NPSB"))
        .from(EMVQR_TEXT("public payloads"), EMVQR_TEXT("what 03 holds, 16 to 19 digits, is not known"))
        .paying_in("050")
        .signed_by(signatures)
        .holding(objects);

}  // namespace banglaqr

EMVQR_NAMESPACE_END
