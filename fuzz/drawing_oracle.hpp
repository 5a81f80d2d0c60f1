// Pictures of every kind against the modules they were drawn from.
#pragma once

#include <emvqr/base/message.hpp>
#include <emvqr/image/draw.hpp>
#include <emvqr/image/picture.hpp>

#include "fuzz/fuzz.hpp"
#include "image/xml.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace emvqr_fuzz {

namespace image = emvqr::image;

/// True if there is ink on a pixel, quiet zone and inversion included.
inline bool has_ink(const image::symbol& code, const image::draw_options& how, unsigned x, unsigned y) {
  const unsigned column = x / how.module_pixels - how.quiet_zone, row = y / how.module_pixels - how.quiet_zone;
  return code.dark(column, row) != how.inverted;  // what is before the symbol is past its end
}
inline unsigned side_of(const image::symbol& code, const image::draw_options& how) {
  return (code.size() + 2 * how.quiet_zone) * how.module_pixels;
}

inline void must_be_pixels(const image::picture& read, const image::symbol& code, const image::draw_options& how) {
  const unsigned side = side_of(code, how);
  must(read.width == side && read.height == side, "a picture has whole modules");
  for (unsigned y = 0; y != side; ++y)
    for (unsigned x = 0; x != side; ++x)
      must(read.pixels[std::size_t{y} * side + x] == (has_ink(code, how, x, y) ? 0 : 255), "a pixel is its module's");
}

/// Drawn where the options are such as there are, else refused.
template <class Drawn>
void must_be_drawn_if_it_can(const emvqr::result<Drawn>& made, const image::draw_options& how) {
  const bool is_good = how.module_pixels >= 1 && how.module_pixels <= image::max_module_pixels &&
                       how.quiet_zone <= image::max_quiet_zone && how.dpi <= image::max_dpi &&
                       how.side_um <= image::max_side_um && (how.png_bits == 1 || how.png_bits == 8);
  if (is_good) return must(made.has_value(), "options that are good are taken");
  if (made) return;
  const emvqr::errc why = made.error().code;
  must(why == emvqr::errc::image_write_failed || why == emvqr::errc::image_too_large,
       "a refusal has one of two reasons");
}

/// Rows of bits, the leftmost pixel in the highest bit, or in the lowest.
inline void must_be_bits(std::string_view bytes, std::size_t stride, const image::symbol& code,
                         const image::draw_options& how) {
  const unsigned side = side_of(code, how);
  must(stride == (side + 7) / 8 && bytes.size() == stride * side, "rows are whole bytes");
  for (unsigned y = 0; y != side; ++y)
    for (unsigned x = 0; x != stride * 8; ++x) {
      const bool set = (static_cast<unsigned char>(bytes[y * stride + x / 8]) >> (7 - x % 8) & 1U) != 0;
      must(set == (x < side && has_ink(code, how, x, y)), "a bit is its module's");
    }
}

/// The bytes of an X bitmap, each with its bits turned round.
inline std::string bits_of_xbm(const std::string& source) {
  std::string bytes;
  const char* at = source.c_str() + source.find('{');
  while (*at != '}') {
    char* end = nullptr;
    const unsigned long byte = std::strtoul(at + 1, &end, 16);
    must(end != at + 1 && byte < 256, "an X bitmap is bytes");
    unsigned turned = 0;
    for (unsigned i = 0; i != 8; ++i) turned |= (byte >> i & 1U) != 0 ? 0x80U >> i : 0U;
    bytes += static_cast<char>(turned);
    at = end;
    while (*at == ' ' || *at == '\n') ++at;
    must(*at == ',' || *at == '}', "bytes have commas between");
  }
  return bytes;
}

inline void must_draw_rows(const image::symbol& code, const image::draw_options& how) {
  const auto rows = image::to_rows(code, how);
  must_be_drawn_if_it_can(rows, how);
  if (!rows) return;
  must(rows->width == side_of(code, how) && rows->height == rows->width, "rows are as many as the picture has");
  must_be_bits({reinterpret_cast<const char*>(rows->bytes.data()), rows->bytes.size()}, rows->stride_bytes, code, how);
}

inline void must_draw_for_printer(const image::symbol& code, const image::draw_options& how) {
  const auto command = image::to_escpos(code, how);
  if (!command) return;
  const auto number = [&](std::size_t at) {
    return static_cast<unsigned char>((*command)[at]) + 256U * static_cast<unsigned char>((*command)[at + 1]);
  };
  must(command->substr(0, 4) == std::string_view("\x1Dv0\0", 4) && number(6) == side_of(code, how),
       "a printer is told the rows");
  must_be_bits(std::string_view{*command}.substr(8), number(4), code, how);
}

inline void must_draw_xbm(const image::symbol& code, const image::draw_options& how) {
  const auto source = image::to_xbm(code, how);
  if (source) must_be_bits(bits_of_xbm(*source), (side_of(code, how) + 7) / 8, code, how);
}

inline void must_draw_svg(const image::symbol& code, const image::draw_options& how) {
  const auto svg = image::to_svg(code, how);
  must_be_drawn_if_it_can(svg, how);
  if (svg) must(emvqr_test::xml_reader{*svg}.fault().empty(), "an SVG is well-formed");
}

inline void must_draw_pdf(const image::symbol& code, const image::draw_options& how) {
  const auto pdf = image::to_pdf(code, how);
  if (!pdf) return;
  must(pdf->compare(0, 5, "%PDF-") == 0 && pdf->find("%%EOF") != std::string::npos, "a PDF has both ends");
  must(*image::to_pdf(code, how) == *pdf, "a PDF is the same every time");
}

inline void must_draw_text(const image::symbol& code, const image::draw_options& how) {
  const auto text = image::to_text(code, how);
  if (!text) return;
  std::size_t lines = 0;
  for (const char c : *text) lines += c == '\n' ? 1U : 0U;
  must(lines == (code.size() + 2 * how.quiet_zone + 1) / 2, "a line of text is two rows of modules");
}

}  // namespace emvqr_fuzz
