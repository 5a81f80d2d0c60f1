// How the pictures are read by this library: the one place that the test and the benchmarks share.
#pragma once

#include <emvqr/image/decode.hpp>

#include <string>
#include <vector>

namespace emvqr_pictures {

/// The bytes of every code found; empty where there is none.
inline std::vector<std::string> read_by_us(const emvqr::image::picture& seen) {
  std::vector<std::string> texts;
  const auto found = emvqr::image::decode(seen.view());
  if (!found) return texts;
  for (const emvqr::image::found_code& code : *found) texts.push_back(code.bytes);
  return texts;
}

/// The same of one quick look, as at each frame of a camera.
inline std::vector<std::string> glance_by_us(const emvqr::image::picture& seen) { return read_by_us(seen); }

}  // namespace emvqr_pictures
