// CMSDK APB timer (ARM DDI 0479, 4.1): counts down at 25 MHz.
#include "board/timer.hpp"

#include <cstdint>

namespace {

struct registers {
  std::uint32_t control;  // bit 0: it counts
  std::uint32_t value;
  std::uint32_t reload;
};
volatile registers& timer() noexcept { return *reinterpret_cast<volatile registers*>(0x40000000); }

// An instruction takes 2^7 ns by -icount shift=7, a tick 40 ns.
constexpr std::uint32_t ns_of_instruction = 128;
constexpr std::uint32_t ns_of_tick = 40;

}  // namespace

namespace board {

void timer_begin() noexcept {
  timer().control = 0;
  timer().reload = UINT32_MAX;
  timer().value = UINT32_MAX;
  timer().control = 1;
}

std::uint32_t instructions() noexcept {
  const std::uint64_t ticks = UINT32_MAX - timer().value;
  return static_cast<std::uint32_t>(ticks * ns_of_tick / ns_of_instruction);
}

}  // namespace board
