// Bytes taken several at a time.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace detail {

/// Eight bytes from `p`, the first in the lowest bits. Written out, so that compilers see one load.
constexpr std::uint64_t load_le64(const char* p) noexcept {
  const auto byte = [p](unsigned i) noexcept {
    return static_cast<std::uint64_t>(static_cast<std::uint8_t>(p[i])) << (8 * i);
  };
  return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

/// Four bytes in the same way.
constexpr std::uint32_t load_le32(const char* p) noexcept {
  const auto byte = [p](unsigned i) noexcept {
    return static_cast<std::uint32_t>(static_cast<std::uint8_t>(p[i])) << (8 * i);
  };
  return byte(0) | byte(1) | byte(2) | byte(3);
}

/// Bit 7 of each of eight bytes.
inline constexpr std::uint64_t high_bits = 0x8080808080808080u;

/// False where eight bytes at a time would cost more flash than they are worth.
#ifdef EMVQR_SMALL_CRC
inline constexpr bool reads_words = false;
#else
inline constexpr bool reads_words = true;
#endif

/// 1 in each of eight bytes.
inline constexpr std::uint64_t each_byte = 0x0101010101010101u;

/// The sum of eight bytes, each 0 or 1.
constexpr unsigned sum_of_bytes(std::uint64_t word) noexcept { return static_cast<unsigned>((word * each_byte) >> 56); }

}  // namespace detail
EMVQR_NAMESPACE_END
