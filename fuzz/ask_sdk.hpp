// What the targets share that ask NBC's SDK: the time of day, which both sides are told, and the question.
#pragma once

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/sdk_worker.hpp"

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

namespace emvqr_fuzz {

/// The clock of tests/differential, one about the expiry that the mutator likes, or any of thirteen digits at most.
inline std::int64_t chosen_clock(chooser& choose) noexcept {
  constexpr std::int64_t usual = 1'750'000'000'000, liked_expiry = 1'735'689'600'000, limit = 10'000'000'000'000;
  switch (choose.below(8)) {
    case 1: return liked_expiry;
    case 2: return liked_expiry - 1;
    case 3: return liked_expiry + 1;
    case 4: return 0;
    case 5: return limit - 1;
    case 6: return static_cast<std::int64_t>(static_cast<std::uint64_t>(choose.number()) % limit);
    default: return usual;
  }
}

/// Both sides say the same of `request`, or differ in a way that is in the list.
inline void must_be_explained(const nlohmann::json& request) {
  static sdk_worker worker{EMVQR_ASKED};
  const std::string unexplained = worker.compare(request);
  must(unexplained.empty(), ("every difference is in the list: " + unexplained).c_str());
}

}  // namespace emvqr_fuzz
