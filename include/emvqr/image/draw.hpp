// A QR symbol to a picture: PNG, SVG or text for a terminal.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/encode.hpp>

#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The largest values of the two sizes in `draw_options`.
inline constexpr unsigned max_module_pixels = 256;
inline constexpr unsigned max_quiet_zone = 64;

struct draw_options {
  /// Pixels a module, 1 to `max_module_pixels`; always whole, so that edges stay sharp. On paper a module should come
  /// out at 0.33 mm or more. Not used by `to_text`.
  unsigned module_pixels = 8;
  /// The light margin on each side, in modules. The standard asks for 4; phones miss codes with less.
  unsigned quiet_zone = 4;
  /// Light modules on a dark ground. For `to_text`: the terminal writes light on dark, so fill the light modules.
  bool inverted = false;
};

/// A PNG file, grey, 1 bit a pixel.
/// Failures, as for all here: `empty_input` for a symbol without modules; `image_write_failed` for `module_pixels` 0 or
/// where memory ran out; `image_too_large` for options past their limits or a PNG past `max_picture_pixels`.
result<std::string> to_png(const symbol& code, const draw_options& options = {}) noexcept;

/// An SVG file: a ground and one path, in units of a module, sized to whole pixels.
result<std::string> to_svg(const symbol& code, const draw_options& options = {}) noexcept;

/// UTF-8 lines of half blocks, two rows of modules a line, each line ended by a newline. For a terminal that writes
/// dark on light; for the other kind set `inverted`.
result<std::string> to_text(const symbol& code, const draw_options& options = {}) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
