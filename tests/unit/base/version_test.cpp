#include <emvqr/base/version.hpp>

#include "support/test.hpp"

#include <string>

TEST_CASE("version: the parts make the whole") {
  REQUIRE(emvqr::version == std::to_string(EMVQR_VERSION_MAJOR) + "." + std::to_string(EMVQR_VERSION_MINOR) + "." +
                                std::to_string(EMVQR_VERSION_PATCH));
  EMVQR_VERIFY(emvqr::version == EMVQR_VERSION_STRING);
}

TEST_CASE("version: CMake has the same") { EMVQR_VERIFY(emvqr::version == EMVQR_CMAKE_VERSION); }
