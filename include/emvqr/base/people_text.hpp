// Texts for people in tables: nothing at all where messages are left out.
#pragma once

#include <emvqr/base/config.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// Stands for a text that is left out: empty, and one byte of a table in place of a pointer and a length.
struct no_text {
  constexpr no_text() noexcept = default;
  /// Forgets the text.
  constexpr no_text(std::string_view) noexcept {}  // NOLINT: it is a text
  /// No text.
  constexpr operator std::string_view() const noexcept { return {}; }  // NOLINT: it is a text
  /// Always true.
  constexpr bool empty() const noexcept { return true; }
};

/// A member that keeps what `EMVQR_TEXT` makes.
#ifdef EMVQR_NO_MESSAGES
using people_text = no_text;
#else
using people_text = std::string_view;
#endif

EMVQR_NAMESPACE_END
