// Bytes anybody can make again in any language: what the golden tables of CRC and MD5 were computed from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace emvqr_test {

/// `count` bytes of the generator s = s * 6364136223846793005 + 1442695040888963407 (mod 2^64), begun with s = `seed`;
/// each step gives its highest byte.
inline std::string seeded_bytes(std::uint64_t seed, std::size_t count) {
  std::string bytes;
  for (std::uint64_t state = seed; bytes.size() != count;) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    bytes.push_back(static_cast<char>(state >> 56));
  }
  return bytes;
}

}  // namespace emvqr_test
