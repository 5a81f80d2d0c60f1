// One byte of the CRC-16 of crc16.hpp, without a table.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace detail {

/// One byte in eight xors: the polynomial has so few terms that no table is needed.
constexpr std::uint16_t crc16_byte_bitwise(std::uint16_t crc, std::uint8_t byte) noexcept {
  const auto x = static_cast<std::uint8_t>((crc >> 8) ^ byte);
  const auto y = static_cast<std::uint8_t>(x ^ (x >> 4));
  return static_cast<std::uint16_t>((crc << 8) ^ (y << 12) ^ (y << 5) ^ y);
}

}  // namespace detail
EMVQR_NAMESPACE_END
