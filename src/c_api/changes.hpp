// A caller's list of objects and values.
#pragma once

#include <emvqr/emvqr.h>
#include <emvqr/payload/change.hpp>

#include "convert.hpp"

#include <cstddef>

namespace emvqr::c_api {

/// False where it is none, or longer than a list may be.
inline bool take_all(const emvqr_change* given, std::size_t count, change (&out)[EMVQR_MAX_CHANGES]) noexcept {
  if ((given == nullptr && count != 0) || count > EMVQR_MAX_CHANGES) return false;
  for (std::size_t i = 0; i != count; ++i)
    if (!take(given[i].where, out[i].where) || !take(given[i].value, out[i].value)) return false;
  return true;
}

}  // namespace emvqr::c_api
