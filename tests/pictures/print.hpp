// The printed card and what it lies on, before a camera looks at them.
#pragma once

#include <emvqr/image/encode.hpp>

#include "raster.hpp"
#include "recipe.hpp"

namespace emvqr_pictures {

/// A plane that has a tone everywhere: the card in the middle of an endless ground.
struct print {
  raster card;
  const raster* ground;  ///< a tile; its sides are `ground_side`
  int module_side;       ///< in pixels of the card
  int code_left;         ///< where the code begins on the card
  int code_top;
  int code_side;
};

inline constexpr int ground_side = 256;

print print_code(const emvqr::image::symbol& code, const recipe& how);

}  // namespace emvqr_pictures
