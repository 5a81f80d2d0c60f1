// The core as firmware uses it, behind functions with plain arguments: what the tests of this folder compile with
// settings of their own.
#pragma once

#include <cstddef>
#include <cstdint>

namespace probe {

/// What became of a text, in numbers alone.
struct verdict {
  std::uint8_t failure = 0;      ///< emvqr::errc of parse
  std::uint32_t offset = 0;      ///< where parse failed
  bool valid = false;            ///< nothing of severity error
  std::uint16_t first_rule = 0;  ///< the first rule found broken
};

/// Parses and checks.
verdict judge(const char* text, std::size_t size, std::int64_t now_ms) noexcept;
/// Writes a dynamic KHQR for this amount in riel; how many bytes, 0 if refused.
std::size_t write(std::int64_t riel, std::int64_t now_ms, char* buffer, std::size_t capacity) noexcept;
/// Changes object 54; how many bytes, 0 if refused.
std::size_t change_amount(const char* text, std::size_t size, const char* amount, char* buffer,
                          std::size_t capacity) noexcept;
/// What a failure to write means, in words or numbers; how many bytes. `buffer` has room for 240.
std::size_t explain_refusal(std::int64_t riel, std::int64_t now_ms, char* buffer) noexcept;

}  // namespace probe
