// A picture stored as a JPEG file and read again.
#pragma once

#include "raster.hpp"

namespace emvqr_pictures {

/// `quality`: 1 to 100, as libjpeg counts. Throws std::runtime_error where libjpeg gives up.
raster through_jpeg(const raster& seen, int quality);

}  // namespace emvqr_pictures
