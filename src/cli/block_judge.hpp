// A block of lines judged, with as little as can be done for each.
#pragma once

#include "line_source.hpp"
#include "verdict.hpp"

#include <cstdint>
#include <string>

namespace emvqr::cli {

/// How lines are judged, and which are told how.
struct line_telling {
  judge_options options{};
  bool json = false;
  bool bad_alone = false;  ///< good lines are counted, not told
};

/// What is told of some lines.
struct lines_told {
  std::string text;
  std::uint64_t good = 0;
  std::uint64_t bad = 0;
};

lines_told judge_block(const line_block& block, const line_telling& how);

}  // namespace emvqr::cli
