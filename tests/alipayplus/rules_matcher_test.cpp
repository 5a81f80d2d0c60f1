// The compiled patterns: what they answer, what is refused, what it costs.
#include <emvqr/alipayplus/code_matcher.hpp>

#include "alipayplus/rules_support.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace emvqr_test;
using emvqr::path;
using emvqr::alipayplus::code_matcher;
using emvqr::alipayplus::matcher_options;
using emvqr::alipayplus::pattern_fault;
using emvqr::alipayplus::regex_extent;

namespace {

/// A set of one rule, whose conditions are these patterns.
struct pattern_rules {
  std::vector<code_condition> conditions;
  code_rule rule;

  explicit pattern_rules(const std::vector<std::string_view>& patterns) {
    for (const std::string_view each : patterns) conditions.push_back({whole_code, match_kind::regex, each});
    rule = {"patterns", 1, {conditions.data(), conditions.size()}, code_action::decode};
  }
  code_rules view() const { return {&rule, 1}; }
};

match_answer answer(std::string_view pattern, std::string_view text, const matcher_options& options = {}) {
  const pattern_rules rules({pattern});
  return code_matcher(rules.view(), options)(pattern, text);
}

pattern_fault fault_of(std::string_view pattern, const matcher_options& options = {}) {
  const pattern_rules rules({pattern});
  const code_matcher matcher(rules.view(), options);
  if (matcher.problems().empty()) return pattern_fault::none;
  REQUIRE(matcher(pattern, pattern) == match_answer::cannot);
  REQUIRE(matcher.size() == 0);
  return matcher.problems()[0].why;
}

}  // namespace

TEST_CASE("a pattern fits the whole value, unless a part is enough", "[alipayplus]") {
  CHECK(answer("28[0-9]{6}", "28166604") == match_answer::yes);
  CHECK(answer("28[0-9]{6}", "281666041") == match_answer::no);
  CHECK(answer("28[0-9]{6}", "x28166604") == match_answer::no);
  CHECK(answer("a|ab", "ab") == match_answer::yes);
  const matcher_options part{regex_extent::part};
  CHECK(answer("28[0-9]{6}", "x281666041", part) == match_answer::yes);
  CHECK(answer("^28", "281", part) == match_answer::yes);
  CHECK(answer("^28", "128", part) == match_answer::no);
}

TEST_CASE("patterns mind the case and know characters", "[alipayplus]") {
  CHECK(answer("abc", "ABC") == match_answer::no);
  CHECK(answer("(?i)abc", "ABC") == match_answer::yes);
  CHECK(answer(".", "\xE1\x9E\x80") == match_answer::yes);
  CHECK(answer(".*", "\xE1\x9E") == match_answer::no);
}

TEST_CASE("the rules are found by their patterns", "[alipayplus]") {
  static constexpr code_condition conditions[] = {
      {object_of_code(path{58}), match_kind::exact, "KH"},
      {in_any_template(path{0}), match_kind::regex, "[a-z]+@(devb|devc)"},
      {object_of_code(path{54}), match_kind::regex, "[0-9]+"},
  };
  static constexpr code_rule rules[] = {{"devb", 1, conditions, code_action::decode}};
  const code_matcher matcher{rules};
  REQUIRE(matcher.problems().empty());
  REQUIRE(matcher.size() == 2);
  CHECK(identify(with_amount.view(), rules, matcher).rule == &rules[0]);
  const identification none = identify(still.view(), rules, matcher);
  CHECK(none.rule == nullptr);
  CHECK(!none.needs_regex);
}

TEST_CASE("a matcher owns its patterns and can be moved", "[alipayplus]") {
  std::string pattern = "28[0-9]+";
  code_matcher first;
  CHECK(first(pattern, "281") == match_answer::cannot);
  CHECK(first.problems().empty());
  {
    const pattern_rules rules({pattern});
    first = code_matcher{rules.view()};
    pattern.assign("xx");
  }
  code_matcher second{std::move(first)};
  CHECK(second("28[0-9]+", "281") == match_answer::yes);
  CHECK(second("28", "28") == match_answer::cannot);
  second = code_matcher{};
  CHECK(second("28[0-9]+", "281") == match_answer::cannot);
}

