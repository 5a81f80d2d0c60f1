// DuitNow QR (PayNet), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace duitnow {

/// DuitNow says 02 where EMVCo says 01.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_7_1_1, tag::payload_format_indicator, severity::off, "02"},
};
inline constexpr signature signatures[] = {{26, 26, "A0000006150001"}};

inline constexpr scheme duitnow_scheme = with_texts(
    with_rules(make_scheme("my-duitnow", "MY", signatures, certainty::verified), adjustments), EMVQR_TEXT("DuitNow QR"),
    EMVQR_TEXT("PayNet"), EMVQR_TEXT("26 with GUID A0000006150001"), EMVQR_TEXT("PayNet examples; public payloads"));

}  // namespace duitnow

EMVQR_NAMESPACE_END
