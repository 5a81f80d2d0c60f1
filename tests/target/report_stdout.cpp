// Lines for a target that has a standard output.
#include "target/tally.hpp"

#include <cstdio>

void emvqr_test::report_line(std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}
