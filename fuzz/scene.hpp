// A picture that the input describes: a code or two, turned, mirrored, inverted, in any format of pixels, and damage.
#pragma once

#include <emvqr/image/encode.hpp>
#include <emvqr/image/picture.hpp>

#include "fuzz/input.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr_fuzz {

/// Grey pixels, white at first.
struct sheet {
  sheet(unsigned w, unsigned h) : width(w), height(h), pixels(std::size_t{w} * h, 255) {}

  std::uint8_t& at(unsigned x, unsigned y) { return pixels[std::size_t{y} * width + x]; }

  void draw(const emvqr::image::symbol& code, unsigned left, unsigned top, unsigned module_pixels) {
    for (unsigned y = 0; y != code.size() * module_pixels; ++y)
      for (unsigned x = 0; x != code.size() * module_pixels; ++x)
        if (code.dark(x / module_pixels, y / module_pixels)) at(left + x, top + y) = 0;
  }
  void fill(unsigned left, unsigned top, unsigned right, unsigned bottom, std::uint8_t shade) {
    for (unsigned y = top; y < std::min(bottom, height); ++y)
      for (unsigned x = left; x < std::min(right, width); ++x) at(x, y) = shade;
  }
  /// A quarter to the right.
  void turn() {
    sheet turned{height, width};
    for (unsigned y = 0; y != height; ++y)
      for (unsigned x = 0; x != width; ++x) turned.at(height - 1 - y, x) = at(x, y);
    std::swap(*this, turned);
  }
  void mirror() {
    for (unsigned y = 0; y != height; ++y) std::reverse(&at(0, y), &at(0, y) + width);
  }
  void invert() {
    for (std::uint8_t& pixel : pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  }

  unsigned width, height;
  std::vector<std::uint8_t> pixels;
};

/// Up to eight stains, spots and cuts.
inline void damage(chooser& choose, sheet& on) {
  for (unsigned times = choose.below(8); times != 0; --times) {
    const unsigned x = choose.below(on.width), y = choose.below(on.height);
    switch (choose.below(4)) {
      case 0:
        on.fill(x, y, x + 1 + choose.below(32), y + 1 + choose.below(32), static_cast<std::uint8_t>(choose.byte()));
        break;
      case 1:
        for (unsigned spots = choose.byte(), at = x * on.height + y; spots != 0; --spots, at = at * 1103515245 + 12345)
          on.pixels[at / 64 % on.pixels.size()] ^= 0xFF;
        break;
      case 2:
        for (std::uint8_t& pixel : on.pixels) pixel = static_cast<std::uint8_t>(x % 128 + pixel * (1 + y % 64) / 128);
        break;
      default:
        if (on.width > 16) on.fill(on.width - x / 4, 0, on.width, on.height, 255);
    }
  }
}

/// The same picture in another format of pixels, with bytes that mean nothing behind each row, in exactly as much
/// memory as it has.
struct stored_picture {
  stored_picture(const sheet& grey, emvqr::image::pixel_format format, unsigned gap)
      : stride((std::size_t{grey.width} * emvqr::image::bytes_per_pixel(format)) + gap) {
    using emvqr::image::pixel_format;
    const unsigned size = emvqr::image::bytes_per_pixel(format);
    bytes.assign(stride * (grey.height - 1) + stride - gap, 0x80);
    const bool is_luma = format == pixel_format::yuyv || format == pixel_format::uyvy;
    const unsigned luma_at = format == pixel_format::uyvy ? 1 : 0;
    for (std::size_t i = 0; i != grey.pixels.size(); ++i) {
      std::uint8_t* const to = &bytes[i / grey.width * stride + i % grey.width * size];
      if (is_luma)
        to[luma_at] = grey.pixels[i];
      else
        std::fill(to, to + std::min(size, 3U), grey.pixels[i]);
      if (size == 4) to[3] = 255;
    }
    view = {bytes.data(), bytes.size(), grey.width, grey.height, stride, format};
  }
  stored_picture(const stored_picture&) = delete;
  stored_picture& operator=(const stored_picture&) = delete;

  std::size_t stride;
  std::vector<std::uint8_t> bytes{};
  emvqr::image::picture_view view{};
};

}  // namespace emvqr_fuzz
