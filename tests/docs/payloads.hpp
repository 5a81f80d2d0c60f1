// What the blocks of the pages are run with.
#pragma once

#include "support/test.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace emvqr_test {
namespace docs {

/// A café's KHQR of one sale, 50,000 riel, made at 1780000000000 and good for two minutes.
inline constexpr std::string_view shop =
    "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204599953031165405500005802KH5911Angkor Cafe6010Phnom "
    "Penh9934001317800000000000113178000012000063049D23";
/// A time at which it is good.
inline constexpr std::int64_t now_ms = 1780000060000;

/// The text of a fragment that is not C++.
inline std::string fragment(const std::string& name) { return read_file(EMVQR_DOCS_FRAGMENTS "/" + name + ".inc"); }

}  // namespace docs
}  // namespace emvqr_test
