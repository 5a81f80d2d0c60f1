// How the lengths of a payload are counted, and where in it that is needed.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// A length unit, and between which bytes of the payload those lie that are not of format "ans": all else is as long in
/// bytes as in any unit. A unit alone is one too, where nobody has looked: any byte may be.
class counting {
 public:
#ifdef EMVQR_SMALL_VIEW
  /// Of a payload that nobody has looked at: any byte may be other than "ans".
  constexpr counting(length_unit unit) noexcept : unit_(unit) {}  // NOLINT
  /// The places are not kept.
  constexpr counting(length_unit unit, std::size_t, std::size_t) noexcept : unit_(unit) {}
#else
  /// Of a payload that nobody has looked at: any byte may be other than "ans".
  constexpr counting(length_unit unit) noexcept : counting(unit, 0, 0xFFFFFFFFu) {}  // NOLINT
  /// No byte before `odd_begin`, and none from `odd_end` on, is other than "ans".
  constexpr counting(length_unit unit, std::size_t odd_begin, std::size_t odd_end) noexcept
      : odd_begin_(static_cast<std::uint32_t>(odd_begin)), odd_end_(static_cast<std::uint32_t>(odd_end)), unit_(unit) {}
#endif
  /// Of text that is "ans" throughout, where all units are the same.
  static constexpr counting of_ans() noexcept { return {length_unit::bytes, 0, 0}; }

  /// What lengths count.
  constexpr length_unit unit() const noexcept { return unit_; }
  /// The same places, counted in another unit.
  constexpr counting in(length_unit unit) const noexcept {
    counting other = *this;
    other.unit_ = unit;
    return other;
  }

  /// How many bytes the value takes that begins at byte `at` of the payload, is `length` units long and in `rest`, or
  /// more than `rest` has.
  EMVQR_INLINE constexpr std::size_t bytes_of(std::size_t length, std::string_view rest,
                                              [[maybe_unused]] std::uint32_t at) const noexcept {
#ifdef EMVQR_SMALL_VIEW
    if (unit_ == length_unit::bytes) return length;
#else
    if (EMVQR_LIKELY(is_outside(at, length))) return length;
#endif
    // A value of bytes that ends inside a character is caught at the next header, which would begin there.
    return unit_ == length_unit::bytes ? length : bytes_of_length(rest, length, unit_);
  }

  /// True if `value`, which begins at byte `at` of the payload, is of format "ans".
  EMVQR_INLINE constexpr bool is_ans(std::string_view value, [[maybe_unused]] std::uint32_t at) const noexcept {
#ifndef EMVQR_SMALL_VIEW
    if (EMVQR_LIKELY(is_outside(at, value.size()))) return true;
#endif
    return emvqr::is_ans(value);
  }

 private:
#ifndef EMVQR_SMALL_VIEW
  /// True if none of `size` bytes from `at` on is among the odd ones.
  constexpr bool is_outside(std::uint32_t at, std::size_t size) const noexcept {
    return at >= odd_end_ || at + size <= odd_begin_;
  }

  std::uint32_t odd_begin_;
  std::uint32_t odd_end_;
#endif
  length_unit unit_;
};

EMVQR_NAMESPACE_END
