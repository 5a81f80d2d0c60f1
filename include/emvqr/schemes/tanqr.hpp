// TANQR (Tanzania), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace tanqr {

inline constexpr signature signatures[] = {{26, 26, "tz.go.bot.tips"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Acquirer Code"), value_format::numeric, 5, 5},
    {2, EMVQR_TEXT("Merchant ID"), value_format::numeric, 1, 15},
};
inline constexpr scheme_object elsewhere[] = {
    {path{62, 3}, EMVQR_TEXT("Merchant Alias")},
};

inline constexpr scheme tanqr_scheme =
    make_scheme("tz-tanqr", "TZ", certainty::verified)
        .called(EMVQR_TEXT("TANQR"), EMVQR_TEXT("Bank of Tanzania (TIPS)"))
        .from(EMVQR_TEXT("the official static sample, quoted in several repositories; public payloads"),
              EMVQR_TEXT("one implementation says that the alias ends in a Damm digit, which is not verified"))
        .paying_in("834")
        .signed_by(signatures)
        .holding(objects, elsewhere);

}  // namespace tanqr

EMVQR_NAMESPACE_END
