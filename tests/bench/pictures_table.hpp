// What was read, as tables.
#pragma once

#include "pictures_tally.hpp"

#include <string>
#include <vector>

namespace emvqr_bench {

/// How many of each kind each reader reads, misreads, and times: a table in Markdown, which reads well as text too.
std::string table_of_kinds(const std::vector<picture_outcome>& all, bool with_zbar);

/// Reads at each strength of each kind, `ours / ZXing / zbar`.
std::string table_of_strengths(const std::vector<picture_outcome>& all, bool with_zbar);

/// How many pictures each step of this library reads.
std::string table_of_steps(const std::vector<picture_outcome>& all);

/// The pictures that another reader reads and this library does not, and every misread, one a line.
std::string list_of_misses(const std::vector<picture_outcome>& all);

}  // namespace emvqr_bench
