// Pixels of one bit.
#pragma once

#include "sheet.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

constexpr std::size_t bytes_of_bits(unsigned pixels) noexcept { return (std::size_t{pixels} + 7) / 8; }

/// A row of modules as a row of pixels, the leftmost in the highest bit. Where the picture is dark the bit is `ink`,
/// else the other; behind the last pixel it is 0. The row has `bytes_of_bits(page.side_pixels())` bytes.
inline void fill_bits(std::uint8_t* row, const sheet& page, unsigned y, bool ink) noexcept {
  for (std::size_t i = 0; i != bytes_of_bits(page.side_pixels()); ++i) row[i] = 0;
  unsigned pixel = 0;
  for (unsigned x = 0; x != page.side(); ++x) {
    const bool set = page.ink(x, y) == ink;
    for (unsigned i = 0; i != page.options().module_pixels; ++i, ++pixel)
      if (set) row[pixel / 8] = static_cast<std::uint8_t>(row[pixel / 8] | 0x80U >> pixel % 8);
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
