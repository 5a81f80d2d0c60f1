// PNG in, through libpng's simplified interface, which catches its own errors.
#include "exif.hpp"
#include "file_read.hpp"
#include "png_chunks.hpp"

#include <cstddef>
#include <string>

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

struct png_content {
  bool whole = false;  // from a header chunk to an end chunk
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  unsigned bit_depth = 0;
  std::uint64_t packed_bytes = 0;  // of pixels
  std::string chunks;              // the file with nothing in it but what libpng shall see
  bool has_exif = false;
  orientation stored = orientation::top_left;

  /// False if the bytes are too few for the pixels, however well they are packed: deflate makes at best 258 bytes of 2
  /// bits.
  bool can_hold_its_pixels() const noexcept {
    return std::uint64_t{width} * height * bit_depth <= packed_bytes * 8 * 1032;
  }
};

// Texts, profiles and the like are packed. libpng unpacks each of them and keeps it, up to 8 MB a chunk and a thousand
// chunks: a file of 8 MB would take 8 GB. The pixels need what is critical, and these.
bool wanted(const png_chunk& chunk) noexcept {
  const std::string_view type = chunk.type();
  return chunk.critical() || type == "tRNS" || type == "gAMA" || type == "cHRM" || type == "sRGB";
}

// An orientation in a damaged chunk counts as none, like one that makes no sense. There may be one such chunk: the
// first counts. Its size is bounded because its checksum is taken slowly.
void look_at_exif(png_content& content, const png_chunk& chunk) noexcept {
  constexpr std::size_t most = 65'536;  // more than a JPEG can hold
  if (content.has_exif) return;
  content.has_exif = true;
  if (chunk.whole.size() <= most && chunk.sound()) content.stored = exif_orientation(chunk.data());
}

// libpng stops at the last row and so accepts a file that was cut off after it; and it has a limit of its own for
// sizes, with no way to tell it from damage. So look first, and copy only where the size is within the limits.
png_content look(std::string_view file) {
  png_content content;
  png_walk walk{file};
  png_chunk chunk;
  if (!walk.next(chunk) || chunk.type() != "IHDR" || chunk.data().size() != 13) return content;
  content.width = png_number(chunk.data(), 0);
  content.height = png_number(chunk.data(), 4);
  content.bit_depth = static_cast<unsigned char>(chunk.data()[8]);
  if (!within_limits(content.width, content.height)) return content;
  content.chunks.reserve(file.size());
  content.chunks.append(file.data(), png_signature_bytes).append(chunk.whole);
  while (!content.whole && walk.next(chunk)) {
    const std::string_view type = chunk.type();
    if (wanted(chunk)) content.chunks.append(chunk.whole);
    if (type == "IDAT") content.packed_bytes += chunk.data().size();
    if (type == "eXIf") look_at_exif(content, chunk);
    content.whole = type == "IEND";
  }
  return content;
}

}  // namespace

result<picture> read_png(std::string_view file_bytes) {
  const png_content content = look(file_bytes);
  if (!within_limits(content.width, content.height)) return errc::image_too_large;
  if (!content.whole || !content.can_hold_its_pixels()) return errc::image_unreadable;

  png_reader reader;
  if (png_image_begin_read_from_memory(&reader.image, content.chunks.data(), content.chunks.size()) == 0)
    return errc::image_unreadable;
  reader.image.format = PNG_FORMAT_GRAY;
  reader.image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;

  picture read;
  read.width = reader.image.width;
  read.height = reader.image.height;
  read.pixels.resize(std::size_t{read.width} * read.height);
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&reader.image, &white, read.pixels.data(), 0, nullptr) == 0) return errc::image_unreadable;
  turn_upright(read, content.stored);
  return read;
}

}  // namespace image
EMVQR_NAMESPACE_END
