// The seam to the library that reads symbols.
#pragma once

#include <emvqr/image/decode.hpp>

#include "grey.hpp"

#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The codes, dark on light, that one look at the picture finds. Throws what the library throws.
std::vector<found_code> scan(const grey_plane& plane);

}  // namespace image
EMVQR_NAMESPACE_END
