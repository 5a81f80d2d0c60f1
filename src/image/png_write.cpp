// PNG out, through libpng.
#include <emvqr/image/draw.hpp>

#include "bit_row.hpp"
#include "guarded.hpp"
#include "micrometres.hpp"
#include "sheet.hpp"

#include <algorithm>
#include <cstdint>
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

/// A row of modules as a row of pixels, of which white is 1 or 255.
void fill_row(std::vector<png_byte>& row, const sheet& page, unsigned y) noexcept {
  if (page.options().png_bits == 1) return fill_bits(row.data(), page, y, false);
  png_byte* pixel = row.data();
  for (unsigned x = 0; x != page.side(); ++x)
    pixel = std::fill_n(pixel, page.options().module_pixels, static_cast<png_byte>(page.ink(x, y) ? 0 : 255));
}

png_uint_32 pixels_a_metre(unsigned dpi) noexcept {
  return static_cast<png_uint_32>(rounded(std::uint64_t{dpi} * 1'000'000, inch_um));
}

bool write(png_writer& out, const sheet& page) {
  const unsigned side = page.side_pixels();
  const draw_options& options = page.options();
  std::vector<png_byte> row(options.png_bits == 1 ? bytes_of_bits(side) : side);
  return guarded(out.landing, [&] {
    out.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &out, on_error, on_warning);
    out.info = out.png == nullptr ? nullptr : png_create_info_struct(out.png);
    if (out.info == nullptr) std::longjmp(out.landing, 1);
    png_set_write_fn(out.png, &out, on_bytes, on_flush);
    png_set_IHDR(out.png, out.info, side, side, static_cast<int>(options.png_bits), PNG_COLOR_TYPE_GRAY,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (options.dpi != 0)
      png_set_pHYs(out.png, out.info, pixels_a_metre(options.dpi), pixels_a_metre(options.dpi), PNG_RESOLUTION_METER);
    png_write_info(out.png, out.info);
    for (unsigned y = 0; y != page.side(); ++y) {
      fill_row(row, page, y);
      for (unsigned i = 0; i != options.module_pixels; ++i) png_write_row(out.png, row.data());
    }
    png_write_end(out.png, nullptr);
  });
}

}  // namespace

result<std::string> to_png(const symbol& code, const draw_options& options) noexcept {
  const sheet page{code, options};
  if (const errc fault = page.pixels_fault(); fault != errc::none) return fault;
  try {
    png_writer out;
    if (!write(out, page)) return errc::image_write_failed;
    return std::move(out.file);
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
