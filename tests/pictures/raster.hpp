// Grey pixels, and the few sums that every step of a photo needs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace emvqr_pictures {

struct raster {
  raster(int columns, int rows, std::uint8_t ground)
      : width(columns),
        height(rows),
        pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), ground) {}

  std::uint8_t* row(int y) noexcept { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
  const std::uint8_t* row(int y) const noexcept { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }

  /// Fills what of this box lies in the raster.
  void fill(int left, int top, int columns, int rows, std::uint8_t tone) noexcept {
    const int right = std::min(left + columns, width), bottom = std::min(top + rows, height);
    left = std::max(left, 0);
    for (int y = std::max(top, 0); y < bottom; ++y)
      if (left < right) std::fill(row(y) + left, row(y) + right, tone);
  }

  int width;
  int height;
  std::vector<std::uint8_t> pixels;
};

inline std::uint8_t to_tone(int value) noexcept { return static_cast<std::uint8_t>(std::clamp(value, 0, 255)); }

/// The sine and the cosine of an angle in tenths of a degree. By a polynomial, since libraries differ in the last bit.
double sine(int tenths) noexcept;
inline double cosine(int tenths) noexcept { return sine(tenths + 900); }

}  // namespace emvqr_pictures
