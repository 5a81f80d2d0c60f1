// Numbers drawn from a seed, the same on every machine (no distribution of std promises that).
#pragma once

#include <cstdint>

namespace emvqr_pictures {

/// SplitMix64.
class random_numbers {
 public:
  explicit random_numbers(std::uint64_t seed) noexcept : state_(seed) {}

  std::uint64_t next() noexcept {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
    return mixed ^ mixed >> 31;
  }

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

 private:
  std::uint64_t state_;
};

}  // namespace emvqr_pictures
