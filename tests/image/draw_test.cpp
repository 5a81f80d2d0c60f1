// Symbol to PNG, SVG and text; what every kind refuses.
#include <emvqr/image/draw.hpp>

#include "image/small_readers.hpp"

#include <algorithm>
#include <sstream>

using emvqr::errc;
using emvqr::image::draw_options;
using emvqr::image::symbol;
using emvqr::image::to_escpos;
using emvqr::image::to_pdf;
using emvqr::image::to_png;
using emvqr::image::to_rows;
using emvqr::image::to_svg;
using emvqr::image::to_text;
using emvqr::image::to_xbm;
using emvqr_test::encoded;
using emvqr_test::halves_of_text;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t seen = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++seen;
  return seen;
}

std::size_t dark_modules(const symbol& code) {
  std::size_t dark = 0;
  for (unsigned y = 0; y != code.size(); ++y)
    for (unsigned x = 0; x != code.size(); ++x) dark += code.dark(x, y) ? 1U : 0U;
  return dark;
}

// The text between `start` and the next quotation mark.
std::string quoted(const std::string& text, const std::string& start) {
  const std::size_t from = text.find(start);
  REQUIRE(from != std::string::npos);
  const std::size_t first = from + start.size();
  return text.substr(first, text.find('"', first) - first);
}

using matrix = std::vector<std::vector<bool>>;

matrix sheet_of(const symbol& code, unsigned quiet_zone) {
  const unsigned side = code.size() + 2 * quiet_zone;
  matrix modules(side, std::vector<bool>(side));
  for (unsigned y = 0; y != code.size(); ++y)
    for (unsigned x = 0; x != code.size(); ++x) modules[y + quiet_zone][x + quiet_zone] = code.dark(x, y);
  return modules;
}

// Draws a path of bars `Mx yhNv1h-Nz`; fails on anything else and where bars overlap.
matrix modules_of_path(const std::string& path, std::size_t side) {
  matrix modules(side, std::vector<bool>(side));
  std::istringstream in{path};
  for (char letter = 0; in >> letter;) {
    std::size_t x = 0, y = 0, length = 0, back = 0;
    char h = 0, v = 0, one = 0, h2 = 0, minus = 0, z = 0;
    REQUIRE((in >> x >> y >> h >> length >> v >> one >> h2 >> minus >> back >> z));
    REQUIRE(std::string{letter, h, v, one, h2, minus, z} == "Mhv1h-z");
    REQUIRE(length == back);
    REQUIRE(y < side);
    REQUIRE(x + length <= side);
    for (std::size_t i = x; i != x + length; ++i) {
      REQUIRE_FALSE(modules[y][i]);
      modules[y][i] = true;
    }
  }
  return modules;
}

}  // namespace

TEST_CASE("SVG: one path over one ground, its bars are the dark modules") {
  const symbol code = encoded(emvqr_test::khqr_payload());
  for (const unsigned quiet_zone : {0U, 1U, 4U}) {
    const auto svg = to_svg(code, {5, quiet_zone, false});
    REQUIRE(svg);
    const std::size_t side = code.size() + 2 * quiet_zone;
    const std::string pixels = std::to_string(side * 5);
    REQUIRE(count(*svg, "<svg ") == 1);
    REQUIRE(count(*svg, "</svg>") == 1);
    REQUIRE(count(*svg, "<path ") == 1);
    REQUIRE(count(*svg, "<rect ") == 1);
    REQUIRE(quoted(*svg, "viewBox=\"") == "0 0 " + std::to_string(side) + " " + std::to_string(side));
    REQUIRE(quoted(*svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"") == pixels);
    REQUIRE(quoted(*svg, " height=\"") == pixels);
    REQUIRE(quoted(*svg, "shape-rendering=\"") == "crispEdges");
    REQUIRE(quoted(*svg, "<path fill=\"") == "#000");
    const matrix drawn = modules_of_path(quoted(*svg, " d=\""), side);
    REQUIRE(drawn == sheet_of(code, quiet_zone));
    std::size_t dark = 0;
    for (const auto& row : drawn) dark += static_cast<std::size_t>(std::count(row.begin(), row.end(), true));
    REQUIRE(dark == dark_modules(code));
  }
}

