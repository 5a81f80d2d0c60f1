// The numbers of emvqr_image.h and the C++ enumerations. Where C counts otherwise (a zero is the default, steps are
// bits) a function has the pairs; as in codes.hpp, an enumerator without its number does not compile (-Wswitch).
#pragma once

#include <emvqr/emvqr_image.h>
#include <emvqr/image/encode.hpp>
#include <emvqr/image/picture.hpp>
#include <emvqr/image/read_step.hpp>

#include "tie.hpp"

#include <cstdint>

namespace emvqr::c_api {

constexpr std::uint32_t code_of(image::ecc level) noexcept {
  switch (level) {
    case image::ecc::low: return EMVQR_ECC_LOW;
    case image::ecc::medium: return EMVQR_ECC_MEDIUM;
    case image::ecc::quartile: return EMVQR_ECC_QUARTILE;
    case image::ecc::high: return EMVQR_ECC_HIGH;
  }
  return EMVQR_ECC_DEFAULT;
}
constexpr std::uint32_t code_of(image::read_step step) noexcept {
  switch (step) {
    case image::read_step::fast: return EMVQR_STEP_FAST;
    case image::read_step::harder: return EMVQR_STEP_HARDER;
    case image::read_step::inverted: return EMVQR_STEP_INVERTED;
    case image::read_step::downscaled: return EMVQR_STEP_DOWNSCALED;
    case image::read_step::contrast: return EMVQR_STEP_CONTRAST;
    case image::read_step::upscaled: return EMVQR_STEP_UPSCALED;
    case image::read_step::rotated: return EMVQR_STEP_ROTATED;
    case image::read_step::second_reader: return EMVQR_STEP_SECOND_READER;
  }
  return 0;
}

template <>
constexpr bool is_known(image::segments value) noexcept {
  switch (value) {
    EMVQR_TIE(image::segments::bytes, EMVQR_SEGMENTS_BYTES)
    EMVQR_TIE(image::segments::smallest, EMVQR_SEGMENTS_SMALLEST)
  }
  return false;
}

template <>
constexpr bool is_known(image::pixel_format value) noexcept {
  switch (value) {
    EMVQR_TIE(image::pixel_format::grey, EMVQR_PIXEL_GREY)
    EMVQR_TIE(image::pixel_format::rgb, EMVQR_PIXEL_RGB)
    EMVQR_TIE(image::pixel_format::bgr, EMVQR_PIXEL_BGR)
    EMVQR_TIE(image::pixel_format::rgba, EMVQR_PIXEL_RGBA)
    EMVQR_TIE(image::pixel_format::bgra, EMVQR_PIXEL_BGRA)
    EMVQR_TIE(image::pixel_format::yuyv, EMVQR_PIXEL_YUYV)
    EMVQR_TIE(image::pixel_format::uyvy, EMVQR_PIXEL_UYVY)
  }
  return false;
}

}  // namespace emvqr::c_api
