#include "threshold.hpp"

#include <algorithm>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr int least_contrast = 24;

struct block_tones {
  int mean = 0;
  int darkest = 255;
  int contrast = 0;
};

// The last blocks of a row and a column are moved in to end at the edge.
block_tones measure(const grey_plane& plane, unsigned column, unsigned row, int side) noexcept {
  const int left = std::max(0, std::min(static_cast<int>(column) * side, plane.width - side));
  const int top = std::max(0, std::min(static_cast<int>(row) * side, plane.height - side));
  const int width = std::min(side, plane.width), height = std::min(side, plane.height);
  int sum = 0, darkest = 255, lightest = 0;
  for (int y = top; y != top + height; ++y) {
    const std::uint8_t* pixels = plane.row(y) + left;
    for (int x = 0; x != width; ++x) {
      sum += pixels[x];
      darkest = std::min<int>(darkest, pixels[x]);
      lightest = std::max<int>(lightest, pixels[x]);
    }
  }
  return {sum / (width * height), darkest, lightest - darkest};
}

}  // namespace

dark_map::dark_map(const grey_plane& plane)
    : plane_(&plane), columns_((static_cast<unsigned>(plane.width) + block_side - 1) / block_side) {
  const unsigned rows = (static_cast<unsigned>(plane.height) + block_side - 1) / block_side;
  std::vector<std::uint8_t> own(std::size_t{rows} * columns_);
  for (unsigned row = 0; row != rows; ++row)
    for (unsigned column = 0; column != columns_; ++column) {
      const block_tones tones = measure(plane, column, row, block_side);
      int level = tones.mean;
      if (tones.contrast <= least_contrast) {
        // All paper, unless the blocks before say that their paper is lighter than anything here.
        level = tones.darkest / 2;
        if (column != 0 && row != 0) {
          const int before =
              (own[block(column, row - 1)] + 2 * own[block(column - 1, row)] + own[block(column - 1, row - 1)]) / 4;
          if (tones.darkest < before) level = before;
        }
      }
      own[block(column, row)] = static_cast<std::uint8_t>(level);
    }

  levels_.resize(own.size());
  const unsigned across = std::min(5U, columns_), down = std::min(5U, rows);
  for (unsigned row = 0; row != rows; ++row)
    for (unsigned column = 0; column != columns_; ++column) {
      const unsigned left = std::min(std::max(column, 2U) - 2, columns_ - across);
      const unsigned top = std::min(std::max(row, 2U) - 2, rows - down);
      unsigned sum = 0;
      for (unsigned y = top; y != top + down; ++y)
        for (unsigned x = left; x != left + across; ++x) sum += own[block(x, y)];
      levels_[block(column, row)] = static_cast<std::uint8_t>(sum / (across * down));
    }
}

}  // namespace image
EMVQR_NAMESPACE_END
