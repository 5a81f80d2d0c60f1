// Copies of a picture in other sizes, mirrored and turned.
#pragma once

#include "grey.hpp"
#include "placement.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Pixels, and where their places lie in the picture.
struct placed_view {
  grey_view plane;
  placement place;
};
struct placed_plane {
  grey_plane plane;
  placement place;

  placed_view view() const noexcept { return {plane.view(), place}; }
};

/// A `factor`th of the size, each pixel the mean of `factor` by `factor`; of the plane's size rounded down.
placed_plane shrink(const placed_view& from, int factor);

/// `factor` times the size, with straight lines between the middles of the pixels.
placed_plane enlarge(const placed_view& from, int factor);

/// Seen from behind, left and right swapped.
placed_plane mirror(const placed_view& from);

/// Turned by an angle in degrees, in a frame that holds all of it; around it goes on what lies at its edge.
placed_plane turn(const placed_view& from, double degrees);

}  // namespace image
EMVQR_NAMESPACE_END
