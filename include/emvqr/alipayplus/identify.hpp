// Which rule a scanned code falls under, and what is to be done with it.
#pragma once

#include <emvqr/alipayplus/code_rule.hpp>
#include <emvqr/alipayplus/code_url.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/url.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The longest code that is looked at, in bytes. Source: docs.alipayplus.com, CodeIdentificationIdentifyRequest,
/// codeValue, 8,192 characters.
inline constexpr std::size_t max_code_bytes = 8192;

/// Who says the amount.
enum class code_flow : std::uint8_t {
  entry,  ///< the user, on a page of the merchant or of Alipay+
  order   ///< the code
};

/// How a code is looked at.
struct identify_options {
  /// A transaction amount of zero, however written, is no amount: neither for the flow nor for the conditions of null
  /// on object 54. Alipay+'s rules say so of Nepal; that it holds for all is inferred.
  bool zero_is_no_amount = true;
  /// How payloads are read.
  parse_options reading{};
};

/// What `identify` found. True if there is something to do.
struct identification {
  /// The rule that won; null if none holds. Points into the set of rules.
  const code_rule* rule = nullptr;
  /// `none` where no rule holds or the URL of the one that does must not be opened.
  code_action action = code_action::none;
  /// Of a payload by the presence of object 54. Of another code by the action: one to decode is an order code, one to
  /// open an entry code. Source: docs.alipayplus.com, CodeIdentificationService#identifyCode.
  code_flow flow = code_flow::entry;
  /// The page to open, for `write_url`, which puts the code where the rule wants it; otherwise empty. Points into the
  /// rule or the code.
  std::string_view url{};
  /// The rule that won would open what no wallet should: anything but https, a host that is not the one the rule
  /// asks for, bytes that hide something, a user name. No other rule is asked then.
  bool unsafe_url = false;
  /// A rule that would have won was held up by a regular expression that nobody could answer: there was no matcher, or
  /// it could not. What is found without it may be wrong; Alipay+ can be asked instead.
  bool needs_regex = false;

  /// True where a rule tells what to do.
  constexpr explicit operator bool() const noexcept { return action != code_action::none; }
};

/// No regular expressions: conditions of that kind do not hold, and the answer says `needs_regex`.
struct no_matcher {
  /// Always `cannot`.
  constexpr match_answer operator()(std::string_view, std::string_view) const noexcept { return match_answer::cannot; }
};

namespace detail {

constexpr bool contains(std::string_view text, std::string_view part) noexcept {
  for (std::size_t at = 0; at + part.size() <= text.size(); ++at)
    if (std::string_view{text.data() + at, part.size()} == part) return true;
  return false;
}

/// A scanned code and what conditions ask of it.
template <class Matcher>
class code_reader {
 public:
  constexpr code_reader(std::string_view text, const Matcher& matcher, const identify_options& options) noexcept
      : text_(text), matcher_(matcher), options_(options) {
    const result<payload_view> view = parse(text, options.reading);
    is_payload_ = view.has_value();
    if (!is_payload_) return;
    view_ = *view;
    for (const field& each : view_.objects())
      if (content_of_root(each.id) == content::open_template && !view_.objects(path{each.id}, each).empty())
        templates_[template_count_++] = each.id;
  }

  /// Does the rule hold? If so and it has conditions on a template, `root` is the first template that fulfils them.
  constexpr match_answer holds(const code_rule& rule, int& root) const noexcept {
    if (rule.conditions.empty()) return match_answer::no;
    const match_answer outside = all_hold(rule, no_template);
    if (outside == match_answer::no || !asks_templates(rule)) return outside;
    match_answer best = match_answer::no;
    for (std::size_t i = 0; i != template_count_ && best != match_answer::yes; ++i) {
      const match_answer here = all_hold(rule, templates_[i]);
      if (here == match_answer::no) continue;
      if (here == match_answer::yes) root = templates_[i];
      best = here;
    }
    return best == match_answer::yes ? outside : best;
  }

  constexpr code_flow flow(code_action action) const noexcept {
    if (!is_payload_) return action == code_action::decode ? code_flow::order : code_flow::entry;
    std::string_view amount;
    return value_of(object_of_code(tag::transaction_amount), no_template, amount) && !is_no_amount(amount)
               ? code_flow::order
               : code_flow::entry;
  }

  /// The page that the rule opens, or nothing if it is none to be opened.
  constexpr std::string_view page(const code_rule& rule, int root) const noexcept {
    if (!rule.url.empty()) return is_page(rule.url) ? rule.url : std::string_view{};
    std::string_view url;
    if (!url_in_code(rule.url_from, root, url)) return {};
    const std::string_view host = https_host(url);
    if (host.empty() || (!rule.url_host.empty() && !equal_ignoring_case(host, rule.url_host))) return {};
    // "https://pay.example" is also how "https://pay.example.evil.test" begins.
    for (const code_condition& each : rule.conditions) {
      if (each.how != match_kind::prefix || each.what != rule.url_from) continue;
      const std::string_view meant = https_host(each.text);
      if (!meant.empty() && !equal_ignoring_case(host, meant)) return {};
    }
    return url;
  }

 private:
  static constexpr int no_template = -1;

  static constexpr bool asks_templates(const code_rule& rule) noexcept {
    for (const code_condition& each : rule.conditions)
      if (each.what.place == code_place::any_template) return true;
    return false;
  }

