// PNG files of every kind, whole and damaged.
#include "image/pictures.hpp"

#include <png.h>

using emvqr::errc;
using emvqr::image::read_picture;
using emvqr_test::canvas;
using emvqr_test::khqr_payload;

namespace {

struct png_kind {
  const char* name;
  int colour_type;
  int bit_depth;
  bool transparent;  // the light pixels are black but transparent
  int interlace;
};

constexpr png_kind kinds[] = {
    {"1-bit grey", PNG_COLOR_TYPE_GRAY, 1, false, PNG_INTERLACE_NONE},
    {"2-bit grey", PNG_COLOR_TYPE_GRAY, 2, false, PNG_INTERLACE_NONE},
    {"4-bit grey", PNG_COLOR_TYPE_GRAY, 4, false, PNG_INTERLACE_NONE},
    {"8-bit grey", PNG_COLOR_TYPE_GRAY, 8, false, PNG_INTERLACE_NONE},
    {"16-bit grey", PNG_COLOR_TYPE_GRAY, 16, false, PNG_INTERLACE_NONE},
    {"8-bit grey, interlaced", PNG_COLOR_TYPE_GRAY, 8, false, PNG_INTERLACE_ADAM7},
    {"1-bit palette", PNG_COLOR_TYPE_PALETTE, 1, false, PNG_INTERLACE_NONE},
    {"8-bit palette", PNG_COLOR_TYPE_PALETTE, 8, false, PNG_INTERLACE_NONE},
    {"8-bit palette, transparent", PNG_COLOR_TYPE_PALETTE, 8, true, PNG_INTERLACE_NONE},
    {"RGB", PNG_COLOR_TYPE_RGB, 8, false, PNG_INTERLACE_NONE},
    {"16-bit RGB", PNG_COLOR_TYPE_RGB, 16, false, PNG_INTERLACE_NONE},
    {"RGB, interlaced", PNG_COLOR_TYPE_RGB, 8, false, PNG_INTERLACE_ADAM7},
    {"grey and alpha", PNG_COLOR_TYPE_GRAY_ALPHA, 8, true, PNG_INTERLACE_NONE},
    {"RGBA", PNG_COLOR_TYPE_RGB_ALPHA, 8, true, PNG_INTERLACE_NONE},
    {"16-bit RGBA", PNG_COLOR_TYPE_RGB_ALPHA, 16, true, PNG_INTERLACE_NONE},
    {"RGBA, interlaced", PNG_COLOR_TYPE_RGB_ALPHA, 8, true, PNG_INTERLACE_ADAM7},
    {"RGBA, opaque", PNG_COLOR_TYPE_RGB_ALPHA, 8, false, PNG_INTERLACE_NONE},
};

void keep(png_structp png, png_bytep data, size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

// The samples of one pixel, the widest value of each; 16-bit ones twice.
std::vector<png_byte> samples(const png_kind& kind, bool light) {
  const bool white = light && !kind.transparent;
  const auto most = static_cast<png_byte>(kind.bit_depth >= 8 ? 255 : (1 << kind.bit_depth) - 1);
  std::vector<png_byte> values;
  if (kind.colour_type == PNG_COLOR_TYPE_PALETTE) {
    values.push_back(light ? 1 : 0);
  } else {
    values.assign((kind.colour_type & PNG_COLOR_MASK_COLOR) != 0 ? 3 : 1, white ? most : 0);
    if ((kind.colour_type & PNG_COLOR_MASK_ALPHA) != 0) values.push_back(light && kind.transparent ? 0 : most);
  }
  if (kind.bit_depth != 16) return values;
  std::vector<png_byte> doubled;
  for (const png_byte value : values) doubled.insert(doubled.end(), 2, value);
  return doubled;
}

std::string png_of(const canvas& sheet, const png_kind& kind) {
  std::string file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, keep, nullptr);
  png_set_IHDR(png, info, sheet.pixels.width, sheet.pixels.height, kind.bit_depth, kind.colour_type, kind.interlace,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (kind.colour_type == PNG_COLOR_TYPE_PALETTE) {
    const png_byte paper = kind.transparent ? 0 : 255;
    const png_color palette[] = {{0, 0, 0}, {paper, paper, paper}};
    const png_byte alpha[] = {255, 0};
    png_set_PLTE(png, info, palette, 2);
    if (kind.transparent) png_set_tRNS(png, info, alpha, 2, nullptr);
  }
  png_write_info(png, info);
  png_set_packing(png);
  const auto dark = samples(kind, false), light = samples(kind, true);
  std::vector<std::vector<png_byte>> rows(sheet.pixels.height);
  std::vector<png_bytep> starts;
  for (unsigned y = 0; y != sheet.pixels.height; ++y) {
    for (unsigned x = 0; x != sheet.pixels.width; ++x) {
      const auto& pixel = sheet.at(x, y) == 0 ? dark : light;
      rows[y].insert(rows[y].end(), pixel.begin(), pixel.end());
    }
    starts.push_back(rows[y].data());
  }
  png_write_image(png, starts.data());
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return file;
}

errc code_of(std::string_view file) {
  const auto picture = read_picture(file);
  return picture ? errc::none : picture.error().code;
}

std::string with_size(std::string png, std::uint32_t width, std::uint32_t height) {
  for (unsigned i = 0; i != 4; ++i) {
    png[16 + i] = static_cast<char>(width >> (24 - 8 * i));
    png[20 + i] = static_cast<char>(height >> (24 - 8 * i));
  }
  return png;
}

std::string small_png() { return *to_png(emvqr_test::encoded("small"), {2, 4, false}); }

}  // namespace

TEST_CASE("every kind of PNG") {
  const canvas sheet = emvqr_test::drawn(emvqr_test::encoded(khqr_payload()), 3);
  for (const png_kind& kind : kinds) {
    INFO(kind.name);
    const auto picture = emvqr_test::read(png_of(sheet, kind));
    REQUIRE(picture.width == sheet.pixels.width);
    REQUIRE(picture.height == sheet.pixels.height);
    REQUIRE(picture.format == emvqr::image::pixel_format::grey);
    REQUIRE(picture.pixels == sheet.pixels.pixels);
    REQUIRE(emvqr_test::only_code(picture.view()) == khqr_payload());
  }
}

TEST_CASE("a PNG cut off anywhere is unreadable") {
  const canvas sheet = emvqr_test::drawn(emvqr_test::encoded(khqr_payload()), 3);
  for (const png_kind& kind : {kinds[0], kinds[5], kinds[8], kinds[15]}) {
    const std::string file = png_of(sheet, kind);
    for (std::size_t size = 0; size < file.size(); size += size + 32 < file.size() ? 16U : 1U) {
      INFO(kind.name << ", " << size << " of " << file.size() << " bytes");
      REQUIRE(code_of(std::string_view{file}.substr(0, size)) == errc::image_unreadable);
    }
    REQUIRE(code_of(file) == errc::none);
    REQUIRE(code_of(file + "more") == errc::none);  // as cameras and messengers leave behind
  }
}

TEST_CASE("a PNG with any byte changed is refused") {
  const std::string file = small_png();
  const std::size_t last_checksum = file.size() - 4;  // of the end chunk, which holds nothing; all others count
  for (std::size_t at = 0; at != file.size(); ++at) {
    std::string bad = file;
    bad[at] = static_cast<char>(bad[at] ^ 0x55);
    const errc code = code_of(bad);
    INFO("byte " << at);
    if (at < last_checksum)
      REQUIRE((code == errc::image_unreadable || code == errc::image_too_large || code == errc::image_unsupported));
    else
      REQUIRE(code == errc::none);
  }
}

TEST_CASE("a PNG header that lies about its size is refused before memory is taken") {
  const std::string file = small_png();
  REQUIRE(code_of(with_size(file, 100'000, 100'000)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 0x7FFFFFFF, 0x7FFFFFFF)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 0xFFFFFFFF, 1)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 1, 65'536)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 8193, 8192)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 100'000, 100'000).substr(0, 40)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 0, 10)) == errc::image_unreadable);
  REQUIRE(code_of(with_size(file, 60, 60)) == errc::image_unreadable);
}

TEST_CASE("files that are no picture") {
  REQUIRE(code_of("") == errc::image_unreadable);
  REQUIRE(code_of("\x89PN") == errc::image_unreadable);
  REQUIRE(code_of("\xFF\xD8") == errc::image_unreadable);
  REQUIRE(code_of("00020101021129") == errc::image_unsupported);
  REQUIRE(code_of("GIF89a and so on") == errc::image_unsupported);
  REQUIRE(code_of(std::string{"\0\0\0\0\0\0\0\0", 8}) == errc::image_unsupported);
  std::string noise = small_png().substr(0, 8);
  std::uint32_t state = 99;
  for (int i = 0; i != 5000; ++i) noise.push_back(static_cast<char>((state = state * 1664525 + 1013904223) >> 24));
  REQUIRE(code_of(noise) == errc::image_unreadable);
  REQUIRE(code_of(noise.substr(8)) == errc::image_unsupported);
  REQUIRE(code_of(std::string(emvqr::image::max_picture_file_bytes + 1, 'x')) == errc::image_too_large);
}
