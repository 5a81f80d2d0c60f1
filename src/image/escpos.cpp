// Receipt printers.
#include <emvqr/image/draw.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

/// Two bytes, the lower first.
void append_number(std::string& command, std::size_t value) {
  command += static_cast<char>(value & 0xFFU);
  command += static_cast<char>(value >> 8U & 0xFFU);
}

std::string command_of(const packed_rows& rows) {
  std::string command{"\x1D\x76\x30\x00", 4};  // GS v 0, neither width nor height doubled
  append_number(command, rows.stride_bytes);
  append_number(command, rows.height);
  return command.append(rows.bytes.begin(), rows.bytes.end());
}

}  // namespace

result<std::string> to_escpos(const symbol& code, const draw_options& options) noexcept {
  const result<packed_rows> rows = to_rows(code, options);
  if (!rows) return rows.error();
  if (rows->width > max_escpos_dots) return errc::image_too_large;
  try {
    return command_of(*rows);
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
