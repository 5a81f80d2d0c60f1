// The second reader, alone and behind the first one; and that there is none where it was not built in.
#include "image/second_reader.hpp"

#include <emvqr/image/decode.hpp>

#include "image/drawn_in_parts.hpp"

#include <algorithm>
#include <cstdlib>

using emvqr::errc;
using emvqr::image::decode;
using emvqr::image::found_code;
using emvqr::image::point;
using emvqr::image::read_step;
using emvqr::image::read_steps;
using emvqr_test::canvas;
using emvqr_test::drawn;
using emvqr_test::encoded;
using emvqr_test::khqr_payload;

namespace {

constexpr emvqr::image::decode_options alone{read_steps::none().with(read_step::second_reader), 0, {}};

}  // namespace

TEST_CASE("there is a second reader where one was built in") {
  CHECK(emvqr::image::has_second_reader() == (EMVQR_TEST_HAS_ZBAR != 0));
}

#if !EMVQR_TEST_HAS_ZBAR

TEST_CASE("without a second reader its step does nothing") {
  const auto found = decode(drawn(encoded(khqr_payload())).view(), alone);
  REQUIRE_FALSE(found);
  CHECK(found.error().code == errc::image_no_code);
}

#else

namespace {

std::vector<std::string> texts_of(const canvas& sheet) {
  std::vector<std::string> seen;
  const auto found = decode(sheet.view(), alone);
  if (found)
    for (const found_code& code : *found) seen.push_back(code.bytes);
  return seen;
}

bool close_to(point a, point b) { return std::abs(a.x - b.x) <= 4 && std::abs(a.y - b.y) <= 4; }

/// A picture of squares like the corners of codes.
canvas tiled(unsigned side, unsigned module) {
  canvas tiles{side, side};
  for (unsigned y = 0; y != side; ++y)
    for (unsigned x = 0; x != side; ++x) {
      const unsigned u = x / module % 9, v = y / module % 9;
      const unsigned ring = std::max(u > 3 ? u - 3 : 3 - u, v > 3 ? v - 3 : 3 - v);
      if (ring < 4 && ring != 2) tiles.at(x, y) = 0;
    }
  return tiles;
}

using place = std::pair<unsigned, unsigned>;

template <class Place>
canvas moved(const canvas& from, const Place& place_of) {
  canvas to = from;
  const unsigned last = from.pixels.width - 1;
  for (unsigned y = 0; y <= last; ++y)
    for (unsigned x = 0; x <= last; ++x) {
      const place there = place_of(x, y, last);
      to.at(there.first, there.second) = from.at(x, y);
    }
  return to;
}

}  // namespace

TEST_CASE("the second reader gives every byte as it is") {
  for (const auto& [name, text] : emvqr_test::payloads())
    for (const auto kind : {emvqr::image::segments::bytes, emvqr::image::segments::smallest}) {
      INFO(name);
      emvqr::image::encode_options options;
      options.segments = kind;
      const auto code = emvqr::image::encode(text, options);
      REQUIRE(code);
      const auto found = decode(drawn(*code).view(), alone);
      REQUIRE(found);
      REQUIRE(found->size() == 1);
      CHECK((*found)[0].bytes == text);
      CHECK((*found)[0].step == read_step::second_reader);
      CHECK_FALSE((*found)[0].inverted);
      CHECK((*found)[0].parts == 1);
    }
  emvqr::image::encode_options marked;
  marked.eci = true;
  CHECK(texts_of(drawn(*emvqr::image::encode(emvqr_test::khmer_payload(), marked))) ==
        std::vector<std::string>{emvqr_test::khmer_payload()});
}

