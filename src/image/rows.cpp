// Packed rows.
#include <emvqr/image/draw.hpp>

#include "bit_row.hpp"
#include "sheet.hpp"

#include <algorithm>

EMVQR_NAMESPACE_BEGIN
namespace image {

result<packed_rows> to_rows(const symbol& code, const draw_options& options) noexcept {
  const sheet page{code, options};
  if (const errc fault = page.pixels_fault(); fault != errc::none) return fault;
  try {
    packed_rows rows;
    rows.width = rows.height = page.side_pixels();
    rows.stride_bytes = bytes_of_bits(rows.width);
    rows.bytes.resize(rows.stride_bytes * rows.height);
    std::uint8_t* row = rows.bytes.data();
    for (unsigned y = 0; y != page.side(); ++y) {
      fill_bits(row, page, y, true);
      const std::uint8_t* const first = row;
      row += rows.stride_bytes;
      for (unsigned i = 1; i != options.module_pixels; ++i) row = std::copy(first, first + rows.stride_bytes, row);
    }
    return rows;
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
