#include "grey.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// The number of bytes from a row to the next, or why the view cannot be read. Nothing here can overflow: the width is
// below 2^16 where it is multiplied, and rows are counted by division.
result<std::size_t> checked_stride(const picture_view& view) noexcept {
  const std::size_t pixel_bytes = bytes_per_pixel(view.format);
  if (view.data == nullptr || view.width == 0 || view.height == 0 || pixel_bytes == 0) return errc::image_bad_view;
  if (!within_limits(view.width, view.height)) return errc::image_too_large;

  const std::size_t row_bytes = view.width * pixel_bytes;
  const std::size_t stride = view.stride_bytes == 0 ? row_bytes : view.stride_bytes;
  if (stride < row_bytes || view.size_bytes < row_bytes) return errc::image_bad_view;
  const std::size_t rows_after_first = view.height - 1;
  if (rows_after_first > (view.size_bytes - row_bytes) / stride) return errc::image_bad_view;
  return stride;
}

// .299 red + .587 green + .114 blue, in 1024ths.
constexpr unsigned luma(unsigned red, unsigned green, unsigned blue) noexcept {
  return (306 * red + 601 * green + 117 * blue + 512) / 1024;
}

std::uint8_t grey_of(const std::uint8_t* pixel, pixel_format format) noexcept {
  switch (format) {
    case pixel_format::grey: return pixel[0];
    case pixel_format::rgb: return static_cast<std::uint8_t>(luma(pixel[0], pixel[1], pixel[2]));
    case pixel_format::bgr: return static_cast<std::uint8_t>(luma(pixel[2], pixel[1], pixel[0]));
    case pixel_format::rgba: break;
  }
  const unsigned alpha = pixel[3];
  const unsigned over_white = luma(pixel[0], pixel[1], pixel[2]) * alpha + 255 * (255 - alpha);
  return static_cast<std::uint8_t>((over_white + 127) / 255);
}

}  // namespace

result<grey_plane> to_grey(const picture_view& view) {
  const result<std::size_t> stride = checked_stride(view);
  if (!stride) return stride.error();
  grey_plane plane;
  plane.width = static_cast<int>(view.width);
  plane.height = static_cast<int>(view.height);
  plane.pixels.reserve(std::size_t{view.width} * view.height);
  const std::size_t pixel_bytes = bytes_per_pixel(view.format);
  for (std::size_t y = 0; y != view.height; ++y) {
    const std::uint8_t* pixel = view.data + y * *stride;
    if (view.format == pixel_format::grey) {
      plane.pixels.insert(plane.pixels.end(), pixel, pixel + view.width);
      continue;
    }
    for (unsigned x = 0; x != view.width; ++x, pixel += pixel_bytes)
      plane.pixels.push_back(grey_of(pixel, view.format));
  }
  return plane;
}

void invert(grey_plane& plane) noexcept {
  for (std::uint8_t& pixel : plane.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
}

grey_plane shrink(const grey_plane& plane) {
  grey_plane small;
  small.width = plane.width / 3;
  small.height = plane.height / 3;
  small.pixels.reserve(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height));
  for (int y = 0; y != small.height; ++y) {
    const std::uint8_t* rows[] = {plane.row(3 * y), plane.row(3 * y + 1), plane.row(3 * y + 2)};
    for (int x = 0; x != small.width; ++x) {
      unsigned sum = 0;
      for (const std::uint8_t* row : rows) sum += 0U + row[3 * x] + row[3 * x + 1] + row[3 * x + 2];
      small.pixels.push_back(static_cast<std::uint8_t>(sum / 9));
    }
  }
  return small;
}

}  // namespace image
EMVQR_NAMESPACE_END
