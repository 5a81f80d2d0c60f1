#include "recipe.hpp"

#include "random.hpp"

#include <cstddef>

namespace emvqr_pictures {
namespace {

// A figure for each strength.
using scale = int[strength_count];

// Tells pictures of one strength apart, so that they do not all fail at once.
int varied(int figure, random_numbers& draw) noexcept { return figure * draw.between(88, 112) / 100; }

void shade(recipe& how, std::size_t i) noexcept {
  constexpr scale falls_off = {30, 45, 55, 65, 75}, shadows = {1, 1, 2, 2, 3}, depth = {30, 42, 50, 57, 63},
                  noise = {28, 32, 36, 40, 44};
  how.falls_off = falls_off[i];
  how.shadows = shadows[i];
  how.shadow_depth = depth[i];
  how.noise = noise[i];
}

void cut_quiet_zone(recipe& how, std::size_t i, int payload_index, random_numbers& draw) noexcept {
  constexpr scale quiet = {200, 120, 60, 20, 0}, blur = {30, 40, 50, 58, 68};
  constexpr ground surroundings[] = {ground::print, ground::cloth, ground::wood};
  how.card = false;
  how.quiet = quiet[i];
  how.blur = varied(blur[i], draw);
  how.around = surroundings[payload_index % 3];
  how.corner = payload_index % 2 == 1;
  if (how.corner) how.turn = 0;
}

void snap(recipe& how, std::size_t i, random_numbers& draw) noexcept {
  constexpr scale tilt = {120, 180, 230, 280, 330}, blur = {26, 30, 34, 38, 42}, motion = {15, 25, 35, 45, 55},
                  noise = {36, 50, 64, 78, 92}, falls_off = {20, 26, 32, 38, 44}, depth = {12, 18, 24, 30, 36},
                  module = {480, 440, 400, 370, 340}, quality = {80, 70, 60, 50, 45}, crumple = {6, 10, 14, 18, 22};
  how.tilt = tilt[i];
  how.turn = draw.between(-300, 300);
  how.blur = varied(blur[i], draw);
  how.motion = varied(motion[i], draw);
  how.noise = noise[i];
  how.grain = noise[i] / 2;
  how.falls_off = falls_off[i];
  how.shadows = 1;
  how.shadow_depth = depth[i];
  how.module_pixels = module[i];
  how.quality = quality[i];
  how.crumple = varied(crumple[i], draw);
}

// As on a screen in its dark mode, and looked at under conditions that get worse.
void swap_tones(recipe& how, std::size_t i, random_numbers& draw) noexcept {
  constexpr scale blur = {25, 36, 46, 54, 62}, tilt = {0, 120, 200, 260, 310}, noise = {24, 40, 56, 72, 88},
                  falls_off = {10, 20, 28, 34, 40};
  how.inverted = true;
  how.blur = varied(blur[i], draw);
  how.tilt = tilt[i];
  how.noise = noise[i];
  how.falls_off = falls_off[i];
}

void apply(recipe& how, damage kind, std::size_t i, int payload_index, random_numbers& draw) noexcept {
  constexpr scale tilt = {250, 380, 480, 560, 630}, turned_module = {320, 260, 220, 200, 185},
                  turned_blur = {35, 42, 46, 49, 52}, blur = {50, 66, 74, 80, 86}, motion = {85, 115, 140, 165, 190},
                  noise = {128, 208, 272, 336, 400}, haze = {20, 30, 36, 42, 48}, glare = {400, 650, 850, 1050, 1250},
                  low = {300, 230, 180, 155, 135}, quality = {40, 20, 12, 8, 6},
                  jpeg_module = {380, 330, 285, 250, 220}, logo = {200, 280, 350, 410, 460},
                  crumple = {12, 22, 31, 40, 50};
  switch (kind) {
    case damage::perspective: how.tilt = varied(tilt[i], draw); break;
    case damage::rotation:
      how.turn = draw.between(0, 3599);
      how.module_pixels = varied(turned_module[i], draw);
      how.blur = turned_blur[i];
      break;
    case damage::blur: how.blur = varied(blur[i], draw); break;
    case damage::motion: how.motion = varied(motion[i], draw); break;
    case damage::noise:
      how.noise = varied(noise[i], draw);
      how.grain = how.noise / 2;
      how.haze = haze[i];
      break;
    case damage::uneven_light: shade(how, i); break;
    case damage::glare:
      how.glares = i < 2 ? 1 : 2;
      how.glare_size = glare[i];
      break;
    case damage::low_resolution: how.module_pixels = varied(low[i], draw); break;
    case damage::jpeg:
      how.quality = quality[i];
      how.module_pixels = varied(jpeg_module[i], draw);
      break;
    case damage::inverted: swap_tones(how, i, draw); break;
    case damage::logo: how.logo = logo[i]; break;
    case damage::crumple: how.crumple = varied(crumple[i], draw); break;
    case damage::crop: cut_quiet_zone(how, i, payload_index, draw); break;
    case damage::snapshot: snap(how, i, draw); break;
  }
}

}  // namespace

const char* name(damage kind) noexcept {
  switch (kind) {
    case damage::perspective: return "perspective";
    case damage::rotation: return "rotation";
    case damage::blur: return "blur";
    case damage::motion: return "motion";
    case damage::noise: return "noise";
    case damage::uneven_light: return "uneven-light";
    case damage::glare: return "glare";
    case damage::low_resolution: return "low-resolution";
    case damage::jpeg: return "jpeg";
    case damage::inverted: return "inverted";
    case damage::logo: return "logo";
    case damage::crumple: return "crumple";
    case damage::crop: return "crop";
    case damage::snapshot: return "snapshot";
  }
  return "";
}

recipe recipe_for(damage kind, int strength, int payload_index) noexcept {
  recipe how;
  random_numbers draw{static_cast<std::uint64_t>(kind) * 1000 + static_cast<std::uint64_t>(payload_index)};
  how.seed = draw.next();
  how.around = static_cast<ground>(draw.between(0, 3));
  how.paper = draw.between(195, 240);
  how.ink = draw.between(20, 60);
  how.module_pixels = draw.between(400, 560);
  how.turn = draw.between(-40, 40);
  how.tilt_towards = draw.between(0, 3599);
  how.falls_off = draw.between(0, 12);
  apply(how, kind, static_cast<std::size_t>(strength - 1), payload_index, draw);
  return how;
}

}  // namespace emvqr_pictures