TEST_CASE("patterns that cannot be are told", "[alipayplus]") {
  CHECK(fault_of("28[0-9]+") == pattern_fault::none);
  CHECK(fault_of("(28") == pattern_fault::invalid);
  CHECK(fault_of("(a)\\1") == pattern_fault::invalid);
  CHECK(fault_of("(?=a)a") == pattern_fault::invalid);
  CHECK(fault_of("a++") == pattern_fault::invalid);
  CHECK(fault_of("\xFF") == pattern_fault::invalid);
  CHECK(fault_of("[a-z&&[^b]]+") == pattern_fault::two_readings);
}

TEST_CASE("patterns have limits", "[alipayplus]") {
  const matcher_options small{regex_extent::whole, 2, 8, 65536};
  CHECK(fault_of("12345678", small) == pattern_fault::none);
  CHECK(fault_of("123456789", small) == pattern_fault::too_long);
  CHECK(fault_of("a{1001}") == pattern_fault::invalid);
  CHECK(fault_of("((a{100}){100}){100}") == pattern_fault::invalid);
  CHECK(fault_of(".{1000}.{1000}", matcher_options{regex_extent::whole, 10, 100, 65536}) == pattern_fault::invalid);

  const pattern_rules rules({"a", "b", "a", "c", "b"});
  const code_matcher matcher(rules.view(), small);
  REQUIRE(matcher.problems().size() == 1);
  CHECK(matcher.problems()[0].why == pattern_fault::too_many);
  CHECK(matcher.problems()[0].condition == 3);
  CHECK(matcher.size() == 2);
}

TEST_CASE("a problem names its rule and condition; the rest works, and identify tells", "[alipayplus]") {
  static constexpr code_condition good[] = {{whole_code, match_kind::regex, "29.*"}};
  static constexpr code_condition bad[] = {{whole_code, match_kind::prefix, "28"},
                                           {whole_code, match_kind::regex, "(28"}};
  static constexpr code_rule rules[] = {{"good", 1, good, code_action::decode}, {"bad", 2, bad, code_action::decode}};
  const code_matcher matcher{rules};
  REQUIRE(matcher.problems().size() == 1);
  CHECK(matcher.problems()[0].rule == 1);
  CHECK(matcher.problems()[0].condition == 1);
  CHECK(identify("2910", rules, matcher).rule == &rules[0]);
  CHECK(!identify("2910", rules, matcher).needs_regex);
  CHECK(!identify("2810", rules, matcher));
  CHECK(identify("2810", rules, matcher).needs_regex);
}

TEST_CASE("patterns that take other engines for ever end", "[alipayplus]") {
  const std::string text = std::string(emvqr::alipayplus::max_code_bytes - 1, 'a') + "!";
  for (const std::string_view pattern : {"(a+)+", "(a|a)*", "(a|aa)+", "(.*)*b", "(a*)*(a*)*(a*)*b", "(x+x+)+y"})
    CHECK(answer(pattern, text) == match_answer::no);
  CHECK(answer("(a|a)*!", text) == match_answer::yes);
  // Its states do not fit into the memory allowed: the slower way answers the same.
  const matcher_options tight{regex_extent::whole, 10, 100, 32768};
  CHECK(answer("(a|b)*a(a|b){12}!", text, tight) == match_answer::yes);
  CHECK(answer("(a|b)*b(a|b){12}!", text, tight) == match_answer::no);
}

TEST_CASE("several threads may ask one matcher", "[alipayplus]") {
  const pattern_rules rules({"[a-z]+@devb", "28[0-9]*"});
  const code_matcher matcher(rules.view());
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int i = 0; i != 4; ++i)
    threads.emplace_back([&] {
      for (int j = 0; j != 200; ++j)
        if (matcher("[a-z]+@devb", "shop@devb") == match_answer::yes && matcher("28[0-9]*", "29") == match_answer::no)
          ++right;
    });
  for (std::thread& each : threads) each.join();
  CHECK(right == 800);
}
