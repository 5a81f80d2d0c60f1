// How copies of a picture are made clearer before they are looked at.
#pragma once

#include "filter.hpp"
#include "grey.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

struct development {
  int reach;     ///< of the square that each pixel is compared with, in pixels to each side; 0 leaves all as it is
  int strength;  ///< how far pixels are moved away from that square's mean; 0 makes each the mean itself
  int line;      ///< between ink and paper, in percent of the surroundings' mean
};

inline grey_plane develop(const grey_view& plane, const development& how) {
  if (how.reach == 0) return copied(plane);
  return how.strength == 0 ? smooth(plane, how.reach) : sharpen(plane, how.reach, how.strength);
}

// Which of them read the most, and in what order, was measured on damaged pictures (docs/pictures.md).
namespace developments {
inline constexpr development of_half[] = {{4, 4, 70}, {4, 2, 115}, {2, 4, 50}};
inline constexpr development of_whole[] = {{4, 2, 85}, {1, 0, 70}, {3, 2, 60}, {8, 2, 115}};
inline constexpr development of_double[] = {{0, 0, 100}, {1, 0, 100}, {8, 4, 60}};
inline constexpr development of_turned[] = {{3, 2, 85}, {0, 0, 100}};
inline constexpr development for_second_reader{4, 2, 100};  // of the double; it draws the line itself
}  // namespace developments

}  // namespace image
EMVQR_NAMESPACE_END
