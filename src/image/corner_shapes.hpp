// The corner squares of QR codes, found roughly but quickly.
#pragma once

#include <emvqr/image/decode.hpp>

#include "grey.hpp"

#include <cstddef>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The middles of the shapes in ink and paper that look like the corner squares of codes: at least those that the
/// decoder will see, and some more. Stops at `most`.
std::vector<point> find_corner_shapes(const grey_view& inked, std::size_t most);

}  // namespace image
EMVQR_NAMESPACE_END
