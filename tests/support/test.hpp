// The one door to the test framework: Catch2 3 or 2.13, whichever is installed.
//
//   EMVQR_VERIFY(expr)           the case at run time and as a constant (static_assert)
//   EMVQR_VERIFY_RUNTIME(expr)   at run time only, where the expression is no constant
//   emvqr_test::dies(f)          true if calling `f` ends the process by a signal, as a failed EMVQR_ASSERT does
//   emvqr_test::data(name)       the path of a file of tests/conformance
//   emvqr_test::read_file(path)  its bytes; fails the test where there is no such file
#pragma once

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_tostring.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/message.hpp>
#include <emvqr/base/path.hpp>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#ifndef _WIN32
#include <sys/wait.h>
#include <unistd.h>
#endif

#define EMVQR_VERIFY(...)        \
  do {                           \
    STATIC_REQUIRE(__VA_ARGS__); \
    REQUIRE(__VA_ARGS__);        \
  } while (false)

#define EMVQR_VERIFY_RUNTIME(...) REQUIRE(__VA_ARGS__)

namespace emvqr_test {

#ifdef _WIN32
/// Without fork() how a process dies is not looked at: the test ends here, and is told to be skipped.
template <class F>
bool dies(F&&) {
  SKIP("there is no fork() to see a process die");
}
#else
/// Runs `f` in a child process: true if a signal ends it, false if it returns.
template <class F>
bool dies(F&& f) {
  std::fflush(nullptr);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    for (const int signal : {SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGFPE}) std::signal(signal, SIG_DFL);
    if (std::freopen("/dev/null", "w", stderr) == nullptr) _exit(1);
    f();
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status);
}
#endif

/// The path of a file of tests/conformance, such as `data("khqr_vectors.json")`.
inline std::string data(std::string_view name) { return std::string(EMVQR_TEST_DATA "/").append(name); }

/// All bytes of a file.
inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  INFO("cannot open " << path);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// What a test compares with the golden file `path`. With EMVQR_WRITE_GOLDEN in the environment `text` is written there
/// first; look at the difference before you keep it.
inline std::string golden_text(const std::string& path, const std::string& text) {
  const bool write = std::getenv("EMVQR_WRITE_GOLDEN") != nullptr;  // NOLINT(concurrency-mt-unsafe): one thread
  if (write) std::ofstream(path, std::ios::binary) << text;
  return read_file(path);
}

}  // namespace emvqr_test

// How a failed comparison prints our types.
namespace Catch {

template <>
struct StringMaker<emvqr::errc> {
  static std::string convert(emvqr::errc code) {
    return std::string(emvqr::name(code)) + " (" + std::to_string(static_cast<int>(code)) + ")";
  }
};
template <>
struct StringMaker<emvqr::path> {
  static std::string convert(const emvqr::path& where) {
    return "path \"" + std::string(emvqr::to_text(where).view()) + "\"";
  }
};
template <>
struct StringMaker<emvqr::failure> {
  static std::string convert(const emvqr::failure& f) {
    return std::string(emvqr::name(f.code)) + ", " + std::string(emvqr::message(f).view());
  }
};

}  // namespace Catch
