// Linked into every test program of mutation testing. From the environment: MUTATION_CHOSEN is the change to make,
// MUTATION_MS the processor time after which a run is ended, MUTATION_MAP a file that is written at its end: the
// microseconds of processor time that it took, then the numbers of the changes it reached.
#include "mutant.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>

namespace mutation {

namespace {

constexpr std::size_t capacity = std::size_t{1} << 20;
unsigned char until_started[capacity];

long number_from(const char* name) {
  const char* text = std::getenv(name);
  return text != nullptr ? std::strtol(text, nullptr, 10) : 0;
}

}  // namespace

unsigned chosen = 0;
unsigned char* reached = until_started;

namespace {

// Before any constant of a test is made. What forked children of a test reach is counted too.
[[gnu::constructor(101)]] void start() {
  void* shared = mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) std::abort();
  reached = static_cast<unsigned char*>(shared);
  chosen = static_cast<unsigned>(number_from("MUTATION_CHOSEN"));
  const long ms = number_from("MUTATION_MS");
  if (ms == 0) return;
  const itimerval limit{{0, 0}, {ms / 1000, ms % 1000 * 1000}};
  setitimer(ITIMER_PROF, &limit, nullptr);
  // For its children; in whole seconds.
  const rlimit seconds{static_cast<rlim_t>(ms / 1000 + 2), static_cast<rlim_t>(ms / 1000 + 3)};
  setrlimit(RLIMIT_CPU, &seconds);
  const rlimit bytes{rlim_t{2} << 30, rlim_t{2} << 30};
  setrlimit(RLIMIT_AS, &bytes);
  const rlimit core{0, 0};
  setrlimit(RLIMIT_CORE, &core);
}

// Children that a test forks may write it too; its own end comes last.
[[gnu::destructor(101)]] void write_map() {
  const char* name = std::getenv("MUTATION_MAP");
  std::FILE* file = name != nullptr ? std::fopen(name, "w") : nullptr;
  if (file == nullptr) return;
  std::fprintf(file, "%ld", static_cast<long>(std::clock() * 1'000'000 / CLOCKS_PER_SEC));
  for (std::size_t number = 0; number != capacity; ++number)
    if (reached[number] != 0) std::fprintf(file, " %zu", number);
  std::fclose(file);
}

}  // namespace

}  // namespace mutation
