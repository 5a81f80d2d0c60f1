// JPEG files of every kind, whole and damaged.
#include "image/pictures.hpp"

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

using emvqr::errc;
using emvqr::image::read_picture;
using emvqr_test::canvas;
using emvqr_test::khqr_payload;

namespace {

struct jpeg_kind {
  const char* name;
  J_COLOR_SPACE in;
  int channels;
  J_COLOR_SPACE stored;
  bool progressive;
};

constexpr jpeg_kind grey{"grey", JCS_GRAYSCALE, 1, JCS_GRAYSCALE, false};
constexpr jpeg_kind colour{"YCbCr", JCS_RGB, 3, JCS_YCbCr, false};
constexpr jpeg_kind progressive{"YCbCr, progressive", JCS_RGB, 3, JCS_YCbCr, true};
constexpr jpeg_kind kinds[] = {grey,
                               {"grey, progressive", JCS_GRAYSCALE, 1, JCS_GRAYSCALE, true},
                               colour,
                               progressive,
                               {"RGB", JCS_RGB, 3, JCS_RGB, false}};

std::string jpeg_of(const canvas& sheet, const jpeg_kind& kind, int quality = 80) {
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
  jpeg_start_compress(&info, TRUE);
  for (unsigned y = 0; y != sheet.pixels.height; ++y) {
    std::vector<JSAMPLE> row;
    for (unsigned x = 0; x != sheet.pixels.width; ++x)
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

errc code_of(std::string_view file) {
  const auto picture = read_picture(file);
  return picture ? errc::none : picture.error().code;
}

canvas sheet() { return emvqr_test::drawn(emvqr_test::encoded(khqr_payload()), 4); }

// Rewrites the size in the frame header, marker FFC0 (baseline) or FFC2 (progressive).
std::string with_size(std::string file, unsigned width, unsigned height) {
  std::size_t at = file.find("\xFF\xC0");
  if (at == std::string::npos) at = file.find("\xFF\xC2");
  REQUIRE(at != std::string::npos);
  file[at + 5] = static_cast<char>(height >> 8);
  file[at + 6] = static_cast<char>(height);
  file[at + 7] = static_cast<char>(width >> 8);
  file[at + 8] = static_cast<char>(width);
  return file;
}

}  // namespace

TEST_CASE("every kind of JPEG") {
  const canvas drawn = sheet();
  for (const jpeg_kind& kind : kinds)
    for (const int quality : {30, 80, 100}) {
      INFO(kind.name << ", quality " << quality);
      const auto picture = emvqr_test::read(jpeg_of(drawn, kind, quality));
      REQUIRE(picture.width == drawn.pixels.width);
      REQUIRE(picture.height == drawn.pixels.height);
      REQUIRE(picture.pixels.size() == drawn.pixels.pixels.size());
      REQUIRE(emvqr_test::only_code(picture.view()) == khqr_payload());
    }
}

TEST_CASE("JPEG in CMYK is unsupported") {
  const canvas drawn = sheet();
  REQUIRE(code_of(jpeg_of(drawn, {"CMYK", JCS_CMYK, 4, JCS_CMYK, false})) == errc::image_unsupported);
  REQUIRE(code_of(jpeg_of(drawn, {"YCCK", JCS_CMYK, 4, JCS_YCCK, false})) == errc::image_unsupported);
}

TEST_CASE("a JPEG cut off anywhere is unreadable") {
  for (const jpeg_kind& kind : {grey, colour, progressive}) {
    const std::string file = jpeg_of(sheet(), kind);
    for (std::size_t size = 0; size < file.size(); size += size + 32 < file.size() ? 16U : 1U) {
      INFO(kind.name << ", " << size << " of " << file.size() << " bytes");
      REQUIRE(code_of(std::string_view{file}.substr(0, size)) == errc::image_unreadable);
    }
    REQUIRE(code_of(file) == errc::none);
    REQUIRE(code_of(file + "more") == errc::none);
  }
}

TEST_CASE("a JPEG with any byte changed gives a picture or a failure") {
  for (const jpeg_kind& kind : {colour, progressive}) {
    const std::string file = jpeg_of(emvqr_test::drawn(emvqr_test::encoded("a"), 1), kind);
    for (std::size_t at = 0; at != file.size(); ++at) {
      std::string bad = file;
      bad[at] = static_cast<char>(bad[at] ^ 0x55);
      const errc code = code_of(bad);
      INFO(kind.name << ", byte " << at << " of " << file.size());
      REQUIRE((code == errc::none || code == errc::image_unreadable || code == errc::image_too_large ||
               code == errc::image_unsupported));
    }
  }
}

TEST_CASE("a JPEG header that lies about its size is refused") {
  const std::string file = jpeg_of(sheet(), colour);
  REQUIRE(code_of(with_size(file, 65'535, 65'535)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 65'500, 65'500)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 8193, 8192)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 0, 10)) == errc::image_unreadable);
  REQUIRE(code_of(with_size(file, 8000, 100)) == errc::image_unreadable);
  // Progressive ones are held whole by the library, here in 6 bytes a pixel: within the limit of pixels, past that of
  // memory.
  const std::string rgb = jpeg_of(sheet(), {"RGB, progressive", JCS_RGB, 3, JCS_RGB, true});
  REQUIRE(code_of(rgb) == errc::none);
  REQUIRE(code_of(with_size(rgb, 8000, 8000)) == errc::image_too_large);
}

TEST_CASE("a progressive JPEG of thousands of passes is given up") {
  const std::string file = jpeg_of(sheet(), progressive);
  const std::size_t scan = file.rfind("\xFF\xDA"), end = file.size() - 2;
  REQUIRE(scan != std::string::npos);
  std::string passes = file.substr(0, end);
  for (int i = 0; i != 3000; ++i) passes += file.substr(scan, end - scan);
  REQUIRE(code_of(passes + file.substr(end)) == errc::image_unreadable);
}
