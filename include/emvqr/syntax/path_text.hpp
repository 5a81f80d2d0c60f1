// A path as people write it: 62.07.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// The path that `text` names, the inverse of `to_text`: IDs of two digits with points between, one to `most` of them.
/// Nothing for any other text, the empty one too.
constexpr std::optional<path> parse_path(std::string_view text, std::size_t most = path::max_depth) noexcept {
  path where;
  for (std::size_t at = 0; at + 2 <= text.size() && is_digit(text[at]) && is_digit(text[at + 1]); at += 3) {
    if (where.depth() == most) return std::nullopt;
    where = where / ((text[at] - '0') * 10 + (text[at + 1] - '0'));
    if (at + 2 == text.size()) return where;
    if (text[at + 2] != '.') return std::nullopt;
  }
  return std::nullopt;
}

EMVQR_NAMESPACE_END
