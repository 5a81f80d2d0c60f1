// What `identify` has to answer, by a slower reader of rules: each asked for itself, each condition alone.
#pragma once

#include <emvqr/alipayplus/code_matcher.hpp>
#include <emvqr/alipayplus/code_rule.hpp>
#include <emvqr/alipayplus/code_url.hpp>
#include <emvqr/alipayplus/identify.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/syntax/path_text.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace emvqr_fuzz {

namespace ap = emvqr::alipayplus;

inline std::string place_as_text(const ap::code_field& what) {
  if (what.place == ap::code_place::text) return "text";
  const std::string where{emvqr::to_text(what.where).view()};
  return what.place == ap::code_place::object ? where : "*." + where;
}
inline std::string condition_as_text(const ap::code_condition& condition) {
  const std::string text{condition.text};
  switch (condition.how) {
    case ap::match_kind::exact: return text;
    case ap::match_kind::prefix: return "S<" + text + ">";
    case ap::match_kind::contains: return "C<" + text + ">";
    case ap::match_kind::regex: return "R<" + text + ">";
    case ap::match_kind::is_null: return "N<NULL>";
    case ap::match_kind::not_null: break;
  }
  return "N<NOT_NULL>";
}

/// The rules as a file says them.
inline std::string rules_as_json(const ap::code_rules& rules) {
  using json = nlohmann::ordered_json;
  json list = json::array();
  for (const ap::code_rule& rule : rules) {
    const bool opens = rule.action == ap::code_action::open_url;
    json out{{"id", rule.id}, {"priority", rule.priority}, {"action", opens ? "OPEN_URL" : "DECODE"}};
    for (const ap::code_condition& each : rule.conditions)
      out["match"][place_as_text(each.what)].push_back(condition_as_text(each));
    if (rule.url.data() != nullptr) out["url"] = rule.url;
    if (opens && rule.url.data() == nullptr) out["urlFrom"] = place_as_text(rule.url_from);
    if (rule.url_host.data() != nullptr) out["urlHost"] = rule.url_host;
    list.push_back(std::move(out));
  }
  return json{{"codeRules", std::move(list)}}.dump();
}

class second_opinion {
 public:
  second_opinion(std::string_view code, const ap::code_rules& rules, const ap::code_matcher& matcher,
                 const ap::identify_options& options)
      : code_(code), matcher_(matcher), options_(options), view_(emvqr::parse(code, options.reading)) {
    if (code.empty() || code.size() > ap::max_code_bytes) return;
    for (const ap::code_rule& rule : rules)
      if (holds(rule) == ap::match_answer::yes && (winner_ == nullptr || rule.priority < winner_->priority))
        winner_ = &rule;
    for (const ap::code_rule& rule : rules) {
      if (holds(rule) != ap::match_answer::cannot) continue;
      const bool comes_first = winner_ == nullptr || rule.priority < winner_->priority ||
                               (rule.priority == winner_->priority && &rule < winner_);
      is_held_up_ = is_held_up_ || comes_first;
    }
  }

  const ap::code_rule* winner() const noexcept { return winner_; }
  bool is_held_up() const noexcept { return is_held_up_; }

 private:
  using answer = ap::match_answer;

  static answer both(answer a, answer b) noexcept {
    if (a == answer::no || b == answer::no) return answer::no;
    return a == answer::cannot || b == answer::cannot ? answer::cannot : answer::yes;
  }
  static answer either(answer a, answer b) noexcept {
    if (a == answer::yes || b == answer::yes) return answer::yes;
    return a == answer::cannot || b == answer::cannot ? answer::cannot : answer::no;
  }

  answer holds(const ap::code_rule& rule) const {
    if (rule.conditions.empty()) return answer::no;
    answer outside = answer::yes;
    bool asks_templates = false;
    for (const ap::code_condition& each : rule.conditions) {
      if (each.what.place == ap::code_place::any_template)
        asks_templates = true;
      else
        outside = both(outside, holds(each, each.what.where));
    }
    if (!asks_templates) return outside;
    answer inside = answer::no;
    for (int id = 26; id != 100 && view_; ++id) {
      if ((id > 51 && id < 80) || view_->objects(emvqr::path{id}).empty()) continue;
      answer here = answer::yes;
      for (const ap::code_condition& each : rule.conditions)
        if (each.what.place == ap::code_place::any_template) here = both(here, holds(each, each.what.where.below(id)));
      inside = either(inside, here);
    }
    return both(outside, inside);
  }

