// Writes the payloads of the conformance vectors as files, for a fuzzer to begin with. Usage: vector_seeds FOLDER
// FILE...
#include "conformance/vector_files.hpp"

#include <cstdio>
#include <fstream>
#include <set>
#include <string>

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: vector_seeds FOLDER FILE...\n");
    return 2;
  }
  std::set<std::string> payloads;
  emvqr_test::each_vector({words + 2, words + count}, [&](const emvqr_test::json& row) {
    if (row.contains("payload") || row.contains("payload_hex")) payloads.insert(emvqr_test::payload_of(row));
  });
  std::size_t number = 0;
  for (const std::string& payload : payloads) {
    std::ofstream file{words[1] + std::string{"/vector-"} + std::to_string(number++), std::ios::binary};
    if (!(file << payload)) return 1;
  }
}
