// A picture to the bytes of its QR codes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/picture.hpp>
#include <emvqr/image/read_step.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// A place in a picture, in pixels from its top left corner. It may lie a little outside the picture.
struct point {
  int x = 0;  ///< to the right
  int y = 0;  ///< down

  /// Equal where both coordinates are.
  friend constexpr bool operator==(point a, point b) noexcept { return a.x == b.x && a.y == b.y; }
  /// Different where one is.
  friend constexpr bool operator!=(point a, point b) noexcept { return !(a == b); }
};

/// An upright part of a picture, in pixels from its top left corner.
struct area {
  unsigned left = 0;    ///< pixels left of it
  unsigned top = 0;     ///< pixels above it
  unsigned width = 0;   ///< 0 for all that is right of `left`
  unsigned height = 0;  ///< 0 for all that is below `top`
};

/// One QR code seen in a picture.
struct found_code {
  /// What the code holds, byte for byte. Not trusted, not even to be text: `emvqr::parse` it. Read by
  /// `read_step::second_reader`, a code that names a character set other than UTF-8 (ECI, which no payment code does)
  /// comes as UTF-8 all the same.
  std::string bytes;
  /// Top left, top right, bottom right, bottom left as the code itself has them, however it is turned in the picture.
  std::array<point, 4> corners{};
  /// Light modules on a dark ground.
  bool inverted = false;
  /// Seen from behind, as in a mirror.
  bool mirrored = false;
  /// A text cut into several codes (structured append, ISO/IEC 18004): this is number `part`, from 0, of `parts`. A
  /// code that holds its whole text, as every payment code does, is 0 of 1; so is a text that was joined, because all
  /// its parts were in the picture and agree with their parity byte. What is left in parts is no payload: refuse it.
  int part = 0;
  int parts = 1;  ///< 1 where the code holds its whole text
  /// What tells the parts of one text from those of another: the exclusive or of all its bytes. 0 where `parts` is 1.
  std::uint8_t parity = 0;
  /// The try that read it.
  read_step step = read_step::fast;
};

/// How hard to look, and where.
struct decode_options {
  /// What may be tried; `read_step` has their order.
  read_steps steps = read_steps::all();
  /// After so many milliseconds no further try is begun; 0 for no limit. A try that runs is not broken off.
  unsigned budget_ms = 0;
  /// The part of the picture to look at; the whole of it by default. Corners count from the picture's corner all the
  /// same.
  area region{};
};

/// For the frames of a camera, of which the next one comes soon: one look.
inline constexpr decode_options camera_frame{read_steps::none().with(read_step::fast), 0, {}};
/// For a photograph or a screenshot, of which there is only the one: everything.
inline constexpr decode_options photo{};

/// Every QR code in the picture, each once, from top to bottom and in a row from left to right. Turned, tilted,
/// mirrored and inverted codes too. Micro QR and other kinds of code are not looked for.
/// Time and memory are bounded by the size of the picture: a few milliseconds for a camera frame that is read at once,
/// seconds for the largest picture filled with what looks like parts of codes, of which some is then left out.
/// Failures: `image_bad_view` where the sizes do not fit each other or `size_bytes`, or the region the picture;
/// `image_too_large` past `max_picture_pixels` or `max_picture_side`, or where memory ran out; `image_no_code`;
/// `image_unreadable` where nothing was found and something was left out, for `budget_ms` too.
result<std::vector<found_code>> decode(const picture_view& view, const decode_options& options = photo) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
