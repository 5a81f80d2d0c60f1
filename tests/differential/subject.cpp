// This library's side of the differential test: one JSON object a line in, one a line out, in order.
#include "differential/answers.hpp"

#include <iostream>
#include <string>

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line))
    std::cout << emvqr_test::line_of(emvqr_test::answer_to(nlohmann::json::parse(line))) << '\n';
  return 0;
}
