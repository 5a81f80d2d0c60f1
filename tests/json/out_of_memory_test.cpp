// Every allocation fails in turn: a refusal comes back, nothing else happens.
#include "json/texts.hpp"
#include "support/failing_new.hpp"

#include <string>

namespace json = emvqr::json;
using json::fault;

TEST_CASE("a tree is refused where memory runs out", "[json]") {
  const std::string text = R"({"a name longer than any short text":["a text longer than any short text",1,-2,3.5,null],
                               "b":{"c":[{},{"d":"x"},[true,false]]}})";
  REQUIRE(emvqr_test::fail_each(fault::out_of_memory, fault::none, [&] { return emvqr_test::fault_of(text); }) > 20);
}

TEST_CASE("a fault is told unless memory runs out before", "[json]") {
  const auto allocations = [](fault why, const std::string& text) {
    return emvqr_test::fail_each(fault::out_of_memory, why, [&] { return emvqr_test::fault_of(text); });
  };
  REQUIRE(allocations(fault::not_json, R"({"a name longer than any short text":[1,2,x]})") > 5);
  REQUIRE(allocations(fault::bad_number, "[1e400]") > 1);
  REQUIRE(allocations(fault::duplicate_member, R"({"a":1,"a":2})") > 1);
  REQUIRE(allocations(fault::too_long, std::string(70'000, ' ')) == 0);
  REQUIRE(allocations(fault::invalid_utf8, "\"\xFF\"") == 0);
}
