// Payloads and pictures for the tests of the picture layer.
#pragma once

#include <emvqr/image/image.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr_test {

namespace image = emvqr::image;

inline const std::string& khqr_payload() {
  static const std::string text =
      "00020101021129370009khqr@aclb0120cafe_angkor@aclb_usd52045812530311654065000005802KH5911Angkor Cafe6010Phnom "
      "Penh62240108INV-00010708counter16304ABCD";
  return text;
}

/// Khmer, in UTF-8: "coffee shop" twice, with a space.
inline const std::string& khmer_payload() {
  static const std::string text =
      "\xE1\x9E\xA0\xE1\x9E\xB6\xE1\x9E\x84\xE1\x9E\x80\xE1\x9E\xB6\xE1\x9E\xA0\xE1\x9F\x92\xE1\x9E\x9C\xE1\x9F\x81 "
      "\xE1\x9E\xA0\xE1\x9E\xB6\xE1\x9E\x84\xE1\x9E\x80\xE1\x9E\xB6\xE1\x9E\xA0\xE1\x9F\x92\xE1\x9E\x9C\xE1\x9F\x81";
  return text;
}

inline std::string all_bytes() {
  std::string text;
  for (int byte = 0; byte != 256; ++byte) text.push_back(static_cast<char>(byte));
  return text;
}

inline std::vector<std::pair<std::string, std::string>> payloads() {
  return {{"ASCII", khqr_payload()},
          {"Khmer", khmer_payload()},
          {"one byte", "0"},
          {"NUL inside", std::string{"before\0after", 12}},
          {"NUL alone", std::string{"\0", 1}},
          {"every byte", all_bytes()},
          {"Latin-1", "Caf\xE9 \xFC\xDF"},
          {"Shift_JIS", "\x83\x65\x83\x58\x83\x67"},
          {"digits", std::string(300, '7')}};
}

inline image::symbol encoded(std::string_view text, image::ecc level = image::ecc::medium) {
  auto code = image::encode(text, {level});
  REQUIRE(code);
  return *code;
}

/// Grey pixels to draw into, white at first.
struct canvas {
  canvas(unsigned width, unsigned height, std::uint8_t ground = 255) {
    pixels.width = width;
    pixels.height = height;
    pixels.pixels.assign(std::size_t{width} * height, ground);
  }

  std::uint8_t& at(unsigned x, unsigned y) { return pixels.pixels[std::size_t{y} * pixels.width + x]; }
  std::uint8_t at(unsigned x, unsigned y) const { return pixels.pixels[std::size_t{y} * pixels.width + x]; }
  /// Draws the modules, the top left one at the place given.
  void draw(const image::symbol& code, unsigned left, unsigned top, unsigned module_pixels, std::uint8_t dark = 0,
            std::uint8_t light = 255) {
    for (unsigned y = 0; y != code.size() * module_pixels; ++y)
      for (unsigned x = 0; x != code.size() * module_pixels; ++x)
        at(left + x, top + y) = code.dark(x / module_pixels, y / module_pixels) ? dark : light;
  }
  image::picture_view view() const { return pixels.view(); }

  image::picture pixels;
};

/// A code in the middle of white, with a quiet zone of 4 modules.
inline canvas drawn(const image::symbol& code, unsigned module_pixels = 4) {
  const unsigned side = (code.size() + 8) * module_pixels;
  canvas sheet{side, side};
  sheet.draw(code, 4 * module_pixels, 4 * module_pixels, module_pixels);
  return sheet;
}

/// "structured append" cut into two codes of version 1 by libqrencode's QRinput_splitQRinputToStruct: the first one,
/// which holds "structured a".
inline canvas first_of_two_parts() {
  constexpr const char* rows[] = {"#######.#...#.#######", "#.....#..#.#..#.....#", "#.###.#..###..#.###.#",
                                  "#.###.#.#..##.#.###.#", "#.###.#.#####.#.###.#", "#.....#.#.#.#.#.....#",
                                  "#######.#.#.#.#######", "........#..##........", "#...#.###..#######..#",
                                  "#.##......#.#.###.###", "#.#####.#.##.#####.#.", "...#...#...###.#..###",
                                  ".#....#.#.#.####..#..", "........##..#.##.##..", "#######.#.#..##.#.#..",
                                  "#.....#....###...#.#.", "#.###.#.#.###.##.#.##", "#.###.#...###.#.#####",
                                  "#.###.#......####.#..", "#.....#..#.##......##", "#######.#..###.#..###"};
  canvas sheet{29 * 5, 29 * 5};
  for (unsigned y = 0; y != 21 * 5; ++y)
    for (unsigned x = 0; x != 21 * 5; ++x)
      if (rows[y / 5][x / 5] == '#') sheet.at(x + 20, y + 20) = 0;
  return sheet;
}

/// The bytes of the one code in the picture.
inline std::string only_code(const image::picture_view& view) {
  const auto found = image::decode(view);
  if (!found) FAIL("not decoded: " << std::string(emvqr::message(found.error()).view()));
  REQUIRE(found->size() == 1);
  return (*found)[0].bytes;
}

inline std::string only_code(const image::picture& picture) { return only_code(picture.view()); }

inline image::picture read(std::string_view file) {
  auto picture = image::read_picture(file);
  if (!picture) FAIL("not read: " << std::string(emvqr::message(picture.error()).view()));
  return *picture;
}

/// How reading a file fails; `none` where it is read.
inline emvqr::errc code_of(std::string_view file) {
  const auto picture = image::read_picture(file);
  return picture ? emvqr::errc::none : picture.error().code;
}

inline std::string_view bytes_of(const std::vector<unsigned char>& file) {
  return {reinterpret_cast<const char*>(file.data()), file.size()};
}

}  // namespace emvqr_test
