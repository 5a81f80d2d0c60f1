// Linked into every test program of mutation testing. From the environment: MUTATION_CHOSEN is the change to make,
// MUTATION_MS the processor time after which a run is ended, MUTATION_MAP a file that gets a line for each test case:
// its microseconds of processor time, its name, and the numbers of the changes it reached, by tabs.
#include "mutant.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>

#if __has_include(<catch2/reporters/catch_reporter_event_listener.hpp>)
#include <catch2/catch_test_case_info.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>
using listener_base = Catch::EventListenerBase;
#else
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>
using listener_base = Catch::TestEventListenerBase;
#endif

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

class map_writer : public listener_base {
 public:
  using listener_base::listener_base;

  void testCaseStarting(const Catch::TestCaseInfo&) override {
    if (out() == nullptr) return;
    if (!started_) note(0, "");  // by constants that are made before any test
    started_ = true;
    began_ = std::clock();
  }
  void testCaseEnded(const Catch::TestCaseStats& stats) override {
    if (out() == nullptr) return;
    note(static_cast<long>((std::clock() - began_) * 1'000'000 / CLOCKS_PER_SEC), name_of(stats.testInfo));
  }

 private:
  static std::FILE* out() {
    static std::FILE* file =
        std::getenv("MUTATION_MAP") != nullptr ? std::fopen(std::getenv("MUTATION_MAP"), "w") : nullptr;
    return file;
  }
  static const char* name_of(const Catch::TestCaseInfo& test) { return test.name.c_str(); }   // Catch2 2
  static const char* name_of(const Catch::TestCaseInfo* test) { return test->name.c_str(); }  // Catch2 3
  static void note(long us, const char* name) {
    std::fprintf(out(), "%ld\t%s\t", us, name);
    for (std::size_t number = 0; number != capacity; ++number)
      if (reached[number] != 0) std::fprintf(out(), "%zu ", number);
    std::fputc('\n', out());
    std::fflush(out());
    std::memset(reached, 0, capacity);
  }

  bool started_ = false;
  std::clock_t began_ = 0;
};

CATCH_REGISTER_LISTENER(map_writer)

}  // namespace

}  // namespace mutation
