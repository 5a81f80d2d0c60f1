// Pixels to the bytes of every code in them.
#include <emvqr/image/decode.hpp>

#include "image/pictures.hpp"

#include <algorithm>
#include <cstdlib>

using emvqr::errc;
using emvqr::image::decode;
using emvqr::image::found_code;
using emvqr::image::picture_view;
using emvqr::image::pixel_format;
using emvqr::image::point;
using emvqr::image::symbol;
using emvqr_test::canvas;
using emvqr_test::drawn;
using emvqr_test::encoded;
using emvqr_test::khqr_payload;
using emvqr_test::only_code;

namespace {

std::vector<std::string> texts(const picture_view& view) {
  std::vector<std::string> seen;
  const auto found = decode(view);
  if (found)
    for (const found_code& code : *found) seen.push_back(code.bytes);
  return seen;
}

// The same pixels in another format, `pad` bytes of rubbish after each row but the last.
std::vector<std::uint8_t> converted(const canvas& from, pixel_format format, std::size_t pad) {
  std::vector<std::uint8_t> bytes;
  for (unsigned y = 0; y != from.pixels.height; ++y) {
    for (unsigned x = 0; x != from.pixels.width; ++x) {
      const auto colour = static_cast<std::uint8_t>(x * 7 + y * 3);  // of the two formats that have it apart
      switch (format) {
        case pixel_format::grey: bytes.push_back(from.at(x, y)); break;
        case pixel_format::yuyv: bytes.insert(bytes.end(), {from.at(x, y), colour}); break;
        case pixel_format::uyvy: bytes.insert(bytes.end(), {colour, from.at(x, y)}); break;
        default: bytes.insert(bytes.end(), 3, from.at(x, y));
      }
      if (format == pixel_format::rgba || format == pixel_format::bgra) bytes.push_back(255);
    }
    if (y + 1 != from.pixels.height)
      for (std::size_t i = 0; i != pad; ++i) bytes.push_back(static_cast<std::uint8_t>(i * 83));
  }
  return bytes;
}

template <class Place>
canvas moved(const canvas& from, const Place& place) {
  const unsigned side = from.pixels.width;
  canvas to{side, side};
  for (unsigned y = 0; y != side; ++y)
    for (unsigned x = 0; x != side; ++x) {
      const auto [u, v] = place(x, y, side - 1);
      to.at(u, v) = from.at(x, y);
    }
  return to;
}

bool close_to(point a, point b, int distance) {
  return std::abs(a.x - b.x) <= distance && std::abs(a.y - b.y) <= distance;
}

}  // namespace

TEST_CASE("every pixel format, with and without a gap between rows") {
  const canvas sheet = drawn(encoded(khqr_payload()));
  for (const pixel_format format : {pixel_format::grey, pixel_format::rgb, pixel_format::bgr, pixel_format::rgba,
                                    pixel_format::bgra, pixel_format::yuyv, pixel_format::uyvy})
    for (const std::size_t pad : {0U, 1U, 7U, 64U, 5000U}) {
      INFO("format " << static_cast<int>(format) << ", pad " << pad);
      const auto bytes = converted(sheet, format, pad);
      const std::size_t row = std::size_t{sheet.pixels.width} * bytes_per_pixel(format);
      picture_view view{bytes.data(), bytes.size(), sheet.pixels.width, sheet.pixels.height, row + pad, format};
      REQUIRE(only_code(view) == khqr_payload());
      if (pad != 0) continue;
      view.stride_bytes = 0;
      REQUIRE(only_code(view) == khqr_payload());
    }
}

TEST_CASE("colours go by how light they are, in the order of the format") {
  const canvas sheet = drawn(encoded(khqr_payload()));
  // Blue ink on red paper, which is lighter; with the two swapped the code is inverted, if it is seen at all.
  for (const pixel_format format : {pixel_format::rgb, pixel_format::bgr}) {
    std::vector<std::uint8_t> bytes;
    for (const std::uint8_t pixel : sheet.pixels.pixels) {
      const bool red_first = format == pixel_format::rgb, paper = pixel != 0;
      for (const bool lit : {red_first == paper, false, red_first != paper}) bytes.push_back(lit ? 255 : 0);
    }
    const auto found = decode({bytes.data(), bytes.size(), sheet.pixels.width, sheet.pixels.height, 0, format});
    REQUIRE(found);
    REQUIRE((*found)[0].bytes == khqr_payload());
    REQUIRE_FALSE((*found)[0].inverted);
    const pixel_format wrong = format == pixel_format::rgb ? pixel_format::bgr : pixel_format::rgb;
    const auto confused = decode({bytes.data(), bytes.size(), sheet.pixels.width, sheet.pixels.height, 0, wrong});
    REQUIRE((!confused || (*confused)[0].inverted));
  }
}

