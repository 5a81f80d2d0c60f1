// Paycloud QR, as a scheme: card payments in dollars with little more than an account.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace paycloud {

inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_2_1_1, tag::merchant_category_code, severity::off},
    {rule::mpm_4_2_1_1, tag::country_code, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_city, severity::off},
    // A reference stands in 62.50 as plain text.
    {rule::mpm_4_8_1_5, tag::additional_data, severity::warning},
};

/// True if a payload has 15 digits in 15 and neither category nor country: all that tells these codes from others.
constexpr bool recognises(const payload_view& view) noexcept {
  constexpr std::size_t account_digits = 15;
  const std::optional<std::string_view> account = view.get(path{15});
  return account && account->size() == account_digits && is_numeric(*account) &&
         !view.has(tag::merchant_category_code) && !view.has(tag::country_code);
}

inline constexpr scheme paycloud_scheme = [] {
  scheme made;
  made.id = "paycloud";
  made.sure = certainty::payload_only;
  return with_texts(with_rules(made, adjustments), EMVQR_TEXT("Paycloud QR"), EMVQR_TEXT("Paycloud"),
                    EMVQR_TEXT("15 with 15 digits, without 52 and 58"), EMVQR_TEXT("a public payload"));
}();

}  // namespace paycloud

EMVQR_NAMESPACE_END
