// Bytes taken several at a time.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

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

/// 1 in each of eight bytes.
inline constexpr std::uint64_t each_byte = 0x0101010101010101u;
/// Bit 7 of each of eight bytes.
inline constexpr std::uint64_t high_bits = 0x8080808080808080u;

/// False where eight bytes at a time would cost more flash than they are worth.
#ifdef EMVQR_SMALL_CRC
inline constexpr bool reads_words = false;
#else
inline constexpr bool reads_words = true;
#endif

/// The last `count` bytes of a text, 1 to 7, in the lowest bits; above them 0. Reads no byte outside of the text.
constexpr std::uint64_t load_last(std::string_view text, std::size_t count) noexcept {
  if (text.size() >= 8) return load_le64(text.data() + text.size() - 8) >> (8 * (8 - count));
  const char* const p = text.data() + text.size() - count;
  // From both ends, which may overlap.
  if (count >= 4) return load_le32(p) | std::uint64_t{load_le32(p + count - 4)} << (8 * (count - 4));
  const auto byte = [p](std::size_t i) noexcept { return std::uint64_t{static_cast<std::uint8_t>(p[i])} << (8 * i); };
  return byte(0) | byte(count / 2) | byte(count - 1);
}

/// The place of the lowest bit that is set; one is.
constexpr unsigned lowest_bit(std::uint64_t word) noexcept {
#if defined(__GNUC__) || defined(__clang__)
  return static_cast<unsigned>(__builtin_ctzll(word));
#else
  unsigned place = 0;
  for (; (word & 1) == 0; word >>= 1) ++place;
  return place;
#endif
}

/// True if all of eight bytes are digits.
constexpr bool are_digits(std::uint64_t word) noexcept {
  const std::uint64_t digits = word - each_byte * '0';
  return ((digits | (digits + each_byte * 0x76)) & high_bits) == 0;
}
/// The number that eight digits are: pairs of them, then pairs of pairs, then both halves.
constexpr std::uint32_t number_of_digits(std::uint64_t word) noexcept {
  std::uint64_t digits = word - each_byte * '0';
  digits = (digits * 10 + (digits >> 8)) & 0x00FF00FF00FF00FFu;
  digits = (digits * 100 + (digits >> 16)) & 0x0000FFFF0000FFFFu;
  return static_cast<std::uint32_t>(digits * 10000 + (digits >> 32));
}

/// The sum of eight bytes, each 0 or 1.
constexpr unsigned sum_of_bytes(std::uint64_t word) noexcept { return static_cast<unsigned>((word * each_byte) >> 56); }

/// How many of eight bytes stand before the first whose bit 7 is set in `marks`, of which one is.
constexpr unsigned bytes_before(std::uint64_t marks) noexcept { return lowest_bit(marks) / 8; }

}  // namespace detail
EMVQR_NAMESPACE_END
