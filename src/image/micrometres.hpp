// Pixels at a resolution as a length, and what else is rounded on the way to paper.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

inline constexpr std::uint64_t inch_um = 25'400;

constexpr std::uint64_t rounded(std::uint64_t dividend, std::uint64_t divisor) noexcept {
  return (dividend + divisor / 2) / divisor;
}

/// To the nearest; `dpi` is not 0.
constexpr std::uint64_t length_um(std::uint64_t pixels, unsigned dpi) noexcept {
  return rounded(pixels * inch_um, dpi);
}

}  // namespace image
EMVQR_NAMESPACE_END
