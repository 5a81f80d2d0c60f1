// MMQR (Myanmar), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace mmqr {

inline constexpr signature signatures[] = {{26, 26, "mm.com.mmqr"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Scheme"), value_format::ans, 1, 2},
    {2, EMVQR_TEXT("Terminal or Merchant")},
};

inline constexpr scheme mmqr_scheme =
    make_scheme("mm-mmqr", "MM", certainty::payload_only)
        .called(EMVQR_TEXT("MMQR"), EMVQR_TEXT("Central Bank of Myanmar / MyanmarPay"))
        .from(EMVQR_TEXT("public payloads"),
              EMVQR_TEXT(
                  "one writes the currency in letters, MMK; codes of AYA Bank use 50 and have no mark of their own"))
        .paying_in("104")
        .signed_by(signatures)
        .holding(objects);

}  // namespace mmqr

EMVQR_NAMESPACE_END
