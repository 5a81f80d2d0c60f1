// What holds of the codes that are found in any picture.
#pragma once

#include <emvqr/image/decode.hpp>
#include <emvqr/image/picture.hpp>

#include "fuzz/fuzz.hpp"

#include <vector>

namespace emvqr_fuzz {

inline void must_be_near(const emvqr::image::point corner, const emvqr::image::picture_view& picture) {
  const auto width = static_cast<int>(picture.width), height = static_cast<int>(picture.height);
  must(corner.x >= -width && corner.x <= 2 * width && corner.y >= -height && corner.y <= 2 * height,
       "a corner is near its picture");
}

/// Looks for codes in a picture whose sizes fit it: what is found is sound, or there is nothing.
inline std::vector<emvqr::image::found_code> must_look_well(
    const emvqr::image::picture_view& picture, const emvqr::image::decode_options& options = emvqr::image::photo) {
  auto found = emvqr::image::decode(picture, options);
  if (!found) {
    const emvqr::errc code = found.error().code;
    must(code == emvqr::errc::image_no_code || code == emvqr::errc::image_unreadable,
         "a sound view gives codes or none");
    return {};
  }
  must(!found->empty(), "there is a code where it does not fail");
  for (const emvqr::image::found_code& code : *found) {
    must(!code.bytes.empty(), "a code holds something");
    must(code.parts >= 1 && code.parts <= 16 && code.part >= 0 && code.part < code.parts, "a part is one of its parts");
    must(code.parts != 1 || code.parity == 0, "what is whole has no parity");
    must(options.steps.has(code.step), "a code is read by a try that is allowed");
    must(!code.inverted || options.steps.has(emvqr::image::read_step::inverted),
         "inverted codes are read when asked for");
    for (const emvqr::image::point corner : code.corners) must_be_near(corner, picture);
  }
  return *std::move(found);
}

}  // namespace emvqr_fuzz
