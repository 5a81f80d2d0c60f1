// Pictures as files, for other programs and for people.
#pragma once

#include <emvqr/image/picture.hpp>

#include <string>

namespace emvqr_pictures {

/// Writes a grey picture as a PNG file. False where it cannot be written.
bool write_png(const emvqr::image::picture& seen, const std::string& path);

}  // namespace emvqr_pictures
