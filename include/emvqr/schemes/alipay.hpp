// Alipay and Alipay+, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace alipay {

inline constexpr signature signatures[] = {
    {26, 51, "com.alipay"},
    {80, 99, "com.alipay"},
    {26, 51, "com.alipayplus"},
    {26, 51, "SG.ALIPAY.PLUS"},
};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("URL")},
};

inline constexpr scheme alipay_scheme =
    make_scheme("alipay-plus", {}, certainty::payload_only)
        .called(EMVQR_TEXT("Alipay+ and Alipay"), EMVQR_TEXT("Alipay+"))
        .from(EMVQR_TEXT("public payloads; Alipay+ developer documentation"),
              EMVQR_TEXT("Alipay+ compares the GUID to the letter; most of its codes are URLs and no EMVCo codes"))
        .signed_by(signatures)
        .holding(objects);

}  // namespace alipay

EMVQR_NAMESPACE_END
