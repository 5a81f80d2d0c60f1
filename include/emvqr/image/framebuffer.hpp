// A QR symbol into the memory of a display: pixels of one bit, no heap. For firmware; draw.hpp makes files.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Which eight pixels a byte holds.
enum class pixel_packing : std::uint8_t {
  row_high_first,  ///< eight of a row, the leftmost is the highest bit: e-paper, memory LCDs, PBM files
  row_low_first,   ///< eight of a row, the leftmost is the lowest bit: XBM files
  pages            ///< eight of a column, the topmost is the lowest bit: SSD1306, ST7565 and their kin
};

/// The memory of a display, which belongs to the caller.
struct framebuffer {
  std::uint8_t* bits = nullptr;  ///< the first byte; the caller's own, which is written to
  /// How many bytes there are at `bits`. Sizes that ask for more are refused.
  std::size_t size_bytes = 0;
  unsigned width = 0;   ///< in pixels, as is the height
  unsigned height = 0;  ///< in pixels
  /// From one row to the next, or from one page of eight rows to the next; 0 where they follow without a gap.
  std::size_t stride_bytes = 0;
  pixel_packing packing = pixel_packing::row_high_first;  ///< which bit is which pixel
  /// The bit of a dark pixel. Displays that shine where a bit is 1 have it false.
  bool dark_is_one = true;

  /// The bytes from one row or page to the next.
  constexpr std::size_t stride() const noexcept { return stride_bytes == 0 ? least_stride() : stride_bytes; }
  /// True if every pixel lies in the bytes there are, and no row in another one.
  constexpr bool fits() const noexcept {
    const std::size_t lines = packing == pixel_packing::pages ? eighths(height) : height;
    return bits != nullptr && width != 0 && height != 0 && stride() >= least_stride() && lines <= size_bytes / stride();
  }
  /// Sets a square of `side` pixels, which is within `width` and `height`.
  constexpr void fill(unsigned left, unsigned top, unsigned side, bool dark) const noexcept {
    const bool in_pages = packing == pixel_packing::pages;
    const std::size_t to_next_line = in_pages ? 1 : stride();  // a line is a row, or a column in pages
    const std::size_t to_next_byte = in_pages ? stride() : 1;
    const unsigned along = in_pages ? top : left;
    std::size_t line = in_pages ? top / 8 * stride() + left : top * stride() + left / 8;
    for (unsigned i = 0; i != side; ++i, line += to_next_line) {
      std::size_t at = line;
      for (unsigned done = 0; done != side; at += to_next_byte) {
        const unsigned first = (along + done) % 8;
        const unsigned count = 8 - first < side - done ? 8 - first : side - done;
        put(at, ((1U << count) - 1) << (packing == pixel_packing::row_high_first ? 8 - first - count : first), dark);
        done += count;
      }
    }
  }

 private:
  /// Bytes that hold so many pixels. Without a sum, which on small parts could be past what an `unsigned` holds.
  static constexpr std::size_t eighths(unsigned pixels) noexcept { return pixels / 8 + (pixels % 8 == 0 ? 0U : 1U); }
  constexpr std::size_t least_stride() const noexcept {
    return packing == pixel_packing::pages ? width : eighths(width);
  }
  constexpr void put(std::size_t at, unsigned mask, bool dark) const noexcept {
    bits[at] = static_cast<std::uint8_t>(dark == dark_is_one ? bits[at] | mask : bits[at] & ~mask);
  }
};

/// Where a code goes on a display, and how large.
struct place_options {
  /// The light margin on each side, in modules. The standard asks for 4; phones miss codes with less.
  unsigned quiet_zone = 4;
  /// Pixels a module, always whole; 0 for as many as fit.
  unsigned module_pixels = 0;
};

/// Where a code came to lie on a display, quiet zone included, in pixels.
struct placed_code {
  unsigned left = 0;           ///< pixels left of it
  unsigned top = 0;            ///< pixels above it
  unsigned side = 0;           ///< its width, and height
  unsigned module_pixels = 0;  ///< the width of a module
};

/// Draws a symbol and its quiet zone in the middle of the display; what lies around them stays as it is. `Symbol` is
/// `small_symbol`, or `symbol` where there is a heap.
/// Failures: `empty_input` for a symbol without modules; `image_bad_view` where the display's sizes do not fit its
/// bytes; `print_too_small` where a module would get less than the pixels asked for, or less than one.
template <class Symbol>
constexpr result<placed_code> draw(const Symbol& code, const framebuffer& screen,
                                   const place_options& options = {}) noexcept {
  if (code.size() == 0) return errc::empty_input;
  if (!screen.fits()) return errc::image_bad_view;
  const unsigned shorter = screen.width < screen.height ? screen.width : screen.height;
  if (options.quiet_zone > shorter / 2) return errc::print_too_small;
  const unsigned modules = code.size() + 2 * options.quiet_zone;
  const unsigned most = shorter / modules;
  const unsigned scale = options.module_pixels == 0 ? most : options.module_pixels;
  if (scale == 0 || scale > most) return errc::print_too_small;
  const unsigned side = modules * scale;
  const placed_code at{(screen.width - side) / 2, (screen.height - side) / 2, side, scale};
  // In the margins the places are past every symbol, before its first module by wrapping around.
  for (unsigned y = 0; y != modules; ++y)
    for (unsigned x = 0; x != modules; ++x)
      screen.fill(at.left + x * scale, at.top + y * scale, scale,
                  code.dark(x - options.quiet_zone, y - options.quiet_zone));
  return at;
}

}  // namespace image
EMVQR_NAMESPACE_END
