#include "two_readings.hpp"

#include <cstddef>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

namespace {

/// Where what begins with the backslash at `at` ends: behind the next byte, or behind the `\E` of a `\Q`.
std::size_t behind_escape(std::string_view pattern, std::size_t at) noexcept {
  if (pattern.substr(at, 2) != "\\Q") return at + 2;
  const std::size_t end = pattern.find("\\E", at);
  return end == std::string_view::npos ? pattern.size() : end + 2;
}

}  // namespace

bool has_two_readings(std::string_view pattern) noexcept {
  bool in_set = false;
  for (std::size_t at = 0; at < pattern.size();) {
    const char c = pattern[at];
    if (c == '\\') {
      at = behind_escape(pattern, at);
      continue;
    }
    ++at;
    if (!in_set && c == '[') {
      in_set = true;
      if (at != pattern.size() && pattern[at] == '^') ++at;
      if (at != pattern.size() && pattern[at] == ']') return true;
    } else if (in_set) {
      if (c == '[' || (c == '&' && at != pattern.size() && pattern[at] == '&')) return true;
      in_set = c != ']';
    }
  }
  return false;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
