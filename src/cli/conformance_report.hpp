// What came of a conformance run: the table, the first failures, the JSON.
#pragma once

#include "conformance_judge.hpp"
#include "conformance_session.hpp"
#include "conformance_vector.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace emvqr::cli {

/// The end of one vector.
struct vector_outcome {
  enum class kind { passed, failed, unsupported, timeout, crashed, babbled };

  kind what = kind::passed;
  std::vector<difference> differences;  ///< where it failed
  std::string detail;                   ///< where the target did not answer; nothing hidden in it
};

/// `passed`, `failed`, ...
const char* name(vector_outcome::kind what);

/// How many vectors ended how.
class outcome_counts {
 public:
  void add(vector_outcome::kind what) { ++by_kind_.at(static_cast<std::size_t>(what)); }
  std::size_t of(vector_outcome::kind what) const { return by_kind_.at(static_cast<std::size_t>(what)); }
  std::size_t all() const;
  /// All but those that passed and those the target does not claim to support.
  std::size_t bad() const;

  static constexpr std::size_t kinds = 6;

 private:
  std::array<std::size_t, kinds> by_kind_{};
};

class conformance_report {
 public:
  conformance_report(const std::vector<conformance_vector>& vectors, target_claims claims)
      : vectors_(vectors), claims_(std::move(claims)) {}

  /// The end of the next vector, in their order.
  void add(vector_outcome outcome) { outcomes_.push_back(std::move(outcome)); }
  /// It was seen later that the target had said more than one line to this vector.
  void turned_out_to_babble(std::size_t index);

  outcome_counts totals() const;
  /// For people: a line for each rule, the totals, the first failures.
  std::string text() const;
  /// One line of JSON with every outcome.
  std::string json_line() const;

 private:
  std::map<std::string, outcome_counts> by_rule() const;
  std::string table() const;
  std::string failures() const;

  const std::vector<conformance_vector>& vectors_;
  target_claims claims_;
  std::vector<vector_outcome> outcomes_;
};

}  // namespace emvqr::cli
