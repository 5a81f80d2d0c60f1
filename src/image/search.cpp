#include "search.hpp"

#include "corner_shapes.hpp"
#include "scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr std::size_t shapes_in_a_code = 3;
constexpr std::size_t most_shapes = 4096;  // of a whole picture
constexpr std::size_t most_at_once = 255;  // the slowest decoder takes about a third of a second over these
constexpr int smallest_part = 40;          // pixels a side

std::size_t count_in(const std::vector<point>& shapes, const box& part) noexcept {
  return static_cast<std::size_t>(
      std::count_if(shapes.begin(), shapes.end(), [&](point shape) { return part.contains(shape); }));
}

}  // namespace

void search::look(grey_plane& plane, int scale, bool inverted) {
  pass now{plane, find_corner_shapes(plane, most_shapes), scale, inverted};
  if (now.shapes.size() == most_shapes) {
    gave_up_ = true;
    return;
  }
  look_at(now, {0, 0, plane.width, plane.height});
}

void search::look_at(pass& now, const box& part) {
  const std::size_t shapes = count_in(now.shapes, part);
  // The count is ours; where it says that there is nothing, the decoder has a look at the usual kind all the same.
  const bool whole = part.right - part.left == now.plane.width && part.bottom - part.top == now.plane.height;
  if (shapes < shapes_in_a_code && (!whole || now.inverted)) return;
  if (shapes <= most_at_once) {
    if (!can_afford(now, part, shapes)) return;
    std::vector<found_code> found = whole ? scan(now.plane) : scan(cut(now.plane, part));
    for (found_code& code : found) take(now, part, std::move(code));
  }
  if (count_in(now.shapes, part) >= shapes_in_a_code) look_closer(now, part);
}

// In nine parts of half the width and half the height, so that what is cut by the edge of one is whole in another.
void search::look_closer(pass& now, const box& part) {
  const int width = (part.right - part.left) / 2, height = (part.bottom - part.top) / 2;
  if (width < smallest_part || height < smallest_part) return;
  for (const int top : {part.top, part.top + height / 2, part.bottom - height})
    for (const int left : {part.left, part.left + width / 2, part.right - width})
      look_at(now, {left, top, left + width, top + height});
}

void search::take(pass& now, const box& part, found_code&& code) {
  for (point& corner : code.corners) corner = {corner.x + part.left, corner.y + part.top};
  const corners here = code.corners;
  const auto done =
      std::remove_if(now.shapes.begin(), now.shapes.end(), [&](point shape) { return encloses(here, shape); });
  now.shapes.erase(done, now.shapes.end());
  erase(now.plane, here);  // so that its neighbours, which it may hide, are seen on the next look

  for (point& corner : code.corners) corner = {corner.x * now.scale, corner.y * now.scale};
  code.inverted = now.inverted;
  if (!known(code)) codes_.push_back(std::move(code));
}

// One unit of effort is a pixel, or three shapes tried together, or a quarter of a shape told to be in the part or not.
bool search::can_afford(const pass& now, const box& part, std::uint64_t shapes) noexcept {
  const std::uint64_t pixels =
      static_cast<std::uint64_t>(part.right - part.left) * static_cast<std::uint64_t>(part.bottom - part.top);
  const std::uint64_t effort = pixels + shapes * shapes * shapes + 4 * now.shapes.size();
  if (effort > effort_left_) {
    gave_up_ = true;
    return false;
  }
  effort_left_ -= effort;
  return true;
}

bool search::known(const found_code& code) const noexcept {
  const point middle = bounds(code.corners).centre();
  return std::any_of(codes_.begin(), codes_.end(),
                     [&](const found_code& old) { return old.bytes == code.bytes && encloses(old.corners, middle); });
}

}  // namespace image
EMVQR_NAMESPACE_END
