// How the lengths of a payload are counted, and where in it that is needed.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// A length unit, and between which bytes of the payload those lie that are not ASCII: all else is as long in bytes as
/// in any unit. A unit alone is one too, where nobody has looked: any byte may be.
class counting {
 public:
#ifdef EMVQR_SMALL_VIEW
  constexpr counting(length_unit unit) noexcept : unit_(unit) {}  // NOLINT
  constexpr counting(length_unit unit, std::size_t, std::size_t) noexcept : unit_(unit) {}
#else
  constexpr counting(length_unit unit) noexcept  // NOLINT
      : counting(unit, 0, unit == length_unit::bytes ? 0 : 0xFFFFFFFFu) {}
  /// No byte before `odd_begin`, and none from `odd_end` on, is other than ASCII.
  constexpr counting(length_unit unit, std::size_t odd_begin, std::size_t odd_end) noexcept
      : odd_begin_(static_cast<std::uint32_t>(odd_begin)), odd_end_(static_cast<std::uint32_t>(odd_end)), unit_(unit) {}
#endif

  constexpr length_unit unit() const noexcept { return unit_; }

  /// How many bytes the value takes that begins at byte `at` of the payload, is `length` units long and in `rest`, or
  /// more than `rest` has.
  EMVQR_INLINE constexpr std::size_t bytes_of(std::size_t length, std::string_view rest,
                                              [[maybe_unused]] std::uint32_t at) const noexcept {
#ifdef EMVQR_SMALL_VIEW
    if (unit_ == length_unit::bytes) return length;
#else
    if (EMVQR_LIKELY(at >= odd_end_ || at + length <= odd_begin_)) return length;
#endif
    // A value of bytes that ends inside a character is caught at the next header, which would begin there.
    return unit_ == length_unit::bytes ? length : bytes_of_length(rest, length, unit_);
  }

 private:
#ifndef EMVQR_SMALL_VIEW
  std::uint32_t odd_begin_;
  std::uint32_t odd_end_;
#endif
  length_unit unit_;
};

EMVQR_NAMESPACE_END
