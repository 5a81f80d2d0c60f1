// A QR symbol to a picture: PNG, SVG, PDF, text for a terminal, and bits for displays and printers.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/encode.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The largest values of the sizes in `draw_options`.
/// The most pixels a module.
inline constexpr unsigned max_module_pixels = 256;
/// The widest quiet zone, in modules.
inline constexpr unsigned max_quiet_zone = 64;
/// The finest print, in dots an inch.
inline constexpr unsigned max_dpi = 9600;
/// 5 m, in micrometres: a PDF page may have 200 inches.
inline constexpr std::uint32_t max_side_um = 5'000'000;

/// How a symbol is drawn.
struct draw_options {
  /// Pixels a module, 1 to `max_module_pixels`; always whole, so that edges stay sharp. `fit_print` tells how many make
  /// a width on paper. Not used by `to_text`.
  unsigned module_pixels = 8;
  /// The light margin on each side, in modules. The standard asks for 4; phones miss codes with less.
  unsigned quiet_zone = 4;
  /// Light modules on a dark ground. For `to_text`: the terminal writes light on dark, so fill the light modules.
  bool inverted = false;
  /// Pixels an inch, up to `max_dpi`; 0 says nothing of it. A PNG tells it to whoever prints it; SVG and PDF take their
  /// size from it unless `side_um` is given.
  unsigned dpi = 0;
  /// The side of an SVG or PDF on paper, quiet zone included, in micrometres, up to `max_side_um`; 0 for the one that
  /// the pixels make.
  std::uint32_t side_um = 0;
  /// Bits a pixel of a PNG: 1, or 8 for programs that take no less.
  unsigned png_bits = 1;
};

/// A PNG file, grey.
/// Failures, as for all here: `empty_input` for a symbol without modules; `image_write_failed` for `module_pixels` 0,
/// `png_bits` that there are not, or where memory ran out; `image_too_large` for options past their limits or a PNG
/// past `max_picture_pixels`.
result<std::string> to_png(const symbol& code, const draw_options& options = {}) noexcept;

/// An SVG file: a ground and one path, in units of a module. Its size is in millimetres where `dpi` or `side_um` is
/// given, to the micrometre; else in pixels. Fails as `to_png` does for the options that count here.
result<std::string> to_svg(const symbol& code, const draw_options& options = {}) noexcept;

/// A PDF file: one page of exactly the size on paper, to a thousandth of a micrometre, with a ground and one path of
/// vectors. Without `dpi` and `side_um` 96 pixels make an inch, as for SVG on the web. The same bytes every time.
/// Fails with `image_too_large` also where the page would be past `max_side_um`.
result<std::string> to_pdf(const symbol& code, const draw_options& options = {}) noexcept;

/// UTF-8 lines of half blocks, two rows of modules a line, each line ended by a newline. For a terminal that writes
/// dark on light; for the other kind set `inverted`. Fails as `to_png` does for the options that count here.
result<std::string> to_text(const symbol& code, const draw_options& options = {}) noexcept;

/// Pixels of one bit, rows from the top, each a whole number of bytes.
struct packed_rows {
  /// The leftmost pixel of a byte is its highest bit; 1 is dark. Bits behind the last pixel of a row are 0.
  std::vector<std::uint8_t> bytes;
  unsigned width = 0;            ///< in pixels, as is the height
  unsigned height = 0;           ///< in pixels
  std::size_t stride_bytes = 0;  ///< from one row to the next
};

/// The bits that the displays of terminals take. Fails as `to_png` does.
result<packed_rows> to_rows(const symbol& code, const draw_options& options = {}) noexcept;

/// An X bitmap: C source with `emvqr_width`, `emvqr_height` and `emvqr_bits`, as X11's Xlib writes it. The leftmost
/// pixel of a byte is its lowest bit; 1 is dark. Fails as `to_png` does.
result<std::string> to_xbm(const symbol& code, const draw_options& options = {}) noexcept;

/// The largest side of `to_escpos`, in dots. Some printers take no more than 255 bytes a row and 2303 rows at once,
/// which is beyond any receipt's width.
inline constexpr unsigned max_escpos_dots = 255 * 8;

/// The command `GS v 0` of ESC/POS printers (1D 76 30, mode 0, bytes a row, rows) with its bits: what is sent to print
/// the code, quiet zone included, at a dot a pixel. Setting up, feeding and cutting are the caller's; printers take it
/// at the start of a line.
/// Fails with `image_too_large` also past `max_escpos_dots`.
result<std::string> to_escpos(const symbol& code, const draw_options& options = {}) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
