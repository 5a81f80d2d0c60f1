#include "camera.hpp"

#include "folds.hpp"
#include "random.hpp"

#include <algorithm>
#include <vector>

namespace emvqr_pictures {
namespace {

constexpr double unit = 256;  // places on the plane are in 256ths of its pixels

class pinhole {
 public:
  pinhole(const print& page, const recipe& how, int width, int height) noexcept
      : middle_(middle_of_code(page, how, width, height)),
        focal_(1.3 * std::max(width, height)),
        scale_(page.module_side * 100.0 / how.module_pixels),
        sine_tilt_(sine(how.tilt)),
        cosine_tilt_(cosine(how.tilt)),
        sine_towards_(sine(how.tilt_towards)),
        cosine_towards_(cosine(how.tilt_towards)),
        sine_turn_(sine(how.turn - how.tilt_towards)),
        cosine_turn_(cosine(how.turn - how.tilt_towards)),
        centre_{page.code_left + page.code_side / 2.0, page.code_top + page.code_side / 2.0} {}

  /// Where the ray through a place of the picture meets the card's plane.
  spot hit(double column, double row) const noexcept {
    const double right = column - middle_.x, below = row - middle_.y;
    const double u = right * cosine_towards_ + below * sine_towards_;
    const double v = below * cosine_towards_ - right * sine_towards_;
    const double steep = std::max(focal_ * cosine_tilt_ - v * sine_tilt_, focal_ * 0.12);  // short of the horizon
    const double away = v * focal_ * scale_ / steep;
    const double wide = u * (focal_ * scale_ + away * sine_tilt_) / focal_;
    return {centre_.x + wide * cosine_turn_ + away * sine_turn_, centre_.y + away * cosine_turn_ - wide * sine_turn_};
  }

 private:
  place middle_;
  double focal_, scale_;
  double sine_tilt_, cosine_tilt_, sine_towards_, cosine_towards_, sine_turn_, cosine_turn_;
  spot centre_;
};

// The tone at a place in 256ths of a pixel, between its four neighbours.
int tone_at(const print& page, int x, int y) noexcept {
  const int column = (x - 128) >> 8, row = (y - 128) >> 8;
  const int across = (x - 128) & 255, down = (y - 128) & 255;
  int upper = 0, lower = 0;
  if (column >= 0 && row >= 0 && column + 1 < page.card.width && row + 1 < page.card.height) {
    const std::uint8_t* first = page.card.row(row) + column;
    const std::uint8_t* second = first + page.card.width;
    upper = first[0] * (256 - across) + first[1] * across;
    lower = second[0] * (256 - across) + second[1] * across;
  } else {
    const auto one = [&page](int c, int r) -> int {
      if (c >= 0 && r >= 0 && c < page.card.width && r < page.card.height) return page.card.row(r)[c];
      return page.ground->row(r & (ground_side - 1))[c & (ground_side - 1)];
    };
    upper = one(column, row) * (256 - across) + one(column + 1, row) * across;
    lower = one(column, row + 1) * (256 - across) + one(column + 1, row + 1) * across;
  }
  return (upper * (256 - down) + lower * down) >> 16;
}

// Where a corner of a pixel of the picture lies on the plane, in 256ths, and how much the slope darkens it.
struct corner {
  int x, y, darker;
};

void look_along(std::vector<corner>& line, int y, const print& page, const pinhole& camera,
                const crumpled_paper& paper) noexcept {
  int x = 0;
  for (corner& one : line) {
    spot at = camera.hit(x++, y);
    double slope = paper.bend(at);
    if (at.x < 0 || at.y < 0 || at.x > page.card.width || at.y > page.card.height) slope = 0;  // the ground is flat
    constexpr double far = 1e5;
    one = {static_cast<int>(std::clamp(at.x, -far, far) * unit), static_cast<int>(std::clamp(at.y, -far, far) * unit),
           static_cast<int>(slope)};
  }
}

// Each pixel is the mean of `Samples` by `Samples` places in it.
template <int Samples>
void gather(raster& seen, const print& page, const pinhole& camera, const crumpled_paper& paper) {
  std::vector<corner> above(static_cast<std::size_t>(seen.width) + 1), below(above.size());
  look_along(above, 0, page, camera, paper);
  for (int y = 0; y != seen.height; ++y) {
    look_along(below, y + 1, page, camera, paper);
    for (int x = 0; x != seen.width; ++x) {
      const corner& first = above[static_cast<std::size_t>(x)];
      const corner& right = above[static_cast<std::size_t>(x) + 1];
      const corner& under = below[static_cast<std::size_t>(x)];
      int sum = 0;
      for (int j = 0; j != Samples; ++j)
        for (int i = 0; i != Samples; ++i) {
          const int across = 2 * i + 1, down = 2 * j + 1;
          sum += tone_at(page, first.x + ((right.x - first.x) * across + (under.x - first.x) * down) / (2 * Samples),
                         first.y + ((right.y - first.y) * across + (under.y - first.y) * down) / (2 * Samples));
        }
      const int tone = sum / (Samples * Samples);
      seen.row(y)[x] = to_tone(tone - tone * first.darker / 256);
    }
    above.swap(below);
  }
}

// From the middle of the code to past its corners, however it is turned; more where it is tilted towards the camera.
int reach_of_code(const print& page, const recipe& how) noexcept {
  const double turned = std::max(sine(how.turn), -sine(how.turn)) + std::max(cosine(how.turn), -cosine(how.turn));
  return static_cast<int>(picture_side_of_code(page, how) * turned * (1.1 + how.tilt / 1800.0) / 2) + 4;
}

}  // namespace

int picture_side_of_code(const print& page, const recipe& how) noexcept {
  return page.code_side * how.module_pixels / page.module_side / 100;
}

place middle_of_code(const print& page, const recipe& how, int width, int height) noexcept {
  const int half = picture_side_of_code(page, how) / 2;
  const int quiet = how.quiet * how.module_pixels / 10'000;
  if (how.corner) return {half + quiet, height - half - quiet};
  random_numbers draw{how.seed ^ 0x41494DU};
  const int reach = reach_of_code(page, how);
  const int free_x = std::max(0, width / 2 - reach), free_y = std::max(0, height / 2 - reach);
  return {width / 2 + draw.between(-free_x, free_x), height / 2 + draw.between(-free_y, free_y)};
}

raster look_at(const print& page, const recipe& how) {
  random_numbers draw{how.seed ^ 0x4652414D45U};
  const int least = 2 * reach_of_code(page, how);
  const int longer = std::clamp(least * draw.between(12, 16) / 10, std::max(320, least), std::max(880, least));
  const int shorter = std::max(longer * 3 / 4, least);
  const bool upright = draw.one_in(2);
  raster seen{upright ? shorter : longer, upright ? longer : shorter, 0};

  const pinhole camera{page, how, seen.width, seen.height};
  const crumpled_paper paper{page, how};
  if (how.module_pixels < 300)
    gather<3>(seen, page, camera, paper);
  else
    gather<2>(seen, page, camera, paper);
  return seen;
}

}  // namespace emvqr_pictures