  /// The conditions inside template `root`, or those outside templates; regular expressions, which cost, come last.
  constexpr match_answer all_hold(const code_rule& rule, int root) const noexcept {
    match_answer together = match_answer::yes;
    for (const bool regex : {false, true}) {
      for (const code_condition& each : rule.conditions) {
        if ((each.how == match_kind::regex) != regex) continue;
        if ((each.what.place == code_place::any_template) != (root != no_template)) continue;
        const match_answer answer = condition_holds(each, root);
        if (answer == match_answer::no) return answer;
        if (answer == match_answer::cannot) together = answer;
      }
    }
    return together;
  }

  constexpr match_answer condition_holds(const code_condition& condition, int root) const noexcept {
    const bool of_payload = condition.what.place != code_place::text;
    if (of_payload && (!is_payload_ || condition.what.where.empty())) return match_answer::no;
    std::string_view value;
    bool there = value_of(condition.what, root, value);
    const bool null_kind = condition.how == match_kind::is_null || condition.how == match_kind::not_null;
    if (null_kind) {
      if (there && condition.what == object_of_code(tag::transaction_amount)) there = !is_no_amount(value);
      return there == (condition.how == match_kind::not_null) ? match_answer::yes : match_answer::no;
    }
    if (!there || condition.text.empty()) return match_answer::no;
    if (condition.how == match_kind::regex) return matcher_(condition.text, value);
    return compare(condition, value) ? match_answer::yes : match_answer::no;
  }

  static constexpr bool compare(const code_condition& condition, std::string_view value) noexcept {
    if (condition.how == match_kind::prefix) return begins_with(value, condition.text);
    if (condition.how == match_kind::contains) return contains(value, condition.text);
    return condition.how == match_kind::exact && value == condition.text;
  }

  constexpr bool value_of(const code_field& what, int root, std::string_view& out) const noexcept {
    if (what.place == code_place::text) {
      out = text_;
      return true;
    }
    if (what.place == code_place::any_template && root == no_template) return false;
    field found;
    if (!view_.find(what.place == code_place::object ? what.where : what.where.below(root), found)) return false;
    out = found.value;
    return true;
  }

  /// The URL in the template that the rule is about; in the first that has one, if it is about none.
  constexpr bool url_in_code(const code_field& from, int root, std::string_view& out) const noexcept {
    if (from.place != code_place::any_template || root != no_template) return value_of(from, root, out);
    for (std::size_t i = 0; i != template_count_; ++i)
      if (value_of(from, templates_[i], out)) return true;
    return false;
  }

  constexpr bool is_no_amount(std::string_view amount) const noexcept {
    const result<decimal> number = parse_decimal(amount);
    return options_.zero_is_no_amount && number && number->units == 0;
  }

  static constexpr std::size_t max_templates = 26 + 20;  // 26 to 51 and 80 to 99

  std::string_view text_;
  const Matcher& matcher_;
  const identify_options& options_;
  payload_view view_{};
  bool is_payload_ = false;
  std::uint8_t templates_[max_templates] = {};
  std::size_t template_count_ = 0;
};

}  // namespace detail

/// Tells by `rules` what to do with the scanned `text`, taken as it is, blanks and all. Every rule is asked; the one
/// with the lowest priority wins, then the first. `matcher(pattern, text)` answers regular expressions with a
/// `match_answer` and must not throw; `code_matcher` does.
/// Conditions on objects hold only for texts that `parse` accepts, `is_null` too. Where Alipay+'s own SDK
/// (MPP server SDK 1.2.1.20240506) is laxer, a code is known there and not here: it takes the last of two objects with
/// one ID, which is refused here, passes over broken templates (`quirk::raw_template` does), takes the last four
/// characters for the CRC whatever object they stand in, and counts lengths in UTF-16 units alone. It does not look
/// at 64 and objects past 62 either.
/// Text that is empty or over `max_code_bytes` falls under no rule. Allocates nothing; each condition costs at most the
/// length of the text times what it is compared with, once for each template if it asks templates.
/// The answer points into `text` and `rules`.
template <class Matcher = no_matcher>
constexpr identification identify(std::string_view text EMVQR_LIFETIMEBOUND, const code_rules& rules,
                                  const Matcher& matcher = {}, const identify_options& options = {}) noexcept {
  identification out;
  if (text.empty() || text.size() > max_code_bytes) return out;
  const detail::code_reader<Matcher> code{text, matcher, options};
  int template_of_rule = -1;
  int held_up_at = 0;  // the lowest priority of a rule that a regular expression held up
  bool held_up = false;
  for (const code_rule& rule : rules) {
    if (rule.action == code_action::none || (out.rule != nullptr && rule.priority >= out.rule->priority)) continue;
    int root = -1;
    const match_answer answer = code.holds(rule, root);
    if (answer == match_answer::yes) {
      out.rule = &rule;
      out.needs_regex = held_up && held_up_at <= rule.priority;
      template_of_rule = root;
    } else if (answer == match_answer::cannot) {
      held_up_at = held_up && held_up_at < rule.priority ? held_up_at : rule.priority;
      out.needs_regex = held_up = true;
    }
  }
  if (out.rule == nullptr) return out;
  out.flow = code.flow(out.rule->action);
  out.action = out.rule->action;
  if (out.action != code_action::open_url) return out;
  out.url = code.page(*out.rule, template_of_rule);
  out.unsafe_url = out.url.empty();
  if (out.unsafe_url) out.action = code_action::none;
  return out;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
