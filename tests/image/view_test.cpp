// Views whose sizes do not fit are refused, and nothing outside them is read.
#include "image/pictures.hpp"

#include <limits>
#include <memory>

using emvqr::errc;
using emvqr::image::decode;
using emvqr::image::picture_view;
using emvqr::image::pixel_format;

namespace {

errc code_of(const picture_view& view) {
  const auto found = decode(view);
  return found ? errc::none : found.error().code;
}

constexpr std::size_t huge = std::numeric_limits<std::size_t>::max();
constexpr unsigned wide = std::numeric_limits<unsigned>::max();

}  // namespace

TEST_CASE("the limits of a picture's size") {
  using emvqr::image::within_limits;
  EMVQR_VERIFY(within_limits(8192, 8192));
  EMVQR_VERIFY(!within_limits(8193, 8192));
  EMVQR_VERIFY(within_limits(65'535, 1024));
  EMVQR_VERIFY(!within_limits(65'536, 1));
  EMVQR_VERIFY(!within_limits(1, 65'536));
  EMVQR_VERIFY(!within_limits(std::uint64_t{1} << 32, std::uint64_t{1} << 32));
}

TEST_CASE("views that cannot be") {
  const std::vector<std::uint8_t> bytes(30'000, 255);
  const std::uint8_t* data = bytes.data();
  const auto odd = static_cast<pixel_format>(99);
  struct row {
    const char* name;
    picture_view view;
  };
  const row rows[] = {
      {"nothing", {}},
      {"no data", {nullptr, 10'000, 100, 100, 0, pixel_format::grey}},
      {"no width", {data, 10'000, 0, 100, 0, pixel_format::grey}},
      {"no height", {data, 10'000, 100, 0, 0, pixel_format::grey}},
      {"no bytes", {data, 0, 100, 100, 0, pixel_format::grey}},
      {"no such format", {data, 30'000, 100, 100, 0, odd}},
      {"a byte too few", {data, 9'999, 100, 100, 0, pixel_format::grey}},
      {"a byte too few in RGB", {data, 29'999, 100, 100, 0, pixel_format::rgb}},
      {"grey taken for BGR", {data, 10'000, 100, 100, 0, pixel_format::bgr}},
      {"RGB taken for RGBA", {data, 30'000, 100, 100, 0, pixel_format::rgba}},
      {"stride below the width", {data, 30'000, 100, 100, 99, pixel_format::grey}},
      {"stride below the width in bytes", {data, 30'000, 100, 100, 100, pixel_format::rgb}},
      {"stride too long", {data, 10'000, 100, 100, 101, pixel_format::grey}},
      {"stride that overflows", {data, 30'000, 100, 100, huge, pixel_format::grey}},
      {"stride that comes round", {data, 30'000, 100, 3, huge / 2 + 1, pixel_format::grey}},
      {"first row too long", {data, 50, 100, 1, 0, pixel_format::grey}},
  };
  for (const row& bad : rows) {
    INFO(bad.name);
    REQUIRE(code_of(bad.view) == errc::image_bad_view);
  }
}

TEST_CASE("views past the limits") {
  const std::uint8_t byte = 0;
  const unsigned side = emvqr::image::max_picture_side;
  REQUIRE(code_of({&byte, huge, wide, wide, 0, pixel_format::rgba}) == errc::image_too_large);
  REQUIRE(code_of({&byte, huge, side + 1, 1, 0, pixel_format::grey}) == errc::image_too_large);
  REQUIRE(code_of({&byte, huge, 1, side + 1, 0, pixel_format::grey}) == errc::image_too_large);
  REQUIRE(code_of({&byte, huge, 8193, 8192, 0, pixel_format::grey}) == errc::image_too_large);
  REQUIRE(code_of({&byte, 1, 8192, 8192, 0, pixel_format::grey}) == errc::image_bad_view);
}

TEST_CASE("a view at the limits of its bytes is read to the last one and not further") {
  // In exactly as much memory as the view says, so that the address sanitizer sees a read too far.
  for (const auto format : {pixel_format::grey, pixel_format::rgb, pixel_format::bgr, pixel_format::rgba})
    for (const std::size_t gap : {0U, 3U}) {
      const std::size_t stride = 50 * std::size_t{bytes_per_pixel(format)} + gap;
      const std::size_t size = stride * 40 - gap;
      const auto bytes = std::make_unique<std::uint8_t[]>(size);
      REQUIRE(code_of({bytes.get(), size, 50, 40, stride, format}) == errc::image_no_code);
      REQUIRE(code_of({bytes.get(), size - 1, 50, 40, stride, format}) == errc::image_bad_view);
    }
}

TEST_CASE("one row needs no stride") {
  const std::vector<std::uint8_t> bytes(100, 255);
  REQUIRE(code_of({bytes.data(), 100, 100, 1, huge, pixel_format::grey}) == errc::image_no_code);
}
