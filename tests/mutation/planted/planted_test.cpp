// The border of `is_adult` is tested, that of `may_vote` is not.
#include <emvqr/planted.hpp>

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

TEST_CASE("both sides of the border, by name: \"18\", [17]") {
  REQUIRE(planted::is_adult(18));
  REQUIRE(!planted::is_adult(17));
}

TEST_CASE("one side") { REQUIRE(planted::may_vote(40)); }

TEST_CASE("it ends") { REQUIRE(planted::until_nothing(3) == 0); }
