// Every allocation fails in turn: a set of rules is refused, nothing else happens.
#include <emvqr/alipayplus/code_rules_json.hpp>

#include "support/failing_new.hpp"

#include <string>

using emvqr::alipayplus::code_rules_outcome;
using emvqr::alipayplus::rules_fault;

TEST_CASE("a set of rules is refused where memory runs out", "[alipayplus]") {
  const std::string text =
      R"({"version":"24","codeRules":[{"id":"a name longer than any short text","priority":"1","action":"DECODE",)"
      R"("match":{"58":"KH","*.00":["S<shop>","C<@devb>"]}},{"priority":2,"action":"DECODE","match":{"54":"N<NULL>"}}]})";
  const auto why = [&text]() noexcept {
    const code_rules_outcome made = emvqr::alipayplus::read_code_rules(text);
    return made ? rules_fault::none : made.error().why;
  };
  REQUIRE(emvqr_test::fail_each(rules_fault::out_of_memory, rules_fault::none, why) > 20);
}
