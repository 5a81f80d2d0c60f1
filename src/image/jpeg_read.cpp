// JPEG in, through libjpeg-turbo.
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
constexpr int max_scans = 64;
// Progressive files are held whole as coefficients, 2 bytes each.
constexpr long max_library_bytes = static_cast<long>(4 * max_picture_pixels);

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
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > max_scans) land(info);
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

}  // namespace

result<picture> read_jpeg(std::string_view file_bytes) {
  jpeg_reader reader;
  if (!read_header(reader, file_bytes)) return reader.why();
  if (!within_limits(reader.info.image_width, reader.info.image_height)) return errc::image_too_large;
  switch (reader.info.jpeg_color_space) {
    case JCS_GRAYSCALE:
    case JCS_RGB:
    case JCS_YCbCr: break;
    default: return errc::image_unsupported;
  }

  picture read;
  read.width = reader.info.image_width;
  read.height = reader.info.image_height;
  read.pixels.resize(std::size_t{read.width} * read.height);
  if (!read_rows(reader, read.pixels.data())) return reader.why();
  return read;
}

}  // namespace image
EMVQR_NAMESPACE_END
