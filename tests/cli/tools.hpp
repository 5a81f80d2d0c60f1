// Programs that a test asks where they are installed: a run of everything demands them.
#pragma once

#include "cli/run.hpp"
#include "support/test.hpp"

#include <cstdlib>
#include <string>

namespace emvqr_test {

/// False, and told, where there is no such program. With EMVQR_TEST_DEMANDS_TOOLS in the environment that is a failure.
inline bool has_tool(const std::string& name) {
  if (run_program("sh", {"-c", "command -v \"$0\"", name}).status == 0) return true;
  const bool demanded = std::getenv("EMVQR_TEST_DEMANDS_TOOLS") != nullptr;  // NOLINT(concurrency-mt-unsafe)
  if (demanded)
    FAIL_CHECK("there is no " << name);
  else
    WARN("not looked at, without " << name);
  return false;
}

}  // namespace emvqr_test
