// Files made to do harm, or cut off where it hurts.
#include "image/exif_files.hpp"
#include "image/jpeg_files.hpp"
#include "image/png_files.hpp"

#include <sys/resource.h>

using namespace emvqr_test;
using emvqr::errc;

namespace {

/// How much the memory of a process grows by reading the file, in kilobytes; below 0 where it is not read as expected.
long growth_kilobytes(const std::string& file, errc expected) {
  int ends[2] = {};
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto most = [] {
      rusage used{};
      getrusage(RUSAGE_SELF, &used);
      return used.ru_maxrss;
    };
    const long before = most();
    const bool as_expected = code_of(file) == expected;
    const long growth = as_expected ? most() - before : -1;
    _exit(write(ends[1], &growth, sizeof growth) == sizeof growth ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  long growth = -1;
  REQUIRE(::read(ends[0], &growth, sizeof growth) == sizeof growth);
  close(ends[0]);
  close(ends[1]);
  return growth;
}

canvas small() { return drawn(encoded("small"), 2); }

// A packed text of eight million letters: a few kilobytes in the file.
std::string packed_text_chunk() {
  std::string letters(7'900'000, 'a');
  std::string keyword = "Comment", file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, keep, nullptr);
  png_set_IHDR(png, info, 1, 1, 8, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, 0, 0);
  png_text text{};
  text.compression = PNG_TEXT_COMPRESSION_zTXt;
  text.key = keyword.data();
  text.text = letters.data();
  text.text_length = letters.size();
  png_set_text(png, info, &text, 1);
  png_write_info(png, info);
  png_destroy_write_struct(&png, &info);
  image::png_walk walk{file};
  image::png_chunk chunk;
  while (walk.next(chunk))
    if (chunk.type() == "zTXt") return std::string{chunk.whole};
  FAIL("no zTXt chunk was written");
  return {};
}

// Fast, which matters under the address sanitizer.
std::string blank_png(unsigned width, unsigned height) {
  const canvas sheet{width, height};
  png_image about{};
  about.version = PNG_IMAGE_VERSION;
  about.width = width;
  about.height = height;
  about.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(about);
  std::string file(size, '\0');
  REQUIRE(png_image_write_to_memory(&about, &file[0], &size, 0, sheet.pixels.pixels.data(), 0, nullptr) != 0);
  file.resize(size);
  return file;
}

}  // namespace

