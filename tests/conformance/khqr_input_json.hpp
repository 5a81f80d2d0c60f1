// A KHQR's input out of a vector that came with it.
#pragma once

#include "conformance/khqr_input.hpp"
#include "conformance/vector_files.hpp"

#include <cstdint>
#include <deque>
#include <stdexcept>
#include <string>
#include <string_view>

namespace emvqr_test {

/// Owns the texts that `input` points at.
class khqr_vector {
 public:
  explicit khqr_vector(const json& row) {
    const json& generator = row["generator_input"];
    const json& given = generator["input"];
    input_.is_merchant = generator["fn"] == "generateMerchant";
    if (!input_.is_merchant && generator["fn"] != "generateIndividual")
      throw std::runtime_error("no such function: " + generator["fn"].dump());
    input_.now_ms = generator["now_ms"];
    input_.expires_ms = given.value("expirationTimestamp", std::int64_t{0});
    input_.currency = given["currency"];
    for (const khqr_text& each : khqr_texts)
      if (given.contains(each.key)) input_.*each.member = keep(given[each.key]);
    input_.payload = keep(row["payload"]);
  }
  khqr_vector(const khqr_vector&) = delete;
  khqr_vector& operator=(const khqr_vector&) = delete;

  const khqr_input& input() const { return input_; }

 private:
  /// A text, or the digits of a number as JavaScript would write it; empty for null.
  std::string_view keep(const json& value) {
    if (value.is_null()) return {};
    return kept_.emplace_back(value.is_string() ? value.get<std::string>() : value.dump());
  }

  std::deque<std::string> kept_;
  khqr_input input_;
};

}  // namespace emvqr_test
