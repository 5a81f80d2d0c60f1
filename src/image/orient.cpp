// Turning a picture upright.
#include "orient.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// Rows become columns. In squares, since a walk down a column of a large picture misses the cache at every step.
void transpose(picture& turned) {
  constexpr std::size_t square = 32;
  const std::size_t width = turned.width, height = turned.height;
  std::vector<std::uint8_t> pixels(turned.pixels.size());
  for (std::size_t top = 0; top < height; top += square)
    for (std::size_t left = 0; left < width; left += square)
      for (std::size_t y = top; y != std::min(top + square, height); ++y)
        for (std::size_t x = left; x != std::min(left + square, width); ++x)
          pixels[x * height + y] = turned.pixels[y * width + x];
  turned.pixels = std::move(pixels);
  std::swap(turned.width, turned.height);
}

void mirror_rows(picture& turned) {
  for (auto row = turned.pixels.begin(); row != turned.pixels.end();) {
    const auto end = row + static_cast<std::ptrdiff_t>(turned.width);
    std::reverse(row, end);
    row = end;
  }
}

}  // namespace

void turn_upright(picture& turned, orientation stored) {
  using kind = orientation;
  if (stored >= kind::left_top) transpose(turned);
  const bool from_below = stored == kind::bottom_right || stored == kind::bottom_left || stored == kind::right_bottom ||
                          stored == kind::left_bottom;
  const bool from_the_right = stored == kind::top_right || stored == kind::bottom_right || stored == kind::right_top ||
                              stored == kind::right_bottom;
  // Half a turn is both at once.
  if (from_below) std::reverse(turned.pixels.begin(), turned.pixels.end());
  if (from_below != from_the_right) mirror_rows(turned);
}

}  // namespace image
EMVQR_NAMESPACE_END
