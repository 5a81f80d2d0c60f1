// A short text in a fixed buffer: how the library hands out sentences without allocating.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/copy_bytes.hpp>
#include <emvqr/base/path.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

EMVQR_NAMESPACE_BEGIN

/// Text of at most `Capacity` bytes, owned by value. What does not fit is left off at the end: it is for sentences
/// and labels of the library, never for payloads.
template <std::size_t Capacity>
class fixed_text {
 public:
  constexpr fixed_text() noexcept = default;

  /// Adds a text, or as much of its beginning as has room, in bytes.
  constexpr fixed_text& append(std::string_view text) noexcept {
    const std::size_t room = Capacity - size_;
    const std::size_t count = text.size() < room ? text.size() : room;
    detail::copy_bytes(data_ + size_, text.data(), count);
    size_ = static_cast<size_type>(size_ + count);
    return *this;
  }
  /// Adds a number in decimal digits.
  constexpr fixed_text& append_number(std::uint64_t number) noexcept {
    char digits[20] = {};
    std::size_t first = sizeof digits;
    do {
      digits[--first] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number != 0);
    return append({digits + first, sizeof digits - first});
  }
  /// The path as `62.07`; nothing for the empty path.
  constexpr fixed_text& append(const path& where) noexcept {
    for (std::size_t level = 0; level != where.depth(); ++level) {
      const char text[3] = {'.', static_cast<char>('0' + where[level] / 10),
                            static_cast<char>('0' + where[level] % 10)};
      append(level == 0 ? std::string_view{text + 1, 2} : std::string_view{text, 3});
    }
    return *this;
  }

  /// The text so far. It points into this object.
  constexpr std::string_view view() const noexcept EMVQR_LIFETIMEBOUND { return {data_, size_}; }
  /// The same as `view`.
  constexpr operator std::string_view() const noexcept EMVQR_LIFETIMEBOUND { return view(); }  // NOLINT: it is a text

 private:
  using size_type = std::conditional_t<(Capacity < 256), std::uint8_t, std::size_t>;

  char data_[Capacity] = {};
  size_type size_ = 0;
};

/// `62.07` for a path; the empty text for the empty path.
constexpr fixed_text<11> to_text(const path& where) noexcept { return fixed_text<11>{}.append(where); }

EMVQR_NAMESPACE_END
