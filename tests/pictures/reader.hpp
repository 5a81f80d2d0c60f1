// How the pictures are read by this library: the one place that the test and the benchmarks share.
#pragma once

#include <emvqr/image/decode.hpp>

#include <utility>
#include <vector>

namespace emvqr_pictures {

/// Every code found; none where there is none.
inline std::vector<emvqr::image::found_code> read_by_us(const emvqr::image::picture& seen,
                                                        const emvqr::image::decode_options& how = emvqr::image::photo) {
  auto found = emvqr::image::decode(seen.view(), how);
  return found ? *std::move(found) : std::vector<emvqr::image::found_code>{};
}

/// The same of one quick look, as at each frame of a camera.
inline std::vector<emvqr::image::found_code> glance_by_us(const emvqr::image::picture& seen) {
  return read_by_us(seen, emvqr::image::camera_frame);
}

}  // namespace emvqr_pictures
