// The regular expressions of a set of rules, compiled once. Part of the compiled library emvqr::alipayplus (RE2).
#pragma once

#include <emvqr/alipayplus/code_rule.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/table.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// How much of a value a pattern has to fit.
enum class regex_extent : std::uint8_t {
  whole,  ///< the whole value
  part    ///< any part of it
};

/// What a pattern has to fit, and how much of patterns is taken.
struct matcher_options {
  /// No public document says which one Alipay+ means. Whole is inferred: its SDK is in Java, where `String.matches` is
  /// whole, and docs.alipayplus.com, "Code Format Specification", writes patterns that only so have the length said
  /// beside them.
  regex_extent extent = regex_extent::whole;
  /// The most different patterns.
  std::size_t max_patterns = 1000;
  /// The longest pattern, in bytes.
  std::size_t max_pattern_bytes = 4096;
  /// What one pattern may take when compiled and while it is matched, in bytes. Matching that would need more goes on
  /// slower, still in linear time.
  std::size_t max_pattern_memory = 512 * 1024;
};

/// Why a pattern is not there.
enum class pattern_fault : std::uint8_t {
  none,          ///< it is there
  invalid,       ///< not in RE2's syntax, which has no look-around and no references back, or too large once compiled
  two_readings,  ///< sets inside sets, `&&` or `]` first in a set: RE2 and Java read them in two ways
  too_long,      ///< longer than `matcher_options::max_pattern_bytes`
  too_many,      ///< past the first `matcher_options::max_patterns` different ones
  out_of_memory  ///< memory ran out, and no pattern is known
};

/// A pattern that is not there, by the places of its rule and its condition in what was compiled, counted from 0.
struct pattern_problem {
  pattern_fault why = pattern_fault::none;  ///< why
  std::size_t rule = 0;                     ///< the rule, from 0
  std::size_t condition = 0;                ///< its condition, from 0
};

/// Answers `identify` for the regular expressions of one set of rules. Owns what it needs: the rules may go. A pattern
/// that could not be compiled is answered with `cannot`, so that `identify` tells `needs_regex`; the others work.
/// Time is linear in the text, whatever the pattern. Matching may go on in several threads at once. Throws nothing.
/// Patterns and text are UTF-8. Of what Java has in common, `.` stops only at a line feed here, and `\s` has no
/// vertical tab.
class code_matcher {
 public:
  /// Knows no pattern.
  code_matcher() noexcept = default;
  /// Knows the patterns of these rules, as far as they can be compiled; `problems` tells which cannot.
  explicit code_matcher(const code_rules& rules, const matcher_options& options = {}) noexcept;
  /// Lets go of the patterns.
  ~code_matcher();
  /// Takes the other's patterns over, which then knows none.
  code_matcher(code_matcher&& other) noexcept;
  code_matcher& operator=(code_matcher&& other) noexcept;  ///< The same in place of its own.
  code_matcher(const code_matcher&) = delete;
  code_matcher& operator=(const code_matcher&) = delete;

  /// How many different patterns it knows.
  std::size_t size() const noexcept;
  /// What it does not know, in the order of the rules. Where memory ran out on the way, it knows nothing, and the one
  /// problem is that. Points into the matcher.
  table<pattern_problem> problems() const noexcept;

  /// Does `text` fit `pattern`, which is to the letter one of the rules'?
  match_answer operator()(std::string_view pattern, std::string_view text) const noexcept;

 private:
  struct patterns;
  const patterns* patterns_ = nullptr;
  bool out_of_memory_ = false;
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
