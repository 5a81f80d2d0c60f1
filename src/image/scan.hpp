// The seam to the library that reads symbols.
#pragma once

#include <emvqr/image/decode.hpp>

#include "grey.hpp"

#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// What a look is taken at.
enum class scan_kind {
  inked,  ///< ink and paper: no line between dark and light is to be found any more
  grey,   ///< grey, where the library finds that line itself, and looks at every row
  other,  ///< grey, for the second reader, not this library
};

/// The codes, dark on light, that one look at the picture finds. Throws what the library throws.
std::vector<found_code> scan(const grey_view& plane, scan_kind kind);

}  // namespace image
EMVQR_NAMESPACE_END
