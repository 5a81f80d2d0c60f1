// Payloads as the tests write them: without their CRC, and with a '^' before the byte where something shall be found.
#pragma once

#include <emvqr/syntax/crc16.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace emvqr_test {

/// A text in a buffer of its own, so that rows of tables can be constants.
struct sealed_text {
  char bytes[1200] = {};
  std::size_t size = 0;
  std::uint32_t mark = 0;  ///< where the '^' stood, counted without it

  constexpr std::string_view view() const noexcept { return {bytes, size}; }
  constexpr void append(std::string_view text) noexcept {
    for (const char c : text) bytes[size++] = c;
  }
};

/// `text` without its '^'.
constexpr sealed_text unmarked(std::string_view text) noexcept {
  sealed_text out;
  for (const char c : text) {
    if (c == '^')
      out.mark = static_cast<std::uint32_t>(out.size);
    else
      out.bytes[out.size++] = c;
  }
  return out;
}

/// The same with `6304` and the CRC behind it.
constexpr sealed_text seal(std::string_view body) noexcept {
  sealed_text out = unmarked(body);
  out.append("6304");
  for (const char c : emvqr::crc16_hex(emvqr::crc16(out.view()))) out.bytes[out.size++] = c;
  return out;
}

}  // namespace emvqr_test
