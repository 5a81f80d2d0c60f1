// The only file that sees zbar.
#include "second_reader.hpp"
#include "shape.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>

#include <zbar.h>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

struct destroyer {
  void operator()(zbar::zbar_image_scanner_t* scanner) const noexcept { zbar::zbar_image_scanner_destroy(scanner); }
  void operator()(zbar::zbar_image_t* seen) const noexcept { zbar::zbar_image_destroy(seen); }
};
using owned_scanner = std::unique_ptr<zbar::zbar_image_scanner_t, destroyer>;
using owned_image = std::unique_ptr<zbar::zbar_image_t, destroyer>;

// Returns none where zbar refuses an option: without the one for bytes it guesses character sets.
owned_scanner make_scanner() {
  owned_scanner scanner{zbar::zbar_image_scanner_create()};
  if (!scanner) throw std::bad_alloc{};
  const auto set = [&](zbar::zbar_symbol_type_t kind, zbar::zbar_config_t what, int value) {
    return zbar::zbar_image_scanner_set_config(scanner.get(), kind, what, value) == 0;
  };
  const bool understood =
      set(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0) && set(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1) &&
      set(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1) && set(zbar::ZBAR_NONE, zbar::ZBAR_CFG_X_DENSITY, 1) &&
      set(zbar::ZBAR_NONE, zbar::ZBAR_CFG_Y_DENSITY, 1);
  return understood ? std::move(scanner) : nullptr;
}

// `pixels` is read until the image is destroyed.
owned_image make_image(const grey_plane& pixels) {
  owned_image seen{zbar::zbar_image_create()};
  if (!seen) throw std::bad_alloc{};
  zbar::zbar_image_set_format(seen.get(), zbar_fourcc('Y', '8', '0', '0'));
  zbar::zbar_image_set_size(seen.get(), static_cast<unsigned>(pixels.width), static_cast<unsigned>(pixels.height));
  zbar::zbar_image_set_data(seen.get(), pixels.pixels.data(), pixels.pixels.size(), nullptr);
  return seen;
}

// A text in parts is one symbol made of others, all of them or some. With marks of other standards (FNC1) zbar writes
// into the text what is not in the code.
bool is_whole(const zbar::zbar_symbol_t* seen) noexcept {
  return zbar::zbar_symbol_get_type(seen) == zbar::ZBAR_QRCODE && zbar::zbar_symbol_get_components(seen) == nullptr &&
         zbar::zbar_symbol_get_modifiers(seen) == 0 && zbar::zbar_symbol_get_loc_size(seen) == 4;
}

// Clockwise as one looks at it, unless the code is seen from behind.
bool is_mirrored(const corners& around) noexcept {
  std::int64_t twice_area = 0;
  for (std::size_t i = 0; i != around.size(); ++i) {
    const point from = around[i], to = around[(i + 1) % around.size()];
    twice_area += std::int64_t{from.x} * to.y - std::int64_t{to.x} * from.y;
  }
  return twice_area < 0;
}

found_code to_found(const zbar::zbar_symbol_t* seen, const grey_plane& plane) {
  found_code code;
  code.bytes.assign(zbar::zbar_symbol_get_data(seen), zbar::zbar_symbol_get_data_length(seen));
  // zbar goes round the other way: top left, bottom left, bottom right, top right.
  for (unsigned i = 0; i != 4; ++i) {
    const unsigned theirs = (4 - i) % 4;
    const point corner{zbar::zbar_symbol_get_loc_x(seen, theirs), zbar::zbar_symbol_get_loc_y(seen, theirs)};
    code.corners[i] = within_reach(corner, plane.view());
  }
  code.mirrored = is_mirrored(code.corners);
  return code;
}

}  // namespace

bool has_second_reader() noexcept { return true; }

std::vector<found_code> scan_with_second_reader(const grey_view& plane) {
  const grey_plane pixels = copied(plane);  // zbar knows no gap between rows
  const owned_scanner scanner = make_scanner();
  if (!scanner) return {};
  const owned_image seen = make_image(pixels);
  if (zbar::zbar_scan_image(scanner.get(), seen.get()) < 1) return {};
  std::vector<found_code> codes;
  for (const auto* each = zbar::zbar_image_first_symbol(seen.get()); each != nullptr;
       each = zbar::zbar_symbol_next(each))
    if (is_whole(each)) codes.push_back(to_found(each, pixels));
  return codes;
}

}  // namespace image
EMVQR_NAMESPACE_END
