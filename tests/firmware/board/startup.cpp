// What runs before main on a Cortex-M: the vectors, the data, the constructors. A fault ends the program with
// status 99.
#include "board/semihosting.hpp"

#include <cstdint>

extern "C" {
// The program's main, under a name that C++ lets itself be called by.
int program() asm("main");
// Places told by mps2.ld.
extern std::uint32_t data_source[], data_begin[], data_end[], bss_begin[], bss_end[], stack_top[];
extern void (*const constructors_begin[])();
extern void (*const constructors_end[])();

[[noreturn]] void reset();
}

namespace {

[[noreturn]] void fault() {
  board::print("a fault of the processor\n");
  board::stop(99);
}

}  // namespace

void reset() {
  const std::uint32_t* from = data_source;
  for (std::uint32_t* to = data_begin; to != data_end; ++to) *to = *from++;
  for (std::uint32_t* to = bss_begin; to != bss_end; ++to) *to = 0;
  for (auto constructor = constructors_begin; constructor != constructors_end; ++constructor) (*constructor)();
  board::stop(program());
}

// The stack's top, then the handlers of reset, NMI, hard fault, memory, bus and usage fault.
extern "C" __attribute__((section(".vectors"), used)) const void* const vectors[] = {
    stack_top,
    reinterpret_cast<const void*>(reset),
    reinterpret_cast<const void*>(fault),
    reinterpret_cast<const void*>(fault),
    reinterpret_cast<const void*>(fault),
    reinterpret_cast<const void*>(fault),
    reinterpret_cast<const void*>(fault),
};
