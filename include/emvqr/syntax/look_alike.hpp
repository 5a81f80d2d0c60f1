// Letters that pass for others: words that mix scripts, and words of one script that read as if they were Latin.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/unicode.hpp>

#include <cstddef>
#include <string_view>

#ifndef EMVQR_SMALL_TEXT
EMVQR_NAMESPACE_BEGIN

/// Where well-formed UTF-8 text first has a letter beside one of another script in the same word, one of the two being
/// Latin: nobody writes so but to pass one for the other. `text.size()` if nowhere. A word is letters of the scripts of
/// `script`, their marks, and what cannot be seen. Source: Unicode TR39, 5.1 and 5.2. O(n).
constexpr std::size_t find_mixed_letter(std::string_view text) noexcept {
  script word = script::other;
  character c;
  for (std::size_t at = 0; at != text.size(); at += c.size) {
    c = character_at(text, at);
    const script its = script_of(c.code);
    if (its == script::other) {
      if (combining_class(c.code) == 0 && !is_hidden(c.code)) word = script::other;
      continue;
    }
    if (word != script::other && word != its && (word == script::latin || its == script::latin)) return at;
    word = its;
  }
  return text.size();
}

/// Where the first letter of well-formed UTF-8 text stands if all its letters are of one script that is not Latin and
/// each looks like a Latin one; `text.size()` if not so. Source: Unicode TR39, 4.2 (whole-script confusables). O(n).
constexpr std::size_t find_latin_imitation(std::string_view text) noexcept {
  script all = script::other;
  std::size_t first = text.size();
  character c;
  for (std::size_t at = 0; at != text.size(); at += c.size) {
    c = character_at(text, at);
    const script its = script_of(c.code);
    if (its == script::other) continue;
    if (its == script::latin || (all != script::other && all != its) || !looks_latin(c.code)) return text.size();
    if (all == script::other) first = at;
    all = its;
  }
  return first;
}

EMVQR_NAMESPACE_END
#endif
