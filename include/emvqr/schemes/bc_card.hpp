// BC Card (South Korea), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace bc_card {

inline constexpr signature signatures[] = {{26, 26, "D4100000014010"}};
inline constexpr scheme_object objects[] = {
    {5, EMVQR_TEXT("Merchant or Terminal Number"), value_format::numeric, 9, 9},
};

inline constexpr scheme bc_card_scheme =
    make_scheme("kr-bc", "KR", certainty::payload_only)
        .called(EMVQR_TEXT("BC Card EMV QR"), EMVQR_TEXT("BC Card"))
        .from(EMVQR_TEXT("copanote/emvmpm tests; public payloads"),
              EMVQR_TEXT("a link with ZeroPay is not verified; the language in 64 is written ko, in small letters"))
        .paying_in("410")
        .signed_by(signatures)
        .holding(objects);

}  // namespace bc_card

EMVQR_NAMESPACE_END
