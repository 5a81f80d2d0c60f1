// The dark modules of a symbol as bars, for pictures made of vectors.
#pragma once

#include "sheet.hpp"

#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Calls `draw(x, y, width)` for each run of dark modules in a row, in units of a module. Runs are one bar each, so
/// that a path of them has no seams between modules side by side.
template <class Draw>
void for_each_bar(const sheet& page, const Draw& draw) {
  for (unsigned y = 0; y != page.side(); ++y)
    for (unsigned x = 0; x != page.side(); ++x) {
      const unsigned start = x;
      while (page.dark(x, y)) ++x;
      if (x == start) continue;
      draw(start, y, x - start);
      --x;
    }
}

/// Adds the `d` of an SVG path.
inline void append_path(std::string& path, const sheet& page) {
  for_each_bar(page, [&path](unsigned x, unsigned y, unsigned width) {
    const std::string bar = std::to_string(width);
    path += 'M' + std::to_string(x) + ' ' + std::to_string(y) + 'h' + bar + "v1h-" + bar + 'z';
  });
}

}  // namespace image
EMVQR_NAMESPACE_END
