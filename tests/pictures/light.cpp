#include "light.hpp"

#include "random.hpp"

#include <algorithm>
#include <vector>

namespace emvqr_pictures {
namespace {

constexpr int full = 4096;  // light that leaves a tone as it is

struct shadow {
  double along_x, along_y;
  double from, to, soft;  // pixels along
};

struct lamp {
  double x, y;
  double along_x, along_y;
  double wide, high;  // radii
};

// From 0 to 1 as `at` goes from -soft to soft.
double step(double at, double soft) noexcept {
  const double part = std::clamp((at + soft) / (2 * soft), 0.0, 1.0);
  return part * part * (3 - 2 * part);
}

std::vector<shadow> shadows_of(const recipe& how, place code, int code_side, random_numbers& draw) {
  std::vector<shadow> all;
  for (int i = 0; i != how.shadows; ++i) {
    const int angle = draw.between(0, 1799);
    const double x = cosine(angle), y = sine(angle);
    const double from = code.x * x + code.y * y + code_side * draw.between(-40, 30) / 100.0;
    const double wide = code_side * draw.between(15, 90) / 100.0;
    all.push_back({x, y, from, from + wide, std::max(1.5, code_side * draw.between(1, 6) / 100.0)});
  }
  return all;
}

std::vector<lamp> lamps_of(const recipe& how, place code, int code_side, random_numbers& draw) {
  std::vector<lamp> all;
  for (int i = 0; i != how.glares; ++i) {
    const int angle = draw.between(0, 1799);
    const int reach = code_side * 42 / 100;
    const double size = how.glare_size * code_side / 10'000.0;
    const int stretch = draw.between(70, 210);
    all.push_back({static_cast<double>(code.x + draw.between(-reach, reach)),
                   static_cast<double>(code.y + draw.between(-reach, reach)), cosine(angle), sine(angle),
                   size * stretch / 100, size * 100 / stretch});
  }
  return all;
}

}  // namespace

void shine_on(raster& seen, const recipe& how, place code, int code_side) {
  if (how.falls_off == 0 && how.shadows == 0 && how.glares == 0) return;
  random_numbers draw{how.seed ^ 0x4C49474854U};
  const int angle = draw.between(0, 3599);
  const double along_x = cosine(angle), along_y = sine(angle);
  const double reach = (seen.width + seen.height) / 2.0;
  const std::vector<shadow> shadows = shadows_of(how, code, code_side, draw);
  const std::vector<lamp> lamps = lamps_of(how, code, code_side, draw);
  for (int y = 0; y != seen.height; ++y)
    for (int x = 0; x != seen.width; ++x) {
      const double part = ((x - code.x) * along_x + (y - code.y) * along_y) / reach;
      double light = std::clamp(1 - how.falls_off * (0.5 + part) / 100, 0.04, 1.5);
      for (const shadow& one : shadows) {
        const double at = x * one.along_x + y * one.along_y;
        light *= 1 - how.shadow_depth * step(at - one.from, one.soft) * step(one.to - at, one.soft) / 100;
      }
      double added = 0;
      for (const lamp& one : lamps) {
        const double right = x - one.x, below = y - one.y;
        const double u = (right * one.along_x + below * one.along_y) / one.wide;
        const double v = (below * one.along_x - right * one.along_y) / one.high;
        const double far = u * u + v * v;
        // White inside, then a halo that fades like 1/r^4.
        added += far < 1 ? 255 : 255 / (far * far);
      }
      const int tone = seen.row(y)[x] * static_cast<int>(light * full) / full;
      seen.row(y)[x] = to_tone(tone + static_cast<int>(std::min(added, 255.0)));
    }
}

}  // namespace emvqr_pictures
