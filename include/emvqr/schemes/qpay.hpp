// QPay (Mongolia), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qpay {

/// No rule is bent, but 80 of real codes holds two digits and no objects.
inline constexpr signature signatures[] = {{27, 27, "A0000008430001"}};

inline constexpr scheme qpay_scheme = [] {
  scheme made = with_texts(make_scheme("mn-qpay", "MN", signatures, certainty::payload_only),
                           EMVQR_TEXT("QPay / Mongolia QR"), EMVQR_TEXT("Bank of Mongolia / QPay"),
                           EMVQR_TEXT("27 with GUID A0000008430001"), EMVQR_TEXT("public payloads"));
  made.allow = quirk::raw_template;
  return made;
}();

}  // namespace qpay

EMVQR_NAMESPACE_END
