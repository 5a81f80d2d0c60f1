// A source of chance that gives the same for the same seed, everywhere.
#pragma once

#include <cstddef>
#include <cstdint>

namespace emvqr_fuzz {

/// splitmix64.
class random_source {
 public:
  explicit random_source(std::uint64_t seed) noexcept : state_(seed) {}
  /// 0 to `limit` - 1.
  std::size_t below(std::size_t limit) noexcept {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<std::size_t>((z ^ (z >> 31)) % limit);
  }

 private:
  std::uint64_t state_;
};

}  // namespace emvqr_fuzz
