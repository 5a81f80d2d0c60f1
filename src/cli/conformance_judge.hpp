// Is this answer what the vector wants? Only what the target claims to say is judged.
#pragma once

#include "conformance_answer.hpp"
#include "conformance_vector.hpp"

#include <string>
#include <vector>

namespace emvqr::cli {

/// One thing that is not as it should be.
struct difference {
  std::string what;  ///< verdict, failure, rule, path, offset, warning, unit, payload, or `fields 54`
  std::string wanted, told;
};

/// Every difference; where the verdict differs, that one alone, since the rest follows from it. An answer that says
/// `unsupported` is not for here.
std::vector<difference> judge_answer(const expectation& expect, const target_answer& answer,
                                     const target_claims& claims);

}  // namespace emvqr::cli
