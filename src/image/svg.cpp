// SVG: one path over one ground.
#include <emvqr/image/draw.hpp>

#include "number_text.hpp"
#include "sheet.hpp"
#include "symbol_path.hpp"

#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

std::string svg_document(const sheet& page) {
  const bool inverted = page.options().inverted;
  const std::string side = std::to_string(page.side());
  const std::string size =
      page.has_side_um() ? number_text(page.side_um(0), 3) + "mm" : std::to_string(page.side_pixels());
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + size + "\" height=\"" +
                    size + "\" viewBox=\"0 0 " + side + ' ' + side + "\" shape-rendering=\"crispEdges\">\n";
  svg += "<rect width=\"" + side + "\" height=\"" + side + (inverted ? "\" fill=\"#000\"/>\n" : "\" fill=\"#fff\"/>\n");
  svg += inverted ? "<path fill=\"#fff\" d=\"" : "<path fill=\"#000\" d=\"";
  append_path(svg, page);
  return svg + "\"/>\n</svg>\n";
}

}  // namespace

result<std::string> to_svg(const symbol& code, const draw_options& options) noexcept {
  const sheet page{code, options};
  return drawn(page, page.fault(), svg_document);
}

}  // namespace image
EMVQR_NAMESPACE_END
