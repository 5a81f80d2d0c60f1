// Grey pixels as the decoder works on them.
#pragma once

#include <emvqr/base/result.hpp>
#include <emvqr/image/decode.hpp>
#include <emvqr/image/picture.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Grey pixels of somebody else. 0 is black.
struct grey_view {
  const std::uint8_t* row(int y) const noexcept { return data + stride * y; }
  bool contains(point place) const noexcept {
    return place.x >= 0 && place.y >= 0 && place.x < width && place.y < height;
  }

  const std::uint8_t* data = nullptr;
  std::ptrdiff_t stride = 0;  ///< from one row to the next
  int width = 0;
  int height = 0;
};

/// Grey pixels of its own, rows without a gap.
struct grey_plane {
  grey_plane() = default;
  grey_plane(int columns, int rows)
      : pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)), width(columns), height(rows) {}

  std::uint8_t* row(int y) noexcept { return pixels.data() + std::ptrdiff_t{y} * width; }
  grey_view view() const noexcept { return {pixels.data(), width, width, height}; }

  std::vector<std::uint8_t> pixels;
  int width = 0;
  int height = 0;
};

constexpr std::uint64_t pixels_of(const grey_view& seen) noexcept {
  return static_cast<std::uint64_t>(seen.width) * static_cast<std::uint64_t>(seen.height);
}

/// A copy of what is seen. Throws `std::bad_alloc`, as all that makes a plane.
grey_plane copied(const grey_view& seen);

/// The same with dark and light swapped.
grey_plane negative(const grey_view& seen);

/// A part of a picture in grey: its own pixels where they are that, or a copy.
struct grey_picture {
  grey_picture() = default;
  grey_picture(grey_picture&&) = default;  // the pixels of `own` stay where they are
  grey_picture& operator=(grey_picture&&) = default;

  grey_plane own;
  grey_view seen;  ///< of `own`, or of the picture
};

/// All sizes are checked before a pixel is read or memory taken.
result<grey_picture> to_grey(const picture_view& view, const area& part);

}  // namespace image
EMVQR_NAMESPACE_END
