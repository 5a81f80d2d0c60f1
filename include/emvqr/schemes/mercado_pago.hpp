// Mercado Pago QR, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
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
inline constexpr signature signatures[] = {{26, 51, "com.mercadolibre"}};

inline constexpr scheme mercado_pago_scheme = with_texts(
    with_rules(make_scheme("latam-mp", {}, signatures, certainty::verified), adjustments),
    EMVQR_TEXT("Mercado Pago QR"), EMVQR_TEXT("Mercado Pago"), EMVQR_TEXT("26 to 51 with GUID com.mercadolibre"),
    EMVQR_TEXT("Mercado Pago developer documentation; public payloads"));

}  // namespace mercado_pago

EMVQR_NAMESPACE_END
