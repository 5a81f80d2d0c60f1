// Runs a fuzz target over the files named: each whole, cut off, and changed in the ways the target's own mutator has.
// In place of libFuzzer, and the same on every run.
#include "fuzz/fuzz.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

// Absent from targets that leave changes to libFuzzer.
extern "C" __attribute__((weak)) std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                                                     std::size_t max_size, unsigned seed);

namespace {

using bytes = std::vector<std::uint8_t>;

constexpr std::size_t most_bytes = 4096;  // of an input that was changed
bytes bytes_of(const char* path) {
  std::ifstream file{path, std::ios::binary};
  emvqr_fuzz::must(file.good(), path);
  const std::vector<char> read{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
  return {read.begin(), read.end()};
}

// In exactly as much memory as it has, so that the address sanitizer sees a read too far.
void run(const std::uint8_t* data, std::size_t size) {
  const bytes input(data, data + size);
  LLVMFuzzerTestOneInput(input.data(), input.size());
}

void run_cut_off(const bytes& seed, std::size_t cuts) {
  for (std::size_t cut = 0; cut <= cuts; ++cut) run(seed.data(), seed.size() * cut / cuts);
}

// Each change is made to what the one before it left, so that some go far from the seed.
void run_changed(const bytes& seed, int changes) {
  if (LLVMFuzzerCustomMutator == nullptr || seed.size() > most_bytes) return;
  static std::mt19937 random;
  bytes input(most_bytes);
  std::size_t size = 0;
  for (int i = 0; i != changes; ++i) {
    if (i % 8 == 0) {
      std::copy(seed.begin(), seed.end(), input.begin());
      size = seed.size();
    }
    size = LLVMFuzzerCustomMutator(input.data(), size, most_bytes, static_cast<unsigned>(random()));
    run(input.data(), size);
  }
}

}  // namespace

int main(int count, char** paths) {
  constexpr int cuts = 50, changes = 64;
  emvqr_fuzz::must(count > 1, "there are seeds");
  for (int i = 1; i < count; ++i) {
    const bytes seed = bytes_of(paths[i]);
    run_cut_off(seed, cuts);
    run_changed(seed, changes);
  }
  std::printf("%d seeds, each cut off at %d places and changed %d times\n", count - 1, cuts,
              LLVMFuzzerCustomMutator == nullptr ? 0 : changes);
}
