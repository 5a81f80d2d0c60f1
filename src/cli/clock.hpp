// The one place where the program asks what time it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace emvqr::cli {

/// Milliseconds since 1970: what `--now` gave, or else the system's clock.
std::int64_t now_or_clock(std::optional<std::int64_t> given);

/// A time as `2025-06-15 15:06:40 UTC`.
std::string utc_text(std::int64_t ms);

}  // namespace emvqr::cli
