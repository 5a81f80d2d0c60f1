// The reader of "ID, length, value" objects: one level, any level. It knows no ID's meaning.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/syntax/counting.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/words.hpp>

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
  std::uint8_t id = 0;       ///< 0 to 99
  std::uint32_t offset = 0;  ///< the byte of the payload at which its ID stands, from 0
  std::string_view value{};  ///< points into the payload; never empty where it was read
};

/// A set of the IDs 0 to 99.
class id_set {
 public:
  /// True if the ID is in the set.
  constexpr bool has(std::uint8_t id) const noexcept { return id < 128 && (words_[id / bits] >> id % bits & 1) != 0; }
  /// True if the ID was there before.
  constexpr bool test_and_set(std::uint8_t id) noexcept {
    const word bit = word{1} << id % bits;
    word& there = words_[id / bits];
    const bool was = (there & bit) != 0;
    there |= bit;
    return was;
  }

 private:
  using word = std::size_t;  // what the machine is quick with
  static constexpr unsigned bits = 8 * sizeof(word);

  word words_[128 / bits] = {};
};

namespace detail {

/// Why `rest`, of one byte or more, does not begin with an object: it is at byte `offset` of the payload, in `parent`.
EMVQR_RARE constexpr failure header_fault(std::string_view rest, std::uint32_t offset, path parent) noexcept {
  const auto digit = [rest](std::size_t at) noexcept { return static_cast<std::uint8_t>(rest[at]) - unsigned{'0'}; };
  // A header that stops after good digits is a cut text; any other byte is a wrong one.
  std::size_t good = 0;
  while (good != header_bytes && good != rest.size() && digit(good) <= 9) ++good;
  const bool is_cut = good == rest.size() && good != header_bytes;
  if (good < 2) return {is_cut ? errc::truncated_header : errc::bad_id, parent, 0, offset};
  const path where = parent / static_cast<int>(digit(0) * 10 + digit(1));
  if (is_cut) return {errc::truncated_header, where, 0, offset};
  if (good < header_bytes) return {errc::bad_length, where, 0, offset + 2};
  if (digit(2) == 0 && digit(3) == 0) return {errc::zero_length, where, 0, offset + 2};
  return {errc::truncated_value, where, 0, offset};
}

}  // namespace detail

/// Reads the objects of one level in the order they stand. Stops for good at the first fault. O(n) over the whole
/// level, no state but a position. The text is well-formed UTF-8, or ASCII with unit `bytes`.
class tlv_reader {
 public:
  /// At the end of nothing.
  constexpr tlv_reader() noexcept : tlv_reader({}, length_unit::bytes) {}
  /// `text` is the level's own text; it begins at byte `base` of the payload and its objects are children of `parent`.
  constexpr tlv_reader(std::string_view text EMVQR_LIFETIMEBOUND, counting how, std::uint32_t base = 0,
                       path parent = {}) noexcept
      : next_(text.data()),
        left_(text.size()),
        end_(base + static_cast<std::uint32_t>(text.size())),
        counting_(how),
        parent_(parent) {}

  /// Reads the next object into `out`. False at the end or at a fault; `error()` tells which.
  EMVQR_INLINE constexpr bool next(field& out) noexcept {
    if (left_ < header_bytes) return false;
    // Four digits at once: each byte less '0' must be 0 to 9, then tens and ones meet in bytes 0 and 2.
    const std::uint32_t digits = detail::load_le32(next_) - 0x30303030u;
    if (((digits | (digits + 0x76767676u)) & 0x80808080u) != 0) return false;
    const std::uint32_t pairs = digits * 10 + (digits >> 8);
    const std::size_t length = (pairs >> 16) & 0xFF;
    const std::string_view rest{next_ + header_bytes, left_ - header_bytes};
    const std::uint32_t at = offset() + static_cast<std::uint32_t>(header_bytes);
    const std::size_t size = counting_.bytes_of(length, rest, at);
    if (size - 1 >= rest.size()) return false;  // none, too much, or no such length
    out = {static_cast<std::uint8_t>(pairs & 0xFF), offset(), {rest.data(), size}};
    next_ += header_bytes + size;
    left_ -= header_bytes + size;
    return true;
  }

  /// True if all of the text was read.
  constexpr bool at_end() const noexcept { return left_ == 0; }
  /// The byte of the payload where the next object would begin.
  constexpr std::uint32_t offset() const noexcept { return end_ - static_cast<std::uint32_t>(left_); }

  /// What keeps the next object from being read; no failure at a clean end. Only after `next` was false.
  EMVQR_DOOR constexpr failure error() const noexcept {
    // By value: a reader whose address is taken cannot stay in registers.
    return left_ == 0 ? failure{} : detail::header_fault({next_, left_}, offset(), parent_);
  }

 private:
  const char* next_;
  std::size_t left_;
  std::uint32_t end_;  // the byte of the payload behind the level
  counting counting_;
  path parent_;
};

EMVQR_NAMESPACE_END
