// What a probe answers: enough of the outcome that no compiler leaves the work out.
#pragma once

#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace probe {

/// The size of what was written, or the negative code of the failure.
inline int answer(const emvqr::result<std::string_view>& payload) noexcept {
  return payload ? static_cast<int>(payload->size()) : -static_cast<int>(payload.error().code);
}

}  // namespace probe