TEST_CASE("texts in a PNG are not unpacked") {
  const std::string chunk = packed_text_chunk();
  REQUIRE(chunk.size() < 20'000);
  std::string chunks;
  for (int i = 0; i != 20; ++i) chunks += chunk;
  const long growth = growth_kilobytes(with_chunks(png_of(small(), png_kinds[0]), chunks), errc::none);
  CHECK(growth >= 0);
  CHECK(growth < 20'000);  // unpacked they are 158,000
}

TEST_CASE("what a PNG packs beyond its pixels is not unpacked into memory") {
  const std::string blank = blank_png(8000, 4000);
  REQUIRE(blank.size() < 100'000);
  const long growth = growth_kilobytes(with_size(blank, 8000, 10), errc::none);
  CHECK(growth >= 0);
  CHECK(growth < 20'000);  // the rows are 32,000
}

TEST_CASE("a PNG with a critical chunk that nobody knows is unreadable, with another one it is read") {
  const std::string file = png_of(small(), png_kinds[0]);
  CHECK(code_of(with_chunks(file, png_chunk_of("ABCD", "x"))) == errc::image_unreadable);
  CHECK(code_of(with_chunks(file, png_chunk_of("abcd", "x"))) == errc::none);
  CHECK(code_of(with_chunks(file, png_chunk_of("iCCP", "no profile"))) == errc::none);
}

TEST_CASE("a PNG that has rows for another size than its header says") {
  for (const png_kind& kind : {png_kinds[0], png_kinds[5], png_kinds[14]}) {
    INFO(kind.name);
    const canvas sheet = small();
    const std::string file = png_of(sheet, kind);
    const unsigned side = sheet.pixels.width;
    CHECK(code_of(with_size(file, side, side + 1)) == errc::image_unreadable);
    CHECK(code_of(with_size(file, side, side * 3)) == errc::image_unreadable);
    CHECK(code_of(with_size(file, side * 2, side)) == errc::image_unreadable);
    CHECK(code_of(with_size(file, 0, side)) == errc::image_unreadable);
    CHECK(code_of(with_size(file, side, 0)) == errc::image_unreadable);
    const auto fewer = emvqr::image::read_picture(with_size(file, side, 3));
    if (kind.interlace == PNG_INTERLACE_NONE) REQUIRE(fewer);
    if (fewer) CHECK(fewer->pixels.size() == std::size_t{side} * 3);
  }
}

TEST_CASE("the emptiest pictures are not taken for lies") {
  const canvas blank{300, 300};
  CHECK(code_of(png_of(blank, png_kinds[0])) == errc::none);
  CHECK(code_of(blank_png(4096, 4096)) == errc::none);
  CHECK(code_of(jpeg_of(canvas{4096, 4096}, grey, 1)) == errc::none);
  CHECK(code_of(jpeg_of(blank, progressive, 1)) == errc::none);
}

TEST_CASE("a small picture cut off at any byte is unreadable") {
  const std::string exif = tiff_of(6, true);
  std::vector<std::string> files = {jpeg_of(small(), grey, 40, in_app1(exif)), jpeg_of(small(), progressive, 40)};
  for (const png_kind& kind : png_kinds) files.push_back(png_of(drawn(encoded("a"), 1), kind));
  files.push_back(with_chunks(files.back(), png_chunk_of("eXIf", exif)));
  for (const std::string& file : files) {
    REQUIRE(code_of(file) == errc::none);
    for (std::size_t size = 0; size != file.size(); ++size) {
      const errc code = code_of(std::string_view{file}.substr(0, size));
      if (code == errc::image_unreadable) continue;
      INFO(size << " of " << file.size() << " bytes");
      REQUIRE(code == errc::image_unreadable);
    }
  }
}

TEST_CASE("a JPEG that has blocks for another size than its header says") {
  for (const jpeg_kind& kind : {grey, colour, progressive}) {
    INFO(kind.name);
    const canvas sheet = small();
    const std::string file = jpeg_of(sheet, kind);
    const unsigned side = sheet.pixels.width;
    CHECK(code_of(with_jpeg_size(file, side, side + 16)) == errc::image_unreadable);
    CHECK(code_of(with_jpeg_size(file, side * 2, side)) == errc::image_unreadable);
    CHECK(code_of(with_jpeg_size(file, 0, side)) == errc::image_unreadable);
    CHECK(code_of(with_jpeg_size(file, side, 0)) == errc::image_unreadable);
    const auto fewer = emvqr::image::read_picture(with_jpeg_size(file, side, 8));
    if (fewer) CHECK(fewer->pixels.size() == std::size_t{side} * 8);
  }
}

TEST_CASE("rare kinds of JPEG are unsupported") {
  const jpeg_kind arithmetic{"arithmetic", JCS_GRAYSCALE, 1, JCS_GRAYSCALE, false, true};
  const std::string coded = jpeg_of(small(), arithmetic);
  CHECK(code_of(coded) == errc::image_unsupported);
  CHECK(code_of(coded.substr(0, coded.size() - 100)) == errc::image_unsupported);

  const std::string file = jpeg_of(small(), grey);
  const std::size_t frame = frame_of(file);
  std::string deep = file;
  deep[frame + 4] = 12;  // bits a sample
  CHECK(code_of(deep) == errc::image_unsupported);
  std::string differential = file;
  differential[frame + 1] = '\xC5';
  CHECK(code_of(differential) == errc::image_unsupported);
}
