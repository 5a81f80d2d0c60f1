// What damages a picture by chance, drawn from a seed.
#pragma once

#include "support/splitmix64.hpp"

#include <cstdint>

namespace emvqr_pictures {

class random_numbers : public emvqr_test::splitmix64 {
 public:
  using splitmix64::splitmix64;

  /// A whole number from `least` to `most`, both included.
  int between(int least, int most) noexcept {
    const auto span = static_cast<std::uint64_t>(most - least) + 1;
    return least + static_cast<int>((next() >> 32) * span >> 32);
  }

  bool one_in(int times) noexcept { return between(1, times) == 1; }

  /// About the bell curve around 0, in 1/16ths, for a standard deviation in 1/16ths: the sum of four even draws.
  int bell(int deviation) noexcept {
    const std::uint64_t drawn = next();
    const auto part = [drawn](unsigned shift) { return static_cast<std::int64_t>(drawn >> shift & 0xFFFFU); };
    const std::int64_t sum = part(0) + part(16) + part(32) + part(48) - 131'070;
    return static_cast<int>(sum * deviation / 37'837);
  }
};

}  // namespace emvqr_pictures
