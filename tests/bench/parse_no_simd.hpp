// Reading as machines without carry-less multiplication do. In a source of its own: two settings of the library in one
// do not mix.
#pragma once

#include <string_view>

namespace emvqr_bench {

/// The CRC that a payload has, 0 where it is none.
unsigned parse_no_simd(std::string_view text);

}  // namespace emvqr_bench
