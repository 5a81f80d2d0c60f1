#include "filter.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

// With running sums: down the columns first, then along the row.
grey_plane smooth(const grey_view& plane, int reach) {
  grey_plane out(plane.width, plane.height);
  std::vector<int> columns(static_cast<std::size_t>(plane.width), 0);
  const auto add = [&](int y, int sign) {
    const std::uint8_t* from = plane.row(y);
    for (int& column : columns) column += sign * *from++;
  };
  for (int y = 0; y != std::min(reach, plane.height); ++y) add(y, 1);
  for (int y = 0; y != plane.height; ++y) {
    if (y + reach < plane.height) add(y + reach, 1);
    if (y - reach > 0) add(y - reach - 1, -1);
    const int rows = std::min(y + reach, plane.height - 1) - std::max(y - reach, 0) + 1;
    std::uint8_t* to = out.row(y);
    int sum = 0;
    for (int x = 0; x != std::min(reach, plane.width); ++x) sum += columns[static_cast<std::size_t>(x)];
    for (int x = 0; x != plane.width; ++x) {
      if (x + reach < plane.width) sum += columns[static_cast<std::size_t>(x + reach)];
      if (x - reach > 0) sum -= columns[static_cast<std::size_t>(x - reach - 1)];
      const int across = std::min(x + reach, plane.width - 1) - std::max(x - reach, 0) + 1;
      to[x] = static_cast<std::uint8_t>(sum / (rows * across));
    }
  }
  return out;
}

grey_plane sharpen(const grey_view& plane, int reach, int strength) {
  grey_plane out = smooth(plane, reach);
  for (int y = 0; y != out.height; ++y) {
    const std::uint8_t* from = plane.row(y);
    std::uint8_t* to = out.row(y);
    for (int x = 0; x != out.width; ++x) {
      const int tone = from[x], mean = to[x];
      to[x] = static_cast<std::uint8_t>(std::clamp(tone + strength * (tone - mean), 0, 255));
    }
  }
  return out;
}

}  // namespace image
EMVQR_NAMESPACE_END
