// How rules about time are told that there is none.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// "There is no clock": rules about time are not judged. Times are milliseconds since 1970-01-01T00:00Z.
inline constexpr std::int64_t no_clock = INT64_MIN;

EMVQR_NAMESPACE_END
