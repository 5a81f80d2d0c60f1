// Grey pixels as the decoder works on them.
#pragma once

#include <emvqr/base/result.hpp>
#include <emvqr/image/picture.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Grey pixels, rows without a gap. 0 is black.
struct grey_plane {
  std::vector<std::uint8_t> pixels;
  int width = 0;
  int height = 0;

  const std::uint8_t* row(int y) const noexcept { return pixels.data() + std::ptrdiff_t{y} * width; }
  std::uint8_t* row(int y) noexcept { return pixels.data() + std::ptrdiff_t{y} * width; }
};

/// A copy of the picture in grey, its sizes checked first. Throws `std::bad_alloc`.
result<grey_plane> to_grey(const picture_view& view);

/// Swaps dark and light.
void invert(grey_plane& plane) noexcept;

/// A third of the size, each pixel the mean of nine.
grey_plane shrink(const grey_plane& plane);

}  // namespace image
EMVQR_NAMESPACE_END
