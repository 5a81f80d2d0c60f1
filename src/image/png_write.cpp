// PNG out, through libpng.
#include <emvqr/image/draw.hpp>

#include "guarded.hpp"
#include "sheet.hpp"

#include <string>
#include <utility>
#include <vector>

#include <png.h>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

struct png_writer {
  png_writer() = default;
  png_writer(const png_writer&) = delete;
  png_writer& operator=(const png_writer&) = delete;
  ~png_writer() { png_destroy_write_struct(&png, &info); }

  std::jmp_buf landing{};
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::string file;
};

[[noreturn]] void on_error(png_structp png, png_const_charp) {
  std::longjmp(static_cast<png_writer*>(png_get_error_ptr(png))->landing, 1);
}
void on_warning(png_structp, png_const_charp) {}
void on_flush(png_structp) {}
void on_bytes(png_structp png, png_bytep data, size_t size) {
  bool kept = true;
  try {
    static_cast<png_writer*>(png_get_io_ptr(png))->file.append(reinterpret_cast<const char*>(data), size);
  } catch (...) {
    kept = false;
  }
  if (!kept) png_error(png, "out of memory");
}

// One row of modules as a row of pixels, 1 bit each, 1 being white.
void fill_row(std::vector<png_byte>& row, const sheet& page, unsigned y, const draw_options& options) noexcept {
  for (png_byte& bits : row) bits = 0;
  unsigned pixel = 0;
  for (unsigned x = 0; x != page.side(); ++x) {
    const bool white = page.dark(x, y) == options.inverted;
    for (unsigned i = 0; i != options.module_pixels; ++i, ++pixel)
      if (white) row[pixel / 8] = static_cast<png_byte>(row[pixel / 8] | 0x80U >> pixel % 8);
  }
}

bool write(png_writer& out, const sheet& page, const draw_options& options) {
  const unsigned side = page.side_pixels();
  std::vector<png_byte> row((side + 7) / 8);
  return guarded(out.landing, [&] {
    out.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &out, on_error, on_warning);
    out.info = out.png == nullptr ? nullptr : png_create_info_struct(out.png);
    if (out.info == nullptr) std::longjmp(out.landing, 1);
    png_set_write_fn(out.png, &out, on_bytes, on_flush);
    png_set_IHDR(out.png, out.info, side, side, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(out.png, out.info);
    for (unsigned y = 0; y != page.side(); ++y) {
      fill_row(row, page, y, options);
      for (unsigned i = 0; i != options.module_pixels; ++i) png_write_row(out.png, row.data());
    }
    png_write_end(out.png, nullptr);
  });
}

}  // namespace

result<std::string> to_png(const symbol& code, const draw_options& options) noexcept {
  const sheet page{code, options};
  if (const errc fault = page.fault(); fault != errc::none) return fault;
  if (!within_limits(page.side_pixels(), page.side_pixels())) return errc::image_too_large;
  try {
    png_writer out;
    if (!write(out, page, options)) return errc::image_write_failed;
    return std::move(out.file);
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
