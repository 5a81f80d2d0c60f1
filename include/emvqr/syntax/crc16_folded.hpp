// The CRC by carry-less multiplication: text is a polynomial, and 32 bytes at a time are put in the place of what is
// the same modulo the CRC's polynomial. The method is Gopal and others, "Fast CRC Computation for Generic Polynomials
// Using PCLMULQDQ" (Intel, 2009).
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/crc16_byte.hpp>
#include <emvqr/syntax/crc16_lanes.hpp>

#include <cstddef>
#include <cstdint>

#if EMVQR_HAS_LANES
EMVQR_NAMESPACE_BEGIN
namespace detail {

/// x^16 + x^12 + x^5 + 1.
inline constexpr std::uint64_t crc16_polynomial = 0x11021;

/// x^`power` modulo the polynomial.
constexpr std::uint64_t crc16_power(unsigned power) noexcept {
  std::uint64_t rest = 1;
  for (; power != 0; --power) {
    rest <<= 1;
    if ((rest & 0x10000) != 0) rest ^= crc16_polynomial;
  }
  return rest;
}

/// x^64 divided by the polynomial, without what is left over.
constexpr std::uint64_t crc16_quotient() noexcept {
  std::uint64_t quotient = 0, rest = 1;  // of x^0, then x^1 ...
  for (unsigned power = 0; power != 64; ++power) {
    rest <<= 1;
    quotient <<= 1;
    if ((rest & 0x10000) == 0) continue;
    rest ^= crc16_polynomial;
    quotient |= 1;
  }
  return quotient;
}

/// From `16 - n` on: what turns the first `n` bytes around and puts them where the last come, with 0 before them.
inline constexpr unsigned char crc16_order[32] = {15,   14,   13,   12,   11,   10,   9,    8,    7,    6,    5,
                                                  4,    3,    2,    1,    0,    0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
                                                  0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80};

/// What `a` is as many bits further up as the factors were made for, modulo the polynomial.
EMVQR_LANES inline lane moved_up(lane a, lane factors) noexcept {
  return product_of_low(a, factors) ^ product_of_high(a, factors);
}

/// The CRC of what `a` stands for: `a` times x^16 modulo the polynomial.
EMVQR_LANES inline std::uint16_t crc16_of_lane(lane a) noexcept {
  constexpr lane to_80 = {crc16_power(16), crc16_power(80)};
  constexpr lane to_64 = {crc16_quotient(), crc16_power(64)};
  constexpr lane polynomial = {0, crc16_polynomial};
  const lane in_80 = moved_up(a, to_80);
  const lane in_64 = in_80 ^ product_of_high(in_80, to_64);  // of [1] nothing counts any more
  // Barrett: how often the polynomial is in it, and what that leaves.
  const lane rest = in_64 ^ product_of_high(product_of_low(in_64, to_64), polynomial);
  return static_cast<std::uint16_t>(rest[0]);
}

/// What a walk over bytes by `scan_folded` tells: as `byte_scan`.
struct folded_scan {
  std::uint16_t crc;
  bool ans;
};

/// The fewest bytes that fill a lane.
inline constexpr std::size_t least_folded = 16;

/// The CRC of `size` bytes, `least_folded` or more, from the state `crc`; and whether all of them are "ans". Nothing is
/// left over at the end, since the first lane takes what is over: zeros before it change nothing.
EMVQR_LANES inline folded_scan scan_folded(const char* p, std::size_t size, std::uint16_t crc) noexcept {
  constexpr lane by_128 = {crc16_power(128), crc16_power(192)};
  constexpr lane by_256 = {crc16_power(256), crc16_power(320)};
  const auto order = reinterpret_cast<const char*>(crc16_order);
  const lane turned = load_lane(order);
  // The CRC so far joins two bytes, so one alone must not come first.
  const bool one_over = size % 16 == 1;
  const char* const end = p + (one_over ? size - 1 : size);
  const std::size_t first = one_over ? 16 : (size - 1) % 16 + 1;

  lane bytes = load_lane(p);
  lane odd = not_ans(bytes);
  bytes ^= lane{static_cast<std::uint64_t>(crc >> 8 | (crc & 0xFF) << 8), 0};
  lane a = {0, 0}, b = picked(bytes, load_lane(order + 16 - first));
  p += first;
  if ((end - p) % 32 != 0) {
    bytes = load_lane(p);
    odd |= not_ans(bytes);
    a = b;
    b = picked(bytes, turned);
    p += 16;
  }
  for (; p != end; p += 32) {
    const lane next_a = load_lane(p), next_b = load_lane(p + 16);
    odd |= not_ans(next_a) | not_ans(next_b);
    a = moved_up(a, by_256) ^ picked(next_a, turned);
    b = moved_up(b, by_256) ^ picked(next_b, turned);
  }
  const std::uint16_t folded = crc16_of_lane(moved_up(a, by_128) ^ b);
  const bool ans = ((odd[0] | odd[1]) & 0x8080808080808080u) == 0;
  if (!one_over) return {folded, ans};
  const auto last = static_cast<std::uint8_t>(*end);
  return {crc16_byte_bitwise(folded, last), ans && last - 0x20U < 0x5F};
}

}  // namespace detail
EMVQR_NAMESPACE_END
#endif
