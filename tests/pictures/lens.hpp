// What a lens and a sensor do to light.
#pragma once

#include "raster.hpp"
#include "recipe.hpp"

namespace emvqr_pictures {

/// Every point becomes a disc of this radius, in hundredths of a pixel.
raster defocused(const raster& sharp, int radius);

/// Every point becomes a line of this length, in hundredths of a pixel, at an angle in tenths of a degree.
raster moved(const raster& sharp, int length, int angle);

/// Exposure, haze and noise.
void expose(raster& seen, const recipe& how);

}  // namespace emvqr_pictures
