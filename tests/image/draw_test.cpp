// Symbol to PNG, SVG and text.
#include <emvqr/image/draw.hpp>

#include "image/pictures.hpp"

#include <algorithm>
#include <sstream>

using emvqr::errc;
using emvqr::result;
using emvqr::image::draw_options;
using emvqr::image::symbol;
using emvqr::image::to_png;
using emvqr::image::to_svg;
using emvqr::image::to_text;
using emvqr_test::encoded;

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

// The modules of half-block text, true where there is ink.
matrix modules_of_text(const std::string& text) {
  matrix modules;
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
    modules.push_back(upper);
    modules.push_back(lower);
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
    REQUIRE(modules_of_text(*plain) == expected);

    for (std::size_t y = 0; y != side; ++y) expected[y].flip();
    const auto inverted = to_text(code, {8, quiet_zone, true});
    REQUIRE(inverted);
    REQUIRE(modules_of_text(*inverted) == expected);
  }
  REQUIRE(*to_text(code) == *to_text(code, {0, 4, false}));  // pixels do not matter
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

TEST_CASE("drawing refuses options past their limits, and symbols without modules") {
  const symbol small = encoded("a"), large = encoded(std::string(2000, 'a'));
  const auto codes = [](const symbol& code, const draw_options& options) {
    const auto code_of = [](const result<std::string>& made) { return made ? errc::none : made.error().code; };
    return std::vector<errc>{code_of(to_png(code, options)), code_of(to_svg(code, options)),
                             code_of(to_text(code, options))};
  };
  const unsigned pixels = emvqr::image::max_module_pixels, zone = emvqr::image::max_quiet_zone;
  using all = std::vector<errc>;
  REQUIRE(codes(small, {pixels, zone, false}) == all{errc::image_too_large, errc::none, errc::none});
  REQUIRE(codes(small, {40, zone, false}) == all{errc::none, errc::none, errc::none});
  REQUIRE(codes(small, {pixels + 1, 4, false}) == all{errc::image_too_large, errc::image_too_large, errc::none});
  REQUIRE(codes(small, {8, zone + 1, false}) ==
          all{errc::image_too_large, errc::image_too_large, errc::image_too_large});
  REQUIRE(codes(small, {0xFFFFFFFF, 0xFFFFFFFF, false})[0] == errc::image_too_large);
  REQUIRE(codes(small, {0, 4, false}) == all{errc::image_write_failed, errc::image_write_failed, errc::none});
  REQUIRE(codes(large, {pixels, 4, false}) == all{errc::image_too_large, errc::none, errc::none});
  REQUIRE(codes({}, {}) == all{errc::empty_input, errc::empty_input, errc::empty_input});
}
