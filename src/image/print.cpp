#include <emvqr/image/draw.hpp>
#include <emvqr/image/print.hpp>

#include "micrometres.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

namespace {

unsigned modules_of(const symbol& code, unsigned quiet_zone) noexcept { return code.size() + 2 * quiet_zone; }

errc fault_of(const symbol& code, std::uint32_t wanted_um, unsigned dpi, unsigned quiet_zone) noexcept {
  if (code.size() == 0) return errc::empty_input;
  const bool within = wanted_um <= max_side_um && dpi <= max_dpi && quiet_zone <= max_quiet_zone;
  return within ? errc::none : errc::image_too_large;
}

}  // namespace

result<print_size> size_on_paper(const symbol& code, unsigned module_pixels, unsigned dpi,
                                 unsigned quiet_zone) noexcept {
  if (const errc fault = fault_of(code, 0, dpi, quiet_zone); fault != errc::none) return fault;
  if (module_pixels == 0 || dpi == 0) return errc::print_too_small;
  if (module_pixels > max_module_pixels) return errc::image_too_large;
  const std::uint64_t dots = module_pixels;
  const unsigned modules = modules_of(code, quiet_zone);
  print_size size;
  size.module_pixels = module_pixels;
  size.side_um = static_cast<std::uint32_t>(length_um(dots * modules, dpi));
  size.module_um = static_cast<std::uint32_t>(dots * inch_um / dpi);
  size.next_um = static_cast<std::uint32_t>(length_um((dots + 1) * modules, dpi));
  size.small_module = dots * inch_um < std::uint64_t{least_module_um} * dpi;
  return size;
}

result<print_size> fit_print(const symbol& code, std::uint32_t wanted_um, unsigned dpi, unsigned quiet_zone) noexcept {
  if (const errc fault = fault_of(code, wanted_um, dpi, quiet_zone); fault != errc::none) return fault;
  const unsigned modules = modules_of(code, quiet_zone);
  if (wanted_um < modules) return errc::print_too_small;
  if (dpi == 0) {
    print_size size;
    size.side_um = wanted_um;
    size.module_um = wanted_um / modules;
    size.small_module = wanted_um < std::uint64_t{least_module_um} * modules;
    return size;
  }
  const std::uint64_t wanted = std::uint64_t{wanted_um} * dpi;  // in dots times micrometres an inch
  const std::uint64_t dots = wanted / (modules * inch_um);
  if (dots > max_module_pixels) return errc::image_too_large;
  result<print_size> size = size_on_paper(code, static_cast<unsigned>(dots), dpi, quiet_zone);
  if (size) size->size_not_whole = dots * modules * inch_um != wanted;
  return size;
}

}  // namespace image
EMVQR_NAMESPACE_END
