// SVG to PNG. One of two sources defines it: rsvg.cpp, or no_rsvg.cpp where librsvg is not built in.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>

#include <string>
#include <string_view>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Draws an SVG of our own, which names no other file, into a PNG of this size in pixels.
/// Failures: `image_too_large` past `within_limits`; `image_write_failed` where it cannot be drawn or memory ran out;
/// `image_no_renderer` without librsvg.
result<std::string> render_svg(std::string_view svg, unsigned width, unsigned height) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
