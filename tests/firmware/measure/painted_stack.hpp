// How deep a call goes: the stack below is painted, then looked at for the lowest place where the paint is off.
#pragma once

#include <cstdint>

namespace measure {

inline constexpr std::uint32_t paint = 0xA5C35A3C;
inline constexpr std::uint32_t painted_words = 2048;

/// The bytes of stack that `call(arguments)` takes, its own frame included. More than `painted_words` are told as that
/// many.
template <class Arguments>
[[gnu::noinline]] std::uint32_t stack_of(int (*call)(const Arguments&), const Arguments& arguments, int& answer) {
  volatile std::uint32_t* top = nullptr;
  asm volatile("mov %0, sp" : "=r"(top));
  // The lowest words first, so that nothing that this function itself puts on the stack is painted over.
  volatile std::uint32_t* const bottom = top - painted_words;
  for (volatile std::uint32_t* word = bottom; word != top; ++word) *word = paint;
  answer = call(arguments);
  volatile std::uint32_t* lowest = bottom;
  while (lowest != top && *lowest == paint) ++lowest;
  return static_cast<std::uint32_t>(top - lowest) * sizeof(std::uint32_t);
}

}  // namespace measure
