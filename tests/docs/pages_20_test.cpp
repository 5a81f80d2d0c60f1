// The C++ of the pages that is C++20: each block in the surroundings that its page leaves out.
#include <emvqr/image/image.hpp>

#include "docs/payloads.hpp"

#include <string_view>

using emvqr_test::docs::shop;

TEST_CASE("docs/drawing.md: a code for a receipt and for a page", "[docs]") {
  const std::string_view payload = shop;
#include "drawing_sizes.inc"
  REQUIRE(code);
  REQUIRE(size);
  REQUIRE(dots);
  REQUIRE(dots->substr(0, 1) == "\x1d");
  REQUIRE(page->substr(0, 5) == "%PDF-");
}
