// What is called at each basic block of work_fuzz.cpp, in place of what libFuzzer has by the name that compilers use.
#include <cstdint>

namespace emvqr_fuzz {
std::uint64_t blocks_run = 0;
}

extern "C" void __wrap___sanitizer_cov_trace_pc() { ++emvqr_fuzz::blocks_run; }  // NOLINT: the linker's name
