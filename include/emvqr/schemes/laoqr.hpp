// LAO QR, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace laoqr {

inline constexpr adjustment adjustments[] = {
    // Transfers between accounts: no merchant, so 52, 59 and 60 may be absent.
    {rule::mpm_4_2_1_1, tag::merchant_category_code, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_name, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_city, severity::off},
    // A bank's own example has digits there.
    {rule::mpm_4_8_1_3, tag::additional_consumer_data_request, severity::warning},
};
inline constexpr signature signatures[] = {{38, 38, "A005266284662577"}};

inline constexpr scheme laoqr_scheme =
    with_texts(with_rules(make_scheme("la-laoqr", "LA", signatures, certainty::payload_only), adjustments),
               EMVQR_TEXT("LAO QR"), EMVQR_TEXT("LAPNet / Bank of the Lao PDR"),
               EMVQR_TEXT("38 with GUID A005266284662577"), EMVQR_TEXT("public payloads"));

}  // namespace laoqr

EMVQR_NAMESPACE_END
