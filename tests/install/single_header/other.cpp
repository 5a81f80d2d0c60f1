// The other source of the program: main.cpp.
#include "emvqr.hpp"

#include <string_view>

const void* version_elsewhere() { return &emvqr::version; }
const void* rules_elsewhere() { return &emvqr::rule_catalogue; }

unsigned findings_elsewhere(std::string_view payload) {
  unsigned found = 0;
  const auto qr = emvqr::parse(payload);
  if (!qr) return found;
  for (const auto& finding : emvqr::check(*qr, {1795331673123})) {
    (void)finding;
    ++found;
  }
  return found;
}
