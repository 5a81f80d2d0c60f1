// A QR code in the memory of a display.
#include <emvqr/image/framebuffer.hpp>
#include <emvqr/image/small_symbol.hpp>

#include "image/pictures.hpp"

using emvqr::errc;
using emvqr::image::draw;
using emvqr::image::encode_small;
using emvqr::image::framebuffer;
using emvqr::image::pixel_packing;
using emvqr::image::small_symbol_memory;
using emvqr_test::encoded;
using emvqr_test::khqr_payload;

namespace {

constexpr pixel_packing packings[] = {pixel_packing::row_high_first, pixel_packing::row_low_first,
                                      pixel_packing::pages};

// A display with noise on it, and a byte more behind its last one.
struct display {
  display(unsigned width, unsigned height, pixel_packing packing, bool dark_is_one = true, std::size_t gap = 0) {
    const std::size_t least = packing == pixel_packing::pages ? width : (width + 7) / 8;
    const std::size_t rows = packing == pixel_packing::pages ? (height + 7) / 8 : height;
    bytes.resize((least + gap) * rows + 1);
    for (std::size_t i = 0; i != bytes.size(); ++i) bytes[i] = noise(i);
    screen = {bytes.data(), bytes.size() - 1, width, height, gap == 0 ? 0 : least + gap, packing, dark_is_one};
  }
  static std::uint8_t noise(std::size_t i) { return static_cast<std::uint8_t>(i * 89 + 17); }

  // Told apart from the code under test: which byte and bit a pixel is.
  std::size_t byte_of(unsigned x, unsigned y) const {
    return screen.packing == pixel_packing::pages ? (y / 8) * screen.stride() + x : y * screen.stride() + x / 8;
  }
  unsigned bit_of(unsigned x, unsigned y) const {
    switch (screen.packing) {
      case pixel_packing::row_high_first: return 7 - x % 8;
      case pixel_packing::row_low_first: return x % 8;
      default: return y % 8;
    }
  }
  bool dark(unsigned x, unsigned y) const {
    return (bytes[byte_of(x, y)] >> bit_of(x, y) & 1) == (screen.dark_is_one ? 1 : 0);
  }
  std::vector<std::uint8_t> grey() const {
    std::vector<std::uint8_t> out;
    for (unsigned y = 0; y != screen.height; ++y)
      for (unsigned x = 0; x != screen.width; ++x) out.push_back(dark(x, y) ? 0 : 255);
    return out;
  }

  std::vector<std::uint8_t> bytes;
  framebuffer screen;
};

}  // namespace

TEST_CASE("a code drawn into a display is read back, however the display packs its pixels") {
  small_symbol_memory<15> memory;
  const auto code = encode_small(khqr_payload(), memory);
  REQUIRE(code);
  for (const pixel_packing packing : packings)
    for (const bool dark_is_one : {true, false})
      for (const std::size_t gap : {std::size_t{0}, std::size_t{3}}) {
        INFO("packing " << static_cast<int>(packing) << ", dark is " << dark_is_one << ", gap " << gap);
        display on(241, 229, packing, dark_is_one, gap);
        const auto place = draw(*code, on.screen);
        REQUIRE(place);
        const std::vector<std::uint8_t> grey = on.grey();
        const auto found = emvqr::image::decode({grey.data(), grey.size(), 241, 229});
        REQUIRE(found);
        REQUIRE(found->size() == 1);
        REQUIRE(found->front().bytes == khqr_payload());
      }
}

