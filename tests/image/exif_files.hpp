// EXIF data as cameras write them, and as they should not be.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace emvqr_test {

/// TIFF in either byte order, put together field by field.
struct tiff_writer {
  bool little_endian;
  std::string bytes{};

  tiff_writer& number(unsigned value, std::size_t size) {
    for (std::size_t i = 0; i != size; ++i)
      bytes.push_back(static_cast<char>(value >> 8 * (little_endian ? i : size - 1 - i)));
    return *this;
  }
  tiff_writer& header(unsigned directory = 8) {
    bytes += little_endian ? "II" : "MM";
    return number(42, 2).number(directory, 4);
  }
  /// An entry of one SHORT.
  tiff_writer& entry(unsigned tag, unsigned value, unsigned type = 3, unsigned count = 1) {
    return number(tag, 2).number(type, 2).number(count, 4).number(value, 2).number(0, 2);
  }
};

/// A directory of three entries, with the orientation in the middle.
inline std::string tiff_of(unsigned orientation, bool little_endian) {
  tiff_writer tiff{little_endian};
  tiff.header().number(3, 2).entry(0x0103, 6).entry(0x0112, orientation).entry(0x0128, 2).number(0, 4);
  return std::move(tiff.bytes);
}

/// As an APP1 segment of a JPEG has it.
inline std::string in_app1(const std::string& tiff) { return std::string{"Exif\0\0", 6} + tiff; }

}  // namespace emvqr_test
