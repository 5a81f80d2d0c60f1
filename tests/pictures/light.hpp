// Light that is not the same everywhere.
#pragma once

#include "camera.hpp"

namespace emvqr_pictures {

/// Shades a picture: falling off, shadows with soft edges, lamps mirrored by foil. The code's middle and side are
/// those in the picture.
void shine_on(raster& seen, const recipe& how, place code, int code_side);

}  // namespace emvqr_pictures
