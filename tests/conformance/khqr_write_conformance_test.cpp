// The KHQR vectors that come with the input they were generated from: `khqr::write` makes the same bytes of it.
#include "conformance/khqr_input_json.hpp"
#include "conformance/khqr_written.hpp"
#include "conformance/vectors.hpp"

#include <cstddef>
#include <string>

namespace {

std::string written_or_why(const emvqr_test::khqr_input& input) {
  char buffer[emvqr::max_payload_bytes];
  const emvqr::result<std::string_view> payload = emvqr_test::written(input, buffer, sizeof buffer);
  return payload ? std::string(*payload) : "refused: " + std::string(emvqr::explain(payload.error()).view());
}

}  // namespace

TEST_CASE("write reproduces every generated KHQR vector byte for byte", "[conformance][khqr]") {
  std::size_t reproduced = 0;
  for (const emvqr_test::json& row : emvqr_test::vectors("khqr_vectors.json")) {
    if (!row.contains("generator_input")) continue;
    const std::string source = row["source"];
    CAPTURE(source);
    const emvqr_test::khqr_vector vector(row);
    CHECK(written_or_why(vector.input()) == std::string(vector.input().payload));
    ++reproduced;
  }
  CHECK(reproduced == 69);
}