TEST_CASE("SVG: inverted swaps the two fills and nothing else") {
  const symbol code = encoded("inverted");
  const auto plain = to_svg(code), inverted = to_svg(code, {8, 4, true});
  REQUIRE(plain);
  REQUIRE(inverted);
  REQUIRE(quoted(*plain, "fill=\"") == "#fff");
  REQUIRE(quoted(*inverted, "fill=\"") == "#000");
  REQUIRE(quoted(*inverted, "<path fill=\"") == "#fff");
  REQUIRE(quoted(*plain, " d=\"") == quoted(*inverted, " d=\""));
}

TEST_CASE("text: half blocks are the dark modules, or the light ones for a dark terminal") {
  const symbol code = encoded(emvqr_test::khqr_payload());
  for (const unsigned quiet_zone : {0U, 2U, 4U}) {
    matrix expected = sheet_of(code, quiet_zone);
    const std::size_t side = expected.size();
    expected.emplace_back(side, false);  // the sides are odd: the last line has an empty half

    const auto plain = to_text(code, {8, quiet_zone, false});
    REQUIRE(plain);
    REQUIRE(plain->back() == '\n');
    REQUIRE(count(*plain, "\n") == (side + 1) / 2);
    REQUIRE(halves_of_text(*plain) == expected);

    for (std::size_t y = 0; y != side; ++y) expected[y].flip();
    const auto inverted = to_text(code, {8, quiet_zone, true});
    REQUIRE(inverted);
    REQUIRE(halves_of_text(*inverted) == expected);
  }
  REQUIRE(*to_text(code) == *to_text(code, {0, 4, false}));  // pixels do not matter
}

TEST_CASE("text: either kind of terminal shows a code that is read, dark on light") {
  for (const std::string& payload : {std::string{"0"}, emvqr_test::khqr_payload(), emvqr_test::all_bytes()})
    for (const bool dark_terminal : {false, true}) {
      const auto text = to_text(encoded(payload), {8, 4, dark_terminal});
      REQUIRE(text);
      const auto screen = emvqr_test::from_text(*text, dark_terminal);
      REQUIRE(screen.pixels[0] == 255);  // the quiet zone is light on both
      REQUIRE(emvqr_test::only_code(screen) == payload);
    }
}

TEST_CASE("PNG: header, and the pixels are the modules") {
  const symbol code = encoded("png");
  for (const draw_options options : {draw_options{1, 0, false}, draw_options{3, 4, false}, draw_options{8, 4, true}}) {
    const auto png = to_png(code, options);
    REQUIRE(png);
    REQUIRE(png->substr(1, 3) == "PNG");
    REQUIRE((*png)[24] == 1);  // bits a pixel
    REQUIRE((*png)[25] == 0);  // grey
    const auto picture = emvqr_test::read(*png);
    const matrix modules = sheet_of(code, options.quiet_zone);
    REQUIRE(picture.width == modules.size() * options.module_pixels);
    REQUIRE(picture.height == picture.width);
    for (unsigned y = 0; y != picture.height; ++y)
      for (unsigned x = 0; x != picture.width; ++x) {
        const bool black = modules[y / options.module_pixels][x / options.module_pixels] != options.inverted;
        if (picture.pixels[std::size_t{y} * picture.width + x] != (black ? 0 : 255)) FAIL("pixel " << x << ", " << y);
      }
  }
}

