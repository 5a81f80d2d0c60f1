// Paycloud QR, as a scheme: card payments in dollars with little more than an account.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>

EMVQR_NAMESPACE_BEGIN

namespace paycloud {

inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_2_1_1, tag::merchant_category_code, severity::off},
    {rule::mpm_4_2_1_1, tag::country_code, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_city, severity::off},
    // A reference stands in 62.50 as plain text.
    {rule::mpm_4_8_1_5, tag::additional_data, severity::warning},
};

/// EMVCo's rules, less those that these codes do not keep.
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};

/// 15 digits in 15, and neither category nor country: all that tells these codes from others.
constexpr bool is_paycloud(const candidate& what) noexcept {
  constexpr std::size_t account_digits = 15;
  return what.account.value.size() == account_digits && is_numeric(what.account.value) &&
         !what.view.has(tag::merchant_category_code) && !what.view.has(tag::country_code);
}
inline constexpr signature signatures[] = {{15, 15, {}, {}, {is_paycloud, EMVQR_TEXT("15 digits, without 52 and 58")}}};
inline constexpr scheme_object objects[] = {
    {path{}, EMVQR_TEXT("Paycloud Account"), value_format::numeric, 15, 15},
};

inline constexpr scheme paycloud_scheme = make_scheme("paycloud", {}, certainty::payload_only)
                                              .called(EMVQR_TEXT("Paycloud QR"), EMVQR_TEXT("Paycloud"))
                                              .from(EMVQR_TEXT("a public payload"))
                                              .signed_by(signatures)
                                              .holding(objects)
                                              .bending(rules);

}  // namespace paycloud

EMVQR_NAMESPACE_END
