// Tells the kinds of picture file apart.
#include <emvqr/image/file.hpp>
#include <emvqr/syntax/text.hpp>

#include "file_read.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr std::string_view png_magic{"\x89PNG\r\n\x1A\n", 8};
constexpr std::string_view jpeg_magic{"\xFF\xD8\xFF", 3};

}  // namespace

result<picture> read_picture(std::string_view file_bytes) noexcept {
  if (file_bytes.size() > max_picture_file_bytes) return errc::image_too_large;
  try {
    if (begins_with(file_bytes, png_magic)) return read_png(file_bytes);
    if (begins_with(file_bytes, jpeg_magic)) return read_jpeg(file_bytes);
  } catch (...) {
    return errc::image_too_large;
  }
  const bool cut_off = begins_with(png_magic, file_bytes) || begins_with(jpeg_magic, file_bytes);
  return cut_off ? errc::image_unreadable : errc::image_unsupported;
}

}  // namespace image
EMVQR_NAMESPACE_END
