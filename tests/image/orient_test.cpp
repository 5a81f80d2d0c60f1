// Turning pictures upright: each orientation against a picture made by hand.
#include "image/orient.hpp"

#include "image/pictures.hpp"

using namespace emvqr_test;
using image::orientation;

namespace {

image::picture of(unsigned width, const std::string& letters) {
  image::picture made;
  made.width = width;
  made.height = static_cast<unsigned>(letters.size()) / width;
  made.pixels.assign(letters.begin(), letters.end());
  return made;
}

std::string turned(image::picture picture, orientation stored) {
  const std::size_t size = picture.pixels.size();
  turn_upright(picture, stored);
  REQUIRE(picture.pixels.size() == size);
  std::string rows;
  for (unsigned y = 0; y != picture.height; ++y) {
    const auto row = picture.pixels.begin() + static_cast<std::ptrdiff_t>(y * picture.width);
    rows.append(row, row + static_cast<std::ptrdiff_t>(picture.width)).push_back('/');
  }
  return rows;
}

}  // namespace

TEST_CASE("a picture is turned upright from each of the eight orientations") {
  const image::picture stored = of(3, "abcdef");
  struct {
    orientation how;
    const char* upright;
  } const rows[] = {{orientation::top_left, "abc/def/"},      {orientation::top_right, "cba/fed/"},
                    {orientation::bottom_right, "fed/cba/"},  {orientation::bottom_left, "def/abc/"},
                    {orientation::left_top, "ad/be/cf/"},     {orientation::right_top, "da/eb/fc/"},
                    {orientation::right_bottom, "fc/eb/da/"}, {orientation::left_bottom, "cf/be/ad/"}};
  for (const auto& row : rows) {
    INFO("orientation " << static_cast<int>(row.how));
    CHECK(turned(stored, row.how) == row.upright);
  }
}

TEST_CASE("one row and one column are turned too") {
  CHECK(turned(of(4, "abcd"), orientation::right_top) == "a/b/c/d/");
  CHECK(turned(of(4, "abcd"), orientation::left_bottom) == "d/c/b/a/");
  CHECK(turned(of(1, "abcd"), orientation::right_top) == "dcba/");
  CHECK(turned(of(1, "a"), orientation::right_bottom) == "a/");
}

TEST_CASE("every pixel of a picture larger than the squares it is turned in comes out at its place") {
  canvas sheet{150, 131};
  for (unsigned y = 0; y != 131; ++y)
    for (unsigned x = 0; x != 150; ++x) sheet.at(x, y) = static_cast<std::uint8_t>(x * 7 + y * 31);
  image::picture upright = sheet.pixels;
  turn_upright(upright, orientation::right_top);
  REQUIRE(upright.width == 131);
  REQUIRE(upright.height == 150);
  bool same = true;
  for (unsigned y = 0; y != 131; ++y)
    for (unsigned x = 0; x != 150; ++x) same = same && upright.pixels[x * 131 + (130 - y)] == sheet.at(x, y);
  REQUIRE(same);
}
