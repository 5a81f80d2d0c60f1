// TWQR (Taiwan), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace twqr {

inline constexpr signature signatures[] = {{35, 35, "tw.com.twqrp"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Transaction Text"), value_format::ans},
};

inline constexpr scheme twqr_scheme =
    make_scheme("tw-twqr", "TW", certainty::payload_only)
        .called(EMVQR_TEXT("TWQR"), EMVQR_TEXT("FISC"))
        .from(EMVQR_TEXT("public payloads"), EMVQR_TEXT("most codes of TWQR are TWQRP:// addresses and no EMVCo codes"))
        .paying_in("901")
        .signed_by(signatures)
        .holding(objects);

}  // namespace twqr

EMVQR_NAMESPACE_END
