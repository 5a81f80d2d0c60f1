// Looking at a part of a picture alone.
#include <emvqr/image/decode.hpp>

#include "image/pictures.hpp"

#include <climits>
#include <cstdlib>

using emvqr::errc;
using emvqr::image::area;
using emvqr::image::decode;
using emvqr::image::decode_options;
using emvqr::image::picture_view;
using emvqr::image::pixel_format;
using emvqr_test::canvas;
using emvqr_test::encoded;

namespace {

decode_options only(area region) {
  decode_options options;
  options.region = region;
  return options;
}

errc code_of(const picture_view& view, area region) {
  const auto found = decode(view, only(region));
  return found ? errc::none : found.error().code;
}

canvas two_codes() {
  canvas sheet{600, 300};
  sheet.draw(encoded("left"), 50, 50, 6);
  sheet.draw(encoded("right"), 400, 60, 6);
  return sheet;
}

}  // namespace

TEST_CASE("a region's codes are read alone, their corners count from the picture's") {
  const canvas sheet = two_codes();
  const auto right = decode(sheet.view(), only({300, 20, 290, 270}));
  REQUIRE(right);
  REQUIRE(right->size() == 1);
  CHECK((*right)[0].bytes == "right");
  CHECK(std::abs((*right)[0].corners[0].x - 400) < 4);
  CHECK(std::abs((*right)[0].corners[0].y - 60) < 4);
  CHECK(code_of(sheet.view(), {230, 0, 150, 300}) == errc::image_no_code);
}

TEST_CASE("a region without a width or a height goes on to the edge") {
  const canvas sheet = two_codes();
  const auto right = decode(sheet.view(), only({300, 0, 0, 0}));
  REQUIRE(right);
  REQUIRE(right->size() == 1);
  CHECK((*right)[0].bytes == "right");
  const auto both = decode(sheet.view(), only({0, 30, 0, 0}));
  REQUIRE(both);
  CHECK(both->size() == 2);
}

TEST_CASE("regions work on every format and stride") {
  const canvas sheet = two_codes();
  constexpr std::size_t gap = 13;
  std::vector<std::uint8_t> bgra;
  for (unsigned y = 0; y != 300; ++y) {
    for (unsigned x = 0; x != 600; ++x) bgra.insert(bgra.end(), {sheet.at(x, y), sheet.at(x, y), sheet.at(x, y), 255});
    bgra.insert(bgra.end(), gap, 77);
  }
  const picture_view view{bgra.data(), bgra.size(), 600, 300, 600 * 4 + gap, pixel_format::bgra};
  const auto right = decode(view, only({300, 20, 290, 270}));
  REQUIRE(right);
  REQUIRE(right->size() == 1);
  CHECK((*right)[0].bytes == "right");
  CHECK(std::abs((*right)[0].corners[0].x - 400) < 4);
}

TEST_CASE("regions outside the picture are refused") {
  const canvas sheet = two_codes();
  for (const area region :
       {area{600, 0, 0, 0}, area{0, 300, 0, 0}, area{0, 0, 601, 0}, area{1, 0, 600, 0}, area{0, 0, 0, 301},
        area{0, 1, 0, 300}, area{UINT_MAX, 0, 2, 0}, area{0, UINT_MAX, 0, 2}, area{1, 1, UINT_MAX, UINT_MAX}})
    CHECK(code_of(sheet.view(), region) == errc::image_bad_view);
  CHECK(code_of(sheet.view(), {0, 0, 600, 300}) == errc::none);
  CHECK(code_of(sheet.view(), {599, 299, 1, 1}) == errc::image_no_code);
}
