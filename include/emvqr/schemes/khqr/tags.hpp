// The objects KHQR adds to EMVCo's. Source: NBC KHQR SDK 1.0.20, KHQR Content Guideline.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// Who is paid: an individual (or a bank on their behalf) by template 29, a merchant of a bank by template 30.
enum class payee : std::uint8_t {
  individual = 29,  ///< template 29
  merchant = 30     ///< template 30
};

/// The values that KHQR's rules ask for: object 01 of a code for one payment, 53, and 58.
/// What 01 of a code for one payment is.
inline constexpr std::string_view dynamic_code = "12";
/// What 53 is for Cambodia's riel.
inline constexpr std::string_view riel = "116";
/// What 53 is for US dollars.
inline constexpr std::string_view us_dollar = "840";
/// What 58 is: Cambodia.
inline constexpr std::string_view home_country = "KH";

/// Whose account 00 is, and where the money ends. Source: KHQR Content Guideline, its questions and answers; the SDKs
/// tell the two templates apart and no more.
enum class account_kind : std::uint8_t {
  solo,        ///< 29 without 01: the account is the payee's own
  remittance,  ///< 29 with 01: the account is a bank's, which credits the account or phone number in 01
  corporate    ///< 30: the account is the acquiring bank's, which credits the merchant in 01
};

/// A stable name: `solo`, `remittance` or `corporate`.
constexpr std::string_view name(account_kind kind) noexcept {
  switch (kind) {
    case account_kind::solo: return "solo";
    case account_kind::remittance: return "remittance";
    case account_kind::corporate: break;
  }
  return "corporate";
}

/// The paths of KHQR's own objects. Source: KHQR Content Guideline.
namespace tag {

inline constexpr path union_pay{15};   ///< 15: a UnionPay account
inline constexpr path individual{29};  ///< 29: the template of an individual
inline constexpr path merchant{30};    ///< 30: the template of a bank's merchant
inline constexpr path timestamp{99};   ///< 99: the template of both times
inline constexpr path created{99, 0};  ///< 99.00: when it was made, 13 digits, ms since 1970
inline constexpr path expires{99, 1};  ///< 99.01: until when it may be paid, the same

/// The template of a payee, and what is in it. 01 is account information in 29, the merchant ID in 30.
/// The template of a payee.
constexpr path account(payee kind) noexcept { return path{static_cast<int>(kind)}; }
/// 00 in it: the Bakong account ID.
constexpr path account_id(payee kind) noexcept { return account(kind) / 0; }
/// 01 in it: account information in 29, the merchant ID in 30.
constexpr path account_detail(payee kind) noexcept { return account(kind) / 1; }
/// 02 in it: the acquiring bank.
constexpr path acquiring_bank(payee kind) noexcept { return account(kind) / 2; }

}  // namespace tag
}  // namespace khqr

EMVQR_NAMESPACE_END
