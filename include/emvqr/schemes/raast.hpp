// Raast (State Bank of Pakistan), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace raast {

/// Real codes have a reference label of 28 characters.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_t3_7, tag::reference_label, severity::warning},
};
inline constexpr signature signatures[] = {{28, 28, {}}};

inline constexpr scheme raast_scheme =
    with_texts(with_rules(make_scheme("pk-raast", "PK", signatures, certainty::payload_only), adjustments),
               EMVQR_TEXT("Raast P2M / 1LINK"), EMVQR_TEXT("State Bank of Pakistan"),
               EMVQR_TEXT("28 with a UUID, and country PK"), EMVQR_TEXT("public payloads"));

}  // namespace raast

EMVQR_NAMESPACE_END
