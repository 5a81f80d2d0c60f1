// Pictures of other kinds than PNG turned back to grey pixels, each by rules of its own.
#pragma once

#include "image/pictures.hpp"

#include <sstream>

namespace emvqr_test {

inline unsigned byte_at(std::string_view bytes, std::size_t at) {
  REQUIRE(at < bytes.size());
  return static_cast<unsigned char>(bytes[at]);
}

/// Rows of bits, each on bytes of its own, the leftmost pixel in the highest bit; a bit that is set is black.
inline image::picture from_bits(std::string_view bytes, unsigned width, unsigned height, std::size_t stride) {
  REQUIRE(bytes.size() == stride * height);
  REQUIRE(stride == (std::size_t{width} + 7) / 8);
  canvas sheet{width, height};
  for (unsigned y = 0; y != height; ++y)
    for (unsigned x = 0; x != stride * 8; ++x) {
      const bool set = (byte_at(bytes, y * stride + x / 8) & 128U >> x % 8) != 0;
      if (x < width) sheet.at(x, y) = set ? 0 : 255;
      if (x >= width && set) FAIL("ink behind the end of row " << y);
    }
  return sheet.pixels;
}

inline image::picture from_rows(const image::packed_rows& rows) {
  const std::string_view bytes{reinterpret_cast<const char*>(rows.bytes.data()), rows.bytes.size()};
  return from_bits(bytes, rows.width, rows.height, rows.stride_bytes);
}

/// `GS v 0` and nothing else. A row is whole bytes, so what is behind the code is paper.
inline image::picture from_escpos(std::string_view command) {
  REQUIRE(command.substr(0, 4) == std::string_view("\x1Dv0\0", 4));
  const unsigned bytes_a_row = byte_at(command, 4) + 256 * byte_at(command, 5);
  const unsigned rows = byte_at(command, 6) + 256 * byte_at(command, 7);
  return from_bits(command.substr(8), bytes_a_row * 8, rows, bytes_a_row);
}

inline unsigned defined(const std::string& source, const std::string& name) {
  std::istringstream in{source.substr(source.find("#define " + name + " ") + 8 + name.size())};
  unsigned value = 0;
  REQUIRE((in >> value));
  return value;
}

/// The bits of C source; the leftmost pixel in the lowest bit.
inline image::picture from_xbm(const std::string& source) {
  canvas sheet{defined(source, "emvqr_width"), defined(source, "emvqr_height")};
  std::istringstream in{source.substr(source.find('{') + 1)};
  for (unsigned y = 0; y != sheet.pixels.height; ++y)
    for (unsigned x = 0; x < sheet.pixels.width; x += 8) {
      unsigned byte = 0;
      char mark = 0;
      REQUIRE((in >> std::hex >> byte >> mark));
      REQUIRE(byte < 256);
      const bool last = y + 1 == sheet.pixels.height && x + 8 >= sheet.pixels.width;
      REQUIRE(mark == (last ? '}' : ','));
      for (unsigned i = 0; i != 8; ++i) {
        const bool set = (byte >> i & 1U) != 0;
        if (x + i < sheet.pixels.width) sheet.at(x + i, y) = set ? 0 : 255;
        if (x + i >= sheet.pixels.width && set) FAIL("ink behind the end of row " << y);
      }
    }
  return sheet.pixels;
}

/// The halves of half-block text, two rows a line, true where there is ink.
inline std::vector<std::vector<bool>> halves_of_text(const std::string& text) {
  std::vector<std::vector<bool>> halves;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) {
    std::vector<bool> upper, lower;
    for (std::size_t at = 0; at != line.size();) {
      const std::string glyph = line.substr(at, line[at] == ' ' ? 1 : 3);
      REQUIRE((glyph == " " || glyph == "\u2580" || glyph == "\u2584" || glyph == "\u2588"));
      upper.push_back(glyph == "\u2580" || glyph == "\u2588");
      lower.push_back(glyph == "\u2584" || glyph == "\u2588");
      at += glyph.size();
    }
    halves.push_back(upper);
    halves.push_back(lower);
  }
  return halves;
}

/// A terminal's picture of it: ink of one shade on a ground of the other, a half being some pixels square.
inline image::picture from_text(const std::string& text, bool dark_terminal, unsigned half_pixels = 4) {
  const auto halves = halves_of_text(text);
  REQUIRE_FALSE(halves.empty());
  const std::uint8_t ground = dark_terminal ? 0 : 255;
  canvas screen{static_cast<unsigned>(halves[0].size()) * half_pixels,
                static_cast<unsigned>(halves.size()) * half_pixels, ground};
  for (unsigned y = 0; y != screen.pixels.height; ++y)
    for (unsigned x = 0; x != screen.pixels.width; ++x)
      if (halves[y / half_pixels][x / half_pixels]) screen.at(x, y) = static_cast<std::uint8_t>(255 - ground);
  return screen.pixels;
}

}  // namespace emvqr_test
