// What goes in comes out, byte for byte: text, symbol, file, pixels, text.
#include "image/pictures.hpp"

using emvqr::image::draw_options;
using emvqr::image::ecc;
using emvqr::image::symbol;
using emvqr_test::encoded;

// Nothing is thrown at a user, whatever the libraries below do.
static_assert(noexcept(emvqr::image::encode({})));
static_assert(noexcept(to_png(symbol{})));
static_assert(noexcept(to_svg(symbol{})));
static_assert(noexcept(to_text(symbol{})));
static_assert(noexcept(to_pdf(symbol{})));
static_assert(noexcept(to_rows(symbol{})));
static_assert(noexcept(to_xbm(symbol{})));
static_assert(noexcept(to_escpos(symbol{})));
static_assert(noexcept(fit_print(symbol{}, 0)));
static_assert(noexcept(emvqr::image::read_picture({})));
static_assert(noexcept(emvqr::image::decode({})));

TEST_CASE("every payload at every size and level survives a PNG") {
  for (const auto& [name, text] : emvqr_test::payloads())
    for (const ecc level : {ecc::low, ecc::medium, ecc::quartile, ecc::high}) {
      const symbol code = encoded(text, level);
      for (const draw_options options : {draw_options{2, 4, false}, draw_options{3, 2, false},
                                         draw_options{8, 4, false}, draw_options{5, 4, true}}) {
        INFO(name << ", level " << static_cast<int>(level) << ", " << options.module_pixels << " pixels a module");
        const auto png = to_png(code, options);
        REQUIRE(png);
        REQUIRE(emvqr_test::only_code(emvqr_test::read(*png)) == text);
      }
    }
}

TEST_CASE("the largest symbol survives a PNG") {
  for (const std::size_t size : {2331U, 2953U}) {
    std::string text;
    for (std::size_t i = 0; i != size; ++i) text.push_back(static_cast<char>(i * 131 + i / 256));
    const symbol code = encoded(text, size == 2331 ? ecc::medium : ecc::low);
    REQUIRE(code.version() == 40);
    const auto png = to_png(code, {4, 4, false});
    REQUIRE(png);
    REQUIRE(emvqr_test::only_code(emvqr_test::read(*png)) == text);
  }
}

TEST_CASE("every version survives a PNG") {
  for (std::size_t size = 1; size < 2331; size += 61) {
    std::string text;
    for (std::size_t i = 0; i != size; ++i) text.push_back(static_cast<char>('0' + i * i % 75));
    const symbol code = encoded(text);
    INFO(size << " bytes, version " << code.version());
    const auto png = to_png(code, {3, 4, false});
    REQUIRE(png);
    REQUIRE(emvqr_test::only_code(emvqr_test::read(*png)) == text);
  }
}

TEST_CASE("one pixel a module is enough for a clean picture") {
  const std::string text = emvqr_test::khqr_payload();
  const auto png = to_png(encoded(text), {1, 4, false});
  REQUIRE(png);
  REQUIRE(emvqr_test::only_code(emvqr_test::read(*png)) == text);
}
