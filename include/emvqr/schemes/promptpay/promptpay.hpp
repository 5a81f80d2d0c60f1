// PromptPay, Thai bill payment and TrueMoney, as schemes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace promptpay {

/// What a transfer is addressed to: the sub-object of 29 that holds it.
enum class proxy : std::uint8_t {
  mobile = 1,       ///< 01: 0066 and the nine digits of a Thai mobile number
  national_id = 2,  ///< 02: a personal or tax number, 13 digits
  e_wallet = 3,     ///< 03: 15 digits
  bank_account = 4  ///< 04: the bank's three digits and the account number
};

/// The GUID of a credit transfer, in 29.00.
inline constexpr std::string_view transfer_guid = "A000000677010111";
/// The GUID of a transfer with a one-time authorisation, in 29.00.
inline constexpr std::string_view authorised_guid = "A000000677010114";
/// The GUID of a bill payment in Thailand, in 30.00.
inline constexpr std::string_view bill_guid = "A000000677010112";
/// The GUID of a bill payment from abroad, in 30.00.
inline constexpr std::string_view bill_abroad_guid = "A000000677012006";

/// A mobile number as 29.01 holds it: 0066 and nine digits.
constexpr bool is_mobile(std::string_view value) noexcept {
  return value.size() == 13 && is_numeric(value) && begins_with(value, "0066");
}

/// True if the last of 13 digits is the one that the others ask for (modulus 11).
constexpr bool has_thai_id_digit(std::string_view digits) noexcept {
  if (digits.size() != 13 || !is_numeric(digits)) return false;
  unsigned sum = 0;
  for (unsigned i = 0; i != 12; ++i) sum += static_cast<unsigned>(digits[i] - '0') * (13 - i);
  return static_cast<unsigned>(digits[12] - '0') == (11 - sum % 11) % 10;
}

/// Exactly one of 01 to 04 tells whom to pay.
constexpr bool has_one_proxy(const scheme_case& which) noexcept {
  unsigned count = 0;
  for (int id = 1; id <= 4; ++id) count += which.inside(id).empty() ? 0u : 1u;
  return count == 1;
}

/// TrueMoney's wallets are e-wallet IDs that begin with 14000.
constexpr bool is_true_money(const candidate& what) noexcept { return begins_with(what.inside(3), "14000"); }

/// Real codes are transfers: no merchant, so 52, 59 and 60 are mostly absent.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_2_1_1, tag::merchant_category_code, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_name, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_city, severity::off},
};
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};

inline constexpr signature transfer_signatures[] = {{29, 29, transfer_guid}};
inline constexpr signature true_money_signatures[] = {
    {29, 29, transfer_guid, {}, {is_true_money, EMVQR_TEXT("03 beginning with 14000")}}};
inline constexpr signature authorised_signatures[] = {{29, 29, authorised_guid}};
inline constexpr signature bill_signatures[] = {{30, 30, bill_guid}};
inline constexpr signature abroad_signatures[] = {{30, 30, bill_abroad_guid}};
inline constexpr signature innovation_signatures[] = {{31, 31, "A000000677010113"}, {31, 31, "A000000677012004"}};

/// Samples with digits masked are about: another's wrong ID is a warning, an own one is refused.
inline constexpr scheme_object transfer_objects[] = {
    {1, EMVQR_TEXT("Mobile Number"), value_format::ans, 13, 13, false, rule::sch_0011, is_mobile, severity::warning},
    {2, EMVQR_TEXT("National ID or Tax ID"), value_format::numeric, 13, 13, false, rule::sch_0012, has_thai_id_digit,
     severity::warning},
    {3, EMVQR_TEXT("E-Wallet ID"), value_format::numeric, 15, 15, false, rule::none, nullptr, severity::warning},
    {4, EMVQR_TEXT("Bank Account"), value_format::numeric, 4, 43, false, rule::none, nullptr, severity::warning},
    {5, EMVQR_TEXT("One-Time Authorisation"), value_format::numeric, 10, 10, false, rule::none, nullptr,
     severity::warning},
};
inline constexpr scheme_object true_money_elsewhere[] = {
    {81, EMVQR_TEXT("Message (UTF-16BE as hexadecimal digits)")},
};
inline constexpr scheme_object bill_objects[] = {
    {1, EMVQR_TEXT("Biller ID"), value_format::numeric, 13, 15, true},
    {2, EMVQR_TEXT("Reference 1"), value_format::ans, 1, 20, true},
    {3, EMVQR_TEXT("Reference 2"), value_format::ans, 1, 20},
};
inline constexpr scheme_object innovation_objects[] = {
    {1, EMVQR_TEXT("Acquirer ID"), value_format::ans, 3, 3},
    {3, EMVQR_TEXT("Transaction Reference"), value_format::ans, 1, 25},
};
inline constexpr scheme_rule transfer_rules[] = {{rule::sch_0006, path{}, has_one_proxy, severity::error}};

