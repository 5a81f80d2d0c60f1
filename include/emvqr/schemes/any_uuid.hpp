// Templates whose GUID is a UUID of nobody we know.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/schemes/conditions.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace any_uuid {

/// The weakest mark there is: any other scheme's comes before it.
inline constexpr signature signatures[] = {{26, 51, {}, {}, {has_uuid, EMVQR_TEXT("a UUID in its 00")}}};

inline constexpr scheme any_uuid_scheme =
    make_scheme("uuid", {}, certainty::payload_only)
        .called(EMVQR_TEXT("A participant that is known by a UUID"), EMVQR_TEXT("various"))
        .from(EMVQR_TEXT("public payloads"),
              EMVQR_TEXT("seen in Nepal, Pakistan and Rwanda; whose they are is not known"))
        .signed_by(signatures);

}  // namespace any_uuid

EMVQR_NAMESPACE_END
