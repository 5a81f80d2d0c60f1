// Pixels in memory: how pictures come in from a camera, a canvas or a file.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The largest picture read or drawn, in pixels (8192 by 8192).
inline constexpr std::uint64_t max_picture_pixels = std::uint64_t{64} << 20;
/// The longest side of a picture read or drawn, in pixels.
inline constexpr unsigned max_picture_side = 65'535;

/// True if a picture of this size is within both. To be asked before any memory is taken for it.
constexpr bool within_limits(std::uint64_t width, std::uint64_t height) noexcept {
  return width <= max_picture_side && height <= max_picture_side && width * height <= max_picture_pixels;
}

/// How a pixel is stored, 8 bits a channel, in the order of the name. Of the two with colour apart (`yuyv` is what most
/// USB cameras send) the luma is read alone.
enum class pixel_format : std::uint8_t {
  grey,  ///< one byte a pixel
  rgb,   ///< three bytes a pixel
  bgr,   ///< three bytes a pixel
  rgba,  ///< four bytes a pixel, alpha last
  bgra,  ///< four bytes a pixel, alpha last
  yuyv,  ///< four bytes for two pixels, luma first
  uyvy   ///< four bytes for two pixels, luma second
};

/// How many bytes a pixel takes; 0 for a value that is no format.
constexpr unsigned bytes_per_pixel(pixel_format format) noexcept {
  switch (format) {
    case pixel_format::grey: return 1;
    case pixel_format::yuyv:
    case pixel_format::uyvy: return 2;
    case pixel_format::rgb:
    case pixel_format::bgr: return 3;
    case pixel_format::rgba:
    case pixel_format::bgra: return 4;
  }
  return 0;
}

/// Pixels that belong to somebody else, rows from the top. The first plane of an NV12, NV21 or I420 camera frame is
/// `pixel_format::grey`. An alpha below 255 lets white paper through.
struct picture_view {
  const std::uint8_t* data = nullptr;  ///< the first byte; only read, and only while the call runs
  /// How many bytes may be read from `data`. Sizes that ask for more are refused, never read.
  std::size_t size_bytes = 0;
  unsigned width = 0;   ///< in pixels
  unsigned height = 0;  ///< in pixels
  /// From one row to the next, in bytes; 0 where rows follow each other without a gap.
  std::size_t stride_bytes = 0;
  pixel_format format = pixel_format::grey;  ///< how a pixel is stored
};

/// Pixels of its own, rows without a gap.
struct picture {
  std::vector<std::uint8_t> pixels;          ///< row by row from the top, without a gap
  unsigned width = 0;                        ///< in pixels
  unsigned height = 0;                       ///< in pixels
  pixel_format format = pixel_format::grey;  ///< how a pixel is stored

  /// The pixels as `decode` takes them; good for as long as the picture lives and `pixels` stays as it is.
  picture_view view() const& noexcept EMVQR_LIFETIMEBOUND {
    return {pixels.data(), pixels.size(), width, height, 0, format};
  }
  picture_view view() const&& = delete;
};

}  // namespace image
EMVQR_NAMESPACE_END
