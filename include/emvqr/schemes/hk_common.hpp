// The common QR code of Hong Kong (HKQR): templates that are given out, and not to whom.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace hk_common {

/// 26 is FPS, 27 to 31 are the working group's, 32 to 51 go to payment operators. An ID tells no more than that, so no
/// currency is asked for either.
inline constexpr signature signatures[] = {{27, 51, {}, "HK"}};
inline constexpr scheme_object objects[] = {
    {path{}, EMVQR_TEXT("Payment Operator (not told which)")},
};

inline constexpr scheme hk_common_scheme =
    make_scheme("hk-common", "HK", certainty::verified)
        .called(EMVQR_TEXT("HKQR common code allocation"), EMVQR_TEXT("HKMA working group"))
        .from(EMVQR_TEXT("section 4.2 of the specification, as DemChing/hkqr-fps tells it"),
              EMVQR_TEXT("27 to 31 are reserved for the working group, 32 to 51 are for payment operators"))
        .signed_by(signatures)
        .holding(objects);

}  // namespace hk_common

EMVQR_NAMESPACE_END
