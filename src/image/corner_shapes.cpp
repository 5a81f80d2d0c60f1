#include "corner_shapes.hpp"

#include "threshold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <utility>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

using runs = std::array<int, 5>;  // dark, light, dark, light, dark: 1:1:3:1:1 through the middle of a corner square

int total(const runs& seen) noexcept { return std::accumulate(seen.begin(), seen.end(), 0); }

bool is_near(int length, int ideal, int slack) noexcept { return std::abs(length - ideal) <= slack; }

// Whether the runs have about their right lengths. Dark and light are measured apart, since ink spreads and blur eats.
// The limits are those of the decoder, in sixtieths of a pixel.
bool about_right(const runs& seen) noexcept {
  if (seen[2] < 2 * std::max(seen[0], seen[4]) || seen[2] < std::max(seen[1], seen[3])) return false;
  const int dark = 12 * (seen[0] + seen[2] + seen[4]), light = 30 * (seen[1] + seen[3]);  // one module
  if (dark > 4 * light || light > 4 * dark) return false;
  const int dark_slack = dark * 3 / 4 + 30, light_slack = light / 3 + 30;
  return is_near(60 * seen[0], dark, dark_slack) && is_near(60 * seen[2], 3 * dark, dark_slack) &&
         is_near(60 * seen[4], dark, dark_slack) && is_near(60 * seen[1], light, light_slack) &&
         is_near(60 * seen[3], light, light_slack);
}

class collector {
 public:
  collector(const grey_view& map, std::size_t most) : map_(map), most_(most) {}

  bool full() const noexcept { return middles_.size() == most_; }
  std::vector<point>& middles() noexcept { return middles_; }

  void take_row(int y) {
    const std::uint8_t* const row = map_.row(y);
    runs seen{};
    bool dark = false;
    int x = 0;
    for (int count = 1; x != map_.width && !full(); ++count, dark = !dark) {
      const int end = end_of_run(row, x, dark);
      seen = {seen[1], seen[2], seen[3], seen[4], end - x};
      if (count > 5 && dark) judge(seen, end, y);
      x = end;
    }
  }

 private:
  int end_of_run(const std::uint8_t* row, int start, bool dark) const noexcept {
    const void* const end = std::memchr(row + start, dark ? paper : ink, static_cast<std::size_t>(map_.width - start));
    return end == nullptr ? map_.width : static_cast<int>(static_cast<const std::uint8_t*>(end) - row);
  }
  // The same runs must come up and down, and then, from the middle of those, sideways and along both diagonals.
  void judge(const runs& across, int end, int y) {
    if (!about_right(across)) return;
    const int size = total(across);
    point middle{end - across[4] - across[3] - (across[2] + 1) / 2, y};
    for (const point step : {point{0, 1}, point{1, 0}, point{1, 1}, point{1, -1}}) {
      const runs before = runs_from(middle, {-step.x, -step.y}, 3 * size);
      const runs after = runs_from(middle, step, 3 * size);
      const runs through{before[2], before[1], before[0] + after[0] - 1, after[1], after[2]};
      if (!about_right(through)) return;
      if (step.x * step.y != 0) continue;
      const int off = (after[0] - before[0]) / 2;
      middle = {middle.x + off * step.x, middle.y + off * step.y};
    }
    if (!ringed(middle, 3 * size)) return;
    for (std::size_t i = 0; i != middles_.size(); ++i)
      if (near(middle, middles_[i], sizes_[i] / 2)) return;
    middles_.push_back(middle);
    sizes_.push_back(size);
  }
  // From a dark place: a dark run with that place, a light and a dark one; each 0 if it did not come within `reach`.
  runs runs_from(point place, point step, int reach) const noexcept {
    runs seen{};
    std::size_t run = 0;
    for (; reach != 0 && map_.contains(place); --reach, place = {place.x + step.x, place.y + step.y}) {
      if (inked(place) != (run % 2 == 0)) ++run;
      if (run == 3) break;
      ++seen[run];
    }
    return seen;
  }
  // Whether an unbroken path of light goes around the place: walks along the edge of the dark with a hand on it.
  bool ringed(point middle, int reach) const noexcept {
    point at = middle, step{0, 1};
    while (map_.contains(at) && inked(at)) at.y += 1;
    step = {-1, 0};  // with the dark, which lies above, on the right hand
    const point start = at;
    unsigned sides = 0;
    for (int steps = 0; steps != 8 * reach; ++steps) {
      if (!map_.contains(at) || std::abs(at.x - middle.x) > reach || std::abs(at.y - middle.y) > reach) return false;
      sides |= 1U << ((at.x > middle.x ? 1 : 0) + (at.y > middle.y ? 2 : 0));
      const point right{-step.y, step.x}, left{step.y, -step.x};
      if (is_light(at, right))
        step = right;
      else if (!is_light(at, step))
        step = is_light(at, left) ? left : point{-step.x, -step.y};
      at = {at.x + step.x, at.y + step.y};
      if (at == start) return sides == 0xF;
    }
    return false;
  }
  bool is_light(point from, point step) const noexcept {
    const point place{from.x + step.x, from.y + step.y};
    return !map_.contains(place) || !inked(place);
  }
  bool inked(point place) const noexcept { return map_.row(place.y)[place.x] == ink; }
  static bool near(point a, point b, int distance) noexcept {
    const std::int64_t x = a.x - b.x, y = a.y - b.y;
    return x * x + y * y < std::int64_t{distance} * distance;
  }

  const grey_view& map_;
  std::size_t most_;
  std::vector<point> middles_;
  std::vector<int> sizes_;
};

}  // namespace

std::vector<point> find_corner_shapes(const grey_view& inked, std::size_t most) {
  collector found{inked, most};
  for (int y = 2; y < inked.height && !found.full(); y += 3) found.take_row(y);
  return std::move(found.middles());
}

}  // namespace image
EMVQR_NAMESPACE_END