  answer holds(const ap::code_condition& condition, emvqr::path where) const {
    const bool of_payload = condition.what.place != ap::code_place::text;
    if (of_payload && !view_) return answer::no;
    std::optional<std::string_view> value = code_;
    if (of_payload) value = view_->get(where);
    const auto said = [](bool is) { return is ? answer::yes : answer::no; };
    if (condition.how == ap::match_kind::is_null || condition.how == ap::match_kind::not_null) {
      const bool is_amount = condition.what == ap::object_of_code(54);
      const bool is_zero = value && is_amount && options_.zero_is_no_amount &&
                           value->find_first_not_of("0.") == std::string_view::npos && emvqr::parse_decimal(*value);
      return said((value && !is_zero) == (condition.how == ap::match_kind::not_null));
    }
    if (!value) return answer::no;
    switch (condition.how) {
      case ap::match_kind::prefix: return said(value->substr(0, condition.text.size()) == condition.text);
      case ap::match_kind::contains: return said(value->find(condition.text) != std::string_view::npos);
      case ap::match_kind::regex: return matcher_(condition.text, *value);
      default: return said(*value == condition.text);
    }
  }

  std::string_view code_;
  const ap::code_matcher& matcher_;
  const ap::identify_options& options_;
  emvqr::result<emvqr::payload_view> view_;
  const ap::code_rule* winner_ = nullptr;
  bool is_held_up_ = false;
};

inline void must_be_same(const ap::identification& a, const ap::identification& b) {
  must(a.rule == b.rule && a.action == b.action && a.flow == b.flow && a.url == b.url && a.unsafe_url == b.unsafe_url &&
           a.needs_regex == b.needs_regex,
       "a code is identified in one way");
}

/// `%41` and the like as what they stand for.
inline std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%')
      out += text[i];
    else
      out += static_cast<char>(std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16)), i += 2;
  }
  return out;
}

inline void must_open_well(std::string_view url, std::string_view code) {
  guarded_buffer<emvqr::max_url_bytes> buffer;
  const auto page = ap::write_url(url, code, buffer.data(), buffer.size());
  must(buffer.is_whole(), "nothing is written past a buffer");
  if (!page) return must(page.error().code == emvqr::errc::value_too_long, "a page is only ever too long");
  must(!emvqr::https_host(*page).empty() && emvqr::https_host(*page) == emvqr::https_host(url.substr(0, url.find("{"))),
       "a page is at the host that the rule says");
  const std::size_t at = url.find(ap::code_placeholder);
  if (at == std::string_view::npos) return must(*page == url, "a page without a place for the code is as it was");
  const std::size_t behind = url.size() - at - ap::code_placeholder.size();
  must(page->substr(0, at) == url.substr(0, at), "a page begins as it was");
  must(percent_decoded(page->substr(at, page->size() - at - behind)) == code, "the code is in the page");
}

inline void must_be_a_sound_answer(const ap::identification& found, std::string_view code,
                                   const ap::code_rules& rules) {
  must(found.rule == nullptr || (found.rule >= rules.begin() && found.rule < rules.end()), "a rule is of the set");
  must((found.action == ap::code_action::open_url) == !found.url.empty(), "a page is there to be opened");
  if (found.rule == nullptr) return must(!found && !found.unsafe_url, "no rule does nothing");
  must(found.action == found.rule->action || (found.unsafe_url && found.action == ap::code_action::none),
       "what is done is what the rule says");
  if (found.url.empty()) return;
  must(found.rule->url.empty() ? lies_in(found.url, code) : found.url == found.rule->url, "a page is of rule or code");
  must_open_well(found.url, code);
}

/// A pattern gives one answer, and one that fits the whole of a text fits a part of it.
inline void must_be_sound(const ap::code_matcher& matcher, const ap::code_rules& rules, std::string_view code) {
  std::size_t asked = 0;
  for (const ap::code_rule& rule : rules)
    for (const ap::code_condition& each : rule.conditions) {
      if (each.how != ap::match_kind::regex) continue;
      ++asked;
      const ap::match_answer answer = matcher(each.text, code);
      must(answer == matcher(each.text, code), "a pattern gives one answer");
      const bool is_plain = each.text.find_first_of("\\^$.|?*+()[]{}") == std::string_view::npos;
      if (is_plain && each.text == code) must(answer != ap::match_answer::no, "a text fits itself");
    }
  must(matcher.size() <= asked && matcher.problems().size() <= asked, "no pattern is there that was not asked for");
  for (const ap::pattern_problem& each : matcher.problems()) {
    must(each.why != ap::pattern_fault::none && each.rule < rules.size(), "a problem is of a rule");
    must(each.condition < rules[each.rule].conditions.size(), "a problem is of a condition");
    must(matcher(rules[each.rule].conditions[each.condition].text, code) == ap::match_answer::cannot,
         "what is not there gives no answer");
  }
}

}  // namespace emvqr_fuzz
