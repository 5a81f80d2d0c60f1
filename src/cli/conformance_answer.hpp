// What a target says: of itself, and in answer to a vector.
#pragma once

#include "conformance_vector.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr::cli {

/// What a target says it can do (`ops`, `modes`) and what its answers say beyond the verdict (`answers`).
struct target_claims {
  std::string name, version;
  std::set<std::string> ops, modes, answers;

  bool says(const char* what) const { return answers.count(what) != 0; }
};

struct told_finding {
  rule_place place;
  std::string severity;
};

struct target_answer {
  std::string verdict;  ///< valid, invalid, refused, made or unsupported
  std::string failure, unit, payload;
  rule_place place;  ///< of a refusal
  std::map<std::string, std::string> fields;
  std::vector<told_finding> findings;  ///< in the order they were told
};

/// The number an answer bears. Throws `bad_message` where the line is no JSON object or has no number.
std::uint64_t id_of_answer(std::string_view line);

/// Reads the answer to `hello`. Throws `bad_message` where it is none.
target_claims read_hello(std::string_view line);

/// Reads the answer to a vector of this operation. Throws `bad_message` where it is none.
target_answer read_answer(std::string_view line, const std::string& op);

}  // namespace emvqr::cli
