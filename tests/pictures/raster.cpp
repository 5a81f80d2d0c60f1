#include "raster.hpp"

namespace emvqr_pictures {

double sine(int tenths) noexcept {
  int turned = tenths % 3600;
  if (turned < 0) turned += 3600;
  const bool negative = turned >= 1800;
  if (negative) turned -= 1800;
  if (turned > 900) turned = 1800 - turned;
  const double angle = turned * (3.14159265358979 / 1800);
  const double square = angle * angle;
  const double value = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
  return negative ? -value : value;
}

}  // namespace emvqr_pictures