TEST_CASE("the second reader's corners are the code's, turned and mirrored") {
  const auto code = encoded(khqr_payload());
  const int first = 4 * 5, last = static_cast<int>(4 + code.size()) * 5;
  const point upright[] = {{first, first}, {last, first}, {last, last}, {first, last}};
  canvas sheet = drawn(code, 5);
  for (std::size_t turns = 0; turns != 4; ++turns) {
    const auto found = decode(sheet.view(), alone);
    REQUIRE(found);
    CHECK_FALSE((*found)[0].mirrored);
    for (std::size_t i = 0; i != 4; ++i) {
      INFO(turns << " turns, corner " << i);
      CHECK(close_to((*found)[0].corners[i], upright[(i + turns) % 4]));
    }
    const auto behind = decode(moved(sheet,
                                     [](unsigned x, unsigned y, unsigned) {
                                       return place{y, x};
                                     })
                                   .view(),
                               alone);
    REQUIRE(behind);
    CHECK((*behind)[0].bytes == khqr_payload());
    CHECK((*behind)[0].mirrored);
    sheet = moved(sheet, [](unsigned x, unsigned y, unsigned far) { return place{far - y, x}; });
  }
}

TEST_CASE("the second reader finds several codes, each once, and the same text twice") {
  canvas poster{900, 400};
  poster.draw(encoded("left"), 40, 60, 6);
  poster.draw(encoded("right"), 300, 60, 6);
  poster.draw(encoded("left"), 600, 60, 6);
  CHECK(texts_of(poster) == std::vector<std::string>{"left", "right", "left"});
}

TEST_CASE("a code with a corner torn off, dark or light, is read by the second reader where the first one cannot") {
  const auto code = encoded(khqr_payload());
  canvas sheet = drawn(code, 6);
  for (unsigned y = 0; y != 2 * 6; ++y)
    for (unsigned x = 0; x != 2 * 6; ++x) sheet.at(4 * 6 + x, 4 * 6 + y) = 255;
  for (const bool inverted : {false, true}) {
    INFO((inverted ? "light" : "dark"));
    const auto found = decode(sheet.view());
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK((*found)[0].bytes == khqr_payload());
    CHECK((*found)[0].inverted == inverted);
    const bool first_can =
        decode(sheet.view(), {read_steps::all().without(read_step::second_reader), 0, {}}).has_value();
    CHECK(((*found)[0].step == read_step::second_reader) == !first_can);  // as other versions of ZXing-C++ may
    CHECK(close_to((*found)[0].corners[0], {4 * 6, 4 * 6}));
    for (std::uint8_t& pixel : sheet.pixels.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  }
  for (std::uint8_t& pixel : sheet.pixels.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  CHECK_FALSE(decode(sheet.view(), {read_steps::all().without(read_step::inverted), 0, {}}));
}

TEST_CASE("a code that both readers see is one code") {
  canvas poster{900, 400};
  poster.draw(encoded(khqr_payload()), 40, 60, 5);
  // Corner squares of no code, so that the second reader is asked too.
  const auto other = encoded("x");
  for (const unsigned left : {500U, 600U, 700U})
    for (unsigned y = 0; y != 7 * 6; ++y)
      for (unsigned x = 0; x != 7 * 6; ++x) poster.at(left + x, 100 + y) = other.dark(x / 6, y / 6) ? 0 : 255;
  const read_steps both = read_steps::none().with(read_step::fast).with(read_step::second_reader);
  const auto found = decode(poster.view(), {both, 0, {}});
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK((*found)[0].bytes == khqr_payload());
  CHECK((*found)[0].step == read_step::fast);
}

TEST_CASE("the second reader leaves out texts in parts, whole or not") {
  CHECK(texts_of(emvqr_test::drawn_in_parts(khqr_payload(), 3)).empty());
  for (const std::size_t missing : {0U, 1U})
    CHECK(texts_of(emvqr_test::drawn_in_parts(khqr_payload(), 3, missing)).empty());
}

// As the first one, it tries corner squares in threes.
TEST_CASE("the second reader is not left alone with a picture tiled with the corners of codes") {
  for (const unsigned side : {450U, 1000U})
    for (const unsigned module : {1U, 2U, 3U}) {
      const auto found = decode(tiled(side, module).view(), alone);
      REQUIRE_FALSE(found);
      CHECK(found.error().code == errc::image_unreadable);  // left out, and told
    }
}

TEST_CASE("the second reader is given small pictures too, and nothing of it breaks") {
  for (const unsigned width : {1U, 2U, 20U, 21U, 22U})
    for (const unsigned height : {1U, 21U, 300U}) CHECK_FALSE(decode(canvas{width, height}.view(), alone));
}

#endif
