// Yape (Peru), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace yape {

/// Plain text where EMVCo asks for a template, or text that can be read as one by chance and then has no GUID.
constexpr bool has_no_guid(const candidate& what) noexcept { return what.guid.empty(); }

inline constexpr signature signatures[] = {
    {39, 39, {}, "PE", {has_no_guid, EMVQR_TEXT("plain text instead of objects")}},
};
inline constexpr scheme_object objects[] = {
    {path{}, EMVQR_TEXT("Merchant Token"), value_format::ans, 32, 44},
};

inline constexpr scheme yape_scheme =
    make_scheme("pe-yape", "PE", certainty::payload_only)
        .called(EMVQR_TEXT("Yape"), EMVQR_TEXT("BCP"))
        .from(EMVQR_TEXT("five public payloads"), EMVQR_TEXT("39 holds 32 hexadecimal digits or 44 of Base64"))
        .paying_in("604")
        .signed_by(signatures)
        .holding(objects)
        .allowing(quirk::raw_template);

}  // namespace yape

EMVQR_NAMESPACE_END
