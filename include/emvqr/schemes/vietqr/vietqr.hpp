// VietQR (NAPAS) and the wallets that use it, as schemes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/vietqr/banks.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace vietqr {

/// NAPAS's GUID, in 38.00.
inline constexpr std::string_view guid = "A000000727";
/// The service of 38.02 that pays to an account.
inline constexpr std::string_view to_account = "QRIBFTTA";
/// The service of 38.02 that pays to a card.
inline constexpr std::string_view to_card = "QRIBFTTC";
/// The service of 38.02 that pays a shop; said to be NAPAS's, not verified.
inline constexpr std::string_view push_payment = "QRPUSH";

/// True for the three services of 38.02.
constexpr bool is_service(std::string_view value) noexcept {
  return value == to_account || value == to_card || value == push_payment;
}

/// MoMo has a bank number of its own, ZaloPay's wallets stand at Ban Viet.
constexpr bool is_wallet(const candidate& what) noexcept {
  const std::string_view bank = what.inside({1, 0});
  return bank == "971025" || bank == "970454";
}

inline constexpr adjustment adjustments[] = {
    // Transfers between accounts: no merchant, so 52, 59 and 60 are mostly absent.
    {rule::mpm_4_2_1_1, tag::merchant_category_code, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_name, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_city, severity::off},
    // Vietnamese names stand in 59 of real codes; EMVCo wants them in 64.
    {rule::mpm_4_5_2_1, tag::merchant_name, severity::info},
};
/// EMVCo's rules, less those that Vietnamese codes do not keep.
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};
inline constexpr signature signatures[] = {{38, 38, guid}};
inline constexpr signature wallet_signatures[] = {
    {38, 38, guid, {}, {is_wallet, EMVQR_TEXT("bank number 971025 or 970454 in 01.00")}}};

inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Beneficiary"), value_format::text, 1, 99, true},
    {path{1, 0}, EMVQR_TEXT("Bank Number"), value_format::numeric, 6, 6, true, rule::sch_0014, is_bank_number,
     severity::warning, severity::warning},
    {path{1, 1}, EMVQR_TEXT("Account or Card Number"), value_format::ans, 1, 19, true},
    {2, EMVQR_TEXT("Service"), value_format::ans, 6, 8, false, rule::sch_0007, is_service, severity::warning},
};

inline constexpr scheme vietqr_scheme =
    make_scheme("vn-vietqr", "VN", certainty::verified)
        .called(EMVQR_TEXT("VietQR (NAPAS IBFT)"), EMVQR_TEXT("NAPAS"))
        .from(EMVQR_TEXT("NAPAS examples; several independent implementations and their tests"),
              EMVQR_TEXT("one implementation writes an 8-character CITAD code for the bank; QRPUSH is not verified"))
        .paying_in("704")
        .signed_by(signatures)
        .holding(objects)
        .bending(rules);
inline constexpr scheme wallet_scheme =
    make_scheme("vn-momo-zalo", "VN", certainty::payload_only)
        .called(EMVQR_TEXT("MoMo or ZaloPay over VietQR"), EMVQR_TEXT("MoMo, ZaloPay"))
        .from(EMVQR_TEXT("an implementation's tests"), EMVQR_TEXT("MoMo's reference in 62.05 begins with MOMOW2W"))
        .paying_in("704")
        .signed_by(wallet_signatures)
        .holding(objects)
        .bending(rules);

}  // namespace vietqr

EMVQR_NAMESPACE_END
