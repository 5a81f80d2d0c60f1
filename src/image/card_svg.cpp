// A card as SVG.
#include <emvqr/image/card.hpp>

#include "card_layout.hpp"
#include "card_text.hpp"
#include "number_text.hpp"
#include "sheet.hpp"
#include "symbol_path.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// The first is the one KHQR's own material is set in. Those that have Khmer come before the last resort, since not
// every renderer looks for a font by the letter.
constexpr const char* fonts =
    "'Nunito Sans', Nunito, 'Khmer OS Battambang', 'Khmer OS', 'Noto Sans Khmer', 'Leelawadee UI', sans-serif";
constexpr const char* red = "#E1232E";
constexpr const char* black = "#000";
constexpr const char* white = "#fff";

// Our own choices, in thousandths.
constexpr length lettering_size = 480;  // of the header
constexpr length capital_height = 715;  // of the size of the type
constexpr length ring = 80;             // of the badge
constexpr length sign_size = 700;       // of the badge
constexpr length sign_room = 640;
constexpr length dash = 10;  // of the height

std::string number(length value) { return number_text(static_cast<std::uint64_t>(value), 2); }
static_assert(pixel == 100);

std::string attribute(const char* name, length value) { return std::string(" ") + name + "=\"" + number(value) + '"'; }

class card_writer {
 public:
  card_writer(const khqr_card& card, const card_options& options, const symbol& code)
      : card_(card), options_(options), code_(code), page_(lay_out(card, options.width, code)) {}

  std::string document() {
    const std::string width = std::to_string(page_.width), height = std::to_string(page_.height);
    svg_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + width + "\" height=\"" + height +
           "\" viewBox=\"0 0 " + width + ' ' + height + "\" font-family=\"" + fonts + "\" xml:space=\"preserve\">";
    svg_ += "<rect width=\"" + width + "\" height=\"" + height + '"' + attribute("rx", page_.corner) + " fill=\"" +
            white + "\"/>\n";
    header();
    name();
    if (!card_.amount.empty()) amount();
    divider();
    code();
    if (!card_.badge.empty() && carries_badge(code_)) badge();
    return svg_ + "</svg>\n";
  }

 private:
  length right() const noexcept { return length{page_.width} * pixel; }

  // `more` are attributes; what stands in `content` is hostile.
  void text(length x, length baseline, length size, const std::string& more, std::string_view content) {
    svg_ += "<text" + attribute("x", x) + attribute("y", baseline) + attribute("font-size", size) + more + '>';
    append_escaped(svg_, content);
    svg_ += "</text>\n";
  }

  // The fold hangs from the right end of the header.
  void header() {
    const std::string corner = number(page_.corner), bottom = number(page_.header);
    svg_ += std::string("<path fill=\"") + (options_.header == card_header::black ? black : red) + "\" d=\"M0 " +
            corner + 'A' + corner + ' ' + corner + " 0 0 1 " + corner + " 0H" + number(right() - page_.corner) + 'A' +
            corner + ' ' + corner + " 0 0 1 " + number(right()) + ' ' + corner + 'V' +
            number(page_.header + page_.fold) + 'L' + number(right() - page_.fold) + ' ' + bottom + "H0z\"/>\n";
    const length size = page_.header * lettering_size / 1000;
    text(right() / 2, (page_.header + size * capital_height / 1000) / 2, size,
         " font-weight=\"700\" text-anchor=\"middle\" letter-spacing=\"" + number(size / 16) + "\" fill=\"" + white +
             '"',
         "KHQR");
  }

  void name() {
    length baseline = page_.name.baseline;
    for (const std::string_view line : page_.name.lines) {
      text(page_.text_left, baseline, page_.name.size, "", line);
      baseline += page_.name.step;
    }
  }

  void amount() {
    svg_ += "<text" + attribute("x", page_.text_left) + attribute("y", page_.amount_baseline) +
            attribute("font-size", page_.amount_size) + "><tspan font-weight=\"700\">";
    append_escaped(svg_, card_.amount);
    svg_ += "</tspan>";
    if (!card_.currency.empty()) {
      svg_ += "<tspan" + attribute("dx", page_.currency_size / 3) + attribute("font-size", page_.currency_size) + '>';
      append_escaped(svg_, card_.currency);
      svg_ += "</tspan>";
    }
    svg_ += "</text>\n";
  }

  void divider() {
    const length step = length{page_.height} * pixel * dash / 1000;
    svg_ += "<path stroke=\"#000\" stroke-opacity=\"0.5\"" + attribute("stroke-width", step / 5) +
            " stroke-dasharray=\"" + number(step) + ' ' + number(step) + "\" d=\"M0 " + number(page_.divider) + 'H' +
            number(right()) + "\"/>\n";
  }

  void code() {
    const draw_options bare{1, 0, false};
    svg_ += "<path fill=\"#000\" shape-rendering=\"crispEdges\" transform=\"translate(" +
            std::to_string(page_.code_left) + ' ' + std::to_string(page_.code_top) + ") scale(" +
            std::to_string(page_.module_pixels) + ")\" d=\"";
    append_path(svg_, sheet{code_, bare});
    svg_ += "\"/>\n";
  }

  void badge() {
    const length side = length{page_.module_pixels} * code_.size() * pixel;
    const length x = length{page_.code_left} * pixel + side / 2, y = length{page_.code_top} * pixel + side / 2;
    const length diameter = side * card_share::badge / 1000;
    const auto disc = [&](length radius, const char* fill) {
      svg_ +=
          "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", radius) + " fill=\"" + fill + "\"/>\n";
    };
    disc(diameter / 2, white);
    disc(diameter * (1000 - 2 * ring) / 2000, black);
    const length wide = std::max(1U, text_width(card_.badge));
    const length size = diameter * std::min(sign_size, sign_room * 1000 / wide) / 1000;
    text(x, y + size * capital_height / 2000, size,
         std::string(" font-weight=\"700\" text-anchor=\"middle\" fill=\"") + white + '"', card_.badge);
  }

  const khqr_card& card_;
  const card_options& options_;
  const symbol& code_;
  const card_layout page_;
  std::string svg_;
};

/// The code, with room for the badge if there is one and a version carries it.
result<symbol> code_for(const khqr_card& card) noexcept {
  encode_options options{ecc::quartile};
  result<symbol> plain = encode(card.payload, options);
  if (!plain || card.badge.empty() || carries_badge(*plain)) return plain;
  options.covered_middle = true;
  result<symbol> covered = encode(card.payload, options);
  const bool none_carries = !covered && covered.error().code == errc::symbol_too_large;
  if (none_carries) return plain;
  return covered;
}

errc fault_of(const khqr_card& card, const card_options& options) noexcept {
  if (options.width < min_card_width || options.width > max_card_width) return errc::image_too_large;
  for (const std::string_view text : {card.name, card.amount, card.currency, card.badge})
    if (text.size() > max_card_text_bytes) return errc::input_too_long;
  return errc::none;
}

}  // namespace

result<std::string> to_svg(const khqr_card& card, const card_options& options) noexcept {
  if (const errc fault = fault_of(card, options); fault != errc::none) return fault;
  const result<symbol> code = code_for(card);
  if (!code) return code.error();
  try {
    return card_writer{card, options, *code}.document();
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
