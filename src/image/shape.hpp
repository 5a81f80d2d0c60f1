// Where codes lie in a picture, and to each other.
#pragma once

#include <emvqr/image/decode.hpp>

#include "grey.hpp"

#include <array>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

using corners = std::array<point, 4>;

/// An upright box; the right and bottom edges do not belong to it.
struct box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  bool contains(point place) const noexcept {
    return place.x >= left && place.x < right && place.y >= top && place.y < bottom;
  }
  point centre() const noexcept { return {left + (right - left) / 2, top + (bottom - top) / 2}; }
};

/// The upright box around four corners.
box bounds(const corners& around) noexcept;

/// True if `place` lies within the four corners, whichever way round they go.
bool encloses(const corners& around, point place) noexcept;

/// A part of a picture, which lies within it.
grey_view cut(const grey_view& plane, const box& part) noexcept;

/// A corner as a reader computed it from what it saw, which may come out anywhere: no further than a picture's side
/// outside the picture.
point within_reach(point corner, const grey_view& plane) noexcept;

/// Makes what lies within the four corners white.
void erase(grey_plane& plane, const corners& around) noexcept;

/// Rows from the top, each from the left. A row takes in the codes whose middle is not below its first one's box.
void sort_for_reading(std::vector<found_code>& codes);

}  // namespace image
EMVQR_NAMESPACE_END
