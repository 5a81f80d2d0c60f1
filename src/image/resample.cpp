#include "resample.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr int one = 256;  // a pixel, in the units of places between pixels

// Between the four pixels around a place; past the edge goes on what lies there.
std::uint8_t between(const grey_view& plane, int x, int y) noexcept {
  x = std::clamp(x, 0, (plane.width - 1) * one);
  y = std::clamp(y, 0, (plane.height - 1) * one);
  const int left = x / one, right = std::min(left + 1, plane.width - 1);
  const int top = y / one, bottom = std::min(top + 1, plane.height - 1);
  const int across = x % one, down = y % one;
  const int upper = plane.row(top)[left] * (one - across) + plane.row(top)[right] * across;
  const int lower = plane.row(bottom)[left] * (one - across) + plane.row(bottom)[right] * across;
  return static_cast<std::uint8_t>((upper * (one - down) + lower * down + one * one / 2) / (one * one));
}

}  // namespace

placed_plane shrink(const placed_view& from, int factor) {
  const grey_view& plane = from.plane;
  placed_plane small{{plane.width / factor, plane.height / factor}, from.place.after(placement::scaled(factor))};
  std::vector<unsigned> sums(static_cast<std::size_t>(small.plane.width));
  for (int y = 0; y != small.plane.height; ++y) {
    std::fill(sums.begin(), sums.end(), 0U);
    for (int i = 0; i != factor; ++i) {
      const std::uint8_t* pixel = plane.row(y * factor + i);
      for (unsigned& sum : sums)
        for (int j = 0; j != factor; ++j) sum += *pixel++;
    }
    std::uint8_t* to = small.plane.row(y);
    for (const unsigned sum : sums) *to++ = static_cast<std::uint8_t>(sum / static_cast<unsigned>(factor * factor));
  }
  return small;
}

placed_plane enlarge(const placed_view& from, int factor) {
  const grey_view& plane = from.plane;
  placed_plane large{{plane.width * factor, plane.height * factor}, from.place.after(placement::scaled(1.0 / factor))};
  const int step = one / factor, start = (step - one) / 2;
  for (int y = 0; y != large.plane.height; ++y) {
    std::uint8_t* to = large.plane.row(y);
    for (int x = 0; x != large.plane.width; ++x) to[x] = between(plane, start + x * step, start + y * step);
  }
  return large;
}

placed_plane mirror(const placed_view& from) {
  placed_plane behind{copied(from.plane), from.place.after({-1, 0, static_cast<double>(from.plane.width), 0, 1, 0})};
  for (int y = 0; y != behind.plane.height; ++y)
    std::reverse(behind.plane.row(y), behind.plane.row(y) + behind.plane.width);
  return behind;
}

placed_plane turn(const placed_view& from, double degrees) {
  const grey_view& plane = from.plane;
  const double angle = degrees * 3.14159265358979323846 / 180, cosine = std::cos(angle), sine = std::sin(angle);
  const double width = plane.width * std::abs(cosine) + plane.height * std::abs(sine);
  const double height = plane.width * std::abs(sine) + plane.height * std::abs(cosine);
  placed_plane turned{{static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))}, {}};
  const placement from_middle{cosine, sine, plane.width / 2.0, -sine, cosine, plane.height / 2.0};
  const placement place = from_middle.after(placement::moved(-turned.plane.width / 2.0, -turned.plane.height / 2.0));
  turned.place = from.place.after(place);
  for (int y = 0; y != turned.plane.height; ++y) {
    std::uint8_t* to = turned.plane.row(y);
    for (int x = 0; x != turned.plane.width; ++x)
      to[x] = between(plane, static_cast<int>(std::lround((place.xx * x + place.xy * y + place.x) * one)),
                      static_cast<int>(std::lround((place.yx * x + place.yy * y + place.y) * one)));
  }
  return turned;
}

}  // namespace image
EMVQR_NAMESPACE_END
