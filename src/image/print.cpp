#include <emvqr/image/draw.hpp>
#include <emvqr/image/print.hpp>

#include "micrometres.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

result<print_size> fit_print(const symbol& code, std::uint32_t wanted_um, unsigned dpi, unsigned quiet_zone) noexcept {
  if (code.size() == 0) return errc::empty_input;
  if (wanted_um > max_side_um || dpi > max_dpi || quiet_zone > max_quiet_zone) return errc::image_too_large;
  const unsigned modules = code.size() + 2 * quiet_zone;
  if (wanted_um < modules) return errc::print_too_small;
  print_size size;
  size.side_um = wanted_um;
  size.module_um = wanted_um / modules;
  if (dpi == 0) {
    size.small_module = wanted_um < std::uint64_t{least_module_um} * modules;
    return size;
  }
  const std::uint64_t wanted = std::uint64_t{wanted_um} * dpi;  // in dots times micrometres an inch, as is `whole`
  const std::uint64_t dots = wanted / (modules * inch_um);
  if (dots == 0) return errc::print_too_small;
  if (dots > max_module_pixels) return errc::image_too_large;
  const std::uint64_t whole = dots * modules * inch_um;
  size.module_pixels = static_cast<unsigned>(dots);
  size.side_um = static_cast<std::uint32_t>(length_um(dots * modules, dpi));
  size.module_um = static_cast<std::uint32_t>(dots * inch_um / dpi);
  size.next_um = static_cast<std::uint32_t>(length_um((dots + 1) * modules, dpi));
  size.small_module = dots * inch_um < std::uint64_t{least_module_um} * dpi;
  size.size_not_whole = whole != wanted;
  return size;
}

}  // namespace image
EMVQR_NAMESPACE_END
