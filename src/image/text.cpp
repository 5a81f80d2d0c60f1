// Half blocks for a terminal, where a character is about twice as high as wide.
#include <emvqr/image/draw.hpp>

#include "sheet.hpp"

#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

std::string lines(const sheet& page) {
  constexpr const char* glyphs[] = {" ", "\xE2\x96\x84", "\xE2\x96\x80", "\xE2\x96\x88"};  // none, lower, upper, both
  const unsigned side = page.side();
  std::string text;
  for (unsigned y = 0; y < side; y += 2) {
    for (unsigned x = 0; x != side; ++x) {
      const bool upper = page.ink(x, y);
      const bool lower = y + 1 != side && page.ink(x, y + 1);  // the sides are odd: no ink below the sheet
      text += glyphs[(upper ? 2 : 0) + (lower ? 1 : 0)];
    }
    text += '\n';
  }
  return text;
}

}  // namespace

result<std::string> to_text(const symbol& code, const draw_options& options) noexcept {
  const draw_options used{1, options.quiet_zone, options.inverted};
  const sheet page{code, used};
  return drawn(page, page.fault(), lines);
}

}  // namespace image
EMVQR_NAMESPACE_END
