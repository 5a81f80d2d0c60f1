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

// The part with its sizes filled in; of no width where it lies outside the picture.
area within(const picture_view& view, area part) noexcept {
  if (part.left >= view.width || part.top >= view.height) return {0, 0, 0, 0};
  const unsigned right_of = view.width - part.left, below = view.height - part.top;
  if (part.width == 0) part.width = right_of;
  if (part.height == 0) part.height = below;
  if (part.width > right_of || part.height > below) return {0, 0, 0, 0};
  return part;
}

// Where the channels of a pixel lie in its bytes. Grey is all three colours in one place: their weights add up to one.
struct channels {
  std::size_t red = 0;
  std::size_t green = 0;
  std::size_t blue = 0;
  bool alpha_last = false;
};

channels channels_of(pixel_format format) noexcept {
  switch (format) {
    case pixel_format::grey:
    case pixel_format::yuyv: break;
    case pixel_format::uyvy: return {1, 1, 1};
    case pixel_format::rgb: return {0, 1, 2};
    case pixel_format::bgr: return {2, 1, 0};
    case pixel_format::rgba: return {0, 1, 2, true};
    case pixel_format::bgra: return {2, 1, 0, true};
  }
  return {};
}

// .299 red + .587 green + .114 blue, in 1024ths, over white paper.
std::uint8_t grey_of(const std::uint8_t* pixel, const channels& at) noexcept {
  const unsigned luma = (306U * pixel[at.red] + 601U * pixel[at.green] + 117U * pixel[at.blue] + 512U) / 1024U;
  if (!at.alpha_last) return static_cast<std::uint8_t>(luma);
  const unsigned alpha = pixel[3];
  return static_cast<std::uint8_t>((luma * alpha + 255 * (255 - alpha) + 127) / 255);
}

}  // namespace

grey_plane copied(const grey_view& seen) {
  grey_plane plane;
  plane.width = seen.width;
  plane.height = seen.height;
  plane.pixels.reserve(static_cast<std::size_t>(seen.width) * static_cast<std::size_t>(seen.height));
  for (int y = 0; y != seen.height; ++y) plane.pixels.insert(plane.pixels.end(), seen.row(y), seen.row(y) + seen.width);
  return plane;
}

grey_plane negative(const grey_view& seen) {
  grey_plane plane = copied(seen);
  for (std::uint8_t& pixel : plane.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  return plane;
}

result<grey_picture> to_grey(const picture_view& view, const area& part) {
  const result<std::size_t> stride = checked_stride(view);
  if (!stride) return stride.error();
  const area seen = within(view, part);
  if (seen.width == 0) return errc::image_bad_view;
  const std::size_t pixel_bytes = bytes_per_pixel(view.format);
  const std::uint8_t* row = view.data + seen.top * *stride + seen.left * pixel_bytes;
  const int width = static_cast<int>(seen.width), height = static_cast<int>(seen.height);
  grey_picture made;
  if (view.format == pixel_format::grey) {
    made.seen = {row, static_cast<std::ptrdiff_t>(*stride), width, height};
    return made;
  }
  const channels at = channels_of(view.format);
  made.own = {width, height};
  for (int y = 0; y != height; ++y, row += *stride) {
    const std::uint8_t* pixel = row;
    std::uint8_t* to = made.own.row(y);
    for (int x = 0; x != width; ++x, pixel += pixel_bytes) *to++ = grey_of(pixel, at);
  }
  made.seen = made.own.view();
  return made;
}

}  // namespace image
EMVQR_NAMESPACE_END
