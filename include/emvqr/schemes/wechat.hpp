// WeChat Pay, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace wechat {

inline constexpr signature signatures[] = {{26, 51, "COM.QQ.WEIXIN.PAY"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("ID")},
};

/// Of no country: a wallet that has been seen in Singapore is no sign that it is nowhere else.
inline constexpr scheme wechat_scheme =
    make_scheme("wechat", {}, certainty::payload_only)
        .called(EMVQR_TEXT("WeChat Pay"), EMVQR_TEXT("Tencent"))
        .from(EMVQR_TEXT("public SGQR payloads"), EMVQR_TEXT("seen in Singapore only"))
        .signed_by(signatures)
        .holding(objects);

}  // namespace wechat

EMVQR_NAMESPACE_END
