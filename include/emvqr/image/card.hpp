// The card that a KHQR is printed on: a red header, who is paid and how much, a dashed line, the code.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/encode.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// How a card is divided, in thousandths of its height where nothing else is said. docs/decisions/0016-khqr-card.md has
/// the source of each figure.
namespace card_share {
/// The parts of a card's width and height: width to height is 20 to 29.
inline constexpr unsigned width_parts = 20;    ///< width to height is 20 to 29
inline constexpr unsigned height_parts = 29;   ///< the height in the same parts
inline constexpr unsigned header = 120;        ///< height of the header
inline constexpr unsigned fold = 83;           ///< sides of the corner that hangs from the header: 12 % of the width
inline constexpr unsigned corner = 45;         ///< radius of the card's corners
inline constexpr unsigned text_side = 80;      ///< from the card's side to its texts
inline constexpr unsigned name_size = 30;      ///< sizes of type
inline constexpr unsigned amount_size = 65;    ///< of the amount
inline constexpr unsigned currency_size = 30;  ///< of the currency beside it
inline constexpr unsigned code_side = 100;     ///< left and right of the code
inline constexpr unsigned code_above = 80;     ///< and below
inline constexpr unsigned badge = 180;         ///< thousandths of the code's width, its ring included
}  // namespace card_share

/// The widths a card may have, in pixels.
/// The least width of a card, in pixels.
inline constexpr unsigned min_card_width = 300;
/// The greatest width of a card, in pixels.
inline constexpr unsigned max_card_width = 6000;
/// The longest of each of a card's texts, in bytes: any value of a payload with every character written out.
inline constexpr std::size_t max_card_text_bytes = 1000;

/// What stands on a card. The texts belong to the caller and are looked at during the call alone. They are UTF-8 and
/// are drawn as they are, but for bytes that are none, control characters and those that turn the direction of
/// writing, which become U+FFFD: what comes from a payload should have gone through `emvqr::display`.
struct khqr_card {
  std::string_view payload;   ///< drawn byte for byte as the code; whether it is a KHQR is the caller's business
  std::string_view name;      ///< who is paid; up to `max_card_text_bytes`, as each of the texts
  std::string_view amount;    ///< such as `50,000`; empty on a card that leaves the amount to the payer
  std::string_view currency;  ///< such as `KHR`, behind the amount; not drawn without one
  std::string_view badge;     ///< the sign in the middle of the code, such as `$`; empty for none
};

/// The ground of the header.
enum class card_header : std::uint8_t {
  red,   ///< red, the default
  black  ///< black
};

/// How a card is drawn.
struct card_options {
  /// Pixels, `min_card_width` to `max_card_width`; the height follows, rounded.
  unsigned width = 1200;
  card_header header = card_header::red;  ///< the ground of the header
};

/// The height of a card of this width, in pixels.
constexpr unsigned card_height(unsigned width) noexcept {
  return (width * card_share::height_parts + card_share::width_parts / 2) / card_share::width_parts;
}

/// True if a badge may cover the middle of this code: there is no alignment pattern, which readers go by, and at most
/// half of the errors that the level mends go into the badge; the rest is left for dirt and glare. At level Q that is
/// versions 4 to 6, 14 to 20 and 28 to 34.
bool carries_badge(const symbol& code) noexcept;

/// The card as an SVG file, in pixels. The code has level Q or H, whole pixels a module, and at least 4 modules of
/// white around it; that makes it a little larger or smaller than its share. For a badge it takes the next version that
/// carries one (most KHQRs become version 14); past the last of those the badge is left out. A name that is too wide
/// for the card is drawn smaller, or in lines; nothing is cut.
/// Failures: `empty_input` for no payload; `symbol_too_large` where it fits no code at level Q; `input_too_long` for a
/// text past `max_card_text_bytes`; `image_too_large` for a width past its limits; `image_write_failed` where memory
/// ran out.
result<std::string> to_svg(const khqr_card& card, const card_options& options = {}) noexcept;

/// The same as a PNG file with alpha, through librsvg and the fonts there are; Khmer needs one that has it.
/// Failures: those of `to_svg`; `image_no_renderer` where the library was built without librsvg.
result<std::string> to_png(const khqr_card& card, const card_options& options = {}) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
