// How large a code comes out on paper.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/encode.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The least side of a module that phones read with ease from paper, in micrometres (13 mil, a custom of the trade).
inline constexpr std::uint32_t least_module_um = 330;

/// What a code comes to. Sizes are with the quiet zone, in micrometres.
struct print_size {
  unsigned module_pixels = 0;   ///< dots a module, for `draw_options`; 0 where no resolution was given
  std::uint32_t side_um = 0;    ///< rounded to the nearest
  std::uint32_t module_um = 0;  ///< rounded down
  std::uint32_t next_um = 0;    ///< the side with one dot a module more; 0 where no resolution was given
  // Warnings.
  bool small_module = false;    ///< a module is under `least_module_um`
  bool size_not_whole = false;  ///< no whole number of dots a module makes the width wanted: this one is smaller
};

/// The largest size with whole dots a module, at `dpi` dots an inch, that is no larger than `wanted_um`. With `dpi` 0,
/// as for vectors, exactly that size.
/// Failures: `empty_input` for a symbol without modules; `image_too_large` for a width, resolution or quiet zone past
/// the limits in draw.hpp, or more than `max_module_pixels`; `print_too_small` where a module would be less than a dot
/// or a micrometre.
result<print_size> fit_print(const symbol& code, std::uint32_t wanted_um, unsigned dpi = 0,
                             unsigned quiet_zone = 4) noexcept;

/// What a code with so many dots a module comes to at `dpi` dots an inch.
/// Failures: those of `fit_print` for the same values, and `print_too_small` for 0 dots a module or an inch.
result<print_size> size_on_paper(const symbol& code, unsigned module_pixels, unsigned dpi,
                                 unsigned quiet_zone = 4) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
