// JOQR and CliQ (Jordan), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace joqr {

inline constexpr signature signatures[] = {{28, 28, "CliQ"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Bank (BIC)"), value_format::ans, 8, 8},
    {2, EMVQR_TEXT("Branch"), value_format::ans, 4, 4},
};
inline constexpr scheme_object elsewhere[] = {
    {path{80, 1}, EMVQR_TEXT("Timestamp"), value_format::ans, 19, 19},
};

inline constexpr scheme joqr_scheme =
    make_scheme("jo-joqr", "JO", certainty::payload_only)
        .called(EMVQR_TEXT("JOQR / CliQ"), EMVQR_TEXT("JoPACC"))
        .from(EMVQR_TEXT("a public payload"), EMVQR_TEXT("80 has the GUID JOQR; amounts with two decimals occur"))
        .paying_in("400")
        .signed_by(signatures)
        .holding(objects, elsewhere);

}  // namespace joqr

EMVQR_NAMESPACE_END
