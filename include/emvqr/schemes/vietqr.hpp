// VietQR (NAPAS), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace vietqr {

inline constexpr adjustment adjustments[] = {
    // Transfers between accounts: no merchant, so 52, 59 and 60 are mostly absent.
    {rule::mpm_4_2_1_1, tag::merchant_category_code, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_name, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_city, severity::off},
    // Vietnamese names stand in 59 of real codes; EMVCo wants them in 64.
    {rule::mpm_4_5_2_1, tag::merchant_name, severity::info},
};
inline constexpr signature signatures[] = {{38, 38, "A000000727"}};

inline constexpr scheme vietqr_scheme =
    with_texts(with_rules(make_scheme("vn-vietqr", "VN", signatures, certainty::verified), adjustments),
               EMVQR_TEXT("VietQR (NAPAS IBFT)"), EMVQR_TEXT("NAPAS"), EMVQR_TEXT("38 with GUID A000000727"),
               EMVQR_TEXT("NAPAS examples; several independent implementations and their tests"));

}  // namespace vietqr

EMVQR_NAMESPACE_END
