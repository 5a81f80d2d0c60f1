// The mutator of payloads as AFL++ takes one: a library that AFL_CUSTOM_MUTATOR_LIBRARY names.
#include "fuzz/fuzz.hpp"

#include <cstring>
#include <random>
#include <vector>

namespace {

struct mutator_state {
  std::mt19937 random;
  std::vector<std::uint8_t> input;
};

}  // namespace

// The names and parameters are AFL++'s.
extern "C" void* afl_custom_init(void*, unsigned seed) { return new mutator_state{std::mt19937{seed}, {}}; }
extern "C" void afl_custom_deinit(void* state) { delete static_cast<mutator_state*>(state); }
extern "C" std::size_t afl_custom_fuzz(void* state, std::uint8_t* input, std::size_t size, std::uint8_t** out,
                                       std::uint8_t*, std::size_t, std::size_t max_size) {
  auto& of = *static_cast<mutator_state*>(state);
  of.input.resize(max_size < size ? size : max_size);
  std::memcpy(of.input.data(), input, size);
  *out = of.input.data();
  return LLVMFuzzerCustomMutator(of.input.data(), size, of.input.size(), static_cast<unsigned>(of.random()));
}
