// Writes PNG files of every kind, and chunks by themselves.
#pragma once

#include "image/pictures.hpp"
#include "image/png_chunks.hpp"

#include <png.h>

namespace emvqr_test {

struct png_kind {
  const char* name;
  int colour_type;
  int bit_depth;
  bool transparent;  // the light pixels are black but transparent
  int interlace;
};

inline constexpr png_kind png_kinds[] = {
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

inline void keep(png_structp png, png_bytep data, size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

// The samples of one pixel, the widest value of each; 16-bit ones twice.
inline std::vector<png_byte> samples(const png_kind& kind, bool light) {
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

inline std::string png_of(const canvas& sheet, const png_kind& kind) {
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

inline std::string big_endian(std::uint32_t number) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes.push_back(static_cast<char>(number >> shift));
  return bytes;
}

inline std::string png_chunk_of(const std::string& type, const std::string& data) {
  return big_endian(static_cast<std::uint32_t>(data.size())) + type + data +
         big_endian(image::png_checksum(type + data));
}

/// With more chunks behind the header.
inline std::string with_chunks(std::string png, const std::string& chunks) {
  return png.insert(image::png_signature_bytes + 25, chunks);
}

/// With another size in its header, and the checksum to it.
inline std::string with_size(std::string png, std::uint32_t width, std::uint32_t height) {
  const std::size_t data = image::png_signature_bytes + 8, checksum = data + 13;
  png.replace(data, 8, big_endian(width) + big_endian(height));
  return png.replace(checksum, 4, big_endian(image::png_checksum(png.substr(data - 4, checksum - data + 4))));
}

}  // namespace emvqr_test
