// Which rule wins, and what is said where a regular expression could not be asked.
#include "alipayplus/rules_support.hpp"

#include <string>

using namespace emvqr_test;
using emvqr::path;

namespace {

constexpr code_condition of_devb[] = {{in_any_template(path{0}), match_kind::contains, "@devb"}};
constexpr code_condition of_kh[] = {{object_of_code(path{58}), match_kind::exact, "KH"}};
constexpr code_condition of_th[] = {{object_of_code(path{58}), match_kind::exact, "TH"}};
constexpr code_condition by_regex[] = {{object_of_code(path{58}), match_kind::exact, "KH"},
                                       {in_any_template(path{0}), match_kind::regex, "shop@.*"}};
constexpr code_condition elsewhere_by_regex[] = {{object_of_code(path{58}), match_kind::exact, "TH"},
                                                 {in_any_template(path{0}), match_kind::regex, "shop@.*"}};

constexpr code_rule rule(std::string_view id, int priority, const emvqr::table<code_condition>& conditions) {
  return {id, priority, conditions, code_action::decode};
}

template <std::size_t Count>
constexpr identification of_still(const code_rule (&rules)[Count]) noexcept {
  return identify(still.view(), rules);
}

constexpr bool won(const identification& found, std::string_view id) noexcept {
  return found && found.rule != nullptr && found.rule->id == id;
}

/// Answers every pattern with the same.
struct always {
  match_answer answer;
  constexpr match_answer operator()(std::string_view, std::string_view) const noexcept { return answer; }
};

}  // namespace

TEST_CASE("the lowest priority wins, wherever it stands", "[alipayplus]") {
  constexpr code_rule falling[] = {rule("c", 15000, of_kh), rule("b", 10000, of_devb), rule("a", -1, of_th)};
  EMVQR_VERIFY(won(of_still(falling), "b"));
  constexpr code_rule rising[] = {rule("a", -1, of_th), rule("b", 10000, of_devb), rule("c", 15000, of_kh)};
  EMVQR_VERIFY(won(of_still(rising), "b"));
  constexpr code_rule below_zero[] = {rule("a", 0, of_kh), rule("b", -5, of_devb)};
  EMVQR_VERIFY(won(of_still(below_zero), "b"));
}

TEST_CASE("among equals the first wins", "[alipayplus]") {
  constexpr code_rule tied[] = {rule("a", 7, of_th), rule("b", 7, of_devb), rule("c", 7, of_kh)};
  EMVQR_VERIFY(won(of_still(tied), "b"));
}

TEST_CASE("no rule, no action", "[alipayplus]") {
  constexpr code_rule others[] = {rule("a", 7, of_th)};
  constexpr identification none = of_still(others);
  EMVQR_VERIFY(!none);
  EMVQR_VERIFY(none.rule == nullptr);
  EMVQR_VERIFY(!none.needs_regex);
  EMVQR_VERIFY(!identify(still.view(), code_rules{}));
}

TEST_CASE("a rule without conditions or without an action never holds", "[alipayplus]") {
  constexpr code_rule bare[] = {{"bare", 1, {}, code_action::decode}};
  EMVQR_VERIFY(!of_still(bare));
  constexpr code_rule idle[] = {{"idle", 1, of_kh, code_action::none}, rule("b", 2, of_kh)};
  EMVQR_VERIFY(won(of_still(idle), "b"));
}

TEST_CASE("a regular expression is what the matcher says", "[alipayplus]") {
  constexpr code_rule rules[] = {rule("regex", 1, by_regex), rule("rest", 2, of_kh)};
  EMVQR_VERIFY(won(identify(still.view(), rules, always{match_answer::yes}), "regex"));
  EMVQR_VERIFY(won(identify(still.view(), rules, always{match_answer::no}), "rest"));
  EMVQR_VERIFY(!identify(still.view(), rules, always{match_answer::no}).needs_regex);
}

