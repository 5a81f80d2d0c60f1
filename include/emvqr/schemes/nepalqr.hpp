// NepalQR: NepalPay (NCHL) and Fonepay, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

EMVQR_NAMESPACE_BEGIN

namespace nepalqr {

/// NCHL writes its name and a number where others have a GUID.
constexpr bool is_nchl(const candidate& what) noexcept { return begins_with(what.guid, "NCHL"); }

inline constexpr signature signatures[] = {
    {26, 26, "fonepay.com"},
    {29, 29, {}, "NP", {is_nchl, EMVQR_TEXT("NCHL at the beginning of its 00")}},
};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Merchant or Terminal")},
    {7, EMVQR_TEXT("Merchant (Fonepay)")},
};

inline constexpr scheme nepalqr_scheme =
    make_scheme("np-nepalqr", "NP", certainty::payload_only)
        .called(EMVQR_TEXT("NepalQR: NepalPay and Fonepay"), EMVQR_TEXT("Nepal Rastra Bank, NCHL, Fonepay"))
        .from(EMVQR_TEXT("public payloads; titles of the NepalQR framework of February 2021 and of NCHL's API"),
              EMVQR_TEXT(
                  "np.gov.nrb is in lists only and not taken for a mark; Fonepay writes wrong lengths in 59 and 60"))
        .paying_in("524")
        .signed_by(signatures)
        .holding(objects);

}  // namespace nepalqr

EMVQR_NAMESPACE_END
