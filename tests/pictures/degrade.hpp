// Pictures of codes as a phone would take them, damaged in a chosen way. Ours, seeded: no picture is of anybody.
#pragma once

#include <emvqr/image/picture.hpp>

#include "payloads.hpp"
#include "recipe.hpp"

#include <iterator>

namespace emvqr_pictures {

inline constexpr int picture_count = static_cast<int>(std::size(all_damages)) * strength_count * payload_count;

/// The picture made by a recipe, in grey. The same pixels on every machine, but for what libjpeg does.
emvqr::image::picture photograph(const emvqr::image::symbol& code, const recipe& how);

/// The code in the pictures of a damage. Throws std::runtime_error where it cannot be drawn.
emvqr::image::symbol code_of(damage kind, int payload_index);

/// Picture `payload_index` of a damage at a strength. Throws std::runtime_error where the code cannot be drawn.
emvqr::image::picture picture_of(damage kind, int strength, int payload_index);

}  // namespace emvqr_pictures
