// Bytes anybody can make again in any language: what the golden tables of CRC and MD5 were computed from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace emvqr_test {

/// The generator s = s * 6364136223846793005 + 1442695040888963407 (mod 2^64), begun with s = `seed`; each step gives
/// its highest byte.
class byte_generator {
 public:
  constexpr explicit byte_generator(std::uint64_t seed) noexcept : state_(seed) {}
  constexpr char next() noexcept {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<char>(state_ >> 56);
  }

 private:
  std::uint64_t state_;
};

/// The first `count` bytes.
inline std::string seeded_bytes(std::uint64_t seed, std::size_t count) {
  std::string bytes;
  for (byte_generator from(seed); bytes.size() != count;) bytes.push_back(from.next());
  return bytes;
}

}  // namespace emvqr_test