TEST_CASE("what is transparent is white") {
  const canvas sheet = drawn(encoded(khqr_payload()));
  std::vector<std::uint8_t> bytes;
  for (const std::uint8_t pixel : sheet.pixels.pixels)
    bytes.insert(bytes.end(), {0, 0, 0, static_cast<std::uint8_t>(pixel == 0 ? 255 : 0)});  // black ink on nothing
  REQUIRE(only_code({bytes.data(), bytes.size(), sheet.pixels.width, sheet.pixels.height, 0, pixel_format::rgba}) ==
          khqr_payload());
}

TEST_CASE("inverted codes are found, and told") {
  for (const auto& [name, text] : emvqr_test::payloads()) {
    canvas sheet = drawn(encoded(text));
    for (const bool inverted : {false, true}) {
      INFO(name << (inverted ? " inverted" : ""));
      const auto found = decode(sheet.view());
      REQUIRE(found);
      REQUIRE(found->size() == 1);
      REQUIRE((*found)[0].bytes == text);
      REQUIRE((*found)[0].inverted == inverted);
      for (std::uint8_t& pixel : sheet.pixels.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
    }
  }
}

TEST_CASE("turned and mirrored codes are found, their corners follow") {
  const symbol code = encoded(khqr_payload());
  const canvas upright = drawn(code, 5);
  const int first = 4 * 5, last = static_cast<int>(4 + code.size()) * 5, slack = 4;
  const point corners[] = {{first, first}, {last, first}, {last, last}, {first, last}};
  using place = std::pair<unsigned, unsigned>;
  const auto expect = [&](const canvas& sheet, std::size_t turns, bool mirrored) {
    INFO(turns << " turns, mirrored " << mirrored);
    const auto found = decode(sheet.view());
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    REQUIRE((*found)[0].bytes == khqr_payload());
    REQUIRE((*found)[0].mirrored == mirrored);
    if (mirrored) return;
    for (std::size_t i = 0; i != 4; ++i) {
      const point seen = (*found)[0].corners[i];
      INFO("corner " << i << ": " << seen.x << ", " << seen.y);
      REQUIRE(close_to(seen, corners[(i + turns) % 4], slack));
    }
  };
  canvas sheet = upright;
  for (std::size_t turns = 0; turns != 4; ++turns) {
    expect(sheet, turns, false);
    expect(moved(sheet, [](unsigned x, unsigned y, unsigned) { return place{y, x}; }), turns, true);
    sheet = moved(sheet, [](unsigned x, unsigned y, unsigned far) { return place{far - y, x}; });
  }
}

TEST_CASE("mirrored codes are found whatever their version and mask") {
  for (const bool inverted : {false, true})
    for (std::size_t size = 1; size < 240; size += 17) {
      const std::string text = std::to_string(size) + std::string(size, 'a');
      canvas sheet = moved(drawn(encoded(text), 3), [](unsigned x, unsigned y, unsigned far) {
        return std::pair<unsigned, unsigned>{far - x, y};
      });
      if (inverted)
        for (std::uint8_t& pixel : sheet.pixels.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
      INFO(text << (inverted ? " inverted" : ""));
      const auto found = decode(sheet.view());
      REQUIRE(found);
      REQUIRE(found->size() == 1);
      const found_code& code = (*found)[0];
      CHECK(code.bytes == text);
      CHECK(code.mirrored);
      CHECK(code.inverted == inverted);
      const int far = static_cast<int>(sheet.pixels.width) - 12;
      for (const point corner : code.corners) {
        CHECK((close_to(corner, {12, corner.y}, 3) || close_to(corner, {far, corner.y}, 3)));
        CHECK((close_to(corner, {corner.x, 12}, 3) || close_to(corner, {corner.x, far}, 3)));
      }
    }
}

TEST_CASE("several codes: each once, in reading order") {
  const symbol one = encoded("first"), two = encoded("second"), three = encoded(khqr_payload());
  canvas poster{900, 700};
  poster.draw(two, 500, 40, 6);
  poster.draw(one, 60, 44, 6);  // a little lower than its neighbour, and left of it
  poster.draw(three, 300, 300, 5);
  REQUIRE(texts(poster.view()) == std::vector<std::string>{"first", "second", khqr_payload()});
}

TEST_CASE("the same text twice is two codes") {
  const symbol code = encoded(khqr_payload());
  canvas poster{800, 400};
  poster.draw(code, 50, 50, 5);
  poster.draw(code, 450, 50, 5);
  REQUIRE(texts(poster.view()) == std::vector<std::string>{khqr_payload(), khqr_payload()});
}

TEST_CASE("a dark and a light code in one picture") {
  canvas poster{800, 400};
  for (unsigned y = 0; y != 400; ++y)
    for (unsigned x = 400; x != 800; ++x) poster.at(x, y) = 10;
  poster.draw(encoded("day"), 100, 100, 6);
  poster.draw(encoded("night"), 500, 100, 6, 240, 10);
  const auto found = decode(poster.view());
  REQUIRE(found);
  REQUIRE(found->size() == 2);
  REQUIRE((*found)[0].bytes == "day");
  REQUIRE_FALSE((*found)[0].inverted);
  REQUIRE((*found)[1].bytes == "night");
  REQUIRE((*found)[1].inverted);
}

TEST_CASE("a sheet of many codes: every one, in reading order") {
  for (const unsigned columns : {2U, 3U, 5U}) {
    constexpr unsigned module = 4, pitch = (25 + 8) * module;
    canvas sheet{columns * pitch, columns * pitch};
    std::vector<std::string> expected;
    for (unsigned i = 0; i != columns * columns; ++i) {
      expected.push_back("table number " + std::to_string(100 + i));
      sheet.draw(encoded(expected.back()), i % columns * pitch + 4 * module, i / columns * pitch + 4 * module, module);
    }
    REQUIRE(texts(sheet.view()) == expected);
  }
}

TEST_CASE("a small code in a large picture") {
  canvas photo{3000, 2000, 200};
  photo.draw(encoded(khqr_payload()), 2500, 1500, 4, 30, 200);
  const auto found = decode(photo.view());
  REQUIRE(found);
  REQUIRE((*found)[0].bytes == khqr_payload());
  REQUIRE(close_to((*found)[0].corners[0], {2500, 1500}, 4));
}

TEST_CASE("noise, low contrast and light from one side") {
  const symbol code = encoded(khqr_payload());
  std::uint32_t state = 12345;
  for (const int noise : {0, 15, 30}) {
    canvas photo = drawn(code, 6);
    for (unsigned y = 0; y != photo.pixels.height; ++y)
      for (unsigned x = 0; x != photo.pixels.width; ++x) {
        state = state * 1664525 + 1013904223;
        const int shade = photo.at(x, y) == 0 ? 60 : 150;
        const int light = static_cast<int>(x * 60 / photo.pixels.width);
        const int grain = noise == 0 ? 0 : static_cast<int>(state >> 16) % (2 * noise + 1) - noise;
        photo.at(x, y) = static_cast<std::uint8_t>(std::clamp(shade + light + grain, 0, 255));
      }
    INFO("noise " << noise);
    REQUIRE(only_code(photo.view()) == khqr_payload());
  }
}

TEST_CASE("pictures without a code") {
  for (const std::uint8_t ground : {std::uint8_t{0}, std::uint8_t{128}, std::uint8_t{255}}) {
    REQUIRE(decode(canvas{1, 1, ground}.view()).error().code == errc::image_no_code);
    REQUIRE(decode(canvas{300, 1, ground}.view()).error().code == errc::image_no_code);
    REQUIRE(decode(canvas{1, 300, ground}.view()).error().code == errc::image_no_code);
    REQUIRE(decode(canvas{7, 39, ground}.view()).error().code == errc::image_no_code);
    REQUIRE(decode(canvas{640, 480, ground}.view()).error().code == errc::image_no_code);
    REQUIRE(decode(canvas{2000, 1501, ground}.view()).error().code == errc::image_no_code);
  }
  canvas noise{500, 400};
  std::uint32_t state = 7;
  for (std::uint8_t& pixel : noise.pixels.pixels)
    pixel = static_cast<std::uint8_t>((state = state * 1664525 + 1013904223) >> 24);
  REQUIRE(decode(noise.view()).error().code == errc::image_no_code);
}

TEST_CASE("half a code is no code") {
  canvas sheet = drawn(encoded(khqr_payload()));
  const unsigned side = sheet.pixels.width;
  for (unsigned y = 0; y != side; ++y)
    for (unsigned x = side / 2; x != side; ++x) sheet.at(x, y) = 255;
  REQUIRE(decode(sheet.view()).error().code == errc::image_no_code);
}

// The decoder takes hours over such a picture if it is left alone with it.
TEST_CASE("a picture tiled with the corners of codes is given up soon, whatever their size") {
  for (const unsigned side : {450U, 1000U, 2000U})
    for (const unsigned module : {1U, 2U, 3U}) {
      canvas tiles{side, side};
      for (unsigned y = 0; y != side; ++y)
        for (unsigned x = 0; x != side; ++x) {
          const unsigned u = x / module % 9, v = y / module % 9;
          const unsigned ring = std::max(u > 3 ? u - 3 : 3 - u, v > 3 ? v - 3 : 3 - v);
          if (ring < 4 && ring != 2) tiles.at(x, y) = 0;
        }
      const auto found = decode(tiles.view());
      REQUIRE_FALSE(found);
      REQUIRE((found.error().code == errc::image_unreadable || found.error().code == errc::image_no_code));
    }
}

TEST_CASE("a part of a text in several codes says so") {
  const canvas sheet = emvqr_test::first_of_two_parts();
  const auto found = decode(sheet.view());
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  REQUIRE((*found)[0].bytes == "structured a");
  REQUIRE((*found)[0].part == 0);
  REQUIRE((*found)[0].parts == 2);
  const auto whole = decode(drawn(encoded("whole")).view());
  REQUIRE((*whole)[0].part == 0);
  REQUIRE((*whole)[0].parts == 1);
}
