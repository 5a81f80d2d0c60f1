// The chunks of a PNG file.
#include "png_chunks.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

bool png_chunk::sound() const noexcept {
  const std::size_t checksum = whole.size() - 4;
  return png_checksum({whole.data() + 4, checksum - 4}) == png_number(whole, checksum);
}

std::uint32_t png_number(std::string_view bytes, std::size_t at) noexcept {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i != 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

// Bit by bit: only small chunks are looked at in this way.
std::uint32_t png_checksum(std::string_view type_and_data) noexcept {
  constexpr std::uint32_t polynomial = 0xEDB88320;
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : type_and_data) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit != 8; ++bit) sum = sum >> 1 ^ ((sum & 1) != 0 ? polynomial : 0);
  }
  return ~sum;
}

bool png_walk::next(png_chunk& chunk) noexcept {
  constexpr std::size_t overhead = 12;
  const std::size_t left = file_.size() - at_;
  if (left < overhead) return false;
  const std::size_t size = png_number(file_, at_);
  if (size > left - overhead) return false;
  chunk.whole = {file_.data() + at_, size + overhead};
  at_ += chunk.whole.size();
  return true;
}

}  // namespace image
EMVQR_NAMESPACE_END
