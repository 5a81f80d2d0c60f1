// VNPAY-QR (Vietnam), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace vnpay {

inline constexpr signature signatures[] = {{26, 26, "A000000775"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Merchant ID"), value_format::ans, 1, 15},
};

inline constexpr scheme vnpay_scheme =
    make_scheme("vn-vnpay", "VN", certainty::verified)
        .called(EMVQR_TEXT("VNPAY-QR"), EMVQR_TEXT("VNPAY"))
        .from(EMVQR_TEXT("xuannghia/vietnam-qr-pay and giautm/emvqr-go, both with tests"))
        .paying_in("704")
        .signed_by(signatures)
        .holding(objects);

}  // namespace vnpay

EMVQR_NAMESPACE_END
