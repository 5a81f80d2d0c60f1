// Card networks: the root objects that EMVCo gave each of them.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>
#include <emvqr/syntax/text.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace card_networks {

inline constexpr signature visa_signatures[] = {{2, 3}};
inline constexpr signature mastercard_signatures[] = {{4, 5}, {26, 51, "A0000000041010"}};
inline constexpr signature discover_signatures[] = {{9, 10}};
inline constexpr signature amex_signatures[] = {{11, 12}};
inline constexpr signature jcb_signatures[] = {{13, 14}};

/// What is no card number may stand here too: an alias, or a number that means something to the acquirer alone. So a
/// wrong last digit is no more than a warning.
inline constexpr scheme_object card_objects[] = {
    {path{}, EMVQR_TEXT("Card Number or Alias"), value_format::text, 1, 99, false, rule::sch_0010, is_card_or_other,
     severity::warning},
};
inline constexpr scheme_object mastercard_objects[] = {
    {path{}, EMVQR_TEXT("Mastercard Account"), value_format::text, 1, 99, false, rule::sch_0010, is_card_or_other,
     severity::warning},
    {1, EMVQR_TEXT("Merchant Account ID (MAID)")},
};
/// American Express has 15 digits, the last of which checks the others.
constexpr bool is_amex_or_other(std::string_view text) noexcept {
  return text.size() == 15 && is_numeric(text) ? has_luhn_digit(text) : is_card_or_other(text);
}
inline constexpr scheme_object amex_objects[] = {
    {path{}, EMVQR_TEXT("American Express Account"), value_format::text, 1, 99, false, rule::sch_0010, is_amex_or_other,
     severity::warning},
};

namespace detail {
constexpr scheme make_network(std::string_view id, std::string_view title, std::string_view run_by,
                              table<signature> marks, table<scheme_object> rows) noexcept {
  return make_scheme(id, {}, certainty::verified)
      .called(title, run_by)
      .from(EMVQR_TEXT("EMV QRCPS-MPM v1.0, table 4.1"))
      .signed_by(marks)
      .holding(rows);
}
}  // namespace detail

inline constexpr scheme visa_scheme =
    detail::make_network("visa", EMVQR_TEXT("Visa"), EMVQR_TEXT("Visa"), visa_signatures, card_objects);
inline constexpr scheme mastercard_scheme =
    detail::make_network("mc", EMVQR_TEXT("Mastercard"), EMVQR_TEXT("Mastercard"), mastercard_signatures,
                         mastercard_objects)
        .from(EMVQR_TEXT("EMV QRCPS-MPM v1.0, table 4.1; developer.mastercard.com, MPQR"),
              EMVQR_TEXT("numbers of 15 digits have no last digit to verify; Secure QR puts a token of 77 characters "
                         "into 05"));
inline constexpr scheme discover_scheme =
    detail::make_network("discover", EMVQR_TEXT("Discover"), EMVQR_TEXT("Discover"), discover_signatures, card_objects);
inline constexpr scheme amex_scheme = detail::make_network(
    "amex", EMVQR_TEXT("American Express"), EMVQR_TEXT("American Express"), amex_signatures, amex_objects);
inline constexpr scheme jcb_scheme =
    detail::make_network("jcb", EMVQR_TEXT("JCB"), EMVQR_TEXT("JCB"), jcb_signatures, card_objects);

}  // namespace card_networks

EMVQR_NAMESPACE_END
