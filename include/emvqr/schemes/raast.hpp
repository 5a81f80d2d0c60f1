// Raast (State Bank of Pakistan), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/conditions.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace raast {

/// Real codes have a reference label of 28 characters.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_t3_7, tag::reference_label, severity::warning},
};
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};
inline constexpr signature signatures[] = {
    {26, 28, {}, "PK", {has_uuid, EMVQR_TEXT("a UUID in its 00")}},
    {27, 27, "A000000736"},
    {26, 28, "pk.raast"},
    {28, 28, {}, "PK"},
};
/// Under A000000736 the account stands in 01, and there is no bank.
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Bank (BIC), or Account (IBAN)"), value_format::ans, 8, 24},
    {2, EMVQR_TEXT("Account (IBAN)"), value_format::ans, 24, 24},
};
inline constexpr scheme_object elsewhere[] = {
    {path{62, 50}, EMVQR_TEXT("Due Date")},
    {path{62, 51}, EMVQR_TEXT("Amount after the Due Date")},
    {80, EMVQR_TEXT("Loyalty")},
    {84, EMVQR_TEXT("Scheme's Own")},
    {85, EMVQR_TEXT("Scheme's Own")},
    {86, EMVQR_TEXT("Scheme's Own")},
    {87, EMVQR_TEXT("Acquirer's Own")},
    {88, EMVQR_TEXT("Acquirer's Own")},
};

inline constexpr scheme raast_scheme =
    make_scheme("pk-raast", "PK", certainty::payload_only)
        .called(EMVQR_TEXT("Raast P2M / 1LINK"), EMVQR_TEXT("State Bank of Pakistan"))
        .from(
            EMVQR_TEXT("public payloads"),
            EMVQR_TEXT("the owner of A000000736 is not verified, pk.raast stands in one library only; each participant "
                       "has a UUID, one writes a number instead; 89 to 99 are reserved"))
        .paying_in("586")
        .signed_by(signatures)
        .holding(objects, elsewhere)
        .bending(rules);

}  // namespace raast

EMVQR_NAMESPACE_END
