// The one file that sees RE2.
#include <emvqr/alipayplus/code_matcher.hpp>

#include "two_readings.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <re2/re2.h>
#include <re2/stringpiece.h>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

namespace {

RE2::Options re2_options(std::size_t memory) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_max_mem(
      static_cast<std::int64_t>(std::min(memory, static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))));
  return options;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct code_matcher::patterns {
  // A pattern that could not be compiled is kept as nothing.
  std::map<std::string, std::unique_ptr<const RE2>, std::less<>> known;
  std::vector<pattern_problem> problems;
  std::size_t compiled = 0;
  RE2::Anchor anchor = RE2::ANCHOR_BOTH;

  pattern_fault add(std::string_view pattern, const matcher_options& options) {
    if (pattern.size() > options.max_pattern_bytes) return pattern_fault::too_long;
    if (has_two_readings(pattern)) return pattern_fault::two_readings;
    const auto found = known.find(pattern);
    if (found != known.end()) return found->second == nullptr ? pattern_fault::invalid : pattern_fault::none;
    if (known.size() == options.max_patterns) return pattern_fault::too_many;
    auto made = std::make_unique<const RE2>(piece(pattern), re2_options(options.max_pattern_memory));
    if (!made->ok()) made.reset();
    if (made != nullptr) ++compiled;
    return known.emplace(pattern, std::move(made)).first->second == nullptr ? pattern_fault::invalid
                                                                            : pattern_fault::none;
  }

  void add_all(const code_rules& rules, const matcher_options& options) {
    anchor = options.extent == regex_extent::whole ? RE2::ANCHOR_BOTH : RE2::UNANCHORED;
    for (std::size_t i = 0; i != rules.size(); ++i) {
      const table<code_condition>& conditions = rules[i].conditions;
      for (std::size_t j = 0; j != conditions.size(); ++j) {
        if (conditions[j].how != match_kind::regex || conditions[j].text.empty()) continue;
        const pattern_fault why = add(conditions[j].text, options);
        if (why != pattern_fault::none) problems.push_back({why, i, j});
      }
    }
  }
};

code_matcher::code_matcher(const code_rules& rules, const matcher_options& options) noexcept {
  try {
    auto made = std::make_unique<patterns>();
    made->add_all(rules, options);
    patterns_ = made.release();
  } catch (...) {
    out_of_memory_ = true;
  }
}

code_matcher::~code_matcher() { delete patterns_; }

code_matcher::code_matcher(code_matcher&& other) noexcept
    : patterns_(std::exchange(other.patterns_, nullptr)), out_of_memory_(std::exchange(other.out_of_memory_, false)) {}

code_matcher& code_matcher::operator=(code_matcher&& other) noexcept {
  code_matcher taken(std::move(other));
  std::swap(patterns_, taken.patterns_);
  std::swap(out_of_memory_, taken.out_of_memory_);
  return *this;
}

std::size_t code_matcher::size() const noexcept { return patterns_ == nullptr ? 0 : patterns_->compiled; }

table<pattern_problem> code_matcher::problems() const noexcept {
  static constexpr pattern_problem no_memory[] = {{pattern_fault::out_of_memory, 0, 0}};
  if (out_of_memory_) return no_memory;
  if (patterns_ == nullptr) return {};
  return {patterns_->problems.data(), patterns_->problems.size()};
}

match_answer code_matcher::operator()(std::string_view pattern, std::string_view text) const noexcept {
  if (patterns_ == nullptr) return match_answer::cannot;
  try {
    const auto found = patterns_->known.find(pattern);
    if (found == patterns_->known.end() || found->second == nullptr) return match_answer::cannot;
    const bool fits = found->second->Match(piece(text), 0, text.size(), patterns_->anchor, nullptr, 0);
    return fits ? match_answer::yes : match_answer::no;
  } catch (...) {
    return match_answer::cannot;
  }
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
