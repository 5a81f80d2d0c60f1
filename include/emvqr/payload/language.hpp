// Which codes name a language: object 64.00.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/code_set.hpp>
#include <emvqr/payload/language_table.hpp>
#include <emvqr/syntax/text.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// True if ISO 639-1 gives these two letters to a language (4.9.2.1). Either case: ISO writes them small, EMVCo's own
/// example large (`ZH`), KHQR small (`km`). False for any other text.
constexpr bool is_language(std::string_view code) noexcept {
  if (code.size() != 2) return false;
  const auto upper = [](char c) noexcept { return is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c; };
  const char large[2] = {upper(code[0]), upper(code[1])};
  return detail::contains(detail::language_codes, {large, 2});
}

EMVQR_NAMESPACE_END
