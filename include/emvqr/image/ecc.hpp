// How much of a symbol may be damaged.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// How much of a symbol may be damaged and still be read: about 7, 15, 25 and 30 percent.
enum class ecc : std::uint8_t { low, medium, quartile, high };

}  // namespace image
EMVQR_NAMESPACE_END
