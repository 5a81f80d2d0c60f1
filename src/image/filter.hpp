// Copies of a picture that are smoother or sharper.
#pragma once

#include "grey.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Each pixel the mean of the square around it, `reach` pixels to each side; at the edge, of what there is.
grey_plane smooth(const grey_view& plane, int reach);

/// Each pixel `strength` times as far again from the mean of the square around it: undoes some blur.
grey_plane sharpen(const grey_view& plane, int reach, int strength);

}  // namespace image
EMVQR_NAMESPACE_END
