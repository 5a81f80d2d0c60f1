#include <emvqr/image/framebuffer.hpp>
#include <emvqr/image/small_symbol.hpp>

#include "probes/probes.hpp"

namespace {
constexpr unsigned largest = 18;

// Sizes whose bytes are past what 32 bits hold do not fit.
std::uint8_t some[30];
using emvqr::image::framebuffer;
using emvqr::image::pixel_packing;
constexpr unsigned most = 0xFFFFFFFF;
static_assert(framebuffer{some, sizeof some, 240, 1}.fits());
static_assert(!framebuffer{some, sizeof some, most, 1, sizeof some}.fits());
static_assert(!framebuffer{some, sizeof some, most - 2, 1}.fits());
static_assert(!framebuffer{some, sizeof some, 30, most, 30, pixel_packing::pages}.fits());
}  // namespace

int probe_draw(const char* text, std::size_t size, int mask, std::uint8_t* memory, std::uint8_t* bits,
               std::size_t bits_size, unsigned side) {
  emvqr::image::small_symbol_options options;
  options.mask = mask;
  std::uint8_t* const work = memory + emvqr::image::small_symbol_bytes(largest);
  const auto code = emvqr::image::encode_small({text, size}, memory, work, largest, options);
  if (!code) return -static_cast<int>(code.error().code);
  const auto place = emvqr::image::draw(*code, emvqr::image::framebuffer{bits, bits_size, side, side});
  return place ? static_cast<int>(place->side) : -static_cast<int>(place.error().code);
}