TEST_CASE("every module is a square of whole pixels in the middle, and nothing else of the display is touched") {
  const auto code = encoded(khqr_payload());
  for (const pixel_packing packing : packings) {
    display on(203, 250, packing, false, 1);
    const std::vector<std::uint8_t> before = on.bytes;
    const auto place = draw(code, on.screen, {4, 2});
    REQUIRE(place);
    REQUIRE(place->module_pixels == 2);
    REQUIRE(place->side == (code.size() + 8) * 2);
    REQUIRE(place->left == (203 - place->side) / 2);
    REQUIRE(place->top == (250 - place->side) / 2);
    std::vector<std::uint8_t> expected = before;
    for (unsigned y = 0; y != place->side; ++y)
      for (unsigned x = 0; x != place->side; ++x) {
        const bool dark = x >= 8 && y >= 8 && code.dark(x / 2 - 4, y / 2 - 4);
        const std::size_t at = on.byte_of(place->left + x, place->top + y);
        const unsigned bit = 1U << on.bit_of(place->left + x, place->top + y);
        expected[at] = static_cast<std::uint8_t>(dark ? expected[at] & ~bit : expected[at] | bit);
      }
    REQUIRE(on.bytes == expected);
  }
}

TEST_CASE("a display of just the right size holds the bits that to_rows makes") {
  const auto code = encoded(khqr_payload());
  const auto rows = emvqr::image::to_rows(code, {3, 4});
  REQUIRE(rows);
  std::vector<std::uint8_t> bits(rows->bytes.size());
  const framebuffer screen{bits.data(), bits.size(), rows->width, rows->height};
  const auto place = draw(code, screen);
  REQUIRE(place);
  REQUIRE(place->left == 0);
  REQUIRE(place->module_pixels == 3);
  REQUIRE(bits == rows->bytes);
}

TEST_CASE("a code gets as many pixels a module as fit, and at least the one") {
  const auto code = encoded("a");  // 21 modules, 29 with the quiet zone
  for (unsigned side = 29; side != 120; ++side) {
    display on(side, side + 5, pixel_packing::row_high_first);
    const auto place = draw(code, on.screen);
    REQUIRE(place);
    REQUIRE(place->module_pixels == side / 29);
  }
  display small(28, 200, pixel_packing::row_high_first);
  REQUIRE(draw(code, small.screen).error().code == errc::print_too_small);
  REQUIRE(draw(code, small.screen, {3})->side == 27);
  REQUIRE(draw(code, small.screen, {0})->side == 21);
  REQUIRE(draw(code, small.screen, {3, 2}).error().code == errc::print_too_small);
  REQUIRE(draw(code, small.screen, {4'000'000'000U}).error().code == errc::print_too_small);
  REQUIRE(draw(code, small.screen, {0, 4'000'000'000U}).error().code == errc::print_too_small);
}

TEST_CASE("a symbol without modules and a display that is none are refused") {
  display on(100, 60, pixel_packing::row_high_first);
  REQUIRE(draw(emvqr::image::symbol{}, on.screen).error().code == errc::empty_input);
  const auto code = encoded("a");
  const auto refused = [&](auto change) {
    framebuffer screen = on.screen;
    change(screen);
    const auto place = draw(code, screen);
    return !place && place.error().code == errc::image_bad_view;
  };
  REQUIRE_FALSE(refused([](framebuffer&) {}));
  REQUIRE(refused([](framebuffer& screen) { screen.bits = nullptr; }));
  REQUIRE(refused([](framebuffer& screen) { screen.width = 0; }));
  REQUIRE(refused([](framebuffer& screen) { screen.height = 0; }));
  REQUIRE(refused([](framebuffer& screen) { --screen.size_bytes; }));
  REQUIRE(refused([](framebuffer& screen) { screen.stride_bytes = 12; }));
  REQUIRE(refused([](framebuffer& screen) { screen.stride_bytes = 14; }));
  REQUIRE(refused([](framebuffer& screen) { screen.height = 4'000'000'000U; }));
  // 60 rows are 8 pages of 100 bytes, more than the 780 bytes there are.
  REQUIRE(refused([](framebuffer& screen) { screen.packing = pixel_packing::pages; }));
  display in_pages(100, 60, pixel_packing::pages);
  REQUIRE(draw(code, in_pages.screen));
  in_pages.screen.stride_bytes = 99;
  REQUIRE(draw(code, in_pages.screen).error().code == errc::image_bad_view);
}
