// What the readers of each kind of file share.
#pragma once

#include <emvqr/image/file.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// True if a picture of this size is within the limits. To be asked before any memory is taken for it.
constexpr bool within_limits(std::uint64_t width, std::uint64_t height) noexcept {
  return width <= max_picture_side && height <= max_picture_side && width * height <= max_picture_pixels;
}

// Each reads one kind of file to grey. They throw `std::bad_alloc` and nothing else.
result<picture> read_png(std::string_view file_bytes);
result<picture> read_jpeg(std::string_view file_bytes);

}  // namespace image
EMVQR_NAMESPACE_END
