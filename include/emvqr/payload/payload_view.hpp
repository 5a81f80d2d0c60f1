// A payload that `parse` accepted: typed access to its objects, over the caller's own bytes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/root_index.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/payload/template_view.hpp>
#include <emvqr/syntax/counting.hpp>
#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {
class payload_reader;
}

/// A view of a payload that passed `parse`: it starts with 00, ends with a CRC that fits (unless `quirk::ignore_crc`
/// was asked for), has no ID twice on a level, and every length is right. Trivially copyable; valid as long as the
/// bytes it was parsed from. Looking up a root object is O(1), one inside a template O(length of the template); with
/// EMVQR_SMALL_VIEW both are O(length), and a view has 32 bytes on parts of 32 bits in place of 216.
class payload_view {
 public:
  /// No payload: every look-up answers "absent".
  constexpr payload_view() noexcept = default;

  /// The payload as it was read, byte for byte: it points into the text given to `parse`.
  constexpr std::string_view raw() const noexcept { return text_; }
  /// What the lengths count in this payload. For ASCII, where all units agree, `characters`.
  constexpr length_unit unit() const noexcept { return ascii_ ? length_unit::characters : counting_.unit(); }
  /// True if all of its bytes are ASCII: whatever lengths count, it is the same.
  constexpr bool is_ascii() const noexcept { return ascii_; }
  /// How its lengths are counted, and where in it that is needed.
  constexpr counting lengths() const noexcept { return counting_; }
  /// The quirks without which this payload would not have been read.
  constexpr quirk quirks() const noexcept { return quirks_; }

  /// The object at `where`, with its offset, or nothing.
  constexpr std::optional<field> find(path where) const noexcept {
    field found;
    if (!find(where, found)) return std::nullopt;
    return found;
  }
  /// The same with the object left in `out`, which is worth nothing where this is false.
  EMVQR_INLINE constexpr bool find(path where, field& out) const noexcept {
    // Most of what is asked for is absent at the root.
    return !where.empty() && index_.has(where[0]) && root(where[0], out) && (where.is_root() || find_below(where, out));
  }
  /// The value at `where`, pointing into `raw()`, or nothing.
  constexpr std::optional<std::string_view> get(path where) const noexcept {
    field found;
    if (!find(where, found)) return std::nullopt;
    return found.value;
  }
  /// The first ID from `id` on that a root object has; 100 or more if none has.
  constexpr unsigned next_id(unsigned id) const noexcept { return index_.next(id); }
  /// True if there is an object at `where`. O(1) for a root object.
  EMVQR_INLINE constexpr bool has(path where) const noexcept {
    if (where.is_root()) return index_.has(where[0]);
    field found;
    return find(where, found);
  }

  /// All root objects in the order they stand.
  constexpr template_view objects() const noexcept { return {text_, counting_, 0}; }
  /// The objects inside the object at `where`; empty if it is absent or holds no objects.
  constexpr template_view objects(path where) const noexcept {
    field found;
    return find(where, found) ? objects(where, found) : template_view{};
  }
  /// The same for an object already found, which spares the look-up.
  constexpr template_view objects(path where, const field& object) const noexcept {
    if (!may_hold_objects(where)) return {};
    const template_view level = inside(where, object);
    return level.reads() ? level : template_view{};
  }

  /// Object 54, exactly. Absent, malformed (`bad_number`) and present are three different answers.
  constexpr result<std::optional<decimal>> amount() const noexcept {
    field found;
    if (!root(tag::transaction_amount.id(), found)) return std::optional<decimal>{};
    const result<decimal> number = parse_decimal(found.value);
    if (number) return std::optional<decimal>{*number};
    const std::uint32_t at = found.offset + static_cast<std::uint32_t>(header_bytes) + number.error().offset;
    return failure{errc::bad_number, tag::transaction_amount, 0, at};
  }
  /// Object 53, if it is there and three digits.
  constexpr std::optional<currency> transaction_currency() const noexcept {
    const std::optional<std::string_view> text = get(tag::transaction_currency);
    if (!text) return std::nullopt;
    return currency_from_numeric(*text);
  }

  /// The four hexadecimal digits of object 63 as they stand: the end of the text given to `parse`, which they point
  /// into.
  constexpr std::string_view crc_given() const noexcept {
    if (text_.size() < 4) return {};
    return {text_.data() + text_.size() - 4, 4};
  }
  /// Where object 63 begins, in bytes; 0 where there is no payload.
  constexpr std::uint32_t crc_offset() const noexcept {
    constexpr std::size_t size = header_bytes + 4;
    return static_cast<std::uint32_t>(text_.size() < size ? 0 : text_.size() - size);
  }
  /// The CRC of the payload's bytes up to and including "6304".
  constexpr std::uint16_t crc_computed() const noexcept { return crc_; }

 private:
  friend class detail::payload_reader;

  constexpr bool root(std::uint8_t id, field& out) const noexcept { return index_.find(id, text_, counting_, out); }
  /// Goes on from the root object of `where`, which is in `out`.
  constexpr bool find_below(path where, field& out) const noexcept {
    path at = where[0];
    for (path below = where.below_root(); !below.empty(); below = below.below_root()) {
      if (!may_hold_objects(at) || !inside(at, out).find(below[0], out)) return false;
      at = at / below[0];
    }
    return true;
  }
  constexpr template_view inside(path where, const field& object) const noexcept {
    // `parse` has read every template of the root to its end, but where it was asked to let plain text pass.
    const bool is_clean = where.is_root() && !emvqr::has(quirks_, quirk::raw_template);
    return {object.value, counting_, object.offset + static_cast<std::uint32_t>(header_bytes), is_clean};
  }

  std::string_view text_{};
  counting counting_ = counting::of_ans();  // `bytes` for ASCII, which needs no counting
  bool ascii_ = true;
  quirk quirks_ = quirk::none;
  std::uint16_t crc_ = 0xFFFF;
  detail::root_index index_{};
};

/// The value at `where`, pointing into the payload, or an empty text (an object never has an empty value).
constexpr std::string_view text_at(const payload_view& view, path where) noexcept {
  field object;
  return view.find(where, object) ? object.value : std::string_view{};
}

EMVQR_NAMESPACE_END
