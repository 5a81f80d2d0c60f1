// Lines for a board: its debugger prints them.
#include "board/semihosting.hpp"
#include "target/tally.hpp"

void emvqr_test::report_line(std::string_view line) {
  board::print(line);
  board::print("\n");
}
