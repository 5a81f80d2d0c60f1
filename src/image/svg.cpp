// SVG: one path over one ground.
#include <emvqr/image/draw.hpp>

#include "sheet.hpp"

#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// Each run of dark modules in a row is one closed bar, so that the path has no seams between modules.
void append_row(std::string& path, const sheet& page, unsigned y) {
  for (unsigned x = 0; x != page.side(); ++x) {
    const unsigned start = x;
    while (page.dark(x, y)) ++x;
    if (x == start) continue;
    const std::string length = std::to_string(x - start);
    path += 'M' + std::to_string(start) + ' ' + std::to_string(y) + 'h' + length + "v1h-" + length + 'z';
    --x;
  }
}

std::string document(const sheet& page, bool inverted) {
  const std::string side = std::to_string(page.side());
  const std::string pixels = std::to_string(page.side_pixels());
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + pixels + "\" height=\"" +
                    pixels + "\" viewBox=\"0 0 " + side + ' ' + side + "\" shape-rendering=\"crispEdges\">\n";
  svg += "<rect width=\"" + side + "\" height=\"" + side + (inverted ? "\" fill=\"#000\"/>\n" : "\" fill=\"#fff\"/>\n");
  svg += inverted ? "<path fill=\"#fff\" d=\"" : "<path fill=\"#000\" d=\"";
  for (unsigned y = 0; y != page.side(); ++y) append_row(svg, page, y);
  return svg + "\"/>\n</svg>\n";
}

}  // namespace

result<std::string> to_svg(const symbol& code, const draw_options& options) noexcept {
  const sheet page{code, options};
  if (const errc fault = page.fault(); fault != errc::none) return fault;
  try {
    return document(page, options.inverted);
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
