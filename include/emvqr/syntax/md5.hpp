// MD5, for one purpose: Bakong finds a dynamic KHQR's payment by the MD5 of its payload. It protects nothing.
// Source: RFC 1321. Constexpr and without a dependency, since a POS terminal needs it as much as a server.
#pragma once

#include <emvqr/base/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

inline constexpr std::uint32_t md5_sines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};
inline constexpr std::uint8_t md5_shifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

struct md5_state {
  std::uint32_t a = 0x67452301, b = 0xefcdab89, c = 0x98badcfe, d = 0x10325476;
};

constexpr void md5_block(md5_state& state, const std::uint8_t (&bytes)[64]) noexcept {
  std::uint32_t words[16] = {};
  for (unsigned i = 0; i != 64; ++i) words[i / 4] |= static_cast<std::uint32_t>(bytes[i]) << (8 * (i % 4));
  std::uint32_t a = state.a, b = state.b, c = state.c, d = state.d;
  for (unsigned i = 0; i != 64; ++i) {
    const unsigned round = i / 16;
    const std::uint32_t mix = round == 0   ? (b & c) | (~b & d)
                              : round == 1 ? (d & b) | (~d & c)
                              : round == 2 ? b ^ c ^ d
                                           : c ^ (b | ~d);
    const unsigned word = round == 0 ? i : round == 1 ? 5 * i + 1 : round == 2 ? 3 * i + 5 : 7 * i;
    const std::uint32_t sum = a + mix + md5_sines[i] + words[word % 16];
    const unsigned shift = md5_shifts[round][i % 4];
    a = d;
    d = c;
    c = b;
    b += (sum << shift) | (sum >> (32 - shift));
  }
  state.a += a;
  state.b += b;
  state.c += c;
  state.d += d;
}

}  // namespace detail

/// The MD5 of `text` as 32 lower-case hexadecimal digits. O(n), no allocation.
constexpr std::array<char, 32> md5_hex(std::string_view text) noexcept {
  detail::md5_state state;
  std::uint8_t block[64] = {};
  std::size_t filled = 0;
  const auto add = [&](std::uint8_t byte) noexcept {
    block[filled++] = byte;
    if (filled != 64) return;
    detail::md5_block(state, block);
    filled = 0;
  };
  for (const char c : text) add(static_cast<std::uint8_t>(c));
  add(0x80);
  while (filled != 56) add(0);
  const std::uint64_t bits = static_cast<std::uint64_t>(text.size()) * 8;
  for (unsigned i = 0; i != 8; ++i) add(static_cast<std::uint8_t>(bits >> (8 * i)));

  constexpr char digits[] = "0123456789abcdef";
  const std::uint32_t parts[4] = {state.a, state.b, state.c, state.d};
  std::array<char, 32> hex{};
  for (unsigned i = 0; i != 16; ++i) {
    const std::uint32_t byte = (parts[i / 4] >> (8 * (i % 4))) & 0xFFu;
    hex[2 * i] = digits[byte >> 4];
    hex[2 * i + 1] = digits[byte & 15u];
  }
  return hex;
}

EMVQR_NAMESPACE_END
