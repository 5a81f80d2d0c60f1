// The card of a KHQR as pixels: it scans back, its parts are where they should be, and Khmer is shaped.
#include "image/pictures.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include <png.h>

#if EMVQR_TEST_HAS_RSVG

using emvqr::image::card_header;
using emvqr::image::card_height;
using emvqr::image::card_options;
using emvqr::image::khqr_card;
using emvqr_test::khqr_payload;

namespace {

const std::string riel = "\u17DB";

std::string png_of(const khqr_card& card, unsigned width = 1200) {
  const auto png = to_png(card, {width, card_header::red});
  if (!png) FAIL("no card: " << std::string(emvqr::message(png.error()).view()));
  return *png;
}

void scans_back(const khqr_card& card, unsigned width = 1200) {
  INFO("width " << width << ", payload " << card.payload);
  REQUIRE(emvqr_test::only_code(emvqr_test::read(png_of(card, width))) == card.payload);
}

/// Pixels with colour and alpha, by libpng itself.
struct coloured {
  explicit coloured(const std::string& png) {
    png_image about{};
    about.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&about, png.data(), png.size()) != 0);
    about.format = PNG_FORMAT_RGBA;
    pixels.resize(PNG_IMAGE_SIZE(about));
    REQUIRE(png_image_finish_read(&about, nullptr, pixels.data(), 0, nullptr) != 0);
    width = about.width;
    height = about.height;
  }
  std::array<int, 4> at(unsigned x, unsigned y) const {
    const std::uint8_t* p = &pixels[(std::size_t{y} * width + x) * 4];
    return {p[0], p[1], p[2], p[3]};
  }
  bool dark(unsigned x, unsigned y) const { return at(x, y)[0] < 128 && at(x, y)[3] > 127; }

  std::vector<std::uint8_t> pixels;
  unsigned width = 0;
  unsigned height = 0;
};

constexpr std::array<int, 4> red{0xE1, 0x23, 0x2E, 255};
constexpr std::array<int, 4> white{255, 255, 255, 255};

/// Where the ink of the name is, on a card without an amount.
struct ink {
  explicit ink(const std::string& name) {
    const coloured page{png_of({khqr_payload(), name, "", "", ""})};
    const unsigned right = page.width * 93 / 100;  // clear of the fold and of the card's edge
    for (unsigned y = page.height * 13 / 100; y != page.height * 34 / 100; ++y) {
      std::vector<bool> row;
      for (unsigned x = 0; x != right; ++x) {
        row.push_back(page.dark(x, y) && page.at(x, y)[1] < 128 && page.at(x, y) != red);
        if (!row.back() || (y < page.height * 21 / 100 && x > page.width * 85 / 100)) continue;
        left = std::min(left, x);
        last = std::max(last, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
      }
      rows.push_back(row);
    }
    REQUIRE(last >= left);
  }
  unsigned width() const { return last - left + 1; }
  unsigned height() const { return bottom - top + 1; }
  /// How many pixels of the last `count` columns differ from those of `other`.
  unsigned differing(const ink& other, unsigned count) const {
    unsigned out = 0;
    for (std::size_t y = 0; y != rows.size(); ++y)
      for (unsigned x = 0; x != count; ++x) out += rows[y][last - x] != other.rows[y][other.last - x] ? 1U : 0U;
    return out;
  }
  unsigned dark(unsigned count) const {
    unsigned out = 0;
    for (const auto& row : rows)
      for (unsigned x = 0; x != count; ++x) out += row[last - x] ? 1U : 0U;
    return out;
  }

  std::vector<std::vector<bool>> rows;
  unsigned left = 0xFFFF, last = 0, top = 0xFFFF, bottom = 0;
};

}  // namespace

TEST_CASE("card PNG: static, dynamic, long and Khmer payloads scan back, at every width") {
  std::string fields = "000201";
  for (const std::string id : {"26", "27", "62"}) fields += id + "99" + std::string(99, 'x');
  for (const unsigned width : {300U, 400U, 601U, 1200U}) {
    scans_back({khqr_payload(), "Angkor Cafe", "", "", "$"}, width);
    scans_back({khqr_payload(), "Angkor Cafe", "1,234,567.50", "USD", "$"}, width);
    scans_back({fields, "Long", "50,000", "KHR", riel}, width);
    scans_back({emvqr_test::khmer_payload(), "\u1780\u17B6\u17A0\u17D2\u179C\u17C1", "", "", riel}, width);
  }
  scans_back({khqr_payload(), std::string(25, 'W'), "50,000", "KHR", riel}, 2400);
}