TEST_CASE("a matcher is asked for the pattern and the value, once the rest of the rule holds", "[alipayplus]") {
  std::string asked;
  const auto record = [&asked](std::string_view pattern, std::string_view text) noexcept {
    asked.append(pattern).append(" ? ").append(text).append("\n");
    return match_answer::no;
  };
  constexpr code_rule rules[] = {rule("elsewhere", 1, elsewhere_by_regex), rule("regex", 2, by_regex)};
  REQUIRE(!identify(still.view(), rules, record));
  REQUIRE(asked == "shop@.* ? shop@devb\nshop@.* ? org.example.pay\n");
}

TEST_CASE("a matcher is asked last, whatever stands first", "[alipayplus]") {
  bool asked = false;
  const auto record = [&asked](std::string_view, std::string_view) noexcept {
    asked = true;
    return match_answer::yes;
  };
  static constexpr code_condition regex_first[] = {{object_of_code(path{58}), match_kind::regex, "KH"},
                                                   {object_of_code(path{53}), match_kind::exact, "840"}};
  static constexpr code_rule rules[] = {rule("first", 1, regex_first)};
  REQUIRE(!identify(still.view(), rules, record));
  REQUIRE(!asked);
}

TEST_CASE("a regular expression outside templates holds up a rule whose template fits", "[alipayplus]") {
  static constexpr code_condition conditions[] = {{object_of_code(path{58}), match_kind::regex, "K."},
                                                  {in_any_template(path{0}), match_kind::contains, "@devb"}};
  static constexpr code_rule rules[] = {rule("outside", 1, conditions)};
  EMVQR_VERIFY(!of_still(rules));
  EMVQR_VERIFY(of_still(rules).needs_regex);
  EMVQR_VERIFY(won(identify(still.view(), rules, always{match_answer::yes}), "outside"));
}

TEST_CASE("a regular expression that nobody answers is told where it could have won", "[alipayplus]") {
  constexpr code_rule alone[] = {rule("regex", 1, by_regex)};
  EMVQR_VERIFY(!of_still(alone));
  EMVQR_VERIFY(of_still(alone).needs_regex);
  EMVQR_VERIFY(identify(still.view(), alone, always{match_answer::cannot}).needs_regex);

  constexpr code_rule before[] = {rule("rest", 2, of_kh), rule("regex", 1, by_regex)};
  EMVQR_VERIFY(won(of_still(before), "rest"));
  EMVQR_VERIFY(of_still(before).needs_regex);
  constexpr code_rule behind[] = {rule("regex", 3, by_regex), rule("rest", 2, of_kh)};
  EMVQR_VERIFY(won(of_still(behind), "rest"));
  EMVQR_VERIFY(!of_still(behind).needs_regex);
  constexpr code_rule first_of_equals[] = {rule("regex", 2, by_regex), rule("rest", 2, of_kh)};
  EMVQR_VERIFY(of_still(first_of_equals).needs_regex);
  constexpr code_rule second_of_equals[] = {rule("rest", 2, of_kh), rule("regex", 2, by_regex)};
  EMVQR_VERIFY(!of_still(second_of_equals).needs_regex);
  constexpr code_rule of_others[] = {rule("elsewhere", 1, elsewhere_by_regex), rule("rest", 2, of_kh)};
  EMVQR_VERIFY(!of_still(of_others).needs_regex);
  constexpr code_rule later_wins[] = {rule("regex", 5, by_regex), rule("b", 5, of_kh), rule("c", 3, of_kh)};
  EMVQR_VERIFY(won(of_still(later_wins), "c"));
  EMVQR_VERIFY(!of_still(later_wins).needs_regex);
  constexpr code_rule two_held_up[] = {rule("regex", 1, by_regex), rule("more", 9, by_regex), rule("rest", 5, of_kh)};
  EMVQR_VERIFY(of_still(two_held_up).needs_regex);
}
