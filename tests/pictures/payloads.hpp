// What the codes of the pictures hold.
#pragma once

#include <emvqr/image/encode.hpp>

#include <string_view>

namespace emvqr_pictures {

inline constexpr int payload_count = 12;

struct payload {
  const char* what;
  std::string_view text;
  emvqr::image::ecc level;  ///< at least
  unsigned least_version;
};

/// Of KHQR and of other schemes, from 71 to 293 bytes, in versions 5 to 12. Nobody's: names and numbers are made up.
const payload& payload_at(int index) noexcept;

}  // namespace emvqr_pictures
