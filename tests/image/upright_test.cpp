// Files with an orientation come out upright, and the corners of their codes are those of the upright picture.
#include "image/exif_files.hpp"
#include "image/jpeg_files.hpp"
#include "image/oriented.hpp"
#include "image/png_files.hpp"

#include <cstdlib>

using namespace emvqr_test;

namespace {

// JPEG changes grey values a little.
void check_same(const image::picture& read, const canvas& expected) {
  REQUIRE(read.width == expected.pixels.width);
  REQUIRE(read.height == expected.pixels.height);
  REQUIRE(read.pixels.size() == expected.pixels.pixels.size());
  int worst = 0;
  for (std::size_t i = 0; i != read.pixels.size(); ++i)
    worst = std::max(worst, std::abs(read.pixels[i] - expected.pixels.pixels[i]));
  CHECK(worst < 64);
}

std::string exif_chunk(unsigned orientation, bool little_endian = true) {
  return png_chunk_of("eXIf", tiff_of(orientation, little_endian));
}

// Width and height differ, and the code stands in one corner.
canvas scene() {
  canvas sheet{240, 160};
  sheet.draw(encoded("upright"), 20, 12, 3);
  return sheet;
}

unsigned width_read(const std::string& file) { return read(file).width; }

}  // namespace

TEST_CASE("a JPEG and a PNG come out upright from each orientation") {
  const canvas upright = scene();
  for (unsigned orientation = 1; orientation <= 8; ++orientation)
    for (const bool little_endian : {false, true}) {
      INFO("orientation " << orientation << (little_endian ? ", II" : ", MM"));
      const canvas stored = stored_as(upright, orientation);
      const std::string exif = tiff_of(orientation, little_endian);
      check_same(read(jpeg_of(stored, grey, 95, in_app1(exif))), upright);
      check_same(read(jpeg_of(stored, progressive, 95, in_app1(exif))), upright);
      CHECK(read(with_chunks(png_of(stored, png_kinds[0]), png_chunk_of("eXIf", exif))).pixels ==
            upright.pixels.pixels);
    }
}

TEST_CASE("the corners of a code are those of the upright picture") {
  const canvas upright = scene();
  const int low_x = 20, low_y = 12, side = 3 * static_cast<int>(encoded("upright").size());
  const image::point expected[] = {
      {low_x, low_y}, {low_x + side, low_y}, {low_x + side, low_y + side}, {low_x, low_y + side}};
  for (unsigned orientation = 1; orientation <= 8; ++orientation) {
    INFO("orientation " << orientation);
    const auto picture = read(jpeg_of(stored_as(upright, orientation), grey, 95, in_app1(tiff_of(orientation, false))));
    const auto found = decode(picture.view());
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(!found->front().mirrored);
    for (std::size_t i = 0; i != 4; ++i) {
      CHECK(std::abs(found->front().corners[i].x - expected[i].x) <= 3);
      CHECK(std::abs(found->front().corners[i].y - expected[i].y) <= 3);
    }
  }
}

TEST_CASE("the eXIf chunk of a PNG may stand behind the pixels, and the first one counts") {
  const canvas stored = scene();
  const std::string plain = png_of(stored, png_kinds[0]);
  const std::size_t end = plain.size() - 12;
  CHECK(width_read(plain) == 240);
  CHECK(width_read(plain.substr(0, end) + exif_chunk(6) + plain.substr(end)) == 160);
  CHECK(width_read(plain + exif_chunk(6)) == 240);
  CHECK(width_read(with_chunks(plain, exif_chunk(3) + exif_chunk(6))) == 240);
  CHECK(width_read(with_chunks(plain, exif_chunk(6) + exif_chunk(3))) == 160);
}

TEST_CASE("a PNG whose EXIF data are damaged is read as it is stored") {
  const canvas stored = scene();
  const std::string plain = png_of(stored, png_kinds[0]);
  const std::string chunk = exif_chunk(6);
  std::string bad_sum = chunk;
  bad_sum.back() = static_cast<char>(bad_sum.back() ^ 1);
  const std::string whole = tiff_of(6, true);
  for (const std::string& bad : {bad_sum, png_chunk_of("eXIf", ""), png_chunk_of("eXIf", whole.substr(0, 30)),
                                 png_chunk_of("eXIf", in_app1(whole)), png_chunk_of("eXIf", std::string(100, '\xFF')),
                                 png_chunk_of("eXIf", whole + std::string(70'000, '\0'))})
    CHECK(read(with_chunks(plain, bad)).pixels == stored.pixels.pixels);
}

TEST_CASE("a JPEG whose EXIF data are damaged is read as it is stored") {
  const canvas stored = scene();
  const std::string whole = in_app1(tiff_of(6, true));
  REQUIRE(width_read(jpeg_of(stored, grey, 80, whole)) == 160);
  for (std::size_t size = 1; size < whole.size() - 4; ++size) {
    INFO(size << " of " << whole.size() << " bytes");
    CHECK(width_read(jpeg_of(stored, grey, 80, whole.substr(0, size))) == 240);
  }
  CHECK(width_read(jpeg_of(stored, grey, 80, whole.substr(6))) == 240);
}

TEST_CASE("other APP1 segments of a JPEG are passed over, and the first with EXIF data counts") {
  const canvas stored = scene();
  const std::string file = jpeg_of(stored, grey, 80, in_app1(tiff_of(6, true)));
  const auto segment = [](const std::string& data) {
    const auto size = static_cast<unsigned>(data.size() + 2);
    return std::string{"\xFF\xE1"} + static_cast<char>(size >> 8) + static_cast<char>(size) + data;
  };
  const auto with = [&](const std::string& data) { return file.substr(0, 2) + segment(data) + file.substr(2); };
  CHECK(width_read(with("http://ns.adobe.com/xap/1.0/ and so on")) == 160);
  CHECK(width_read(with("")) == 160);
  CHECK(width_read(with(in_app1(tiff_of(3, true)))) == 240);
  CHECK(width_read(with(in_app1(tiff_of(9, true)))) == 240);
  CHECK(width_read(with(in_app1(tiff_of(8, true) + std::string(60'000, '\0')))) == 160);
}
