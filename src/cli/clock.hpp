// The one place where the program asks what time it is.
#pragma once

#include <cstdint>
#include <optional>

namespace emvqr::cli {

/// Milliseconds since 1970: what `--now` gave, or else the system's clock.
std::int64_t now_or_clock(std::optional<std::int64_t> given);

}  // namespace emvqr::cli
