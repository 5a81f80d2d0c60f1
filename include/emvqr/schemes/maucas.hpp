// MauCAS QR (Mauritius), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace maucas {

inline constexpr signature signatures[] = {{26, 26, "mu.maucas"}, {26, 26, "mu.taucas"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Bank (like a BIC)"), value_format::ans, 8, 12},
    {2, EMVQR_TEXT("First Number"), value_format::ans, 11, 16},
    {3, EMVQR_TEXT("Second Number"), value_format::ans, 10, 15},
};

inline constexpr scheme maucas_scheme =
    make_scheme("mu-maucas", "MU", certainty::payload_only)
        .called(EMVQR_TEXT("MauCAS QR"), EMVQR_TEXT("Bank of Mauritius"))
        .from(EMVQR_TEXT("public payloads"),
              EMVQR_TEXT("mu.taucas is for tests; whose numbers 02 and 03 are is not known"))
        .paying_in("480")
        .signed_by(signatures)
        .holding(objects);

}  // namespace maucas

EMVQR_NAMESPACE_END
