// The bank numbers of VietQR.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace vietqr {

/// Bank numbers (BIN) that take part in NAPAS transfers, wallets of MoMo (971025) and others included. A list as
/// several independent implementations have it in 2026; banks come and go, so a number that is not here may be right.
inline constexpr std::uint32_t bank_numbers[] = {
    422589, 458761, 546034, 546035, 668888, 796500, 801011, 963369, 963388, 970400, 970403, 970405,
    970406, 970407, 970408, 970409, 970410, 970412, 970414, 970415, 970416, 970418, 970419, 970421,
    970422, 970423, 970424, 970425, 970426, 970427, 970428, 970429, 970430, 970431, 970432, 970433,
    970434, 970436, 970437, 970438, 970439, 970440, 970441, 970442, 970443, 970444, 970446, 970448,
    970449, 970452, 970454, 970455, 970456, 970457, 970458, 970462, 970463, 971025,
};

/// True if six digits are a number of that list.
constexpr bool is_bank_number(std::string_view digits) noexcept {
  if (digits.size() != 6 || !is_numeric(digits)) return false;
  std::uint32_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  for (const std::uint32_t each : bank_numbers)
    if (each == number) return true;
  return false;
}

}  // namespace vietqr

EMVQR_NAMESPACE_END
