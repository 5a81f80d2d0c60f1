// Mercado Pago QR, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace mercado_pago {

/// Names of Spanish and Portuguese cities are written with their accents.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_5_2_1, tag::merchant_city, severity::info},
};
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};
inline constexpr signature signatures[] = {{26, 51, "com.mercadolibre"}};
inline constexpr scheme_object objects[] = {
    {2, EMVQR_TEXT("Template Version"), value_format::numeric, 1, 2},
    {3, EMVQR_TEXT("User ID"), value_format::numeric, 1, 10},
    {4, EMVQR_TEXT("Sponsor ID"), value_format::numeric, 1, 10},
};

inline constexpr scheme mercado_pago_scheme =
    make_scheme("latam-mp", "AR,BR,CL,CO,MX,PE,UY", certainty::verified)
        .called(EMVQR_TEXT("Mercado Pago QR"), EMVQR_TEXT("Mercado Pago"))
        .from(EMVQR_TEXT("Mercado Pago developer documentation; public payloads"))
        .paying_in("032,152,170,484,604,858,986")
        .signed_by(signatures)
        .holding(objects)
        .bending(rules);

}  // namespace mercado_pago

EMVQR_NAMESPACE_END
