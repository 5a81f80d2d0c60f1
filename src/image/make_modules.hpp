// The seam to the library that lays out symbols.
#pragma once

#include <emvqr/base/result.hpp>
#include <emvqr/image/encode.hpp>

#include "segments.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

struct module_square {
  std::vector<std::uint8_t> modules;  // row by row, 1 is dark
  unsigned side = 0;
  unsigned version = 0;
};

/// What a symbol is laid out from.
struct symbol_content {
  std::string_view text;
  const std::vector<segment>& segments;
  bool eci = false;
};

/// The smallest symbol of at least this version with this content at this level.
/// Failures: `symbol_too_large` where there is none; `image_write_failed` where memory ran out.
result<module_square> make_modules(const symbol_content& content, unsigned least_version, ecc level) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
