// The conformance vectors put to the library, without a heap.
#pragma once

#include "target/conformance_row.hpp"
#include "target/tally.hpp"

namespace emvqr_test {

/// Asks the library each row and tells by its id where the answer differs from what the row states, and in what first.
tally judge_vectors(row_list<conformance_row> rows);

/// Has the library write each KHQR; byte for byte what it has to become. Told by its number in the table.
tally judge_khqrs(row_list<khqr_input> rows);

}  // namespace emvqr_test
