#include "shape.hpp"

#include <algorithm>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

box bounds(const corners& around) noexcept {
  box edges{around[0].x, around[0].y, around[0].x + 1, around[0].y + 1};
  for (const point corner : around) {
    edges.left = std::min(edges.left, corner.x);
    edges.top = std::min(edges.top, corner.y);
    edges.right = std::max(edges.right, corner.x + 1);
    edges.bottom = std::max(edges.bottom, corner.y + 1);
  }
  return edges;
}

bool encloses(const corners& around, point place) noexcept {
  int left = 0, right = 0;
  for (std::size_t i = 0; i != around.size(); ++i) {
    const point from = around[i], to = around[(i + 1) % around.size()];
    const std::int64_t cross =
        std::int64_t{to.x - from.x} * (place.y - from.y) - std::int64_t{to.y - from.y} * (place.x - from.x);
    if (cross < 0) ++left;
    if (cross > 0) ++right;
  }
  return left == 0 || right == 0;
}

grey_view cut(const grey_view& plane, const box& part) noexcept {
  return {plane.row(part.top) + part.left, plane.stride, part.right - part.left, part.bottom - part.top};
}

point within_reach(point corner, const grey_view& plane) noexcept {
  return {std::clamp(corner.x, -plane.width, 2 * plane.width), std::clamp(corner.y, -plane.height, 2 * plane.height)};
}

void erase(grey_plane& plane, const corners& around) noexcept {
  const box edges = bounds(around);
  const int bottom = std::min(edges.bottom, plane.height);
  for (int y = std::max(edges.top, 0); y < bottom; ++y) {
    int left = edges.right, right = edges.left;
    for (std::size_t i = 0; i != around.size(); ++i) {
      const point from = around[i], to = around[(i + 1) % around.size()];
      if (y < std::min(from.y, to.y) || y > std::max(from.y, to.y)) continue;
      const std::int64_t along = std::int64_t{to.x - from.x} * (y - from.y);
      const int x = from.y == to.y ? to.x : from.x + static_cast<int>(along / (to.y - from.y));
      left = std::min(left, x);
      right = std::max(right, x + 1);
    }
    left = std::max(left, 0);
    right = std::min(right, plane.width);
    if (left < right) std::fill(plane.row(y) + left, plane.row(y) + right, std::uint8_t{255});
  }
}

void sort_for_reading(std::vector<found_code>& codes) {
  const auto middle = [](const found_code& code) { return bounds(code.corners).centre(); };
  const auto higher = [&](const found_code& a, const found_code& b) { return middle(a).y < middle(b).y; };
  const auto further_left = [&](const found_code& a, const found_code& b) { return middle(a).x < middle(b).x; };
  std::stable_sort(codes.begin(), codes.end(), higher);
  for (auto row = codes.begin(); row != codes.end();) {
    const int row_end = bounds(row->corners).bottom;
    const auto next =
        std::find_if(row + 1, codes.end(), [&](const found_code& code) { return middle(code).y >= row_end; });
    std::stable_sort(row, next, further_left);
    row = next;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
