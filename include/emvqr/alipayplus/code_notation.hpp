// Conditions as rule files write them: a place such as `58`, `*.00` or `text`, and an operator such as `S<https://>`.
#pragma once

#include <emvqr/alipayplus/code_rule.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/syntax/path_text.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// Reads a place: `text` for the whole code, `58` or `62.07` for an object of a payload, `*.00` for one inside any of
/// the templates. Paths have at most `path::max_depth` levels, the template counted. False, and `out` as it was, for
/// anything else. The notation of places is this library's own.
constexpr bool read_place(std::string_view text, code_field& out) noexcept {
  constexpr std::string_view any = "*.";
  if (text == "text") {
    out = whole_code;
    return true;
  }
  const bool in_template = begins_with(text, any);
  const std::optional<path> where =
      in_template ? parse_path({text.data() + any.size(), text.size() - any.size()}, path::max_depth - 1)
                  : parse_path(text);
  if (!where) return false;
  out = in_template ? in_any_template(*where) : object_of_code(*where);
  return true;
}

/// Reads what is asked of a value: `S<prefix>`, `C<part>`, `R<regular expression>`, `N<NULL>`, `N<NOT_NULL>`, or the
/// very text it has to be. Sets `how` and `text` of `out`, which point into `notation`. False for nothing to compare
/// with and for a capital letter with angle brackets that is none of these: what is not understood must not become a
/// text to compare with.
/// Source of the operators: Alipay+ MPP server SDK 1.2.1.20240506.
constexpr bool read_operator(std::string_view notation, code_condition& out) noexcept {
  const std::size_t size = notation.size();
  const bool marked = size >= 3 && is_upper(notation[0]) && notation[1] == '<' && notation[size - 1] == '>';
  const std::string_view text = marked ? std::string_view{notation.data() + 2, size - 3} : notation;
  match_kind how = match_kind::exact;
  if (marked && notation[0] == 'N') {
    if (text != "NULL" && text != "NOT_NULL") return false;
    out.how = text == "NULL" ? match_kind::is_null : match_kind::not_null;
    out.text = {};
    return true;
  }
  if (marked) {
    if (notation[0] != 'S' && notation[0] != 'C' && notation[0] != 'R') return false;
    how = notation[0] == 'S' ? match_kind::prefix : notation[0] == 'C' ? match_kind::contains : match_kind::regex;
  }
  if (text.empty()) return false;
  out.how = how;
  out.text = text;
  return true;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
