// PromptPay and Thai bill payment, as schemes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace promptpay {

/// Real codes are transfers: no merchant, so 52, 59 and 60 are mostly absent.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_2_1_1, tag::merchant_category_code, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_name, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_city, severity::off},
};
inline constexpr signature transfer_signatures[] = {{29, 29, "A000000677010111"}};
inline constexpr signature authorised_signatures[] = {{29, 29, "A000000677010114"}};
inline constexpr signature bill_signatures[] = {{30, 30, "A000000677010112"}};
inline constexpr signature abroad_signatures[] = {{30, 30, "A000000677012006"}};

/// Credit transfer to a phone number, an ID, an e-wallet or an account.
inline constexpr scheme transfer_scheme = with_texts(
    with_rules(make_scheme("th-promptpay", "TH", transfer_signatures, certainty::verified), adjustments),
    EMVQR_TEXT("PromptPay credit transfer (AnyID)"), EMVQR_TEXT("NITMX / Bank of Thailand"),
    EMVQR_TEXT("29 with GUID A000000677010111"), EMVQR_TEXT("several independent implementations and their tests"));
/// The same with a one-time authorisation.
inline constexpr scheme authorised_scheme = with_texts(
    with_rules(make_scheme("th-promptpay-ota", "TH", authorised_signatures, certainty::payload_only), adjustments),
    EMVQR_TEXT("PromptPay credit transfer with one-time authorisation"), EMVQR_TEXT("NITMX"),
    EMVQR_TEXT("29 with GUID A000000677010114"), EMVQR_TEXT("public payloads"));
/// Bill payment in Thailand.
inline constexpr scheme bill_scheme = with_texts(
    with_rules(make_scheme("th-billpay", "TH", bill_signatures, certainty::verified), adjustments),
    EMVQR_TEXT("Thai QR bill payment (domestic)"), EMVQR_TEXT("NITMX"), EMVQR_TEXT("30 with GUID A000000677010112"),
    EMVQR_TEXT("several independent implementations and their tests"));
/// Bill payment from abroad.
inline constexpr scheme abroad_scheme = with_texts(
    with_rules(make_scheme("th-billpay-xborder", "TH", abroad_signatures, certainty::payload_only), adjustments),
    EMVQR_TEXT("Thai QR bill payment, cross-border"), EMVQR_TEXT("NITMX"), EMVQR_TEXT("30 with GUID A000000677012006"),
    EMVQR_TEXT("public payloads"));

}  // namespace promptpay

EMVQR_NAMESPACE_END
