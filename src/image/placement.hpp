// Where a copy of a picture lies in it.
#pragma once

#include <emvqr/image/decode.hpp>

#include <cmath>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// From places in a copy to places in the picture it was made of: straight lines stay straight.
struct placement {
  double xx = 1, xy = 0, x = 0;  // picture.x = xx * copy.x + xy * copy.y + x
  double yx = 0, yy = 1, y = 0;

  static placement scaled(double factor) noexcept { return {factor, 0, 0, 0, factor, 0}; }
  static placement moved(double x, double y) noexcept { return {1, 0, x, 0, 1, y}; }

  point of(point place) const noexcept {
    return {static_cast<int>(std::lround(xx * place.x + xy * place.y + x)),
            static_cast<int>(std::lround(yx * place.x + yy * place.y + y))};
  }
  /// For a copy that lies at `inner` in a copy that lies here.
  placement after(const placement& inner) const noexcept {
    return {xx * inner.xx + xy * inner.yx, xx * inner.xy + xy * inner.yy, xx * inner.x + xy * inner.y + x,
            yx * inner.xx + yy * inner.yx, yx * inner.xy + yy * inner.yy, yx * inner.x + yy * inner.y + y};
  }
};

}  // namespace image
EMVQR_NAMESPACE_END
