// A picture as a camera that was turned or mirrored would have stored it.
#pragma once

#include "image/pictures.hpp"

namespace emvqr_test {

/// Where a stored pixel belongs in the upright picture, said once for each orientation, from TIFF's own words for it.
inline canvas stored_as(const canvas& upright, unsigned orientation) {
  const unsigned width = upright.pixels.width, height = upright.pixels.height;
  const unsigned right = width - 1, bottom = height - 1;
  canvas stored{orientation < 5 ? width : height, orientation < 5 ? height : width};
  for (unsigned row = 0; row != stored.pixels.height; ++row)
    for (unsigned column = 0; column != stored.pixels.width; ++column) {
      const auto place = [&]() -> std::pair<unsigned, unsigned> {
        switch (orientation) {
          case 2: return {right - column, row};
          case 3: return {right - column, bottom - row};
          case 4: return {column, bottom - row};
          case 5: return {row, column};
          case 6: return {right - row, column};
          case 7: return {right - row, bottom - column};
          case 8: return {row, bottom - column};
          default: return {column, row};
        }
      };
      stored.at(column, row) = upright.at(place().first, place().second);
    }
  return stored;
}

}  // namespace emvqr_test
