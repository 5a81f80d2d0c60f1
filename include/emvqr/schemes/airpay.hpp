// AirPay (now ShopeePay) in Vietnam, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace airpay {

inline constexpr signature signatures[] = {{26, 26, "vn.airpay.www"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Merchant Reference"), value_format::ans, 40, 40},
};

inline constexpr scheme airpay_scheme = make_scheme("vn-airpay", "VN", certainty::payload_only)
                                            .called(EMVQR_TEXT("AirPay/ShopeePay VN"), EMVQR_TEXT("AirPay"))
                                            .from(EMVQR_TEXT("a payload in the tests of xuannghia/vietnam-qr-pay"))
                                            .paying_in("704")
                                            .signed_by(signatures)
                                            .holding(objects);

}  // namespace airpay

EMVQR_NAMESPACE_END
