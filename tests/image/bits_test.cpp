// Packed rows, X bitmaps and ESC/POS: exact bytes, and the pixels read back.
#include <emvqr/image/draw.hpp>

#include "image/small_readers.hpp"

using emvqr::image::draw_options;
using emvqr::image::symbol;
using emvqr_test::encoded;

namespace {

const std::vector<draw_options> sizes = {{1, 4, false}, {3, 4, false}, {8, 2, false}};

/// The pixels of the PNG, whose bits libpng wrote; `width` where rows are filled up with paper.
std::vector<std::uint8_t> expected(const symbol& code, const draw_options& options, unsigned width) {
  const auto picture = emvqr_test::read(*to_png(code, options));
  std::vector<std::uint8_t> pixels;
  for (unsigned y = 0; y != picture.height; ++y)
    for (unsigned x = 0; x != width; ++x)
      pixels.push_back(x < picture.width ? picture.pixels[std::size_t{y} * picture.width + x] : std::uint8_t{255});
  return pixels;
}

}  // namespace

TEST_CASE("rows: the highest bit is the leftmost pixel, 1 is dark, rows are whole bytes") {
  const symbol code = encoded("a");
  const auto rows = to_rows(code, {1, 0, false});
  REQUIRE(rows);
  REQUIRE(rows->width == 21);
  REQUIRE(rows->height == 21);
  REQUIRE(rows->stride_bytes == 3);
  REQUIRE(rows->bytes.size() == 63);
  REQUIRE(rows->bytes[0] >> 1U == 0x7F);      // the upper edge of the left finder
  REQUIRE((rows->bytes[0] & 1U) == 0);        // and the light column behind it
  REQUIRE((rows->bytes[1] & 3U) == 3);        // the right finder begins in column 14
  REQUIRE((rows->bytes[2] & 0xF8U) == 0xF8);  // and ends in column 20
  REQUIRE((rows->bytes[2] & 7U) == 0);        // then there is nothing
  REQUIRE(rows->bytes[3] >> 1U == 0x41);      // the next row of the finder
  const auto inverted = to_rows(code, {1, 0, true});
  REQUIRE(inverted->bytes[0] >> 1U == 0);
  REQUIRE((inverted->bytes[2] & 0xFFU) == 0);  // nothing behind the end either
  const auto zone = to_rows(code, {2, 1, false});
  REQUIRE(zone->width == 46);
  REQUIRE(zone->stride_bytes == 6);
  REQUIRE(zone->bytes[12] == 0x3F);  // third row: two light pixels, then dark ones
}

TEST_CASE("rows, X bitmap and ESC/POS have the pixels of the PNG and are read") {
  for (const std::string& payload : {std::string{"0"}, emvqr_test::khqr_payload(), emvqr_test::all_bytes()})
    for (const draw_options& options : sizes)
      for (const bool inverted : {false, true}) {
        draw_options used = options;
        used.inverted = inverted;
        INFO(payload.size() << " bytes, " << options.module_pixels << " pixels a module");
        const symbol code = encoded(payload);
        const auto rows = emvqr_test::from_rows(*to_rows(code, used));
        const auto xbm = emvqr_test::from_xbm(*to_xbm(code, used));
        const auto receipt = emvqr_test::from_escpos(*to_escpos(code, used));
        REQUIRE(rows.pixels == expected(code, used, rows.width));
        REQUIRE(xbm.pixels == rows.pixels);
        REQUIRE(receipt.pixels == expected(code, used, receipt.width));
        for (const auto* const picture : {&rows, &xbm, &receipt}) REQUIRE(emvqr_test::only_code(*picture) == payload);
      }
}

TEST_CASE("X bitmap: C source") {
  const std::string source = *to_xbm(encoded("a"), {1, 0, false});
  const std::string head =
      "#define emvqr_width 21\n#define emvqr_height 21\nstatic unsigned char emvqr_bits[] = {\n   0x7f, ";
  REQUIRE(source.substr(0, head.size()) == head);  // a finder's edge of seven, then light: the lowest bits
  REQUIRE(source.substr(source.size() - 3) == "};\n");
  std::istringstream in{source};
  std::size_t lines = 0;
  for (std::string line; std::getline(in, line); ++lines) REQUIRE(line.size() <= 80);
  REQUIRE(lines == 3 + 6);  // 63 bytes, 12 a line
}

TEST_CASE("ESC/POS: the command's head counts bytes a row and rows, the lower byte first") {
  const symbol code = encoded("a");  // 29 modules with the quiet zone
  const auto head = [&](unsigned module_pixels) {
    const std::string command = *to_escpos(code, {module_pixels, 4, false});
    const unsigned side = 29 * module_pixels;
    REQUIRE(command.size() == 8 + std::size_t{side} * ((side + 7) / 8));
    return command.substr(0, 8);
  };
  REQUIRE(head(1) == std::string("\x1D\x76\x30\x00\x04\x00\x1D\x00", 8));   // 29 dots: 4 bytes, 29 rows
  REQUIRE(head(8) == std::string("\x1D\x76\x30\x00\x1D\x00\xE8\x00", 8));   // 232: 29 bytes, 232 rows
  REQUIRE(head(9) == std::string("\x1D\x76\x30\x00\x21\x00\x05\x01", 8));   // 261: 33 bytes, 256 + 5 rows
  REQUIRE(head(70) == std::string("\x1D\x76\x30\x00\xFE\x00\xEE\x07", 8));  // 2030: 254 bytes, 7 * 256 + 238 rows
}
