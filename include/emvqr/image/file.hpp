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
/// works on, with white behind what is transparent. The size in the file's header is checked against the limits, and
/// against what a file of this length can hold, before memory is taken for it.
///
/// They come upright: turned and mirrored as the orientation in the file's EXIF data says (1 to 8 in tag 0x0112 of TIFF
/// 6.0; the first APP1 segment of a JPEG that has EXIF data, the first eXIf chunk of a PNG). So width, height and the
/// corners that `decode` finds are those of the picture as people see it. EXIF data that are damaged, cut off or make
/// no sense count as orientation 1, as does the lack of any: the pixels as they are stored.
///
/// Memory: the picture, once more where it is turned by a quarter; the file's bytes once more; and up to 256 MiB for a
/// JPEG in several passes. Time: those of a JPEG are counted, and more than 64 are damage; more than 12 in the largest.
/// Failures: `image_unsupported` for any other file, and for JPEG in CMYK or of a rare kind (lossless, 12 bit,
/// arithmetic coding); `image_unreadable` for a damaged or cut off file; `image_too_large` past
/// `max_picture_file_bytes`, `max_picture_pixels` or `max_picture_side`, or where memory ran out.
result<picture> read_picture(std::string_view file_bytes) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
