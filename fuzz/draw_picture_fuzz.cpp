// Any text with any options as a picture of every kind: refused for a reason, or it reads back.
#include <emvqr/image/card.hpp>
#include <emvqr/image/draw.hpp>
#include <emvqr/image/encode.hpp>
#include <emvqr/image/file.hpp>
#include <emvqr/image/print.hpp>

#include "fuzz/drawing_oracle.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/picture_oracle.hpp"
#include "fuzz/reference_utf8.hpp"
#include "image/xml.hpp"

#include <string>
#include <string_view>

using emvqr::errc;
using emvqr_fuzz::must;
namespace image = emvqr::image;

namespace {

// Larger pictures are drawn and not looked at, and the largest are not drawn at all, to keep runs many.
constexpr unsigned most_side_to_look_at = 128;
constexpr unsigned most_side_to_draw = 320;

image::encode_options chosen_encoding(emvqr_fuzz::chooser& choose) {
  image::encode_options how;
  how.level = static_cast<image::ecc>(choose.below(5));
  how.least_version = choose.below(4) == 3 ? choose.below(43) : 1;
  how.segments = static_cast<image::segments>(choose.below(3));
  how.eci = choose.below(4) == 3;
  how.covered_middle = choose.below(4) == 3;
  return how;
}

bool is_good(const image::encode_options& how) {
  return how.level <= image::ecc::high && how.least_version >= 1 && how.least_version <= 40 &&
         how.segments <= image::segments::smallest;
}

void must_refuse_rightly(errc why, std::string_view text, const image::encode_options& how) {
  if (why == errc::empty_input) return must(text.empty(), "an empty text is empty");
  if (why == errc::invalid_utf8) return must(how.eci && !emvqr_fuzz::is_utf8(text), "a text that is none is told");
  if (why == errc::image_write_failed) return must(!is_good(how), "options that there are not are told");
  must(why == errc::symbol_too_large, "a text is too large, where nothing else is wrong");
  must(text.size() > 1000 || how.covered_middle, "a text that fits is taken");
}

image::draw_options chosen_drawing(emvqr_fuzz::chooser& choose) {
  image::draw_options how;
  how.module_pixels = choose.below(4) == 3 ? choose.below(300) : 1 + choose.below(4);
  how.quiet_zone = choose.below(4) == 3 ? choose.below(80) : choose.below(6);
  how.inverted = choose.yes();
  how.dpi = choose.yes() ? choose.below(10'000) : 0;
  how.side_um = choose.yes() ? choose.below(65'536) * choose.below(100) : 0;
  how.png_bits = choose.below(4) == 3 ? choose.below(10) : choose.yes() ? 8 : 1;
  return how;
}

/// A PNG has the very pixels, and is read where it is large enough for a reader.
void must_read_back(const std::string& png, const image::symbol& code, const image::draw_options& how,
                    std::string_view text) {
  const auto read = image::read_picture(png);
  must(read.has_value(), "a PNG that was drawn is read");
  emvqr_fuzz::must_be_pixels(*read, code, how);
  if (how.quiet_zone < 4 || how.module_pixels < 2 || read->width > most_side_to_look_at) return;
  const auto found = emvqr_fuzz::must_look_well(read->view());
  must(found.size() == 1 && found[0].bytes == text, "a PNG that was drawn is the code");
  must(found[0].inverted == how.inverted, "a code is as it was drawn");
}

void must_fit_paper(const image::symbol& code, const image::draw_options& how, emvqr_fuzz::chooser& choose) {
  const std::uint32_t wanted = choose.below(65'536) * choose.below(100);
  const auto fits = image::fit_print(code, wanted, how.dpi, how.quiet_zone);
  if (!fits) return;
  must(fits->side_um <= wanted + 1, "a code is no larger than the paper");
  must(fits->small_module == (fits->module_um < image::least_module_um), "a small module is told");
  if (how.dpi == 0 || fits->module_pixels == 0) return;
  const auto again = image::size_on_paper(code, fits->module_pixels, how.dpi, how.quiet_zone);
  must(again && again->side_um == fits->side_um && again->module_um == fits->module_um, "dots have one size");
}

void must_draw_card_well(std::string_view text, emvqr_fuzz::chooser& choose) {
  image::khqr_card card{text, choose.text(), choose.text(), choose.text(), choose.text()};
  image::card_options how;
  how.width = choose.yes() ? choose.below(7000) : 400;
  const auto svg = image::to_svg(card, how);
  if (!svg) return must(!emvqr::name(svg.error().code).empty(), "a refusal has a reason");
  must(emvqr_test::xml_reader{*svg}.fault().empty(), "a card is well-formed, whatever is on it");
}

/// One kind: all of them take too long.
void must_draw_one(const image::symbol& code, const image::draw_options& how, std::string_view text,
                   emvqr_fuzz::chooser& choose) {
  const unsigned kind = choose.below(8);
  if (kind == 7) return must_draw_card_well(text, choose);
  if ((code.size() + 2 * how.quiet_zone) * how.module_pixels > most_side_to_draw) return;
  switch (kind) {
    case 0: break;
    case 1: return emvqr_fuzz::must_draw_rows(code, how);
    case 2: return emvqr_fuzz::must_draw_for_printer(code, how);
    case 3: return emvqr_fuzz::must_draw_xbm(code, how);
    case 4: return emvqr_fuzz::must_draw_svg(code, how);
    case 5: return emvqr_fuzz::must_draw_pdf(code, how);
    default: return emvqr_fuzz::must_draw_text(code, how);
  }
  const auto png = image::to_png(code, how);
  emvqr_fuzz::must_be_drawn_if_it_can(png, how);
  if (png) must_read_back(*png, code, how, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  const std::string_view text = input.payload;
  const image::encode_options encoding = chosen_encoding(choose);
  const auto code = image::encode(text, encoding);
  if (!code) {
    must_refuse_rightly(code.error().code, text, encoding);
    return 0;
  }
  must(is_good(encoding) && code->version() >= encoding.least_version, "a symbol is as large as asked for");
  must(code->level() >= encoding.level, "a symbol mends no less than asked for");
  const image::draw_options how = chosen_drawing(choose);
  must_fit_paper(*code, how, choose);
  must_draw_one(*code, how, text, choose);
  return 0;
}
