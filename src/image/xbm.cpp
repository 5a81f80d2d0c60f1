// X bitmaps: pixels as C source.
#include <emvqr/image/draw.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr std::size_t bytes_a_line = 12;

/// Bits in the other order: here the leftmost pixel is the lowest one.
std::uint8_t mirrored(std::uint8_t byte) noexcept {
  unsigned bits = 0;
  for (unsigned i = 0; i != 8; ++i)
    if ((byte & 1U << i) != 0) bits |= 0x80U >> i;
  return static_cast<std::uint8_t>(bits);
}

std::string source(const packed_rows& rows) {
  constexpr const char* hex = "0123456789abcdef";
  std::string text = "#define emvqr_width " + std::to_string(rows.width) + "\n#define emvqr_height " +
                     std::to_string(rows.height) + "\nstatic unsigned char emvqr_bits[] = {";
  text.reserve(text.size() + rows.bytes.size() * 7);
  for (std::size_t i = 0; i != rows.bytes.size(); ++i) {
    const std::uint8_t byte = mirrored(rows.bytes[i]);
    if (i != 0) text += ',';
    text += i % bytes_a_line == 0 ? "\n   0x" : " 0x";
    text += hex[byte >> 4U];
    text += hex[byte & 15U];
  }
  return text + "};\n";
}

}  // namespace

result<std::string> to_xbm(const symbol& code, const draw_options& options) noexcept {
  const result<packed_rows> rows = to_rows(code, options);
  if (!rows) return rows.error();
  try {
    return source(*rows);
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
