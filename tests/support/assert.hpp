// Included ahead of every test source by the build, as the first of the precompiled header: an EMVQR_ASSERT that always
// looks and always ends the program, in every build type, so that misuse can be tested (see dies() in test.hpp).
#pragma once

#include <cstdio>
#include <cstdlib>

namespace emvqr_test {

[[noreturn]] inline void assertion_failed(const char* what, const char* file, int line) noexcept {
  std::fprintf(stderr, "%s:%d: EMVQR_ASSERT(%s) does not hold\n", file, line, what);
  std::abort();
}

}  // namespace emvqr_test

#define EMVQR_ASSERT(x) ((x) ? static_cast<void>(0) : ::emvqr_test::assertion_failed(#x, __FILE__, __LINE__))
