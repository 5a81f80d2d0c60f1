// Writes JPEG files of every kind.
#pragma once

#include "image/pictures.hpp"

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace emvqr_test {

struct jpeg_kind {
  const char* name;
  J_COLOR_SPACE in;
  int channels;
  J_COLOR_SPACE stored;
  bool progressive;
  bool arithmetic = false;
};

inline constexpr jpeg_kind grey{"grey", JCS_GRAYSCALE, 1, JCS_GRAYSCALE, false};
inline constexpr jpeg_kind colour{"YCbCr", JCS_RGB, 3, JCS_YCbCr, false};
inline constexpr jpeg_kind progressive{"YCbCr, progressive", JCS_RGB, 3, JCS_YCbCr, true};
inline constexpr jpeg_kind jpeg_kinds[] = {grey,
                                           {"grey, progressive", JCS_GRAYSCALE, 1, JCS_GRAYSCALE, true},
                                           colour,
                                           progressive,
                                           {"RGB", JCS_RGB, 3, JCS_RGB, false}};

/// `exif` becomes an APP1 segment ahead of the picture, as cameras write it.
inline std::string jpeg_of(const canvas& sheet, const jpeg_kind& kind, int quality = 80, std::string_view exif = {}) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = sheet.pixels.width;
  info.image_height = sheet.pixels.height;
  info.input_components = kind.channels;
  info.in_color_space = kind.in;
  jpeg_set_defaults(&info);
  jpeg_set_colorspace(&info, kind.stored);
  jpeg_set_quality(&info, quality, TRUE);
  if (kind.progressive) jpeg_simple_progression(&info);
  info.arith_code = kind.arithmetic ? TRUE : FALSE;
  jpeg_start_compress(&info, TRUE);
  if (!exif.empty())
    jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                      static_cast<unsigned>(exif.size()));
  for (unsigned y = 0; y != sheet.pixels.height; ++y) {
    const auto left = sheet.pixels.pixels.begin() + static_cast<std::ptrdiff_t>(std::size_t{y} * sheet.pixels.width);
    std::vector<JSAMPLE> row(left, left + static_cast<std::ptrdiff_t>(sheet.pixels.width));
    if (kind.channels > 1) row.clear();  // grey rows as they are: the largest pictures are grey
    for (unsigned x = 0; kind.channels > 1 && x != sheet.pixels.width; ++x)
      row.insert(row.end(), static_cast<std::size_t>(kind.channels), sheet.at(x, y));
    JSAMPROW start = row.data();
    jpeg_write_scanlines(&info, &start, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::string file{reinterpret_cast<const char*>(bytes), size};
  std::free(bytes);
  return file;
}

/// Where the frame header is: marker FFC0 (baseline), FFC2 (progressive) or FFC9 (arithmetic).
inline std::size_t frame_of(const std::string& file) {
  for (const char* const marker : {"\xFF\xC0", "\xFF\xC2", "\xFF\xC9"})
    if (const std::size_t at = file.find(marker); at != std::string::npos) return at;
  FAIL("no frame header");
  return 0;
}

/// With another size in its frame header.
inline std::string with_jpeg_size(std::string file, unsigned width, unsigned height) {
  const std::size_t at = frame_of(file);
  file[at + 5] = static_cast<char>(height >> 8);
  file[at + 6] = static_cast<char>(height);
  file[at + 7] = static_cast<char>(width >> 8);
  file[at + 8] = static_cast<char>(width);
  return file;
}

}  // namespace emvqr_test
