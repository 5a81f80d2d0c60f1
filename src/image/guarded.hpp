// libpng and libjpeg report errors by a jump. This is the one place it lands.
#pragma once

#include <emvqr/base/config.hpp>

#include <csetjmp>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Runs `step`; false if it jumped to `landing`. A jump runs no destructor, so `step` and what it calls may hold
/// nothing that has one: buffers and owners live in the caller and are captured by reference.
template <class Step>
bool guarded(std::jmp_buf& landing, const Step& step) noexcept {
  if (setjmp(landing) != 0) return false;
  step();
  return true;
}

}  // namespace image
EMVQR_NAMESPACE_END
