// Half blocks for a terminal, where a character is about twice as high as wide.
#include <emvqr/image/draw.hpp>

#include "sheet.hpp"

#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

std::string lines(const sheet& page, bool inverted) {
  constexpr const char* glyphs[] = {" ", "\xE2\x96\x84", "\xE2\x96\x80", "\xE2\x96\x88"};  // none, lower, upper, both
  const unsigned side = page.side();
  std::string text;
  for (unsigned y = 0; y < side; y += 2) {
    for (unsigned x = 0; x != side; ++x) {
      const bool upper = page.dark(x, y) != inverted;
      const bool lower = y + 1 != side && page.dark(x, y + 1) != inverted;  // the sides are odd: no ink below the sheet
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
  if (const errc fault = page.fault(); fault != errc::none) return fault;
  try {
    return lines(page, options.inverted);
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
