// Grey to dark and light.
#pragma once

#include <emvqr/image/decode.hpp>

#include "grey.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Says of each pixel of a picture whether it is dark: no lighter than its surroundings, the mean of 40 by 40 pixels.
/// Surroundings with hardly any contrast count as paper. This is how the readers of the ZXing family do it.
/// Holds a pointer to the plane.
class dark_map {
 public:
  explicit dark_map(const grey_plane& plane);

  int width() const noexcept { return plane_->width; }
  int height() const noexcept { return plane_->height; }
  bool contains(point place) const noexcept {
    return place.x >= 0 && place.y >= 0 && place.x < plane_->width && place.y < plane_->height;
  }
  bool dark(int x, int y) const noexcept {
    return plane_->row(y)[x] <=
           levels_[block(static_cast<unsigned>(x) / block_side, static_cast<unsigned>(y) / block_side)];
  }

 private:
  static constexpr unsigned block_side = 8;

  std::size_t block(unsigned column, unsigned row) const noexcept { return std::size_t{row} * columns_ + column; }

  const grey_plane* plane_;
  unsigned columns_;
  std::vector<std::uint8_t> levels_;  // one for each block of 8 by 8 pixels
};

}  // namespace image
EMVQR_NAMESPACE_END
