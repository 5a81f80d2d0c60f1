// The reader of "ID, length, value" objects: one level, any level. It knows no ID's meaning.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// Bytes of ID and length before every value.
inline constexpr std::size_t header_bytes = 4;
/// The largest number two digits can say, in the unit the lengths are counted in.
inline constexpr std::size_t max_value_length = 99;

/// One data object: its ID (0 to 99), its value, and where its ID stands in the payload (bytes from the start).
/// `value` points into the payload's own bytes.
struct field {
  std::uint8_t id = 0;
  std::uint32_t offset = 0;
  std::string_view value{};
};

/// A set of the IDs 0 to 99.
class id_set {
 public:
  /// True if the ID was there before.
  constexpr bool test_and_set(std::uint8_t id) noexcept {
    const std::uint64_t bit = std::uint64_t{1} << (id & 63u);
    std::uint64_t& word = bits_[id >> 6];
    const bool was = (word & bit) != 0;
    word |= bit;
    return was;
  }

 private:
  std::uint64_t bits_[2] = {};
};

/// Reads the objects of one level in the order they stand. Stops for good at the first fault. O(n) over the whole
/// level, no state but a position. The text is well-formed UTF-8, or ASCII with unit `bytes`.
class tlv_reader {
 public:
  /// `text` is the level's own text; it begins at byte `base` of the payload and its objects are children of `parent`.
  constexpr tlv_reader(std::string_view text EMVQR_LIFETIMEBOUND, length_unit unit, std::uint32_t base = 0,
                       path parent = {}) noexcept
      : next_(text.data()), left_(text.size()), unit_(unit), offset_(base), parent_(parent) {}

  /// Reads the next object into `out`. False at the end or at a fault; `error()` tells which.
  constexpr bool next(field& out) noexcept {
    if (left_ == 0 || error_) return false;
    const char* p = next_;
    if (left_ < 2 || !is_digit(p[0]) || !is_digit(p[1])) return fail_header();
    const auto id = static_cast<std::uint8_t>((p[0] - '0') * 10 + (p[1] - '0'));
    if (left_ < header_bytes || !is_digit(p[2]) || !is_digit(p[3])) return fail_length(id);
    const auto length = static_cast<std::size_t>((p[2] - '0') * 10 + (p[3] - '0'));
    if (length == 0) return fail(errc::zero_length, parent_ / id, 2);
    const std::string_view rest{p + header_bytes, left_ - header_bytes};
    const std::size_t size = bytes_of_length(rest, length, unit_);
    if (size == std::string_view::npos) return fail(errc::truncated_value, parent_ / id, 0);
    out = {id, offset_, {rest.data(), size}};
    next_ += header_bytes + size;
    left_ -= header_bytes + size;
    offset_ += static_cast<std::uint32_t>(header_bytes + size);
    return true;
  }

  /// What stopped the reading; no failure at a clean end.
  constexpr const failure& error() const noexcept { return error_; }
  /// The byte of the payload where the next object would begin.
  constexpr std::uint32_t offset() const noexcept { return offset_; }
  constexpr bool at_end() const noexcept { return left_ == 0; }

 private:
  constexpr bool fail(errc code, path where, std::uint32_t skip) noexcept {
    error_ = failure{code, where, 0, offset_ + skip};
    return false;
  }
  constexpr bool fail_header() noexcept {
    // A digit or two and then nothing is a cut text; anything else is no ID.
    const bool cut = left_ < 2 && is_digit(next_[0]);
    return fail(cut ? errc::truncated_header : errc::bad_id, parent_, 0);
  }
  constexpr bool fail_length(std::uint8_t id) noexcept {
    const bool cut = left_ < header_bytes && (left_ == 2 || is_digit(next_[2]));
    return fail(cut ? errc::truncated_header : errc::bad_length, parent_ / id, cut ? 0 : 2);
  }

  const char* next_;
  std::size_t left_;
  length_unit unit_;
  std::uint32_t offset_;
  path parent_;
  failure error_{};
};

EMVQR_NAMESPACE_END
