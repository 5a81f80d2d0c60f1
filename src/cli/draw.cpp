// emvqr draw: the QR code of a payload.
#include <emvqr/image/draw.hpp>
#include <emvqr/image/encode.hpp>
#include <emvqr/image/print.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "json.hpp"
#include "made.hpp"
#include "output.hpp"
#include "picture_file.hpp"
#include "verdict.hpp"
#include "write_file.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace emvqr::cli {
namespace {

image::ecc read_level(std::string_view letter) {
  for (const image::ecc level : {image::ecc::low, image::ecc::medium, image::ecc::quartile, image::ecc::high})
    if (equal_ignoring_case(letter, letter_of(level))) return level;
  throw unusable("--level is L, M, Q or H");
}

/// Throws `unusable` for options that say nothing about this kind of picture.
void check_options(const draw_command& command, picture_kind kind) {
  const bool is_text = kind == picture_kind::text, is_vectors = kind == picture_kind::svg || kind == picture_kind::pdf;
  const bool has_mm = command.side_mm.has_value(), has_dpi = command.dpi != 0;
  if (is_text && (has_mm || has_dpi || command.scale != 0))
    throw unusable("text has no pixels: --scale, --mm and --dpi are for pictures");
  if (command.bits != 0 && kind != picture_kind::png) throw unusable("--bits is for .png files");
  if (has_mm && !has_dpi && !is_vectors)
    throw unusable("--mm needs --dpi, the printer's resolution, but for .svg and .pdf");
  if (has_dpi && !has_mm && (kind == picture_kind::xbm || kind == picture_kind::escpos))
    throw unusable("a ." + std::string(kind == picture_kind::xbm ? "xbm" : "escpos") +
                   " file tells no resolution: --dpi goes with --mm");
}

/// Millimetres as micrometres, exactly.
std::uint32_t read_micrometres(const std::string& text) {
  const result<decimal> mm = parse_decimal(text);
  const result<decimal> um = mm ? rescale(*mm, 3) : mm;
  if (!um || um->units < 1 || um->units > image::max_side_um)
    throw unusable("--mm is a width of 0.001 to 5000 with up to three digits behind the point: " + text);
  return static_cast<std::uint32_t>(um->units);
}

std::string millimetres(std::uint32_t um) { return std::string(to_text(decimal{um, 3}.normalized()).view()) + " mm"; }

void note_warnings(const printing& print) {
  if (print.size.size_not_whole)
    note("the code will be " + millimetres(print.size.side_um) + " wide: no whole number of dots a module makes " +
         millimetres(print.wanted_um) + ", the next makes " + millimetres(print.size.next_um));
  if (print.size.small_module)
    note("a module will be " + millimetres(print.size.module_um) + " wide; phones want " +
         millimetres(image::least_module_um));
}

}  // namespace

int draw_command::run() const {
  const picture_kind kind = file.empty() ? picture_kind::text : kind_of(file);
  check_options(*this, kind);
  printing print{side_mm ? read_micrometres(*side_mm) : 0, dpi, {}};
  const std::string text = read_payload(payload);
  const made_options answers{{}, json, {}};
  const verdict v = judge(text, {});
  if (!v.is_payload() && !force) {
    note("only payloads are drawn (--force draws any text)");
    return refuse(v.fault, "PAYLOAD", answers);
  }
  const result<image::symbol> code =
      image::encode(text, {read_level(level), 1, smallest_segments ? image::segments::smallest : image::segments::bytes,
                           eci, covered_middle});
  if (!code) return refuse(code.error(), code.error().code == errc::invalid_utf8 ? "--eci" : "", answers);

  image::draw_options options{scale == 0 ? image::draw_options{}.module_pixels : scale, quiet_zone, inverted, dpi};
  if (print.wanted_um != 0) {
    const result<image::print_size> size = image::fit_print(*code, print.wanted_um, dpi, quiet_zone);
    if (!size) return refuse(size.error(), "--mm", answers);
    print.size = *size;
    if (size->module_pixels != 0) options.module_pixels = size->module_pixels;
    options.side_um = size->side_um;
  } else if (dpi != 0) {
    const result<image::print_size> size = image::size_on_paper(*code, options.module_pixels, dpi, quiet_zone);
    if (!size) return refuse(size.error(), "--dpi", answers);
    print.size = *size;
  }
  if (bits != 0) options.png_bits = bits;
  const result<std::string> made = render(*code, kind, options);
  if (!made) return refuse(made.error(), {}, answers);
  if (!file.empty()) write_file(file, *made);
  note_warnings(print);
  if (json) {
    write_out(json_of_drawing({*code, *made}, file, print) + "\n");
  } else if (file.empty()) {
    write_out(*made);
  }
  return exit_good;
}

}  // namespace emvqr::cli
