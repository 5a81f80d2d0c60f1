// The one thing of a file's EXIF data that we need: how the camera was held.
#pragma once

#include "orient.hpp"

#include <string_view>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The orientation told by EXIF data, which begin with a TIFF header (`II` or `MM`): tag 0x0112 of the first directory.
/// `top_left` where there is none, where it is no single SHORT from 1 to 8, and where anything on the way to it does
/// not fit: the byte order, 42, the place of the directory, the number of its entries.
orientation exif_orientation(std::string_view tiff) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
