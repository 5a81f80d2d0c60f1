// Patterns that Java and RE2 would read in two ways.
#include "alipayplus/two_readings.hpp"
#include "support/test.hpp"

using emvqr::alipayplus::has_two_readings;

TEST_CASE("sets that Java and RE2 read alike", "[alipayplus]") {
  CHECK(!has_two_readings(""));
  CHECK(!has_two_readings("28[0-9]{15}"));
  CHECK(!has_two_readings("[^@]+@devb"));
  CHECK(!has_two_readings("a&&b"));
  CHECK(!has_two_readings("[a&b]"));
  CHECK(!has_two_readings("[a][b]"));
  CHECK(!has_two_readings("[\\[\\]]x]"));
  CHECK(!has_two_readings("\\[[a]"));
  CHECK(!has_two_readings("\\Q[[&&\\E[a]"));
  CHECK(!has_two_readings("\\Q[["));
  CHECK(!has_two_readings("]"));
}

TEST_CASE("sets that they do not", "[alipayplus]") {
  CHECK(has_two_readings("[a[bc]]"));
  CHECK(has_two_readings("[a-z&&[^b]]"));
  CHECK(has_two_readings("[a-z&&b]"));
  CHECK(has_two_readings("[[:alpha:]]"));
  CHECK(has_two_readings("[]a]"));
  CHECK(has_two_readings("[^]a]"));
  CHECK(has_two_readings("x[a]y[b[c]]"));
  CHECK(has_two_readings("\\\\[a[b]]"));
  CHECK(has_two_readings("\\Qx\\E[a[b]]"));
}

TEST_CASE("a pattern that ends too soon is none of its business", "[alipayplus]") {
  CHECK(!has_two_readings("["));
  CHECK(!has_two_readings("[^"));
  CHECK(!has_two_readings("\\"));
  CHECK(!has_two_readings("[a&"));
}
