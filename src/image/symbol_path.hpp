// The dark modules of a symbol as an SVG path.
#pragma once

#include "sheet.hpp"

#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Adds the `d` of a path in units of a module. Each run of dark modules in a row is one closed bar, so that the path
/// has no seams between modules.
inline void append_path(std::string& path, const sheet& page) {
  for (unsigned y = 0; y != page.side(); ++y)
    for (unsigned x = 0; x != page.side(); ++x) {
      const unsigned start = x;
      while (page.dark(x, y)) ++x;
      if (x == start) continue;
      const std::string bar = std::to_string(x - start);
      path += 'M' + std::to_string(start) + ' ' + std::to_string(y) + 'h' + bar + "v1h-" + bar + 'z';
      --x;
    }
}

}  // namespace image
EMVQR_NAMESPACE_END
