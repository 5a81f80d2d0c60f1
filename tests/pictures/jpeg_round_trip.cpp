// The only file of the pictures that sees libjpeg.
#include "jpeg_round_trip.hpp"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include <jpeglib.h>

namespace emvqr_pictures {
namespace {

// Our own pixels are never refused: what ends up here is a fault of the installation.
[[noreturn]] void give_up(j_common_ptr) { throw std::runtime_error("libjpeg gave up"); }

std::string to_jpeg(const raster& seen, int quality) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  errors.error_exit = give_up;
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = static_cast<JDIMENSION>(seen.width);
  info.image_height = static_cast<JDIMENSION>(seen.height);
  info.input_components = 1;
  info.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&info);
  info.dct_method = JDCT_ISLOW;
  jpeg_set_quality(&info, quality, TRUE);
  jpeg_start_compress(&info, TRUE);
  raster copy = seen;
  for (int y = 0; y != copy.height; ++y) {
    JSAMPROW row = copy.row(y);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::string file{reinterpret_cast<const char*>(bytes), size};
  std::free(bytes);
  return file;
}

}  // namespace

raster through_jpeg(const raster& seen, int quality) {
  const std::string file = to_jpeg(seen, quality);
  jpeg_decompress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  errors.error_exit = give_up;
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(file.data()), file.size());
  jpeg_read_header(&info, TRUE);
  info.dct_method = JDCT_ISLOW;
  jpeg_start_decompress(&info);
  raster read{seen.width, seen.height, 0};
  for (int y = 0; y != read.height; ++y) {
    JSAMPROW row = read.row(y);
    jpeg_read_scanlines(&info, &row, 1);
  }
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
  return read;
}

}  // namespace emvqr_pictures
