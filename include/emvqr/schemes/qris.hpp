// QRIS (Indonesia), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qris {

/// Issuers put plain text into 62.50-62.99.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_8_1_5, tag::additional_data, severity::warning},
};
inline constexpr signature signatures[] = {{51, 51, "ID.CO.QRIS.WWW"}, {51, 51, "ID.OR.GPNQR.WWW"}};

inline constexpr scheme qris_scheme = with_texts(
    with_rules(make_scheme("id-qris-national", "ID", signatures, certainty::verified), adjustments), EMVQR_TEXT("QRIS"),
    EMVQR_TEXT("Bank Indonesia / ASPI"), EMVQR_TEXT("51 with GUID ID.CO.QRIS.WWW or ID.OR.GPNQR.WWW"),
    EMVQR_TEXT("several independent implementations and their tests"));

}  // namespace qris

EMVQR_NAMESPACE_END
