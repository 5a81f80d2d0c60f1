// Numbers drawn from a seed, the same on every machine (no distribution of std promises that).
#pragma once

#include <cstdint>

namespace emvqr_test {

/// SplitMix64, by Guy Steele, Doug Lea and Christine Flood.
class splitmix64 {
 public:
  explicit splitmix64(std::uint64_t seed) noexcept : state_(seed) {}

  std::uint64_t next() noexcept {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t state_;
};

}  // namespace emvqr_test
