// In place of rsvg.cpp where librsvg is not built in.
#include "svg_render.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

result<std::string> render_svg(std::string_view, unsigned, unsigned) noexcept { return errc::image_no_renderer; }

}  // namespace image
EMVQR_NAMESPACE_END
