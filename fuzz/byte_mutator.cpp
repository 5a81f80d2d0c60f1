// A few bytes set, put in or taken out: for programs in which libFuzzer is not. The same on every run.
#include "fuzz/fuzz.hpp"

#include <cstring>
#include <random>

namespace {

std::mt19937 random_bits;

std::size_t below(std::size_t limit) { return random_bits() % limit; }

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size) {
  for (std::size_t times = 1 + below(3); times != 0; --times) {
    const std::size_t at = size == 0 ? 0 : below(size), run = 1 + below(4);
    if (below(3) == 0 && size + run <= max_size) {
      std::memmove(data + at + run, data + at, size - at);
      for (std::size_t i = 0; i != run; ++i) data[at + i] = static_cast<std::uint8_t>(random_bits());
      size += run;
    } else if (below(2) == 0 && at + run <= size) {
      std::memmove(data + at, data + at + run, size - at - run);
      size -= run;
    } else if (size != 0) {
      data[at] = static_cast<std::uint8_t>(below(2) == 0 ? '0' + below(10) : random_bits());
    }
  }
  return size;
}
