// The orientation in EXIF data, sound and hostile.
#include "image/exif.hpp"

#include "image/exif_files.hpp"
#include "image/pictures.hpp"

#include <memory>

using namespace emvqr_test;
using image::exif_orientation;

namespace {

// In exactly as much memory as it has, so that the address sanitizer sees a read too far.
int told(const std::string& tiff) {
  const auto bytes = std::make_unique<char[]>(tiff.size());
  tiff.copy(bytes.get(), tiff.size());
  return static_cast<int>(exif_orientation({bytes.get(), tiff.size()}));
}

}  // namespace

TEST_CASE("the orientation is read in both byte orders") {
  for (const bool little_endian : {false, true})
    for (unsigned value = 1; value <= 8; ++value) CHECK(told(tiff_of(value, little_endian)) == static_cast<int>(value));
}

TEST_CASE("an orientation that there is not counts as none") {
  for (const bool little_endian : {false, true})
    for (const unsigned value : {0U, 9U, 255U, 256U, 0x0600U, 65'535U}) CHECK(told(tiff_of(value, little_endian)) == 1);
}

TEST_CASE("an orientation is one SHORT") {
  const auto with = [](unsigned type, unsigned count) {
    return told(tiff_writer{false}.header().number(1, 2).entry(0x0112, 6, type, count).bytes);
  };
  CHECK(with(3, 1) == 6);
  for (const unsigned type : {0U, 1U, 4U, 9U, 65'535U}) CHECK(with(type, 1) == 1);
  for (const unsigned count : {0U, 2U, 65'536U, 0xFFFFFFFFU}) CHECK(with(3, count) == 1);
}

TEST_CASE("EXIF data cut off before the end of the directory have no orientation") {
  for (const bool little_endian : {false, true}) {
    const std::string whole = tiff_of(6, little_endian);
    const std::size_t directory_end = whole.size() - 4;  // then comes the place of a next one, which is not read
    for (std::size_t size = 0; size <= whole.size(); ++size) {
      INFO(size << " of " << whole.size() << " bytes");
      CHECK(told(whole.substr(0, size)) == (size < directory_end ? 1 : 6));
    }
  }
}

TEST_CASE("the directory may stand anywhere behind the header, and nowhere else") {
  for (const bool little_endian : {false, true}) {
    const auto at = [&](unsigned place, unsigned padding) {
      tiff_writer tiff{little_endian};
      tiff.header(place).bytes.append(padding, '\0');
      return told(tiff.number(1, 2).entry(0x0112, 6).bytes);
    };
    CHECK(at(8, 0) == 6);
    CHECK(at(40, 32) == 6);
    CHECK(at(9, 1) == 6);
    for (const unsigned place : {0U, 1U, 4U, 7U, 9U, 20U, 21U, 22U, 23U, 0x7FFFFFFFU, 0xFFFFFFFEU, 0xFFFFFFFFU})
      CHECK(at(place, 0) == 1);
  }
}

TEST_CASE("a directory with more entries than there is room for has no orientation") {
  for (const unsigned count : {0U, 2U, 3U, 65'535U})
    CHECK(told(tiff_writer{true}.header().number(count, 2).entry(0x0112, 6).bytes) == 1);
  CHECK(told(tiff_writer{true}.header().number(1, 2).entry(0x0112, 6).bytes) == 6);
}

TEST_CASE("data with another beginning are no EXIF data") {
  const std::string good = tiff_of(6, true);
  for (const char* const head : {"MM", "IM", "ii", "\0\0"}) CHECK(told(std::string(head, 2) + good.substr(2)) == 1);
  CHECK(told(std::string{"II\x2B\0", 4} + good.substr(4)) == 1);
  CHECK(told(in_app1(good)) == 1);
  CHECK(told("") == 1);
}

TEST_CASE("of two orientations the first counts") {
  CHECK(told(tiff_writer{true}.header().number(2, 2).entry(0x0112, 3).entry(0x0112, 6).bytes) == 3);
  CHECK(told(tiff_writer{true}.header().number(2, 2).entry(0x0112, 9).entry(0x0112, 6).bytes) == 1);
}
