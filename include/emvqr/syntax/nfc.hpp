// Is text composed (NFC)? EMVCo wants precomposed characters (4.5.3.1), since lengths count them.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/search.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/unicode.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

#ifndef EMVQR_SMALL_TEXT
EMVQR_NAMESPACE_BEGIN

namespace detail {

inline constexpr std::size_t composition_count = sizeof compositions / sizeof compositions[0];

/// A character and the marks after it, taken apart and put together again as Unicode TR15 says.
class nfc_segment {
 public:
  /// More marks on one character than this are composed text to nobody (the Stream-Safe Text Format allows 30).
  static constexpr std::size_t capacity = 34;

  /// Adds a character; what it decomposes into goes where its class puts it.
  constexpr void add(char32_t c) noexcept {
    const composition* const parts = find_parts(c);
    if (parts == nullptr) return insert(c);
    add(parts->first);
    add(parts->second);
  }
  constexpr void compose() noexcept {
    std::size_t kept = 0;
    std::size_t base = capacity;  // where the character is that marks join
    std::uint8_t before = 0;
    for (std::size_t i = 0; i != size_; ++i) {
      const char32_t c = part_[i];
      const std::uint8_t its = combining_class(c);
      // A mark is kept from its character by one between them that is no lower.
      const bool near = base != capacity && (before < its || before == 0);
      if (const char32_t composite = near ? compose_pair(part_[base], c) : 0; composite != 0) {
        part_[base] = composite;
        continue;
      }
      if (its == 0) base = kept;
      before = its;
      part_[kept++] = c;
    }
    size_ = kept;
  }
  /// True if this is `text`, character by character.
  constexpr bool is(std::string_view text) const noexcept {
    std::size_t at = 0;
    for (std::size_t i = 0; i != size_; ++i) {
      const character c = character_at(text, at);
      if (c.code != part_[i]) return false;  // behind the end there is none, of code 0, which is no mark
      at += c.size;
    }
    return at == text.size();
  }

 private:
  constexpr void insert(char32_t c) noexcept {
    if (size_ == capacity) return;  // and so it is not the text it came from
    const std::uint8_t its = combining_class(c);
    std::size_t at = size_++;
    for (; its != 0 && at != 0 && combining_class(part_[at - 1]) > its; --at) part_[at] = part_[at - 1];
    part_[at] = c;
  }

  static constexpr const composition* find_parts(char32_t c) noexcept {
    const auto row = [](std::size_t i) noexcept -> const composition& { return compositions[composition_order[i]]; };
    const std::size_t at =
        first_not_before(composition_count, [&](std::size_t i) noexcept { return row(i).composite < c; });
    return at != composition_count && row(at).composite == c ? &row(at) : nullptr;
  }
  static constexpr char32_t compose_pair(char32_t first, char32_t second) noexcept {
    const std::size_t at = first_not_before(composition_count, [&](std::size_t i) noexcept {
      const composition& row = compositions[i];
      return row.second < second || (row.second == second && row.first < first);
    });
    const bool found = at != composition_count && compositions[at].second == second && compositions[at].first == first;
    return found ? compositions[at].composite : 0;
  }

  char32_t part_[capacity] = {};
  std::size_t size_ = 0;
};

/// Hangul syllables are composed by arithmetic: true if `second` would join `first`.
constexpr bool joins_hangul(char32_t first, char32_t second) noexcept {
  const bool vowel = second >= 0x1161 && second <= 0x1175;
  const bool final_consonant = second >= 0x11A8 && second <= 0x11C2;
  const bool open_syllable = first >= 0xAC00 && first <= 0xD7A3 && (first - 0xAC00) % 28 == 0;
  return (vowel && first >= 0x1100 && first <= 0x1112) || (final_consonant && open_syllable);
}

/// True if the second could become part of the first though it is no mark by class (Bengali, Burmese, Tamil vowels
/// ...).
constexpr bool may_join(char32_t c) noexcept {
  const std::size_t at =
      first_not_before(composition_count, [&](std::size_t i) noexcept { return compositions[i].second < c; });
  return at != composition_count && compositions[at].second == c;
}

/// True if the character is never first in composed text, or may join the one before it.
constexpr bool goes_on(char32_t c) noexcept { return combining_class(c) != 0 || may_join(c); }

/// True if a character and its marks are as NFC composes them.
constexpr bool is_composed(std::string_view sequence) noexcept {
  nfc_segment segment;
  character c;
  for (std::size_t at = 0; at != sequence.size(); at += c.size) {
    c = character_at(sequence, at);
    if (is_within(not_nfc_edges, c.code)) return false;
    segment.add(c.code);
  }
  segment.compose();
  return segment.is(sequence);
}

}  // namespace detail

/// Where well-formed UTF-8 text first is not what Unicode's Normalization Form C makes of it: the byte at which the
/// character, with its marks, begins; `text.size()` if it is. O(n). Source: Unicode TR15.
constexpr std::size_t find_not_nfc(std::string_view text) noexcept {
  char32_t before = 0;
  std::size_t before_at = 0;
  for (std::size_t at = 0; at != text.size();) {
    if (detail::has_ascii_word(text, at)) {
      at += 7;  // a mark may follow the eighth
      continue;
    }
    const character first = character_at(text, at);
    std::size_t end = at + first.size;
    character mark = character_at(text, end);
    for (; detail::goes_on(mark.code); mark = character_at(text, end)) end += mark.size;
    const bool alone = end == at + first.size;
    if (alone ? detail::is_within(detail::not_nfc_edges, first.code)
              : !detail::is_composed({text.data() + at, end - at}))
      return at;
    if (detail::joins_hangul(before, first.code)) return before_at;
    before = alone ? first.code : 0;
    before_at = at;
    at = end;
  }
  return text.size();
}

EMVQR_NAMESPACE_END
#endif
