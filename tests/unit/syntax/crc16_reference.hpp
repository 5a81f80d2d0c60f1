// CRC-16/IBM-3740 straight from its definition, bit by bit: what the library's four ways are measured against.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace emvqr_test {

inline std::uint16_t crc16_reference(std::string_view text) {
  std::uint16_t crc = 0xFFFF;
  for (const char c : text) {
    for (int bit = 7; bit >= 0; --bit) {
      const bool in = ((static_cast<unsigned char>(c) >> bit) & 1) != 0;
      const bool top = (crc & 0x8000u) != 0;
      crc = static_cast<std::uint16_t>(crc << 1);
      if (in != top) crc = static_cast<std::uint16_t>(crc ^ 0x1021u);
    }
  }
  return crc;
}

/// The four digits as they stand in object 63.
inline std::string crc16_reference_hex(std::string_view text) {
  char digits[5] = {};
  std::snprintf(digits, sizeof digits, "%04X", static_cast<unsigned>(crc16_reference(text)));
  return digits;
}

}  // namespace emvqr_test
