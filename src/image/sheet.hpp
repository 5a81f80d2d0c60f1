// A symbol with its quiet zone, as every picture of it needs it.
#pragma once

#include <emvqr/image/draw.hpp>
#include <emvqr/image/picture.hpp>

EMVQR_NAMESPACE_BEGIN
namespace image {

class sheet {
 public:
  sheet(const symbol& code, const draw_options& options) noexcept : code_(code), options_(options) {}

  /// Why these options cannot be drawn; `errc::none` if they can.
  errc fault() const noexcept {
    if (code_.size() == 0) return errc::empty_input;
    if (options_.module_pixels == 0) return errc::image_write_failed;
    if (options_.module_pixels > max_module_pixels || options_.quiet_zone > max_quiet_zone)
      return errc::image_too_large;
    return errc::none;
  }
  /// Modules a side, quiet zone included.
  unsigned side() const noexcept { return code_.size() + 2 * options_.quiet_zone; }
  unsigned side_pixels() const noexcept { return side() * options_.module_pixels; }
  /// Counted from the corner of the quiet zone; outside the sheet is light.
  bool dark(unsigned x, unsigned y) const noexcept {
    return code_.dark(x - options_.quiet_zone, y - options_.quiet_zone);  // wraps to outside the symbol
  }

 private:
  const symbol& code_;
  const draw_options& options_;
};

}  // namespace image
EMVQR_NAMESPACE_END
