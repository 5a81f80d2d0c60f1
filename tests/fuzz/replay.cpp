// Runs a fuzz target over the files named, and over what is left of each when it is cut off. In place of libFuzzer.
#include "fuzz/fuzz.hpp"

#include <fstream>
#include <iterator>
#include <vector>

namespace {

std::vector<char> bytes_of(const char* path) {
  std::ifstream file{path, std::ios::binary};
  emvqr_fuzz::must(file.good(), path);
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

// In exactly as much memory as it has, so that the address sanitizer sees a read too far.
void run(const std::vector<char>& bytes, std::size_t size) {
  const std::vector<std::uint8_t> input(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
  LLVMFuzzerTestOneInput(input.data(), input.size());
}

}  // namespace

// For targets that change inputs in a way of their own; here nobody asks them to.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t*, std::size_t size, std::size_t) { return size; }

int main(int count, char** paths) {
  constexpr std::size_t cuts = 50;
  emvqr_fuzz::must(count > 1, "there are seeds");
  for (int i = 1; i < count; ++i) {
    const std::vector<char> bytes = bytes_of(paths[i]);
    for (std::size_t cut = 0; cut <= cuts; ++cut) run(bytes, bytes.size() * cut / cuts);
  }
  std::printf("%d seeds, each whole and cut off at %d places\n", count - 1, static_cast<int>(cuts));
}
