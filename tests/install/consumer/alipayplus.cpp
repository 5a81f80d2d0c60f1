// Identifies a code by a regular expression, so that everything emvqr::alipayplus links is linked here.
#include <emvqr/alipayplus/code_matcher.hpp>
#include <emvqr/alipayplus/identify.hpp>

#include <string_view>

bool is_known_by_pattern(std::string_view code) {
  namespace alipayplus = emvqr::alipayplus;
  const alipayplus::code_condition condition{alipayplus::whole_code, alipayplus::match_kind::regex, "28[0-9]{6}"};
  const alipayplus::code_rule rule{"digits", 1, {&condition, 1}, alipayplus::code_action::decode};
  const alipayplus::code_rules rules{&rule, 1};
  const alipayplus::code_matcher matcher{rules};
  return matcher.problems().empty() && alipayplus::identify(code, rules, matcher);
}
