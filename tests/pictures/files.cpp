// The only file of the pictures that sees libpng.
#include "files.hpp"

#include <png.h>

namespace emvqr_pictures {

bool write_png(const emvqr::image::picture& seen, const std::string& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = seen.width;
  image.height = seen.height;
  image.format = PNG_FORMAT_GRAY;
  return png_image_write_to_file(&image, path.c_str(), 0, seen.pixels.data(), 0, nullptr) != 0;
}

}  // namespace emvqr_pictures
