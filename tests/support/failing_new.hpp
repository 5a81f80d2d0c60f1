// Memory that runs out when a test says so. Replaces operator new, so one source of a program includes it, and no more.
#pragma once

#include "support/test.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace emvqr_test {

inline thread_local long allocations_left = -1;  // below 0: as many as there are

inline thread_local std::size_t largest_allocation = 0;  // bytes, since a test set it to 0

inline void* allocate(std::size_t size) {
  if (size > largest_allocation) largest_allocation = size;
  if (allocations_left == 0) throw std::bad_alloc{};
  if (allocations_left > 0) --allocations_left;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc{};
}

/// Runs `work`, which answers with a code, with 0, 1, 2 ... allocations until it answers `good`; until then it must
/// answer `ran_out`, and memory must have run out. Returns how many allocations it needs.
template <class Code, class Work>
long fail_each(Code ran_out, Code good, const Work& work) {
  for (long allowed = 0;; ++allowed) {
    REQUIRE(allowed < 5000);
    allocations_left = allowed;
    const Code code = work();
    const bool none_left = allocations_left == 0;
    allocations_left = -1;
    if (code == good) return allowed;
    INFO(allowed << " allocations");
    REQUIRE(none_left);
    REQUIRE(code == ran_out);
  }
}

}  // namespace emvqr_test

void* operator new(std::size_t size) { return emvqr_test::allocate(size); }
void* operator new[](std::size_t size) { return emvqr_test::allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return emvqr_test::allocations_left < 0 ? std::malloc(size + 1) : nullptr;
}
void* operator new[](std::size_t size, const std::nothrow_t& none) noexcept { return operator new(size, none); }
// Not inlined: GCC 12 then sees free() of what a new that it did not inline gave, and warns.
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
