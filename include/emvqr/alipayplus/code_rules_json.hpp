// A set of code rules read from JSON, through emvqr/json.hpp. Opt-in as that header is: it needs nlohmann-json and
// exceptions to be enabled, and lets none out. docs/code-rules.md shows the shape.
#pragma once

#include <emvqr/alipayplus/code_notation.hpp>
#include <emvqr/alipayplus/code_rule.hpp>
#include <emvqr/alipayplus/code_url.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/outcome.hpp>
#include <emvqr/json.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/url.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// How much of a set of rules is taken.
struct code_rules_limits {
  std::size_t max_bytes = 4 * 1024 * 1024;  ///< of the text
  std::size_t max_rules = 10000;            ///< in the set
  std::size_t max_values = 200000;          ///< of JSON, wherever they stand
};
/// The longest version of a set, in characters. Source: docs.alipayplus.com, inquiryCodeRules, version.
inline constexpr std::size_t max_rules_version = 16;

/// Why a set of rules is refused. The numbers are stable.
enum class rules_fault : std::uint8_t {
  none = 0,
  not_json = 1,        ///< `code_rules_refused::json` says why
  not_successful = 2,  ///< a reply whose result.resultStatus is not S
  missing_member = 3,
  wrong_type = 4,
  unknown_member = 5,  ///< of a rule: without it the rule might catch too much
  bad_place = 6,
  bad_operator = 7,
  bad_value = 8,
  bad_url = 9,
  too_many_rules = 10,
  out_of_memory = 11,
};

/// What a fault means, a constant without a full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(rules_fault why) noexcept {
  switch (why) {
    case rules_fault::none: return EMVQR_TEXT("nothing is wrong");
    case rules_fault::not_json: return EMVQR_TEXT("the text is not JSON");
    case rules_fault::not_successful: return EMVQR_TEXT("the reply is not one of success");
    case rules_fault::missing_member: return EMVQR_TEXT("a mandatory member is missing");
    case rules_fault::wrong_type: return EMVQR_TEXT("a member has another type than it should have");
    case rules_fault::unknown_member: return EMVQR_TEXT("a rule has a member that is not known");
    case rules_fault::bad_place: return EMVQR_TEXT("this is no place in a code");
    case rules_fault::bad_operator: return EMVQR_TEXT("this is no operator, or it has nothing to compare with");
    case rules_fault::bad_value: return EMVQR_TEXT("this value cannot be, or not in this rule");
    case rules_fault::bad_url: return EMVQR_TEXT("this is no page or host that may be opened");
    case rules_fault::too_many_rules: return EMVQR_TEXT("there are more rules than are read");
    case rules_fault::out_of_memory: return EMVQR_TEXT("there is no memory");
  }
  return {};
}

/// What is wrong and where, such as `codeRules[3].priority`, safe to show. True as a condition where something is.
struct [[nodiscard]] code_rules_refused {
  rules_fault why = rules_fault::none;        ///< what; `none` where nothing is wrong
  fixed_text<json::max_where_bytes> where{};  ///< the place; empty for the text as a whole
  json::fault json = json::fault::none;       ///< where `why` is `not_json`: why it is none

  /// True where something is wrong.
  constexpr explicit operator bool() const noexcept { return why != rules_fault::none; }
};

namespace detail {
class code_rules_reader;
}

/// Rules that own their texts. Moving it moves no rule: what points into it stays good.
class code_rule_set {
 public:
  code_rule_set() noexcept = default;
  code_rule_set(code_rule_set&&) noexcept = default;
  code_rule_set& operator=(code_rule_set&&) noexcept = default;
  code_rule_set(const code_rule_set&) = delete;
  code_rule_set& operator=(const code_rule_set&) = delete;
  ~code_rule_set() = default;

  /// The rules. They point into the set.
  code_rules rules() const noexcept EMVQR_LIFETIMEBOUND { return {rules_.data(), rules_.size()}; }
  /// The version of the set, which it points into; empty where the JSON has none.
  std::string_view version() const noexcept EMVQR_LIFETIMEBOUND {
    const json::value* const found = texts_.find("version");
    return found == nullptr ? std::string_view{} : std::string_view{found->text};
  }

 private:
  friend class detail::code_rules_reader;

