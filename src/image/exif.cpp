// Reads a TIFF header and one directory, no further. TIFF 6.0, section 2; EXIF 2.32, 4.6.4.
#include "exif.hpp"

#include <cstddef>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr std::size_t header_bytes = 8, count_bytes = 2, entry_bytes = 12;
constexpr unsigned orientation_tag = 0x0112, type_short = 3;

struct tiff_reader {
  std::string_view bytes;
  bool little_endian = false;

  // `size` bytes, 2 or 4, from `at` on; the caller has seen that they are there.
  std::uint32_t number(std::size_t at, std::size_t size) const noexcept {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i != size; ++i) {
      const std::size_t from = little_endian ? at + size - 1 - i : at + i;
      value = value << 8 | static_cast<unsigned char>(bytes[from]);
    }
    return value;
  }

  // Where the directory's entries begin; 0 where the header or the directory does not fit.
  std::size_t first_entry() const noexcept {
    if (number(2, 2) != 42) return 0;
    const std::size_t directory = number(4, 4);
    if (directory < header_bytes || directory > bytes.size() - count_bytes) return 0;
    const std::size_t entries = directory + count_bytes;
    return number(directory, 2) <= (bytes.size() - entries) / entry_bytes ? entries : 0;
  }
};

}  // namespace

orientation exif_orientation(std::string_view tiff) noexcept {
  constexpr orientation upright = orientation::top_left;
  if (tiff.size() < header_bytes) return upright;
  const bool intel = tiff[0] == 'I' && tiff[1] == 'I', motorola = tiff[0] == 'M' && tiff[1] == 'M';
  if (!intel && !motorola) return upright;
  const tiff_reader reader{tiff, intel};
  const std::size_t first = reader.first_entry();
  if (first == 0) return upright;
  const std::size_t end = first + reader.number(first - count_bytes, 2) * entry_bytes;
  for (std::size_t at = first; at != end; at += entry_bytes) {
    if (reader.number(at, 2) != orientation_tag) continue;
    if (reader.number(at + 2, 2) != type_short || reader.number(at + 4, 4) != 1) return upright;
    const std::uint32_t value = reader.number(at + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<orientation>(value) : upright;
  }
  return upright;
}

}  // namespace image
EMVQR_NAMESPACE_END
