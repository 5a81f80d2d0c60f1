// DuitNow QR (PayNet), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace duitnow {

/// DuitNow's GUID, in 00 of its template: 26 where it is written, 26 to 51 where it is read.
inline constexpr std::string_view guid = "A0000006150001";

/// DuitNow says 02 where EMVCo says 01.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_7_1_1, tag::payload_format_indicator, severity::off, "02"},
};
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};
inline constexpr signature signatures[] = {{26, 51, guid}};

inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Acquirer or Issuer ID"), value_format::numeric, 6, 6, true},
    {2, EMVQR_TEXT("Account or Merchant ID"), value_format::ans, 1, 99, true},
    {3, EMVQR_TEXT("Reserved")},
};
inline constexpr scheme_object elsewhere[] = {
    {82, EMVQR_TEXT("Digest")},
};

inline constexpr scheme duitnow_scheme =
    make_scheme("my-duitnow", "MY", certainty::verified)
        .called(EMVQR_TEXT("DuitNow QR"), EMVQR_TEXT("PayNet"))
        .from(EMVQR_TEXT("PayNet examples; public payloads"),
              EMVQR_TEXT("82 holds 40 hexadecimal digits in one code, no template, which takes a lenient reading"))
        .paying_in("458")
        .signed_by(signatures)
        .holding(objects, elsewhere)
        .bending(rules);

}  // namespace duitnow

EMVQR_NAMESPACE_END
