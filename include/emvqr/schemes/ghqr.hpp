// GhQR (Ghana), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace ghqr {

inline constexpr signature signatures[] = {{32, 32, "GH.NET.GHIPSS.GHQR"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Merchant Alias"), value_format::ans, 1, 16},
    {4, EMVQR_TEXT("Timestamp")},
};

inline constexpr scheme ghqr_scheme =
    make_scheme("gh-ghqr", "GH", certainty::payload_only)
        .called(EMVQR_TEXT("GhQR"), EMVQR_TEXT("GhIPSS"))
        .from(EMVQR_TEXT("public payloads"),
              EMVQR_TEXT(
                  "an alias of 16 characters has been seen, 15 are said to be the most; codes of banks are of Visa "
                  "and Mastercard alone"))
        .paying_in("936")
        .signed_by(signatures)
        .holding(objects);

}  // namespace ghqr

EMVQR_NAMESPACE_END
