// Every allocation of ours fails in turn: the matcher says so, nothing else happens. The pattern is one that RE2 is not
// asked for, which loses memory of its own where it gets no more.
#include <emvqr/alipayplus/code_matcher.hpp>

#include "support/failing_new.hpp"

using emvqr::alipayplus::code_condition;
using emvqr::alipayplus::code_matcher;
using emvqr::alipayplus::code_rule;
using emvqr::alipayplus::match_answer;
using emvqr::alipayplus::match_kind;
using emvqr::alipayplus::pattern_fault;
using emvqr::alipayplus::whole_code;

namespace {

constexpr code_condition conditions[] = {{whole_code, match_kind::regex, "[a[b]]"}};
constexpr code_rule rules[] = {{"digits", 1, conditions, emvqr::alipayplus::code_action::decode}};

}  // namespace

TEST_CASE("a matcher for which memory runs out knows nothing and says so", "[alipayplus]") {
  const auto why = []() noexcept {
    const code_matcher matcher{rules};
    const bool one = matcher.problems().size() == 1 && matcher("[a[b]]", "b") == match_answer::cannot;
    return one ? matcher.problems()[0].why : pattern_fault::none;
  };
  CHECK(emvqr_test::fail_each(pattern_fault::out_of_memory, pattern_fault::two_readings, why) == 2);
}
