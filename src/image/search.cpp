#include "search.hpp"

#include "corner_shapes.hpp"
#include "second_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr std::size_t shapes_in_a_code = 3;
constexpr std::size_t most_shapes = 4096;           // of a whole picture
constexpr std::size_t most_at_once = 255;           // the slowest decoder takes about a third of a second over these
constexpr std::size_t most_for_second_reader = 24;  // of a whole picture; it takes a quarter of a second over these
constexpr int smallest_part = 40;                   // pixels a side

std::size_t count_in(const std::vector<point>& shapes, const box& part) noexcept {
  return static_cast<std::size_t>(
      std::count_if(shapes.begin(), shapes.end(), [&](point shape) { return part.contains(shape); }));
}

std::uint64_t area_of(const box& part) noexcept {
  return static_cast<std::uint64_t>(part.right - part.left) * static_cast<std::uint64_t>(part.bottom - part.top);
}

std::vector<found_code> read(const grey_view& plane, scan_kind kind) {
  return kind == scan_kind::other ? scan_with_second_reader(plane) : scan(plane, kind);
}

// Codes can be made that hold nothing, or say that they are the sixth of two parts.
bool makes_sense(const found_code& code) noexcept {
  return !code.bytes.empty() && code.part >= 0 && code.part < code.parts;
}

}  // namespace

std::vector<point> search::shapes_of(const grey_view& inked, const placement& place) {
  std::vector<point> shapes = find_corner_shapes(inked, most_shapes);
  const auto done =
      std::remove_if(shapes.begin(), shapes.end(), [&](point shape) { return explained(place.of(shape)); });
  shapes.erase(done, shapes.end());
  return shapes;
}

void search::look(const layer& at, bool even_without_shapes) {
  if (at.shapes.size() >= (at.kind == scan_kind::other ? most_for_second_reader + 1 : most_shapes)) {
    gave_up_ = true;
    return;
  }
  const std::size_t before = codes_.size();
  look_at(at, {0, 0, at.plane.width, at.plane.height}, even_without_shapes);
  // A look that neither sees a code nor finds one says nothing of what others saw.
  if (at.shapes.size() < shapes_in_a_code && before == codes_.size()) return;
  std::vector<point>& left = left_[at.inverted ? 1 : 0];
  left.clear();
  for (const point shape : at.shapes) left.push_back(at.place.of(shape));
}

bool search::in_sight() const noexcept {
  return std::any_of(left_.begin(), left_.end(), [&](const std::vector<point>& left) {
    const auto open = std::count_if(left.begin(), left.end(), [&](point shape) { return !explained(shape); });
    return open >= static_cast<std::ptrdiff_t>(shapes_in_a_code);
  });
}

bool search::explained(point shape) const noexcept {
  return std::any_of(codes_.begin(), codes_.end(),
                     [&](const found_code& code) { return encloses(code.corners, shape); });
}

void search::look_at(const layer& at, const box& part, bool even_without_shapes) {
  const std::size_t shapes = count_in(at.shapes, part);
  if (shapes < shapes_in_a_code && !even_without_shapes) return;
  const bool whole = part.right - part.left == at.plane.width && part.bottom - part.top == at.plane.height;
  if (shapes <= most_at_once) {
    if (!can_afford(at, whole ? 0 : area_of(part), shapes)) return;
    std::vector<found_code> found = read(cut(at.plane.view(), part), at.kind);
    for (found_code& code : found)
      if (makes_sense(code)) take(at, part, std::move(code));
  }
  // The second reader is far slower over squares than the first: what is crowded is not worth its time.
  if (at.kind == scan_kind::other) return;
  if (count_in(at.shapes, part) >= shapes_in_a_code) look_closer(at, part);
}

// In nine parts of half the width and half the height, so that what is cut by the edge of one is whole in another.
void search::look_closer(const layer& at, const box& part) {
  const int width = (part.right - part.left) / 2, height = (part.bottom - part.top) / 2;
  if (width < smallest_part || height < smallest_part) return;
  for (const int top : {part.top, part.top + height / 2, part.bottom - height})
    for (const int left : {part.left, part.left + width / 2, part.right - width})
      look_at(at, {left, top, left + width, top + height}, false);
}

void search::take(const layer& at, const box& part, found_code&& code) {
  for (point& corner : code.corners) corner = {corner.x + part.left, corner.y + part.top};
  const corners here = code.corners;
  const auto done =
      std::remove_if(at.shapes.begin(), at.shapes.end(), [&](point shape) { return encloses(here, shape); });
  at.shapes.erase(done, at.shapes.end());
  erase(at.plane, here);  // so that its neighbours, which it may hide, are seen on the next look

  for (point& corner : code.corners) corner = at.place.of(corner);
  code.inverted = at.inverted;
  code.mirrored = code.mirrored != at.mirrored;
  code.step = at.step;
  if (!known(code)) codes_.push_back(std::move(code));
}

// One unit of effort is a pixel of a part, or three shapes tried together, or a quarter of a shape told to be in the
// part or not. How often whole pictures are looked at is for the ladder to limit.
bool search::can_afford(const layer& at, std::uint64_t pixels, std::uint64_t shapes) noexcept {
  const std::uint64_t effort = pixels + shapes * shapes * shapes + 4 * at.shapes.size();
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
