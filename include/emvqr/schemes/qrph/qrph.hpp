// QR Ph, between people and to shops, as schemes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qrph {

/// The GUID of transfers between people, in 27.00.
inline constexpr std::string_view transfer_guid = "com.p2pqrpay";
/// The GUID of merchants, in 28.00.
inline constexpr std::string_view merchant_guid = "ph.ppmi.p2m";
/// The GUID of small sellers, in 28.00.
inline constexpr std::string_view micro_guid = "ph.ppmi.p2micro";
/// The GUID of what stands elsewhere in the payload: 62.00 and 88.00.
inline constexpr std::string_view reference_guid = "ph.ppmi.qrph";

/// A mobile number with its country code, +63 and ten digits that begin with 9, with hyphens or without.
constexpr bool is_mobile(std::string_view value) noexcept {
  if (!begins_with(value, "+63")) return false;
  std::size_t digits = 0;
  bool first_is_nine = false;
  for (std::size_t i = 3; i != value.size(); ++i) {
    if (value[i] == '-') continue;
    if (!is_digit(value[i])) return false;
    if (digits++ == 0) first_is_nine = value[i] == '9';
  }
  return digits == 10 && first_is_nine;
}
/// True for the two payment types that have been seen.
constexpr bool is_payment_type(std::string_view value) noexcept { return value == "99964403" || value == "99960300"; }

/// 62 repeats the GUID in 00, where EMVCo has allocated nothing.
inline constexpr adjustment adjustments[] = {{rule::mpm_4_8_1_4, path{62, 0}, severity::info}};
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};

inline constexpr signature transfer_signatures[] = {{27, 27, transfer_guid}};
inline constexpr signature merchant_signatures[] = {{28, 28, merchant_guid}, {28, 28, micro_guid}};
inline constexpr scheme_object transfer_objects[] = {
    {1, EMVQR_TEXT("Bank (BIC)"), value_format::ans, 11, 11, true},
    {2, EMVQR_TEXT("Payment Type"), value_format::numeric, 8, 8, false, rule::sch_0007, is_payment_type,
     severity::warning},
    {3, EMVQR_TEXT("Account Reference"), value_format::ans, 1, 25},
    {4, EMVQR_TEXT("Account Number"), value_format::ans, 1, 19},
    {5, EMVQR_TEXT("Mobile Number"), value_format::ans, 1, 15, false, rule::sch_0011, is_mobile, severity::warning},
};
inline constexpr scheme_object merchant_objects[] = {
    {1, EMVQR_TEXT("Acquirer (BIC)"), value_format::ans, 11, 11, true},
    {3, EMVQR_TEXT("Merchant ID"), value_format::ans, 1, 25, true},
    {4, EMVQR_TEXT("Merchant Credit Account"), value_format::ans, 1, 19},
    {5, EMVQR_TEXT("Kind (not published)"), value_format::numeric, 3, 3},
};
inline constexpr scheme_object elsewhere[] = {
    {path{62, 0}, EMVQR_TEXT("Globally Unique Identifier")},
    {path{88, 1}, EMVQR_TEXT("Reference")},
};

inline constexpr scheme transfer_scheme =
    make_scheme("ph-qrph-p2p", "PH", certainty::verified)
        .called(EMVQR_TEXT("QR Ph P2P (InstaPay)"), EMVQR_TEXT("BancNet / PPMI"))
        .from(EMVQR_TEXT("PayMongo's documentation; an independent implementation's tests; public payloads"),
              EMVQR_TEXT("an older draft of PayMaya's names the GUID com.bnapi.ipay"))
        .paying_in("608")
        .signed_by(transfer_signatures)
        .holding(transfer_objects, elsewhere)
        .bending(rules);
inline constexpr scheme merchant_scheme =
    make_scheme("ph-qrph-p2m", "PH", certainty::payload_only)
        .called(EMVQR_TEXT("QR Ph P2M"), EMVQR_TEXT("PPMI"))
        .from(EMVQR_TEXT("an independent implementation's tests; public payloads"),
              EMVQR_TEXT("05 is 000, 010, 300, 310 or 311 in public codes; what that says is not published"))
        .paying_in("608")
        .signed_by(merchant_signatures)
        .holding(merchant_objects, elsewhere)
        .bending(rules);

}  // namespace qrph

EMVQR_NAMESPACE_END
