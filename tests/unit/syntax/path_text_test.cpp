#include <emvqr/syntax/path_text.hpp>

#include "support/test.hpp"

#include <optional>
#include <string_view>

using emvqr::path;

TEST_CASE("path_text: a text names a path, or none") {
  EMVQR_VERIFY(emvqr::parse_path("54") == path{54});
  EMVQR_VERIFY(emvqr::parse_path("62.07") == path{62, 7});
  EMVQR_VERIFY(emvqr::parse_path("00.01.02.99") == path{0, 1, 2} / 99);
  EMVQR_VERIFY(emvqr::parse_path("62.07", 1) == std::nullopt);
  for (const std::string_view text : {"", "5", "054", "54.", ".54", "54.7", "54..07", "54.07.", "5a", "54,07", " 54",
                                      "54 ", "00.01.02.03.04", "-1", "5\xD9\xA4"}) {
    INFO(text);
    REQUIRE_FALSE(emvqr::parse_path(text).has_value());
  }
}
