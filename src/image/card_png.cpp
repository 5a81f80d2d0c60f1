// A card as PNG.
#include <emvqr/image/card.hpp>

#include "svg_render.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

result<std::string> to_png(const khqr_card& card, const card_options& options) noexcept {
  const result<std::string> svg = to_svg(card, options);
  if (!svg) return svg.error();
  return render_svg(*svg, options.width, card_height(options.width));
}

}  // namespace image
EMVQR_NAMESPACE_END
