// NAMQR (Namibia), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace namqr {

/// The identifiers of its participants are in no public list, so the country tells.
inline constexpr signature signatures[] = {{26, 29, {}, "NA"}};
inline constexpr scheme_object elsewhere[] = {
    {26, EMVQR_TEXT("Payee Alias (IPP)")},     {29, EMVQR_TEXT("Payer Alias")},
    {65, EMVQR_TEXT("Token Vault Unique ID")}, {66, EMVQR_TEXT("Signature (ECDSA P-256)")},
    {80, EMVQR_TEXT("Initiation (IPP)")},      {81, EMVQR_TEXT("Invoice (IPP)")},
    {82, EMVQR_TEXT("Transaction (IPP)")},     {83, EMVQR_TEXT("Mandate (IPP)")},
    {84, EMVQR_TEXT("Split (IPP)")},
};

inline constexpr scheme namqr_scheme =
    make_scheme("na-namqr", "NA", certainty::verified)
        .called(EMVQR_TEXT("NAMQR"), EMVQR_TEXT("Bank of Namibia"))
        .from(EMVQR_TEXT("NAMQR v5.0 of 9 May 2025, its table as restated in a public repository"),
              EMVQR_TEXT("01 may be 13 or 14 where the payer shows the code; EMVCo keeps 65 and 66 for itself"))
        .paying_in("516")
        .signed_by(signatures)
        .holding({}, elsewhere);

}  // namespace namqr

EMVQR_NAMESPACE_END
