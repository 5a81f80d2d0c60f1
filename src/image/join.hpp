// Texts that were cut into several codes.
#pragma once

#include <emvqr/image/decode.hpp>

#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Puts in the place of its first part each text all of whose parts are there, no part in two readings, and agree with
/// their parity byte. The others stay as they are.
void join_parts(std::vector<found_code>& codes);

}  // namespace image
EMVQR_NAMESPACE_END
