// JPQR, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace jpqr {

/// JPQR's GUID, in 00 of its template, one of 26 to 51.
inline constexpr std::string_view guid = "jp.or.paymentsjapan";
inline constexpr signature signatures[] = {{26, 51, guid}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Level 1 ID"), value_format::numeric, 13, 13, true},
    {2, EMVQR_TEXT("Level 2 ID"), value_format::numeric, 4, 4, true},
    {3, EMVQR_TEXT("Level 3 ID"), value_format::numeric, 6, 6, true},
    {4, EMVQR_TEXT("Level 4 ID"), value_format::numeric, 6, 6, true},
};

inline constexpr scheme jpqr_scheme =
    make_scheme("jp-jpqr", "JP", certainty::verified)
        .called(EMVQR_TEXT("JPQR (merchant-presented)"), EMVQR_TEXT("Payments Japan Association"))
        .from(EMVQR_TEXT("two independent implementations and their tests"),
              EMVQR_TEXT("no public payload with a right CRC was found"))
        .paying_in("392")
        .signed_by(signatures)
        .holding(objects);

}  // namespace jpqr

EMVQR_NAMESPACE_END
