// The only file that sees librsvg and cairo.
#include <emvqr/image/picture.hpp>

#include "svg_render.hpp"

#include <memory>
#include <utility>

#include <cairo.h>
#include <librsvg/rsvg.h>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

struct releaser {
  void operator()(RsvgHandle* handle) const noexcept { g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const noexcept { cairo_destroy(context); }
};
template <class T>
using owned = std::unique_ptr<T, releaser>;

cairo_status_t on_bytes(void* file, const unsigned char* bytes, unsigned size) noexcept {
  try {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

// No base address is ever set, so librsvg opens no file and no connection, whatever the SVG says.
bool draw(std::string_view svg, unsigned width, unsigned height, cairo_surface_t* surface) noexcept {
  const owned<RsvgHandle> handle{
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr)};
  if (!handle) return false;
  const owned<cairo_t> context{cairo_create(surface)};
  const RsvgRectangle whole{0, 0, static_cast<double>(width), static_cast<double>(height)};
  const bool drawn = rsvg_handle_render_document(handle.get(), context.get(), &whole, nullptr) != FALSE;
  return drawn && cairo_status(context.get()) == CAIRO_STATUS_SUCCESS;
}

}  // namespace

result<std::string> render_svg(std::string_view svg, unsigned width, unsigned height) noexcept {
  if (!within_limits(width, height)) return errc::image_too_large;
  const owned<cairo_surface_t> surface{
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width), static_cast<int>(height))};
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return errc::image_write_failed;
  if (!draw(svg, width, height, surface.get())) return errc::image_write_failed;
  std::string file;
  if (cairo_surface_write_to_png_stream(surface.get(), on_bytes, &file) != CAIRO_STATUS_SUCCESS)
    return errc::image_write_failed;
  return file;
}

}  // namespace image
EMVQR_NAMESPACE_END
