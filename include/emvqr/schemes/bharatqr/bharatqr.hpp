// Bharat QR with UPI, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bharatqr {

/// The GUID of Bharat QR, in 00 of its templates.
inline constexpr std::string_view guid = "A000000524";

/// A payee of UPI: a name of letters, digits, "." "_" and "-", one "@", and a handle of letters and digits.
/// Source: NPCI, UPI Linking Specifications.
constexpr bool is_upi_address(std::string_view value) noexcept {
  const std::size_t at = find(value, '@');
  if (at == 0 || at + 1 >= value.size()) return false;
  for (std::size_t i = 0; i != value.size(); ++i) {
    const char c = value[i];
    if (i == at || is_letter(c) || is_digit(c)) continue;
    if (i > at || (c != '.' && c != '_' && c != '-')) return false;
  }
  return true;
}

/// A bank's IFSC (four letters, 0, six letters or digits) and an account number of up to 26 characters.
constexpr bool is_ifsc_account(std::string_view value) noexcept {
  constexpr std::size_t ifsc = 11;
  if (value.size() <= ifsc || value.size() > ifsc + 26 || value[4] != '0') return false;
  for (std::size_t i = 0; i != value.size(); ++i)
    if (i < 4 ? !is_upper(value[i]) : !is_upper(value[i]) && !is_digit(value[i])) return false;
  return true;
}

inline constexpr signature signatures[] = {{26, 28, guid}, {6, 6, {}, "IN"}, {8, 8, {}, "IN"}};

/// One GUID stands in three templates that hold different things.
inline constexpr scheme_object objects[] = {
    only_in(6, {path{}, EMVQR_TEXT("RuPay Merchant PAN"), value_format::numeric, 16, 16, false, rule::sch_0010,
                has_luhn_digit, severity::warning}),
    only_in(8, {path{}, EMVQR_TEXT("IFSC and Account"), value_format::ans, 12, 37, false, rule::sch_0020,
                is_ifsc_account, severity::warning}),
    only_in(26, {1, EMVQR_TEXT("UPI Address (VPA)"), value_format::ans, 3, 99, false, rule::sch_0013, is_upi_address,
                 severity::warning}),
    only_in(26, {2, EMVQR_TEXT("Minimum Amount"), value_format::ans, 1, 13}),
    only_in(27, {1, EMVQR_TEXT("UPI Transaction Reference"), value_format::ans, 4, 35}),
    only_in(27, {2, EMVQR_TEXT("UPI Reference URL"), value_format::ans, 1, 26}),
    only_in(28, {1, EMVQR_TEXT("Aadhaar Number"), value_format::numeric, 12, 12}),
};

inline constexpr scheme bharatqr_scheme =
    make_scheme("in-bharatqr", "IN", certainty::verified)
        .called(EMVQR_TEXT("Bharat QR and UPI"), EMVQR_TEXT("NPCI with Visa, Mastercard and RuPay"))
        .from(EMVQR_TEXT("Razorpay's and PayU's documentation; a restatement of Bharat QR v4.0.1; public payloads"),
              EMVQR_TEXT("the restatement has 59 up to 23 characters, 61 mandatory and lengths in bytes for Hindi and "
                         "Tamil, which NPCI's own text was not there to confirm"))
        .paying_in("356")
        .signed_by(signatures)
        .holding(objects);

}  // namespace bharatqr

EMVQR_NAMESPACE_END
