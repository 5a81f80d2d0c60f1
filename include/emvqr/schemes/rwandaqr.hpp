// The QR code of Rwanda, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/schemes/conditions.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace rwandaqr {

/// Each participant has a UUID of its own, so it takes the country too.
inline constexpr signature signatures[] = {{29, 29, {}, "RW", {has_uuid, EMVQR_TEXT("a UUID in its 00")}}};

inline constexpr scheme rwandaqr_scheme =
    make_scheme("rw-rwandaqr", "RW", certainty::payload_only)
        .called(EMVQR_TEXT("Rwanda QR"), EMVQR_TEXT("National Bank of Rwanda"))
        .from(EMVQR_TEXT("a public payload"), EMVQR_TEXT("62.11 tells the merchant channel, as in version 1.1"))
        .paying_in("646")
        .signed_by(signatures);

}  // namespace rwandaqr

EMVQR_NAMESPACE_END
