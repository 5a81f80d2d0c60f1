// What the blocks of the pages are run with.
#pragma once

#include "docs/shop.h"
#include "support/test.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace emvqr_test {
namespace docs {

/// The café's KHQR of one sale.
inline constexpr std::string_view shop = EMVQR_DOCS_SHOP;
/// A time at which it is good.
inline constexpr std::int64_t now_ms = 1780000060000;

/// The text of a fragment that is not C++.
inline std::string fragment(const std::string& name) { return read_file(EMVQR_DOCS_FRAGMENTS "/" + name + ".inc"); }

}  // namespace docs
}  // namespace emvqr_test
