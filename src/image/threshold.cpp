#include "threshold.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr int side = 8;  // of a block, in pixels
constexpr int least_contrast = 24;
constexpr int blocks_around = 5;  // whose mean is the level, a side

int blocks_in(int pixels) noexcept { return (pixels + side - 1) / side; }

// The last blocks of a row and a column are moved in to end at the edge.
int start_of(int block, int pixels) noexcept { return std::max(0, std::min(block * side, pixels - side)); }

std::size_t at(int row, int columns, int column) noexcept {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
}

}  // namespace

tones::tones(const grey_view& plane)
    : columns_(blocks_in(plane.width)), rows_(blocks_in(plane.height)), blocks_(at(rows_, columns_, 0)) {
  for (int row = 0; row != rows_; ++row) measure(plane, row);
}

// Down the columns first: compilers make one instruction of many of those.
void tones::measure(const grey_view& plane, int row) {
  const std::size_t width = static_cast<std::size_t>(plane.width);
  const int top = start_of(row, plane.height), height = std::min(side, plane.height);
  std::vector<std::uint16_t> sums(width, 0);
  std::vector<std::uint8_t> darkest(width, 255), lightest(width, 0);
  for (int y = top; y != top + height; ++y) {
    const std::uint8_t* pixels = plane.row(y);
    for (std::size_t x = 0; x != width; ++x) {
      sums[x] = static_cast<std::uint16_t>(sums[x] + pixels[x]);
      darkest[x] = std::min(darkest[x], pixels[x]);
      lightest[x] = std::max(lightest[x], pixels[x]);
    }
  }
  const int across = std::min(side, plane.width);
  for (int column = 0; column != columns_; ++column) {
    const int left = start_of(column, plane.width);
    block seen;
    int sum = 0;
    for (int x = left; x != left + across; ++x) {
      const std::size_t i = static_cast<std::size_t>(x);
      sum += sums[i];
      seen.darkest = std::min(seen.darkest, darkest[i]);
      seen.lightest = std::max(seen.lightest, lightest[i]);
    }
    seen.mean = static_cast<std::uint8_t>(sum / (across * height));
    blocks_[at(row, columns_, column)] = seen;
  }
}

// For each block the lightest tone that is still ink, where light on dark has every tone turned around.
std::vector<std::uint8_t> tones::levels(polarity kind) const {
  std::vector<std::uint8_t> own(blocks_.size());
  for (int row = 0; row != rows_; ++row)
    for (int column = 0; column != columns_; ++column) {
      const block& seen = blocks_[at(row, columns_, column)];
      const bool dark = kind == polarity::dark_on_light;
      const int darkest = dark ? seen.darkest : 255 - seen.lightest;
      int level = dark ? seen.mean : 255 - seen.mean;
      if (seen.lightest - seen.darkest <= least_contrast) {
        // All paper, unless the blocks before say that their paper is lighter than anything here.
        level = darkest / 2;
        if (column != 0 && row != 0) {
          const int before = (own[at(row - 1, columns_, column)] + 2 * own[at(row, columns_, column - 1)] +
                              own[at(row - 1, columns_, column - 1)]) /
                             4;
          if (darkest < before) level = before;
        }
      }
      own[at(row, columns_, column)] = static_cast<std::uint8_t>(level);
    }
  return own;
}

// The sums of `down` rows of levels, column by column.
void tones::add_up(const std::vector<std::uint8_t>& levels, int top, int down, std::vector<int>& sums) const {
  std::fill(sums.begin(), sums.end(), 0);
  for (int row = top; row != top + down; ++row) {
    const std::uint8_t* level = levels.data() + at(row, columns_, 0);
    for (int& sum : sums) sum += *level++;
  }
}

grey_plane tones::inked(const grey_view& plane, polarity kind, int line) const {
  const std::vector<std::uint8_t> own = levels(kind);
  const int across = std::min(blocks_around, columns_), down = std::min(blocks_around, rows_);
  const std::size_t width = static_cast<std::size_t>(plane.width);
  std::vector<int> sums(static_cast<std::size_t>(columns_));
  std::vector<std::uint8_t> limits(at(1, columns_, 0) * side);
  grey_plane out(plane.width, plane.height);
  for (int row = 0; row != rows_; ++row) {
    add_up(own, std::min(std::max(row, blocks_around / 2) - blocks_around / 2, rows_ - down), down, sums);
    for (int column = 0; column != columns_; ++column) {
      const int left = std::min(std::max(column, blocks_around / 2) - blocks_around / 2, columns_ - across);
      const int sum = std::accumulate(sums.begin() + left, sums.begin() + left + across, 0);
      const int level = std::min(255, sum * line / (across * down * 100));
      std::fill_n(limits.begin() + std::ptrdiff_t{column} * side, side,
                  static_cast<std::uint8_t>(kind == polarity::dark_on_light ? level : 255 - level));
    }
    for (int y = row * side; y != std::min((row + 1) * side, plane.height); ++y) {
      const std::uint8_t* from = plane.row(y);
      std::uint8_t* to = out.row(y);
      if (kind == polarity::dark_on_light) {
        for (std::size_t x = 0; x != width; ++x) to[x] = from[x] <= limits[x] ? ink : paper;
      } else {
        for (std::size_t x = 0; x != width; ++x) to[x] = from[x] >= limits[x] ? ink : paper;
      }
    }
  }
  return out;
}

}  // namespace image
EMVQR_NAMESPACE_END
