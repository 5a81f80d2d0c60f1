// Named deviations that real codes have and that a reader may choose to allow.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// What `parse` forgives when asked. A set: combine with `|`. Each is reported by `check` where it was needed.
enum class quirk : std::uint8_t {
  /// Nothing.
  none = 0,
  /// A value of 26-51, 62, 64 or 80-99 that is no template is kept as raw text (Yape's 39, DuitNow's 82: a bare hash;
  /// PI-SPI's 62 with letters for IDs).
  raw_template = 1,
  /// Lengths count UTF-8 bytes, tried where counting characters fails.
  byte_lengths = 2,
  /// The CRC is not compared. For tools that show what is wrong; never for paying.
  ignore_crc = 4,
  /// Everything seen in real codes that leaves no doubt about what the code says.
  lenient = raw_template | byte_lengths,
};

/// Both sets together.
constexpr quirk operator|(quirk a, quirk b) noexcept {
  return static_cast<quirk>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
/// True if `set` has all of `wanted`.
constexpr bool has(quirk set, quirk wanted) noexcept {
  return (static_cast<unsigned>(set) & static_cast<unsigned>(wanted)) == static_cast<unsigned>(wanted);
}

EMVQR_NAMESPACE_END
