// JPEG in, through libjpeg-turbo.
#include <emvqr/syntax/text.hpp>

#include "exif.hpp"
#include "file_read.hpp"
#include "guarded.hpp"

#include <cstddef>
#include <cstdio>

#include <jpeglib.h>
// After jpeglib.h, whose types it uses.
#include <jerror.h>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// Progressive files name their passes one by one; a small file with thousands of them would keep us busy for minutes.
// Each goes over the whole picture, so large ones have fewer: cameras and programs write about ten.
constexpr std::uint64_t max_scans = 64;
constexpr std::uint64_t max_scanned_pixels = 12 * max_picture_pixels;
// Progressive files are held whole as coefficients, 2 bytes each.
constexpr long max_library_bytes = static_cast<long>(4 * max_picture_pixels);

// EXIF data stand in an APP1 segment, which cannot be longer. The library keeps all of those: at most the file again.
constexpr int exif_marker = JPEG_APP0 + 1;
constexpr unsigned most_marker_bytes = 65'533;
constexpr std::string_view exif_magic{"Exif\0\0", 6};

// A block of 64 samples takes a bit or more. One channel has samples for the whole width of the picture, and for a
// quarter of its height or more.
constexpr std::uint64_t most_pixels_a_byte = 8 * 64 * 4;

struct jpeg_reader {
  jpeg_reader() noexcept {
    info.err = jpeg_std_error(&errors);
    info.client_data = this;
    errors.error_exit = [](j_common_ptr failed) { land(failed); };
    errors.emit_message = on_message;
    errors.output_message = [](j_common_ptr) {};
    progress.progress_monitor = on_progress;
  }
  jpeg_reader(const jpeg_reader&) = delete;
  jpeg_reader& operator=(const jpeg_reader&) = delete;
  ~jpeg_reader() { jpeg_destroy_decompress(&info); }

  [[noreturn]] static void land(j_common_ptr failed) {
    std::longjmp(static_cast<jpeg_reader*>(failed->client_data)->landing, 1);
  }
  // To the library, data that end before the picture does are worth a warning: it fills the rest with grey.
  static void on_message(j_common_ptr info, int level) {
    const int what = info->err->msg_code;
    if (level < 0 && (what == JWRN_JPEG_EOF || what == JWRN_HIT_MARKER)) land(info);
  }
  static void on_progress(j_common_ptr info) {
    const auto& reading = *reinterpret_cast<j_decompress_ptr>(info);
    const auto scan = static_cast<std::uint64_t>(reading.input_scan_number);
    const std::uint64_t pixels = std::uint64_t{reading.image_width} * reading.image_height;
    if (scan > max_scans || scan * pixels > max_scanned_pixels) land(info);
  }

  errc why() const noexcept {
    switch (errors.msg_code) {
      case JERR_IMAGE_TOO_BIG:
      case JERR_WIDTH_OVERFLOW:
      case JERR_NO_BACKING_STORE:
      case JERR_OUT_OF_MEMORY: return errc::image_too_large;
      case JERR_BAD_PRECISION:
      case JERR_CONVERSION_NOTIMPL:
      case JERR_SOF_UNSUPPORTED: return errc::image_unsupported;
      default: return errc::image_unreadable;
    }
  }

  std::jmp_buf landing{};
  jpeg_error_mgr errors{};
  jpeg_progress_mgr progress{};
  jpeg_decompress_struct info{};
};

bool read_header(jpeg_reader& reader, std::string_view file) noexcept {
  return guarded(reader.landing, [&] {
    jpeg_create_decompress(&reader.info);
    reader.info.progress = &reader.progress;
    reader.info.mem->max_memory_to_use = max_library_bytes;
    jpeg_mem_src(&reader.info, reinterpret_cast<const unsigned char*>(file.data()),
                 static_cast<unsigned long>(file.size()));
    jpeg_save_markers(&reader.info, exif_marker, most_marker_bytes);
    jpeg_read_header(&reader.info, TRUE);
  });
}

bool read_rows(jpeg_reader& reader, std::uint8_t* pixels) noexcept {
  return guarded(reader.landing, [&] {
    reader.info.out_color_space = JCS_GRAYSCALE;
    jpeg_start_decompress(&reader.info);
    while (reader.info.output_scanline < reader.info.output_height) {
      JSAMPROW row = pixels + std::size_t{reader.info.output_scanline} * reader.info.output_width;
      jpeg_read_scanlines(&reader.info, &row, 1);
    }
    jpeg_finish_decompress(&reader.info);
  });
}

orientation stored_orientation(const jpeg_decompress_struct& info) noexcept {
  for (jpeg_saved_marker_ptr marker = info.marker_list; marker != nullptr; marker = marker->next) {
    const std::string_view segment{reinterpret_cast<const char*>(marker->data), marker->data_length};
    if (!begins_with(segment, exif_magic)) continue;  // XMP goes by the same number
    return exif_orientation({segment.data() + exif_magic.size(), segment.size() - exif_magic.size()});
  }
  return orientation::top_left;
}

}  // namespace

result<picture> read_jpeg(std::string_view file_bytes) {
  jpeg_reader reader;
  if (!read_header(reader, file_bytes)) return reader.why();
  if (!within_limits(reader.info.image_width, reader.info.image_height)) return errc::image_too_large;
  // A header that promises more than any file of this length holds.
  if (file_bytes.size() * most_pixels_a_byte < std::uint64_t{reader.info.image_width} * reader.info.image_height)
    return errc::image_unreadable;
  // Of an arithmetic one the library cannot tell that data are missing: it takes zeros for them.
  if (reader.info.arith_code) return errc::image_unsupported;
  switch (reader.info.jpeg_color_space) {
    case JCS_GRAYSCALE:
    case JCS_RGB:
    case JCS_YCbCr: break;
    default: return errc::image_unsupported;
  }

  const orientation stored = stored_orientation(reader.info);  // now: the library forgets its markers at the end
  picture read;
  read.width = reader.info.image_width;
  read.height = reader.info.image_height;
  read.pixels.resize(std::size_t{read.width} * read.height);
  if (!read_rows(reader, read.pixels.data())) return reader.why();
  turn_upright(read, stored);
  return read;
}

}  // namespace image
EMVQR_NAMESPACE_END
