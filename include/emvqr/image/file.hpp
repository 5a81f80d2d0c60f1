// The bytes of a PNG or JPEG file to pixels.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/picture.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The longest file read, in bytes (64 MiB).
inline constexpr std::size_t max_picture_file_bytes = std::size_t{64} << 20;

/// The pixels of a whole PNG or JPEG file, told apart by their first bytes. They come in grey, which is what `decode`
/// works on, with white behind what is transparent. Sizes in the file's header are checked before memory is taken.
/// Failures: `image_unsupported` for any other file, and for JPEG in CMYK or of a rare kind (lossless, 12 bit);
/// `image_unreadable` for a damaged or cut off file; `image_too_large` past `max_picture_file_bytes`,
/// `max_picture_pixels` or `max_picture_side`, or where memory ran out.
result<picture> read_picture(std::string_view file_bytes) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
