// Made-up rules and codes: the bank "devb", the merchants and every host are nobody's.
#pragma once

#include <emvqr/alipayplus/identify.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <string_view>

namespace emvqr_test {

using emvqr::alipayplus::code_action;
using emvqr::alipayplus::code_condition;
using emvqr::alipayplus::code_flow;
using emvqr::alipayplus::code_rule;
using emvqr::alipayplus::code_rules;
using emvqr::alipayplus::identification;
using emvqr::alipayplus::identify;
using emvqr::alipayplus::in_any_template;
using emvqr::alipayplus::match_answer;
using emvqr::alipayplus::match_kind;
using emvqr::alipayplus::object_of_code;
using emvqr::alipayplus::whole_code;

// Two templates: 29 of shop@devb and 31 of org.example.pay with an account in 01.
inline constexpr auto still = seal(
    "00020101021129130009shop@devb31270015org.example.pay0104771152045999530311658"
    "02KH5904Shop6010Phnom Penh");
inline constexpr auto with_amount = seal(
    "00020101021229130009shop@devb31270015org.example.pay0104771152045999530311654055000058"
    "02KH5904Shop6010Phnom Penh");

/// True if a rule of just this condition catches `text`.
template <class Matcher = emvqr::alipayplus::no_matcher>
constexpr bool caught(std::string_view text, const code_condition& condition, const Matcher& matcher = {},
                      const emvqr::alipayplus::identify_options& options = {}) noexcept {
  const code_rule rule{"one", 1, {&condition, 1}, code_action::decode};
  return static_cast<bool>(identify(text, code_rules{&rule, 1}, matcher, options));
}

}  // namespace emvqr_test
