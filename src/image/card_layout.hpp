// Where everything on a card goes.
#pragma once

#include <emvqr/image/card.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Hundredths of a pixel: fine enough for type, and whole, so that a card is the same on every machine.
using length = std::int64_t;
inline constexpr length pixel = 100;

/// Type in one size; `baseline` is that of the first line, `step` leads to the next.
struct type_block {
  std::vector<std::string_view> lines;
  length size = 0;
  length baseline = 0;
  length step = 0;
};

struct card_layout {
  unsigned width = 0;  ///< in pixels, as is the height
  unsigned height = 0;
  length header = 0;
  length fold = 0;
  length corner = 0;
  length text_left = 0;
  type_block name;
  length amount_size = 0;
  length currency_size = 0;
  length amount_baseline = 0;
  length divider = 0;
  unsigned module_pixels = 0;
  unsigned code_left = 0;  ///< in pixels
  unsigned code_top = 0;
};

/// The width has to be within its limits. Throws `std::bad_alloc`.
card_layout lay_out(const khqr_card& card, unsigned width, const symbol& code);

}  // namespace image
EMVQR_NAMESPACE_END
