// The seam to a reader of another family, for what the first one cannot read. One of two sources defines it: zbar.cpp,
// or no_zbar.cpp where zbar is not built in.
#pragma once

#include <emvqr/image/decode.hpp>

#include "grey.hpp"

#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// True if this build has one.
bool has_second_reader() noexcept;

/// The codes, dark on light, that one look at the picture finds; without a reader none. Parts of a text are left out,
/// whole or not: the reader joins them without a look at their parity. Throws `std::bad_alloc`.
std::vector<found_code> scan_with_second_reader(const grey_view& plane);

}  // namespace image
EMVQR_NAMESPACE_END