  json::value texts_{};  // what was read: every view here points into a text somewhere below it
  std::vector<code_condition> conditions_{};
  std::vector<code_rule> rules_{};
};

/// A set of rules, or why there is none.
using code_rules_outcome = outcome<code_rule_set, code_rules_refused>;

namespace detail {

/// A minus sign or none and up to nine digits.
inline bool read_priority(std::string_view text, int& out) noexcept {
  const bool negative = begins_with(text, "-");
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 9 || !is_numeric(text)) return false;
  int number = 0;
  for (const char c : text) number = number * 10 + (c - '0');
  out = negative ? -number : number;
  return true;
}

/// Turns a tree into a set, or tells why not.
class code_rules_reader {
 public:
  code_rules_reader(json::value&& root, const code_rules_limits& within) : limits_(within) {
    set_.texts_ = std::move(root);
  }

  code_rules_outcome read() {
    if (!envelope()) return why_;
    return std::move(set_);
  }

 private:
  static constexpr std::size_t no_rule = static_cast<std::size_t>(-1);

  bool refuse(rules_fault why, std::string_view member = {}, std::string_view place = {}) noexcept {
    json::place where;
    if (rule_ != no_rule) {
      where.add_name("codeRules");
      where.add_index(rule_);
    }
    if (!member.empty()) where.add_name(member);
    if (!place.empty()) where.add_name(place);
    why_ = {why, where.get(), json::fault::none};
    return false;
  }

  /// Null is as good as absent, as in every API of Alipay+.
  static const json::value* member_of(const json::value& in, std::string_view name) noexcept {
    const json::value* const found = in.find(name);
    return found == nullptr || found->k == json::kind::null ? nullptr : found;
  }
  bool take_text(const json::value& from, std::string_view name, std::string_view& out) noexcept {
    const json::value* const found = member_of(from, name);
    if (found == nullptr) return true;
    if (found->k != json::kind::text) return refuse(rules_fault::wrong_type, name);
    out = found->text;
    return true;
  }

  bool envelope() {
    const json::value& root = set_.texts_;
    if (root.k != json::kind::object) return refuse(rules_fault::wrong_type);
    if (const json::value* const result = member_of(root, "result")) {
      const json::value* const status = result->find("resultStatus");
      if (status == nullptr || status->k != json::kind::text || status->text != "S")
        return refuse(rules_fault::not_successful, "result");
    }
    std::string_view version;
    if (!take_text(root, "version", version)) return false;
    if (count_characters(version) > max_rules_version) return refuse(rules_fault::bad_value, "version");
    const json::value* const rules = member_of(root, "codeRules");
    if (rules == nullptr) return refuse(rules_fault::missing_member, "codeRules");
    if (rules->k != json::kind::array) return refuse(rules_fault::wrong_type, "codeRules");
    if (rules->items.size() > limits_.max_rules) return refuse(rules_fault::too_many_rules, "codeRules");
    return all(rules->items);
  }

  bool all(const std::vector<json::value>& from) {
    std::vector<std::size_t> ends;
    ends.reserve(from.size());
    set_.rules_.resize(from.size());
    for (rule_ = 0; rule_ != from.size(); ++rule_) {
      if (!one(from[rule_], set_.rules_[rule_])) return false;
      ends.push_back(set_.conditions_.size());
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i != ends.size(); ++i) {
      set_.rules_[i].conditions = {set_.conditions_.data() + begin, ends[i] - begin};
      begin = ends[i];
    }
    return true;
  }

  bool one(const json::value& from, code_rule& out) {
    if (from.k != json::kind::object) return refuse(rules_fault::wrong_type);
    for (const json::member& each : from.members)
      if (!is_known(each.name)) return refuse(rules_fault::unknown_member, each.name);
    return take_text(from, "id", out.id) && priority(from, out) && action(from, out) && page(from, out) && match(from);
  }

  static bool is_known(std::string_view name) noexcept {
    for (const std::string_view each : {"id", "priority", "action", "match", "url", "urlFrom", "urlHost"})
      if (name == each) return true;
    return false;
  }