/// Credit transfer to a mobile number, an ID, an e-wallet or an account.
inline constexpr scheme transfer_scheme =
    make_scheme("th-promptpay", "TH", certainty::verified)
        .called(EMVQR_TEXT("PromptPay credit transfer (AnyID)"), EMVQR_TEXT("NITMX / Bank of Thailand"))
        .from(EMVQR_TEXT("several independent implementations and their tests"))
        .paying_in("764")
        .signed_by(transfer_signatures)
        .holding(transfer_objects)
        .ruled_by(transfer_rules)
        .bending(rules);
/// The same with a one-time authorisation.
inline constexpr scheme authorised_scheme =
    make_scheme("th-promptpay-ota", "TH", certainty::payload_only)
        .called(EMVQR_TEXT("PromptPay credit transfer with one-time authorisation"), EMVQR_TEXT("NITMX"))
        .from(EMVQR_TEXT("public payloads, two independent implementations"))
        .paying_in("764")
        .signed_by(authorised_signatures)
        .holding(transfer_objects)
        .ruled_by(transfer_rules)
        .bending(rules);
/// Bill payment in Thailand.
inline constexpr scheme bill_scheme = make_scheme("th-billpay", "TH", certainty::verified)
                                          .called(EMVQR_TEXT("Thai QR bill payment (domestic)"), EMVQR_TEXT("NITMX"))
                                          .from(EMVQR_TEXT("several independent implementations and their tests"),
                                                EMVQR_TEXT("one source gives the references 30 characters"))
                                          .paying_in("764")
                                          .signed_by(bill_signatures)
                                          .holding(bill_objects)
                                          .bending(rules);
/// Bill payment from abroad.
inline constexpr scheme abroad_scheme =
    make_scheme("th-billpay-xborder", "TH", certainty::payload_only)
        .called(EMVQR_TEXT("Thai QR bill payment, cross-border"), EMVQR_TEXT("NITMX"))
        .from(EMVQR_TEXT("public payloads, two independent implementations"))
        .paying_in("764")
        .signed_by(abroad_signatures)
        .holding(bill_objects)
        .bending(rules);
/// Codes of banks' own services.
inline constexpr scheme innovation_scheme =
    make_scheme("th-payment-innovation", "TH", certainty::code_only)
        .called(EMVQR_TEXT("Thai payment innovation (KShop)"), EMVQR_TEXT("NITMX / KBank"))
        .from(EMVQR_TEXT("two implementations"), EMVQR_TEXT("other objects are the acquirer's own"))
        .paying_in("764")
        .signed_by(innovation_signatures)
        .holding(innovation_objects)
        .bending(rules);
/// A TrueMoney wallet, by the number PromptPay knows it by.
inline constexpr scheme true_money_scheme =
    make_scheme("th-truemoney", "TH", certainty::verified)
        .called(EMVQR_TEXT("TrueMoney wallet QR"), EMVQR_TEXT("TrueMoney"))
        .from(EMVQR_TEXT("an independent implementation and its tests"),
              EMVQR_TEXT("the message in 81 is no template, which takes a lenient reading"))
        .paying_in("764")
        .signed_by(true_money_signatures)
        .holding(transfer_objects, true_money_elsewhere)
        .ruled_by(transfer_rules)
        .bending(rules);

}  // namespace promptpay

EMVQR_NAMESPACE_END