TEST_CASE("card PNG: the sign breaks no code of any version") {
  std::set<unsigned> versions;
  for (std::size_t bytes = 1; bytes <= 600; bytes += bytes < 250 ? 6 : 23) {
    std::string payload;
    for (std::size_t i = 0; i != bytes; ++i) payload.push_back(static_cast<char>('0' + i * i % 75));
    versions.insert(emvqr::image::encode(payload, {emvqr::image::ecc::quartile})->version());
    scans_back({payload, "Cafe", "1", "KHR", riel}, bytes % 4 == 1 ? 400 : 1000);
  }
  for (unsigned version = 1; version <= 20; ++version) REQUIRE(versions.count(version) == 1);
}

TEST_CASE("card PNG: size, colours and places") {
  const coloured page{png_of({khqr_payload(), "Angkor Cafe", "50,000", "KHR", riel}, 1000)};
  REQUIRE(page.width == 1000);
  REQUIRE(page.height == 1450);
  // The header: 12 % of the height, and the fold below its right end.
  for (const unsigned x : {0U, 10U, 300U, 700U, 850U}) {
    REQUIRE(page.at(x, 172) == red);
    REQUIRE(page.at(x, 176) == white);
  }
  REQUIRE(page.at(500, 2) == red);
  REQUIRE(page.at(997, 200) == red);
  REQUIRE(page.at(997, 285) == red);
  REQUIRE(page.at(997, 300) == white);
  REQUIRE(page.at(900, 185) == red);
  REQUIRE(page.at(900, 215) == white);
  // White lettering in the middle of it, as much to the left as to the right.
  unsigned first = 1000, last = 0;
  for (unsigned x = 0; x != 1000; ++x)
    for (unsigned y = 40; y != 140; ++y)
      if (page.at(x, y) == white) first = std::min(first, x), last = std::max(last, x);
  REQUIRE(first > 250);
  REQUIRE(std::abs(static_cast<int>(first) - (999 - static_cast<int>(last))) < 15);
  // Corners are cut off, the rest of the edge is there.
  for (const unsigned x : {0U, 999U})
    for (const unsigned y : {0U, 1449U}) REQUIRE(page.at(x, y)[3] == 0);
  REQUIRE(page.at(0, 700) == white);
  REQUIRE(page.at(500, 1449) == white);
}

TEST_CASE("card PNG: the code is 71 % of the width, black on white, with the sign in its middle") {
  const std::string png = png_of({khqr_payload(), "Angkor Cafe", "50,000", "KHR", riel}, 1000);
  const coloured page{png};
  const auto grey = emvqr_test::read(png);
  const auto found = emvqr::image::decode(grey.view());
  REQUIRE(found);
  const auto& corners = found->front().corners;
  const int side = corners[1].x - corners[0].x;
  REQUIRE(std::abs(side - 710) < 30);
  REQUIRE(std::abs(corners[0].x - (1000 - corners[1].x)) <= 4);
  // White between the dashed line and the code, and below it.
  const auto top = static_cast<unsigned>(corners[0].y), bottom = static_cast<unsigned>(corners[2].y);
  const unsigned quiet = 4 * static_cast<unsigned>(side) / 73;  // a KHQR with a sign is version 14
  for (unsigned x = 50; x != 950; ++x) {
    for (unsigned y = top - quiet; y < top - 4; ++y) REQUIRE_FALSE(page.dark(x, y));
    for (unsigned y = bottom + 4; y < bottom + quiet; ++y) REQUIRE_FALSE(page.dark(x, y));
  }
  // A black disc in a white ring, 18 % of the code.
  const unsigned x = 500, y = (top + bottom) / 2;
  const auto radius = static_cast<unsigned>(side * 9 / 100);
  for (const unsigned in : {radius * 75 / 100, radius * 80 / 100}) {
    REQUIRE(page.dark(x - in, y));
    REQUIRE(page.dark(x + in, y));
    REQUIRE(page.dark(x, y - in));
    REQUIRE(page.dark(x, y + in));
  }
  for (const unsigned ring : {radius * 88 / 100, radius * 94 / 100}) {
    REQUIRE(page.at(x - ring, y) == white);
    REQUIRE(page.at(x + ring, y) == white);
    REQUIRE(page.at(x, y - ring) == white);
    REQUIRE(page.at(x, y + ring) == white);
  }
}

