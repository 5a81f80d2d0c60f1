// A code with room for a sign in its middle.
#pragma once

#include <emvqr/image/card.hpp>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The smallest code of level Q or H that has no alignment pattern in its middle and at least version 4. What needs
/// version 35 or more gets one that `carries_badge` refuses. Fails as `encode` does.
result<symbol> encode_for_badge(std::string_view text) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
