// How much of a symbol may be damaged.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// How much of a symbol may be damaged and still be read: about 7, 15, 25 and 30 percent.
enum class ecc : std::uint8_t {
  low,       ///< about 7 percent
  medium,    ///< about 15 percent
  quartile,  ///< about 25 percent
  high       ///< about 30 percent
};

}  // namespace image
EMVQR_NAMESPACE_END
