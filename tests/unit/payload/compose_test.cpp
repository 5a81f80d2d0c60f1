#include <emvqr/payload/compose.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <string>
#include <vector>

using emvqr::change;
using emvqr::compose;
using emvqr::errc;
using emvqr::path;

namespace {

std::string composed(const std::vector<change>& objects) {
  char buffer[512];
  const auto made = compose({objects.data(), objects.size()}, buffer, sizeof buffer);
  return made ? std::string(*made) : std::string(emvqr::message(made.error()).view());
}

std::string sealed(std::string_view body) { return std::string(emvqr_test::seal(body).view()); }

constexpr bool is_a_constant() {
  constexpr change objects[] = {{0, "01"}, {path{38, 1, 0}, "970403"}};
  char buffer[64] = {};
  return compose(objects, buffer, sizeof buffer).has_value();
}

}  // namespace

TEST_CASE("compose writes objects in the order of the list", "[payload][compose]") {
  CHECK(composed({{0, "01"}, {60, "B"}, {59, "A"}}) == sealed("000201"
                                                              "6001B5901A"));
  CHECK(composed({}) == sealed(""));
}

TEST_CASE("compose puts the objects of a template together where the first stands", "[payload][compose]") {
  CHECK(composed({{0, "01"}, {{29, 0}, "a"}, {58, "KH"}, {{29, 1}, "b"}}) == sealed("000201"
                                                                                    "29100001a0101b"
                                                                                    "5802KH"));
  CHECK(composed({{{38, 1, 0}, "1"}, {{38, 0}, "g"}, {{38, 1, 1}, "2"}}) == sealed("3819"
                                                                                   "011000011"
                                                                                   "01012"
                                                                                   "0001g"));
}

TEST_CASE("compose refuses what a writer refuses, at its path", "[payload][compose]") {
  CHECK(composed({{59, "a"}, {59, "b"}}) == "59: this ID stands twice (offset 5)");
  CHECK(composed({{{29, 0}, "a"}, {29, "b"}}) == "29: this ID stands twice (offset 9)");
  CHECK(composed({{29, "b"}, {{29, 0}, "a"}}) == "29: this ID stands twice (offset 5)");
  CHECK(composed({{{29, 0}, "a"}, {{29, 0}, "b"}}) == "29.00: this ID stands twice (offset 9)");
  CHECK(composed({{63, "1234"}}) == "63: the CRC is computed, it cannot be set (offset 0)");
  CHECK(composed({{{29, 0}, std::string_view()}}) == "29.00: a length is 01 to 99, never 00 (offset 4)");
  CHECK(composed({{path{}, "x"}}) == "an ID is two digits (offset 0)");
  char small[8];
  const change one[] = {{59, "a"}};
  CHECK(compose(one, small, sizeof small).error().code == errc::no_space);
}

TEST_CASE("composing is a constant", "[payload][compose]") { STATIC_REQUIRE(is_a_constant()); }
