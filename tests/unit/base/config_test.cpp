#include <emvqr/base/config.hpp>

#include "support/test.hpp"

#include <string_view>

#define EMVQR_TEST_TEXT_OF(x) #x
#define EMVQR_TEST_TEXT(x) EMVQR_TEST_TEXT_OF(x)

TEST_CASE("config: plain settings are in the plain ABI namespace") {
  EMVQR_VERIFY(std::string_view{EMVQR_TEST_TEXT(EMVQR_ABI)} == "v1");
}

TEST_CASE("config: the tests' assertion looks in every build type") {
  REQUIRE(emvqr_test::dies([] { EMVQR_ASSERT(1 > 2); }));
  REQUIRE_FALSE(emvqr_test::dies([] { EMVQR_ASSERT(2 > 1); }));
}
