// A vector: what is asked, and what the answer has to be. docs/conformance.md describes the files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr::cli {

/// Where a rule is said to be broken. What a side does not say is left out.
struct rule_place {
  std::optional<std::string> rule, path;
  std::optional<std::uint32_t> offset;  ///< bytes
};

/// What the answer has to be, as far as the vector says.
struct expectation {
  std::string verdict;  ///< valid, invalid, refused or made
  std::optional<std::string> failure;
  rule_place place;                   ///< of the refusal or the first error
  std::optional<rule_place> warning;  ///< of the first warning
  bool clean = false;                 ///< there is no warning
  std::vector<std::pair<std::string, std::string>> fields;
  std::optional<std::string> unit, payload;
};

struct conformance_vector {
  std::string id, op, mode, about;
  std::vector<std::string> covers;
  std::string role;  ///< pass or fail: whether it obeys what it covers; or empty
  /// The question as a JSON object without its number. It holds nothing that tells the answer.
  std::string question;
  expectation expect;
};

/// The vectors of a file's text; `file` names it in complaints. Throws `unusable` for a file that is not as described.
std::vector<conformance_vector> read_vectors(std::string_view text, const std::string& file);

/// The vectors of these files, and of every .json file of these folders by rising name; without any the ones that are
/// built in. Only those whose id or a rule they cover holds `only`. Throws `unusable` for a file that cannot be read
/// or is not as described, for files of more than `max_vector_bytes` together, for an id that stands twice, and where
/// nothing is left.
std::vector<conformance_vector> gather_vectors(const std::vector<std::string>& sources, std::string_view only);

/// A vector file that is built into the program.
struct builtin_file {
  std::string_view name;
  std::string_view text;
};
/// All of them; made by the build from tests/conformance/vectors.
std::vector<builtin_file> builtin_files();

}  // namespace emvqr::cli
