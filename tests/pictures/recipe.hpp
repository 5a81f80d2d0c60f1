// What happens to a code on its way into a picture.
#pragma once

#include <cstdint>

namespace emvqr_pictures {

/// The ways in which photos of codes go wrong.
enum class damage : std::uint8_t {
  perspective,
  rotation,
  blur,
  motion,
  noise,
  uneven_light,
  glare,
  low_resolution,
  jpeg,
  inverted,
  logo,
  crumple,
  crop,
  snapshot,
};

inline constexpr damage all_damages[] = {
    damage::perspective,  damage::rotation, damage::blur,           damage::motion,  damage::noise,
    damage::uneven_light, damage::glare,    damage::low_resolution, damage::jpeg,    damage::inverted,
    damage::logo,         damage::crumple,  damage::crop,           damage::snapshot};

const char* name(damage kind) noexcept;

inline constexpr int strength_count = 5;

/// What lies around the card, or around the code where there is no card.
enum class ground : std::uint8_t { wood, stone, cloth, print };

/// One picture, in figures. Lengths in modules are in hundredths of one, angles in tenths of a degree.
struct recipe {
  std::uint64_t seed = 0;

  // The print.
  ground around = ground::wood;
  bool card = true;  ///< a card with a header and lines of text; or the bare code on the ground
  bool inverted = false;
  int quiet = 400;  ///< white around the code, in modules
  int paper = 225;  ///< tones
  int ink = 35;
  int logo = 0;     ///< side of what covers the middle, in thousandths of the code's
  int crumple = 0;  ///< how far folds move the paper, in modules

  // The camera.
  int module_pixels = 500;  ///< hundredths of a pixel a module, in the middle of the code
  int turn = 0;
  int tilt = 0;
  int tilt_towards = 0;
  bool corner = false;  ///< the picture ends where the quiet zone does, on two sides

  // The light.
  int falls_off = 0;     ///< percent from one end of the picture to the other
  int shadows = 0;       ///< how many
  int shadow_depth = 0;  ///< percent of the light that each takes
  int glares = 0;
  int glare_size = 0;  ///< radius in modules

  // The lens and the sensor.
  int blur = 25;       ///< radius of the disc that a point becomes, in modules
  int motion = 0;      ///< length of the line that a point becomes, in modules
  int exposure = 100;  ///< percent
  int haze = 0;        ///< the tone that black becomes
  int noise = 24;      ///< standard deviation in 1/16 tones
  int grain = 0;       ///< the same for patches of 2 by 2 pixels
  int quality = 0;     ///< of a JPEG file; 0 for none
};

/// How the picture of this damage (strength 1 to `strength_count`) comes about. Of the same damage and payload it is
/// the same scene for each strength.
recipe recipe_for(damage kind, int strength, int payload_index) noexcept;

}  // namespace emvqr_pictures
