// QPay (Mongolia), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qpay {

/// No rule is bent, but 80 of real codes holds two digits and no objects.
inline constexpr signature signatures[] = {{27, 27, "A0000008430001"}, {27, 27, "A00000084300010"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Acquirer (BIC)"), value_format::ans, 8, 8},
    {2, EMVQR_TEXT("Terminal")},
};

inline constexpr scheme qpay_scheme =
    make_scheme("mn-qpay", "MN", certainty::payload_only)
        .called(EMVQR_TEXT("QPay / Mongolia QR"), EMVQR_TEXT("Bank of Mongolia / QPay"))
        .from(EMVQR_TEXT("public payloads"), EMVQR_TEXT("root objects 71, 78, 79 and 80 hold plain values"))
        .paying_in("496")
        .signed_by(signatures)
        .holding(objects)
        .allowing(quirk::raw_template);

}  // namespace qpay

EMVQR_NAMESPACE_END
