// JPEG files of every kind, whole and damaged.
#include "image/jpeg_files.hpp"

using namespace emvqr_test;
using emvqr::errc;

namespace {

canvas sheet() { return drawn(encoded(khqr_payload()), 4); }

}  // namespace

TEST_CASE("every kind of JPEG") {
  const canvas drawn = sheet();
  for (const jpeg_kind& kind : jpeg_kinds)
    for (const int quality : {30, 80, 100}) {
      INFO(kind.name << ", quality " << quality);
      const auto picture = read(jpeg_of(drawn, kind, quality));
      REQUIRE(picture.width == drawn.pixels.width);
      REQUIRE(picture.height == drawn.pixels.height);
      REQUIRE(picture.pixels.size() == drawn.pixels.pixels.size());
      REQUIRE(only_code(picture.view()) == khqr_payload());
    }
}

TEST_CASE("JPEG in CMYK is unsupported") {
  const canvas drawn = sheet();
  REQUIRE(code_of(jpeg_of(drawn, {"CMYK", JCS_CMYK, 4, JCS_CMYK, false})) == errc::image_unsupported);
  REQUIRE(code_of(jpeg_of(drawn, {"YCCK", JCS_CMYK, 4, JCS_YCCK, false})) == errc::image_unsupported);
}

TEST_CASE("a JPEG cut off anywhere is unreadable") {
  for (const jpeg_kind& kind : {grey, colour, progressive}) {
    const std::string file = jpeg_of(sheet(), kind);
    for (std::size_t size = 0; size < file.size(); size += size + 32 < file.size() ? 16U : 1U) {
      INFO(kind.name << ", " << size << " of " << file.size() << " bytes");
      REQUIRE(code_of(std::string_view{file}.substr(0, size)) == errc::image_unreadable);
    }
    REQUIRE(code_of(file) == errc::none);
    REQUIRE(code_of(file + "more") == errc::none);
  }
}

TEST_CASE("a JPEG with any byte changed gives a picture or a failure") {
  for (const jpeg_kind& kind : {colour, progressive}) {
    const std::string file = jpeg_of(drawn(encoded("a"), 1), kind);
    for (std::size_t at = 0; at != file.size(); ++at) {
      std::string bad = file;
      bad[at] = static_cast<char>(bad[at] ^ 0x55);
      const errc code = code_of(bad);
      INFO(kind.name << ", byte " << at << " of " << file.size());
      REQUIRE((code == errc::none || code == errc::image_unreadable || code == errc::image_too_large ||
               code == errc::image_unsupported));
    }
  }
}

TEST_CASE("a JPEG header that lies about its size is refused") {
  const std::string file = jpeg_of(sheet(), colour);
  REQUIRE(code_of(with_jpeg_size(file, 65'535, 65'535)) == errc::image_too_large);
  REQUIRE(code_of(with_jpeg_size(file, 65'500, 65'500)) == errc::image_too_large);
  REQUIRE(code_of(with_jpeg_size(file, 8193, 8192)) == errc::image_too_large);
  REQUIRE(code_of(with_jpeg_size(file, 0, 10)) == errc::image_unreadable);
  REQUIRE(code_of(with_jpeg_size(file, 8000, 100)) == errc::image_unreadable);
  // Progressive ones are held whole by the library, here in 6 bytes a pixel: within the limit of pixels, past that of
  // memory.
  const std::string rgb = jpeg_of(sheet(), {"RGB, progressive", JCS_RGB, 3, JCS_RGB, true});
  REQUIRE(code_of(rgb) == errc::none);
  // With bytes behind it, that the header is not refused as one that no file of this length has.
  REQUIRE(code_of(with_jpeg_size(rgb, 8000, 8000)) == errc::image_unreadable);
  REQUIRE(code_of(with_jpeg_size(rgb, 8000, 8000) + std::string(32'000, 'x')) == errc::image_too_large);
}

TEST_CASE("a progressive JPEG of too many passes is given up") {
  const auto with_passes = [](const std::string& file, int more) {
    const std::size_t scan = file.rfind("\xFF\xDA"), end = file.size() - 2;
    REQUIRE(scan != std::string::npos);
    std::string passes = file.substr(0, end);
    for (int i = 0; i != more; ++i) passes += file.substr(scan, end - scan);
    return passes + file.substr(end);
  };
  // Blank ones: a pass that is done again over anything else is damage by itself.
  const std::string small = jpeg_of(canvas{64, 64}, progressive);
  CHECK(code_of(with_passes(small, 50)) == errc::none);
  CHECK(code_of(with_passes(small, 100)) == errc::image_unreadable);
  // Each pass over the largest picture takes a quarter of a second.
  const std::string large = jpeg_of(canvas{8192, 8192}, {"grey", JCS_GRAYSCALE, 1, JCS_GRAYSCALE, true});
  CHECK(code_of(with_passes(large, 20)) == errc::image_unreadable);
}
