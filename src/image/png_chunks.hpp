// The chunks of a PNG file, one by one.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN
namespace image {

inline constexpr std::size_t png_signature_bytes = 8;

struct png_chunk {
  std::string_view whole;  // length, type, data and checksum

  std::string_view type() const noexcept { return {whole.data() + 4, 4}; }
  std::string_view data() const noexcept { return {whole.data() + 8, whole.size() - 12}; }
  /// True if a reader that does not know the type has to give up.
  bool critical() const noexcept { return (whole[4] & 0x20) == 0; }
  bool sound() const noexcept;
};

/// Four bytes, the highest first. There must be as many.
std::uint32_t png_number(std::string_view bytes, std::size_t at) noexcept;

/// What stands behind a chunk: the CRC-32 of its type and data (PNG, third edition, 5.5).
std::uint32_t png_checksum(std::string_view type_and_data) noexcept;

/// Goes from chunk to chunk of a file that has its signature; stops at the first that is cut off.
class png_walk {
 public:
  explicit png_walk(std::string_view file) noexcept : file_{file}, at_{png_signature_bytes} {}
  bool next(png_chunk& chunk) noexcept;

 private:
  std::string_view file_;
  std::size_t at_;
};

}  // namespace image
EMVQR_NAMESPACE_END
