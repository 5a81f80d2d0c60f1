// Prints the payloads of workload.hpp and the moment they are read at as JSON, so that others are given the same.
#include "bench/workload.hpp"

#include <cstdio>

// There is no quote, no backslash and no control character in them, so they stand in JSON as they are.
constexpr bool stand_as_they_are() {
  for (const std::string_view text : emvqr_bench::payloads)
    for (const char byte : text)
      if (byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20) return false;
  return true;
}
static_assert(stand_as_they_are());

int main() {
  std::printf("{\"now_ms\":%lld,\"payloads\":[", static_cast<long long>(emvqr_bench::now));
  const char* between = "";
  for (const std::string_view text : emvqr_bench::payloads) {
    std::printf("%s\"%.*s\"", between, static_cast<int>(text.size()), text.data());
    between = ",";
  }
  std::puts("]}");
}
