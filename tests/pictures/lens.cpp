#include "lens.hpp"

#include "random.hpp"

#include <algorithm>
#include <vector>

namespace emvqr_pictures {
namespace {

// How much of each pixel around a disc covers, in 64ths: 8 by 8 points of it are looked at.
std::vector<int> disc(int radius, int reach) {
  std::vector<int> weights;
  for (int y = -reach; y <= reach; ++y)
    for (int x = -reach; x <= reach; ++x) {
      int inside = 0;
      for (int j = 0; j != 8; ++j)
        for (int i = 0; i != 8; ++i) {
          const int across = x * 100 + (2 * i - 7) * 100 / 16, down = y * 100 + (2 * j - 7) * 100 / 16;
          if (across * across + down * down <= radius * radius) ++inside;
        }
      weights.push_back(inside);
    }
  return weights;
}

struct tap {
  int x, y, weight;
};

// The picture with its outermost pixels repeated beyond its edges, so that no tap falls outside.
raster framed(const raster& sharp, int reach) {
  raster wide{sharp.width + 2 * reach, sharp.height + 2 * reach, 0};
  for (int y = 0; y != wide.height; ++y) {
    const std::uint8_t* const from = sharp.row(std::clamp(y - reach, 0, sharp.height - 1));
    std::uint8_t* const to = wide.row(y);
    std::fill_n(to, reach, from[0]);
    std::copy_n(from, sharp.width, to + reach);
    std::fill_n(to + reach + sharp.width, reach, from[sharp.width - 1]);
  }
  return wide;
}

// Each pixel becomes the weighed mean of those around it, none further than `reach`.
raster weighed(const raster& sharp, const std::vector<tap>& taps, int reach) {
  int whole = 0;
  for (const tap& one : taps) whole += one.weight;
  if (whole == 0) return sharp;
  const raster wide = framed(sharp, reach);
  raster seen{sharp.width, sharp.height, 0};
  std::vector<int> sums(static_cast<std::size_t>(sharp.width));
  for (int y = 0; y != sharp.height; ++y) {
    std::fill(sums.begin(), sums.end(), whole / 2);
    for (const tap& one : taps) {
      const std::uint8_t* from = wide.row(y + reach + one.y) + reach + one.x;
      for (int& sum : sums) sum += one.weight * *from++;
    }
    for (int x = 0; x != sharp.width; ++x) seen.row(y)[x] = to_tone(sums[static_cast<std::size_t>(x)] / whole);
  }
  return seen;
}

}  // namespace

raster defocused(const raster& sharp, int radius) {
  const int reach = (radius + 50) / 100;
  if (reach == 0) return sharp;
  const std::vector<int> weights = disc(radius, reach);
  std::vector<tap> taps;
  const int side = 2 * reach + 1;
  for (int i = 0; i != side * side; ++i)
    if (const int weight = weights[static_cast<std::size_t>(i)]; weight != 0)
      taps.push_back({i % side - reach, i / side - reach, weight});
  return weighed(sharp, taps, reach);
}

raster moved(const raster& sharp, int length, int angle) {
  const int steps = length / 50 + 1;
  if (steps < 2) return sharp;
  std::vector<tap> taps;
  const double across = cosine(angle) * length / 100, down = sine(angle) * length / 100;
  for (int i = 0; i <= steps; ++i) {
    // Each of these points is shared out between the four pixels around it, in 256ths.
    const double part = static_cast<double>(i) / steps - 0.5;
    const int x = static_cast<int>((part * across + 512) * 16), y = static_cast<int>((part * down + 512) * 16);
    const int right = x & 15, below = y & 15, column = (x >> 4) - 512, row = (y >> 4) - 512;
    taps.push_back({column, row, (16 - right) * (16 - below)});
    taps.push_back({column + 1, row, right * (16 - below)});
    taps.push_back({column, row + 1, (16 - right) * below});
    taps.push_back({column + 1, row + 1, right * below});
  }
  return weighed(sharp, taps, length / 200 + 2);
}

void expose(raster& seen, const recipe& how) {
  random_numbers draw{how.seed ^ 0x53454E534F52U};
  std::vector<int> grains(static_cast<std::size_t>(seen.width / 2 + 1));
  for (int y = 0; y != seen.height; ++y) {
    if (how.grain != 0 && y % 2 == 0)
      for (int& grain : grains) grain = draw.bell(how.grain);
    for (int x = 0; x != seen.width; ++x) {
      int tone = std::min(255, seen.row(y)[x] * how.exposure / 100) * 16;
      tone = how.haze * 16 + tone * (255 - how.haze) / 255;
      if (how.noise != 0) tone += draw.bell(how.noise);
      if (how.grain != 0) tone += grains[static_cast<std::size_t>(x / 2)];
      seen.row(y)[x] = to_tone((tone + 8) / 16);
    }
  }
}

}  // namespace emvqr_pictures
