#include "degrade.hpp"

#include "camera.hpp"
#include "jpeg_round_trip.hpp"
#include "lens.hpp"
#include "light.hpp"
#include "random.hpp"

#include <stdexcept>
#include <utility>

namespace emvqr_pictures {

emvqr::image::picture photograph(const emvqr::image::symbol& code, const recipe& how) {
  const print page = print_code(code, how);
  raster seen = look_at(page, how);
  shine_on(seen, how, middle_of_code(page, how, seen.width, seen.height), picture_side_of_code(page, how));
  seen = defocused(seen, how.blur * how.module_pixels / 100);
  random_numbers draw{how.seed ^ 0x4D4F5645U};
  seen = moved(seen, how.motion * how.module_pixels / 100, draw.between(0, 1799));
  expose(seen, how);
  if (how.quality != 0) seen = through_jpeg(seen, how.quality);
  return {std::move(seen.pixels), static_cast<unsigned>(seen.width), static_cast<unsigned>(seen.height),
          emvqr::image::pixel_format::grey};
}

emvqr::image::symbol code_of(damage kind, int payload_index) {
  const payload& content = payload_at(payload_index);
  emvqr::image::encode_options options{content.level, content.least_version};
  // A logo calls for a level that mends what it hides.
  if (kind == damage::logo && options.level < emvqr::image::ecc::quartile)
    options.level = payload_index % 2 == 0 ? emvqr::image::ecc::high : emvqr::image::ecc::quartile;
  auto code = emvqr::image::encode(content.text, options);
  if (!code) throw std::runtime_error("a payload of the pictures cannot be drawn");
  return std::move(*code);
}

emvqr::image::picture picture_of(damage kind, int strength, int payload_index) {
  return photograph(code_of(kind, payload_index), recipe_for(kind, strength, payload_index));
}

}  // namespace emvqr_pictures
