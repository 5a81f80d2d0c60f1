// A picture to the bytes of its QR codes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/picture.hpp>

#include <array>
#include <string>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// A place in a picture, in pixels from its top left corner. It may lie a little outside the picture.
struct point {
  int x = 0;
  int y = 0;

  friend constexpr bool operator==(point a, point b) noexcept { return a.x == b.x && a.y == b.y; }
  friend constexpr bool operator!=(point a, point b) noexcept { return !(a == b); }
};

/// One QR code seen in a picture.
struct found_code {
  /// What the code holds, byte for byte. Not trusted, not even to be text: `emvqr::parse` it.
  std::string bytes;
  /// Top left, top right, bottom right, bottom left as the code itself has them, however it is turned in the picture.
  std::array<point, 4> corners{};
  /// Light modules on a dark ground.
  bool inverted = false;
  /// Seen from behind, as in a mirror.
  bool mirrored = false;
  /// A text cut into several codes (structured append): this is number `part`, from 0, of `parts`. A code that holds
  /// its whole text, as every payment code does, is 0 of 1.
  int part = 0;
  int parts = 1;
};

/// Every QR code in the picture, each once, from top to bottom and in a row from left to right. Turned, tilted,
/// mirrored and inverted codes too. Micro QR and other kinds of code are not looked for.
/// Time and memory are bounded by the size of the picture: a few milliseconds for a camera frame, seconds for the
/// largest picture filled with what looks like parts of codes, of which some is then left out.
/// Failures: `image_bad_view` where the sizes do not fit each other or `size_bytes`; `image_too_large` past
/// `max_picture_pixels` or `max_picture_side`, or where memory ran out; `image_no_code`; `image_unreadable` where
/// nothing was found and something was left out.
result<std::vector<found_code>> decode(const picture_view& view) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
