// Pictures of codes that the input draws and damages, and pixels that it says itself: what is found is sound, and a
// code that nothing happened to is read, byte for byte and where it stands.
#include <emvqr/image/decode.hpp>
#include <emvqr/image/encode.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/picture_oracle.hpp"
#include "fuzz/scene.hpp"

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using emvqr_fuzz::must;
namespace image = emvqr::image;

namespace {

// More would make runs few.
constexpr std::size_t most_bytes = 80;
constexpr unsigned most_raw_side = 64;

/// The first look and two more steps: all of them take too long where nothing is found.
image::decode_options chosen_options(emvqr_fuzz::chooser& choose) {
  image::decode_options options;
  options.steps = image::read_steps::none().with(image::read_step::fast);
  for (int i = 0; i != 2; ++i) options.steps = options.steps.with(image::all_read_steps[choose.below(8)]);
  return options;
}

/// Any sizes, whether they fit or not.
void look_at_raw_pixels(std::string_view pixels, emvqr_fuzz::chooser& choose) {
  image::picture_view view;
  view.data = reinterpret_cast<const std::uint8_t*>(pixels.data());
  view.size_bytes = pixels.size();
  view.format = static_cast<image::pixel_format>(choose.below(8));
  view.width = choose.below(choose.yes() ? 65'536 : most_raw_side);
  view.height = choose.below(choose.yes() ? 65'536 : most_raw_side);
  view.stride_bytes = choose.yes() ? choose.below(65'536) : 0;
  image::decode_options options = chosen_options(choose);
  options.region = {choose.below(80), choose.below(80), choose.below(80), choose.below(80)};
  const unsigned size = image::bytes_per_pixel(view.format);
  const std::size_t row = std::size_t{view.width} * size;
  const std::size_t stride = view.stride_bytes == 0 ? row : view.stride_bytes;
  const bool fits = size != 0 && view.width != 0 && view.height != 0 && stride >= row &&
                    stride * (view.height - 1) + row <= view.size_bytes;
  const auto found = image::decode(view, options);
  if (found) return must(fits, "only what is there is looked at");
  must(fits || found.error().code == emvqr::errc::image_bad_view || found.error().code == emvqr::errc::image_too_large,
       "sizes that do not fit are told");
}

image::encode_options chosen_encoding(emvqr_fuzz::chooser& choose) {
  image::encode_options how;
  how.level = static_cast<image::ecc>(choose.below(4));
  how.segments = choose.yes() ? image::segments::smallest : image::segments::bytes;
  how.covered_middle = choose.below(8) == 7;
  return how;
}

/// The one code is where it was drawn, within a module or two, and as it was drawn.
void must_be_it(const std::vector<image::found_code>& found, std::string_view text, bool inverted, bool mirrored) {
  must(found.size() == 1, "a code that is there is found, once");
  must(found[0].bytes == text, "a code holds the bytes that were drawn");
  must(found[0].inverted == inverted && found[0].mirrored == mirrored, "a code is as it was drawn");
  must(found[0].parts == 1, "a code that is whole is no part");
}

void look_at_drawing(std::string_view text, emvqr_fuzz::chooser& choose) {
  const auto code = image::encode(text.substr(0, most_bytes), chosen_encoding(choose));
  if (!code) return must(text.empty(), "a short text is a code");
  const unsigned module = 2 + choose.below(2), quiet = 4 * module;
  const unsigned left = quiet + choose.below(16), top = quiet + choose.below(16);
  emvqr_fuzz::sheet page{left + code->size() * module + quiet, top + code->size() * module + quiet};
  page.draw(*code, left, top, module);
  const bool mirrored = choose.below(4) == 3, inverted = choose.below(4) == 3, whole = !choose.yes();
  for (unsigned quarters = choose.below(4); quarters != 0; --quarters) page.turn();
  if (mirrored) page.mirror();
  if (inverted) page.invert();
  if (!whole) emvqr_fuzz::damage(choose, page);
  const emvqr_fuzz::stored_picture stored{page, static_cast<image::pixel_format>(choose.below(7)), choose.below(8)};
  const bool all_of_it = choose.below(8) != 7;
  image::decode_options options = whole && all_of_it ? image::photo : chosen_options(choose);
  if (!all_of_it) options.region = {choose.below(page.width), choose.below(page.height), 0, 0};
  const auto found = emvqr_fuzz::must_look_well(stored.view, options);
  if (whole && all_of_it) must_be_it(found, text.substr(0, most_bytes), inverted, mirrored);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  if (choose.below(8) == 7)
    look_at_raw_pixels(input.payload, choose);
  else
    look_at_drawing(input.payload, choose);
  return 0;
}
