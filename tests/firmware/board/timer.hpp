// A timer that counts instructions, since QEMU is told to take the same time for each (-icount).
#pragma once

#include <cstdint>

namespace board {

void timer_begin() noexcept;
/// Instructions since `timer_begin`, to about three; good for 1.3 thousand million.
std::uint32_t instructions() noexcept;

}  // namespace board
