// Turning a picture upright, as the camera that took it was held.
#pragma once

#include <emvqr/image/picture.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

// Where the first row and the first column of a file belong when the picture is looked at: `right_top` has its first
// row on the right and its first column at the top. Numbers and names are those of TIFF 6.0, which EXIF took over.
enum class orientation : std::uint8_t {
  top_left = 1,  // upright already
  top_right,
  bottom_right,
  bottom_left,
  left_top,
  right_top,
  right_bottom,
  left_bottom
};

/// Moves the pixels of a grey picture so that it is upright; width and height change places for the last four.
/// Throws `std::bad_alloc`: those four need the memory of a second picture.
void turn_upright(picture& turned, orientation stored);

}  // namespace image
EMVQR_NAMESPACE_END
