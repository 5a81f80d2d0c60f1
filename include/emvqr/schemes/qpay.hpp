// QPay (Mongolia), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qpay {

/// Nothing is bent, but 80 of real codes holds two digits and no objects.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_7_11_1, path{80}, severity::warning},
};
inline constexpr signature signatures[] = {{27, 27, "A0000008430001"}};

inline constexpr scheme qpay_scheme = [] {
  scheme made = with_texts(make_scheme("mn-qpay", "MN", signatures, adjustments, certainty::payload_only),
                           EMVQR_TEXT("QPay / Mongolia QR"), EMVQR_TEXT("Bank of Mongolia / QPay"),
                           EMVQR_TEXT("27 with GUID A0000008430001"), EMVQR_TEXT("public payloads"));
  made.allow = quirk::raw_template;
  return made;
}();

}  // namespace qpay

EMVQR_NAMESPACE_END
