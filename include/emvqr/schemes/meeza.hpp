// Meeza QR (Egypt), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace meeza {

inline constexpr signature signatures[] = {{26, 26, "A000000732100001"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Merchant or Terminal"), value_format::numeric, 9, 10},
};

inline constexpr scheme meeza_scheme =
    make_scheme("eg-meeza", "EG", certainty::payload_only)
        .called(EMVQR_TEXT("Meeza QR"), EMVQR_TEXT("Egyptian Banks Company"))
        .from(EMVQR_TEXT("fawaterak-api.readme.io"),
              EMVQR_TEXT("a number of 9 digits has been seen, 10 are said to be usual"))
        .paying_in("818")
        .signed_by(signatures)
        .holding(objects);

}  // namespace meeza

EMVQR_NAMESPACE_END
