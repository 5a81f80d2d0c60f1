// A symbol with its quiet zone, as every picture of it needs it.
#pragma once

#include <emvqr/image/draw.hpp>
#include <emvqr/image/picture.hpp>

#include "micrometres.hpp"

#include <cstdint>
#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {

class sheet {
 public:
  sheet(const symbol& code, const draw_options& options) noexcept : code_(code), options_(options) {}

  /// Why these options cannot be drawn; `errc::none` if they can.
  errc fault() const noexcept {
    if (code_.size() == 0) return errc::empty_input;
    if (options_.module_pixels == 0 || (options_.png_bits != 1 && options_.png_bits != 8))
      return errc::image_write_failed;
    if (options_.module_pixels > max_module_pixels || options_.quiet_zone > max_quiet_zone || options_.dpi > max_dpi ||
        options_.side_um > max_side_um)
      return errc::image_too_large;
    return errc::none;
  }
  /// The same for a picture of pixels.
  errc pixels_fault() const noexcept {
    const errc why = fault();
    if (why != errc::none || within_limits(side_pixels(), side_pixels())) return why;
    return errc::image_too_large;
  }
  /// Modules a side, quiet zone included.
  unsigned side() const noexcept { return code_.size() + 2 * options_.quiet_zone; }
  unsigned side_pixels() const noexcept { return side() * options_.module_pixels; }
  /// The side on paper in micrometres, by the resolution in the options where there is one, else by this one.
  std::uint64_t side_um(unsigned usual_dpi) const noexcept {
    if (options_.side_um != 0) return options_.side_um;
    return length_um(side_pixels(), options_.dpi != 0 ? options_.dpi : usual_dpi);
  }
  bool has_side_um() const noexcept { return options_.side_um != 0 || options_.dpi != 0; }
  /// True for a dark module. Counted from the corner of the quiet zone; outside the sheet is light.
  bool dark(unsigned x, unsigned y) const noexcept {
    return code_.dark(x - options_.quiet_zone, y - options_.quiet_zone);  // wraps to outside the symbol
  }
  /// True where the picture is dark, which for an inverted one is where the module is not.
  bool ink(unsigned x, unsigned y) const noexcept { return dark(x, y) != options_.inverted; }
  const draw_options& options() const noexcept { return options_; }

 private:
  const symbol& code_;
  const draw_options& options_;
};

/// What `draw` makes of a sheet that has no fault; memory that runs out is a failure.
template <class Draw>
result<std::string> drawn(const sheet& page, errc fault, const Draw& draw) noexcept {
  if (fault != errc::none) return fault;
  try {
    return draw(page);
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