TEST_CASE("SVG: a size on paper is in millimetres, to the micrometre") {
  const symbol code = encoded("a");  // 29 modules with the quiet zone
  const auto size = [&](const draw_options& options) {
    const std::string svg = *to_svg(code, options);
    REQUIRE(quoted(svg, "viewBox=\"") == "0 0 29 29");
    REQUIRE(quoted(svg, " width=\"") == quoted(svg, " height=\""));
    return quoted(svg, " width=\"");
  };
  REQUIRE(size({8, 4, false}) == "232");
  REQUIRE(size({8, 4, false, 0, 25'400}) == "25.4mm");
  REQUIRE(size({8, 4, false, 0, 30'000}) == "30mm");
  REQUIRE(size({8, 4, false, 0, 30'001}) == "30.001mm");
  REQUIRE(size({8, 4, false, 0, 7}) == "0.007mm");
  REQUIRE(size({8, 4, false, 203}) == "29.029mm");  // 232 pixels at 203 an inch: 29.0286
  REQUIRE(size({8, 4, false, 203, 40'000}) == "40mm");
  REQUIRE(size({256, 4, false, 1}) == "188569.6mm");
}

TEST_CASE("PNG: 8 bits a pixel say the same") {
  const symbol code = encoded(emvqr_test::khqr_payload());
  for (const bool inverted : {false, true}) {
    draw_options options{3, 4, inverted};
    const auto narrow = to_png(code, options);
    options.png_bits = 8;
    const auto wide = to_png(code, options);
    REQUIRE(narrow);
    REQUIRE(wide);
    REQUIRE((*narrow)[24] == 1);
    REQUIRE((*wide)[24] == 8);
    REQUIRE((*wide)[25] == 0);  // grey
    REQUIRE(emvqr_test::read(*narrow).pixels == emvqr_test::read(*wide).pixels);
  }
}

TEST_CASE("PNG: the resolution is told where it is known") {
  const symbol code = encoded("a");
  REQUIRE(to_png(code)->find("pHYs") == std::string::npos);
  struct {
    unsigned dpi, pixels_a_metre;
  } const rows[] = {{72, 2835}, {96, 3780}, {203, 7992}, {300, 11811}, {600, 23622}, {1, 39}, {9600, 377953}};
  for (const auto& row : rows) {
    const std::string png = *to_png(code, {8, 4, false, row.dpi});
    const std::size_t at = png.find("pHYs");
    REQUIRE(at != std::string::npos);
    std::size_t value[2] = {};
    for (std::size_t i = 0; i != 8; ++i) value[i / 4] = value[i / 4] * 256 + emvqr_test::byte_at(png, at + 4 + i);
    REQUIRE(value[0] == row.pixels_a_metre);
    REQUIRE(value[1] == row.pixels_a_metre);
    REQUIRE(png[at + 12] == 1);  // a metre is the unit
    REQUIRE(emvqr_test::only_code(emvqr_test::read(png)) == "a");
  }
}

TEST_CASE("drawing refuses options past their limits, and symbols without modules") {
  const symbol small = encoded("a"), large = encoded(std::string(2000, 'a'));
  using all = std::vector<errc>;
  // What PNG, SVG, PDF, text, rows, XBM and ESC/POS answer.
  const auto codes = [](const symbol& code, const draw_options& options) {
    const auto code_of = [](const auto& made) { return made ? errc::none : made.error().code; };
    return all{code_of(to_png(code, options)),   code_of(to_svg(code, options)),  code_of(to_pdf(code, options)),
               code_of(to_text(code, options)),  code_of(to_rows(code, options)), code_of(to_xbm(code, options)),
               code_of(to_escpos(code, options))};
  };
  constexpr errc good = errc::none, big = errc::image_too_large, wrong = errc::image_write_failed;
  const unsigned pixels = emvqr::image::max_module_pixels, zone = emvqr::image::max_quiet_zone;
  REQUIRE(codes(small, {}) == all(7, good));
  REQUIRE(codes(small, {pixels, zone, false}) == all{big, good, big, good, big, big, big});
  REQUIRE(codes(small, {40, zone, false}) == all{good, good, good, good, good, good, big});
  REQUIRE(codes(small, {pixels + 1, 4, false}) == all{big, big, big, good, big, big, big});
  REQUIRE(codes(small, {8, zone + 1, false}) == all(7, big));
  REQUIRE(codes(small, {0xFFFFFFFF, 0xFFFFFFFF, false})[0] == big);
  REQUIRE(codes(small, {0, 4, false}) == all{wrong, wrong, wrong, good, wrong, wrong, wrong});
  REQUIRE(codes(large, {pixels, 4, false}) == all{big, good, big, good, big, big, big});
  REQUIRE(codes({}, {}) == all(7, errc::empty_input));
  // Past the widest row of a printer: 29 modules of 70 pixels fit 2040 dots, of 71 they do not.
  REQUIRE(codes(small, {70, 4, false}) == all(7, good));
  REQUIRE(codes(small, {71, 4, false}) == all{good, good, good, good, good, good, big});
  // Resolution, size on paper, bits a pixel.
  REQUIRE(codes(small, {8, 4, false, emvqr::image::max_dpi}) == all(7, good));
  REQUIRE(codes(small, {8, 4, false, emvqr::image::max_dpi + 1}) == all{big, big, big, good, big, big, big});
  REQUIRE(codes(small, {8, 4, false, 0, emvqr::image::max_side_um}) == all(7, good));
  REQUIRE(codes(small, {8, 4, false, 0, emvqr::image::max_side_um + 1}) == all{big, big, big, good, big, big, big});
  for (const unsigned bits : {0U, 2U, 4U, 16U}) REQUIRE(codes(small, {8, 4, false, 0, 0, bits})[0] == wrong);
  // 232 pixels at one an inch would be 5.9 m.
  REQUIRE(codes(small, {8, 4, false, 1}) == all{good, good, big, good, good, good, good});
}