TEST_CASE("card PNG: a dashed line from edge to edge") {
  const coloured page{png_of({khqr_payload(), "", "", "", ""}, 1000)};
  const unsigned y = 1450 - 710 - 2 * 116;  // the code and 8 % of the height above and below it
  unsigned changes = 0;
  for (unsigned x = 1; x != 1000; ++x) changes += (page.at(x, y)[0] < 200) != (page.at(x - 1, y)[0] < 200) ? 1U : 0U;
  REQUIRE(changes > 40);
}

TEST_CASE("card PNG: names of 25 wide letters stay on the card") {
  std::string khmer;
  for (int i = 0; i != 25; ++i) khmer += "\u178E";
  for (const std::string& name :
       {std::string(25, 'W'), std::string(12, 'W') + " " + std::string(12, 'M'), khmer, std::string(25, '@')}) {
    const ink seen{name};
    REQUIRE(seen.left > 1740 * 7 / 100);
    REQUIRE(seen.last < 1200 - 1740 * 7 / 100);
    REQUIRE(seen.width() > 300);
  }
}

TEST_CASE("card PNG: an amount is larger than a name, and the currency smaller than it") {
  const coloured with{png_of({khqr_payload(), "", "8", "", ""})}, without{png_of({khqr_payload(), "", "", "", ""})};
  unsigned top = 0xFFFF, bottom = 0;
  for (unsigned y = 400; y != 590; ++y)
    for (unsigned x = 0; x != 600; ++x)
      if (with.dark(x, y) && !without.dark(x, y)) top = std::min(top, y), bottom = std::max(bottom, y);
  const ink name{"8"};
  REQUIRE(bottom > top);
  REQUIRE(bottom - top > 2 * (name.height() - 2) - 4);  // 6.5 % beside 3 %
  REQUIRE(bottom - top < 5 * name.height() / 2);
}

TEST_CASE("card PNG: Khmer is shaped") {
  const std::string ka = "\u1780", sa = "\u179F", ro = "\u179A", coeng = "\u17D2", vowel_e = "\u17C1";
  const ink k{ka}, s{sa}, r{ro};
  // A subscript goes below its letter and takes no room of its own; without shaping there would be three glyphs in a
  // row.
  const ink sub{sa + coeng + ka};
  REQUIRE(sub.width() < s.width() + k.width() / 2);
  REQUIRE(sub.bottom > s.bottom + 8);
  // The vowel e is written behind its letter and drawn before it: the ink ends in that of the letter.
  const ink ke{ka + vowel_e};
  REQUIRE(ke.width() > k.width() + 8);
  const unsigned most = k.width() * 3 / 4;
  INFO(ke.differing(k, most) << " of " << k.dark(most) << " pixels differ");
  REQUIRE(ke.differing(k, most) < k.dark(most) / 10);  // they lie at another fraction of a pixel
  REQUIRE(s.differing(k, most) > k.dark(most) / 3);    // as another letter's do
  // And a subscript ro is drawn in front of its letter too.
  const ink sri{sa + coeng + ro + "\u17B8"};
  REQUIRE(sri.width() < s.width() + r.width() + k.width());
  REQUIRE(sri.bottom > s.bottom + 8);
  REQUIRE(sri.top + 8 < s.top);
}

TEST_CASE("card PNG: the same card twice is the same file") {
  const khqr_card card{khqr_payload(), "\u1797\u17D2\u1793\u17C6\u1796\u17C1\u1789", "1", "USD", "$"};
  REQUIRE(png_of(card, 400) == png_of(card, 400));
}

#endif
