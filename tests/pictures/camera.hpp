// Where a camera stands, and how the paper bends.
#pragma once

#include "print.hpp"

namespace emvqr_pictures {

/// What the camera sees of the plane, sharp and evenly lit but for the folds of the paper.
raster look_at(const print& page, const recipe& how);

/// How long a side of the code is in the picture, in pixels, where nothing tilts it.
int picture_side_of_code(const print& page, const recipe& how) noexcept;

/// A place in the picture, in pixels, where the middle of the code is.
struct place {
  int x = 0;
  int y = 0;
};
place middle_of_code(const print& page, const recipe& how, int width, int height) noexcept;

}  // namespace emvqr_pictures