  bool priority(const json::value& from, code_rule& out) noexcept {
    const json::value* const found = member_of(from, "priority");
    if (found == nullptr) return refuse(rules_fault::missing_member, "priority");
    if (found->k != json::kind::text && found->k != json::kind::number)
      return refuse(rules_fault::wrong_type, "priority");
    return read_priority(found->text, out.priority) || refuse(rules_fault::bad_value, "priority");
  }

  bool action(const json::value& from, code_rule& out) noexcept {
    std::string_view name;
    if (!take_text(from, "action", name)) return false;
    if (name.data() == nullptr) return refuse(rules_fault::missing_member, "action");
    out.action = name == "DECODE"     ? code_action::decode
                 : name == "OPEN_URL" ? code_action::open_url
                                      : code_action::none;
    return out.action != code_action::none || refuse(rules_fault::bad_value, "action");
  }

  bool page(const json::value& from, code_rule& out) noexcept {
    std::string_view place;
    if (!take_text(from, "url", out.url) || !take_text(from, "urlFrom", place) ||
        !take_text(from, "urlHost", out.url_host))
      return false;
    const bool has_url = out.url.data() != nullptr;
    const bool has_place = place.data() != nullptr;
    const bool has_host = out.url_host.data() != nullptr;
    if (out.action != code_action::open_url && (has_url || has_place || has_host))
      return refuse(rules_fault::bad_value, has_url ? "url" : has_place ? "urlFrom" : "urlHost");
    if (has_url && (has_place || has_host)) return refuse(rules_fault::bad_value, has_place ? "urlFrom" : "urlHost");
    if (has_url && !is_page(out.url)) return refuse(rules_fault::bad_url, "url");
    if (has_place && !read_place(place, out.url_from)) return refuse(rules_fault::bad_place, "urlFrom");
    return !has_host || emvqr::detail::is_host(out.url_host) || refuse(rules_fault::bad_url, "urlHost");
  }

  bool match(const json::value& from) {
    const json::value* const found = member_of(from, "match");
    if (found == nullptr) return refuse(rules_fault::missing_member, "match");
    if (found->k != json::kind::object) return refuse(rules_fault::wrong_type, "match");
    if (found->members.empty()) return refuse(rules_fault::missing_member, "match");
    for (const json::member& each : found->members) {
      code_condition condition;
      if (!read_place(each.name, condition.what)) return refuse(rules_fault::bad_place, "match", each.name);
      if (each.is.k != json::kind::array) {
        if (!add(each.is, each.name, condition)) return false;
        continue;
      }
      if (each.is.items.empty()) return refuse(rules_fault::bad_operator, "match", each.name);
      for (const json::value& item : each.is.items)
        if (!add(item, each.name, condition)) return false;
    }
    return true;
  }

  bool add(const json::value& from, std::string_view place, code_condition condition) {
    if (from.k != json::kind::text) return refuse(rules_fault::wrong_type, "match", place);
    if (!read_operator(from.text, condition)) return refuse(rules_fault::bad_operator, "match", place);
    set_.conditions_.push_back(condition);
    return true;
  }

  code_rule_set set_{};
  code_rules_limits limits_;
  std::size_t rule_ = no_rule;
  code_rules_refused why_{};
};

}  // namespace detail

/// Reads a set of rules. Strict: the whole text is one JSON object in UTF-8, no member twice; what a rule has that is
/// not known is refused, and with one rule the whole set, since a rule less lets a worse one win. Members of the
/// envelope that are not known are skipped. The envelope (`result`, `codeRules`, `version`, every scalar a text) is
/// that of Alipay+'s inquiryCodeRules; what a rule looks like inside is this library's own, for Alipay+ has not
/// published that. O(n log n) in at most `within.max_bytes` bytes.
inline code_rules_outcome read_code_rules(std::string_view text, const code_rules_limits& within = {}) noexcept {
  json::limits limits;
  limits.max_bytes = within.max_bytes;
  limits.max_values = within.max_values;
  try {
    json::document document = json::parse(text, limits);
    if (document) return detail::code_rules_reader{std::move(*document), within}.read();
    const json::refused& why = document.error();
    if (why.why == json::fault::out_of_memory) return code_rules_refused{rules_fault::out_of_memory, {}, why.why};
    return code_rules_refused{rules_fault::not_json, why.where, why.why};
  } catch (...) {
    return code_rules_refused{rules_fault::out_of_memory, {}, json::fault::none};
  }
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
