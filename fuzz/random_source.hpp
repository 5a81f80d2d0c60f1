// The chance that mutators take, the same for the same seed everywhere.
#pragma once

#include "support/splitmix64.hpp"

#include <cstddef>
#include <cstdint>

namespace emvqr_fuzz {

class random_source {
 public:
  explicit random_source(std::uint64_t seed) noexcept : numbers_(seed) {}
  /// 0 to `limit` - 1.
  std::size_t below(std::size_t limit) noexcept { return static_cast<std::size_t>(numbers_.next() % limit); }

 private:
  emvqr_test::splitmix64 numbers_;
};

}  // namespace emvqr_fuzz
