// PNG files of every kind, whole and damaged.
#include "image/png_files.hpp"

using namespace emvqr_test;
using emvqr::errc;

namespace {

std::string small_png() { return *to_png(encoded("small"), {2, 4, false}); }

}  // namespace

TEST_CASE("every kind of PNG") {
  const canvas sheet = drawn(encoded(khqr_payload()), 3);
  for (const png_kind& kind : png_kinds) {
    INFO(kind.name);
    const auto picture = read(png_of(sheet, kind));
    REQUIRE(picture.width == sheet.pixels.width);
    REQUIRE(picture.height == sheet.pixels.height);
    REQUIRE(picture.format == emvqr::image::pixel_format::grey);
    REQUIRE(picture.pixels == sheet.pixels.pixels);
    REQUIRE(only_code(picture.view()) == khqr_payload());
  }
}

TEST_CASE("a PNG cut off anywhere is unreadable") {
  const canvas sheet = drawn(encoded(khqr_payload()), 3);
  for (const png_kind& kind : {png_kinds[0], png_kinds[5], png_kinds[8], png_kinds[15]}) {
    const std::string file = png_of(sheet, kind);
    for (std::size_t size = 0; size < file.size(); size += size + 32 < file.size() ? 16U : 1U) {
      INFO(kind.name << ", " << size << " of " << file.size() << " bytes");
      REQUIRE(code_of(std::string_view{file}.substr(0, size)) == errc::image_unreadable);
    }
    REQUIRE(code_of(file) == errc::none);
    REQUIRE(code_of(file + "more") == errc::none);  // as cameras and messengers leave behind
  }
}

TEST_CASE("a PNG with any byte changed is refused") {
  const std::string file = small_png();
  const std::size_t last_checksum = file.size() - 4;  // of the end chunk, which holds nothing; all others count
  for (std::size_t at = 0; at != file.size(); ++at) {
    std::string bad = file;
    bad[at] = static_cast<char>(bad[at] ^ 0x55);
    const errc code = code_of(bad);
    INFO("byte " << at);
    if (at < last_checksum)
      REQUIRE((code == errc::image_unreadable || code == errc::image_too_large || code == errc::image_unsupported));
    else
      REQUIRE(code == errc::none);
  }
}

TEST_CASE("a PNG header that lies about its size is refused before memory is taken") {
  const std::string file = small_png();
  REQUIRE(code_of(with_size(file, 100'000, 100'000)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 0x7FFFFFFF, 0x7FFFFFFF)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 0xFFFFFFFF, 1)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 1, 65'536)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 8193, 8192)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 100'000, 100'000).substr(0, 40)) == errc::image_too_large);
  REQUIRE(code_of(with_size(file, 0, 10)) == errc::image_unreadable);
  REQUIRE(code_of(with_size(file, 60, 60)) == errc::image_unreadable);
}

TEST_CASE("files that are no picture") {
  REQUIRE(code_of("") == errc::image_unreadable);
  REQUIRE(code_of("\x89PN") == errc::image_unreadable);
  REQUIRE(code_of("\xFF\xD8") == errc::image_unreadable);
  REQUIRE(code_of("00020101021129") == errc::image_unsupported);
  REQUIRE(code_of("GIF89a and so on") == errc::image_unsupported);
  REQUIRE(code_of(std::string{"\0\0\0\0\0\0\0\0", 8}) == errc::image_unsupported);
  std::string noise = small_png().substr(0, 8);
  std::uint32_t state = 99;
  for (int i = 0; i != 5000; ++i) noise.push_back(static_cast<char>((state = state * 1664525 + 1013904223) >> 24));
  REQUIRE(code_of(noise) == errc::image_unreadable);
  REQUIRE(code_of(noise.substr(8)) == errc::image_unsupported);
  REQUIRE(code_of(std::string(emvqr::image::max_picture_file_bytes + 1, 'x')) == errc::image_too_large);
}
