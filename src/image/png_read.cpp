// PNG in, through libpng's simplified interface, which catches its own errors.
#include "file_read.hpp"

#include <cstddef>
#include <utility>

#include <png.h>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

struct png_reader {
  png_reader() noexcept { image.version = PNG_IMAGE_VERSION; }
  png_reader(const png_reader&) = delete;
  png_reader& operator=(const png_reader&) = delete;
  ~png_reader() { png_image_free(&image); }

  png_image image{};
};

std::uint32_t big_endian(std::string_view bytes, std::size_t at) noexcept {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i != 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

struct png_header {
  bool whole = false;  // from a header chunk to an end chunk
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

// libpng stops at the last row and so accepts a file that was cut off after it; and it has a limit of its own for
// sizes, with no way to tell it from damage. So look first.
png_header look(std::string_view file) noexcept {
  constexpr std::size_t signature_size = 8, chunk_overhead = 12;
  png_header header;
  for (std::size_t at = signature_size; file.size() - at >= chunk_overhead;) {
    const std::size_t size = big_endian(file, at);
    const std::string_view type = file.substr(at + 4, 4);
    if (size > file.size() - at - chunk_overhead) break;
    if (at == signature_size) {
      if (type != "IHDR" || size != 13) break;
      header.width = big_endian(file, at + 8);
      header.height = big_endian(file, at + 12);
    }
    if (type == "IEND") {
      header.whole = true;
      break;
    }
    at += size + chunk_overhead;
  }
  return header;
}

}  // namespace

result<picture> read_png(std::string_view file_bytes) {
  const png_header header = look(file_bytes);
  if (!within_limits(header.width, header.height)) return errc::image_too_large;
  if (!header.whole) return errc::image_unreadable;

  png_reader reader;
  if (png_image_begin_read_from_memory(&reader.image, file_bytes.data(), file_bytes.size()) == 0)
    return errc::image_unreadable;
  reader.image.format = PNG_FORMAT_GRAY;
  reader.image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;

  picture read;
  read.width = reader.image.width;
  read.height = reader.image.height;
  read.pixels.resize(std::size_t{read.width} * read.height);
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&reader.image, &white, read.pixels.data(), 0, nullptr) == 0) return errc::image_unreadable;
  return read;
}

}  // namespace image
EMVQR_NAMESPACE_END
