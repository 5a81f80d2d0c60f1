#include "clock.hpp"

#include <chrono>

namespace emvqr::cli {

std::int64_t now_or_clock(std::optional<std::int64_t> given) {
  if (given) return *given;
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

}  // namespace emvqr::cli
