// Is this text a payload? The strict reader, one walk over the bytes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/other_code.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

EMVQR_NAMESPACE_BEGIN

/// The longest text that can be a payload, in bytes: a hundred different IDs, each with a header of 4 and at most 99
/// characters of 4 bytes. Longer text is refused unread.
inline constexpr std::size_t max_input_bytes = 100 * (header_bytes + max_value_length * 4);

/// How `parse` reads: strictly, unless quirks are allowed by name.
struct parse_options {
  quirk allow = quirk::none;
};

namespace detail {

/// Why a text is refused: by its name where it is another kind of code.
constexpr failure refusal_of([[maybe_unused]] std::string_view text, const failure& fault) noexcept {
#ifndef EMVQR_NO_OTHER_CODES
  if (const errc other = other_code_of(text); other != errc::none) return failure{other, {}, 0, 0};
#endif
  return fault;
}

/// Reads a whole payload with one length unit.
class payload_reader {
 public:
  static constexpr result<payload_view> read(std::string_view text, length_unit unit, const byte_scan& scan,
                                             quirk allow) noexcept {
    // Made where it is handed out: a view of 240 bytes is worth not copying.
    result<payload_view> out{payload_view{}};
    payload_view& view = *out;
    view.text_ = text;
    view.unit_ = unit;
    view.ascii_ = scan.plain;
    view.crc_ = scan.crc;
    if (unit == length_unit::bytes && !scan.plain) view.quirks_ = quirk::byte_lengths;
    if (const failure fault = payload_reader{view, allow}.read()) out = refusal_of(text, fault);
    return out;
  }

 private:
  constexpr payload_reader(payload_view& view, quirk allow) noexcept : view_(view), allow_(allow) {}

  constexpr failure read() noexcept {
    tlv_reader objects{view_.text_, view_.unit_};
    bool ended = false;
    field object;
    while (objects.next(object)) {
      if (ended) return failure{errc::crc_not_last, object.id, 0, object.offset};
      if (const failure fault = take(object)) return fault;
      ended = object.id == tag::crc.id();
    }
    if (ended && !objects.at_end()) return failure{errc::crc_not_last, {}, 0, objects.offset()};
    if (objects.error()) return objects.error();
    if (!ended) return failure{errc::crc_missing, tag::crc, 0, objects.offset()};
    return compare_crc(object);
  }

  constexpr failure take(const field& object) noexcept {
    if (object.offset == 0 && object.id != tag::payload_format_indicator.id())
      return failure{errc::format_indicator_not_first, object.id, 0, 0};
    std::uint16_t& slot = view_.slot_[object.id];
    if (slot != 0) return failure{errc::duplicate_id, object.id, 0, object.offset};
    slot = static_cast<std::uint16_t>(object.offset + 1);
    return content_of_root(object.id) == content::primitive ? failure{} : verify(object.id, object);
  }

  /// Reads what is inside a template, by the same rules.
  constexpr failure verify(path where, const field& object) noexcept {
    const content kind = content_of(where);
    if (kind == content::primitive) return {};
    const failure fault = view_.inside(object).verify(where, [&](const field& child) noexcept {
      return kind == content::emvco_template && child.id >= 50 ? verify(where / child.id, child) : failure{};
    });
    return fault ? forgive(kind, fault) : fault;
  }

  /// An ID that stands twice is two readings of one payload: never forgiven. Text that is no template at all may be.
  constexpr failure forgive(content kind, const failure& fault) noexcept {
    if (fault.code == errc::duplicate_id) return fault;
    if (kind == content::system_template) return {};  // 62.50-99 of many banks are plain text; `check` says so
    if (!has(allow_, quirk::raw_template)) return fault;
    view_.quirks_ = view_.quirks_ | quirk::raw_template;
    return {};
  }

  constexpr failure compare_crc(const field& last) noexcept {
    const auto at = static_cast<std::uint32_t>(last.offset + header_bytes);
    if (last.value.size() != 4) return failure{errc::crc_malformed, tag::crc, 0, at};
    unsigned given = 0;
    for (const char c : last.value) {
      const int digit = hex_value(c);
      if (digit < 0) return failure{errc::crc_malformed, tag::crc, 0, at};
      given = given * 16 + static_cast<unsigned>(digit);
    }
    if (given == view_.crc_) return {};
    if (!has(allow_, quirk::ignore_crc)) return failure{errc::crc_mismatch, tag::crc, 0, at};
    view_.quirks_ = view_.quirks_ | quirk::ignore_crc;
    return {};
  }

  payload_view& view_;
  quirk allow_;
};

/// True if the text could be taken apart to its end, whatever its CRC.
constexpr bool splits(const result<payload_view>& view) noexcept {
  return view || view.error().code == errc::crc_mismatch;
}

/// Text with characters past U+FFFF can be counted in two ways. If just one splits it cleanly, that is what it says.
constexpr result<payload_view> read_either_unit(std::string_view text, const byte_scan& scan, quirk allow) noexcept {
  const result<payload_view> by_characters = payload_reader::read(text, length_unit::characters, scan, allow);
  const result<payload_view> by_utf16 = payload_reader::read(text, length_unit::utf16, scan, allow);
  if (by_characters && by_utf16)
    return failure{errc::ambiguous_length, {}, 0, static_cast<std::uint32_t>(find_astral(text))};
  return splits(by_utf16) && !splits(by_characters) ? by_utf16 : by_characters;
}

constexpr result<payload_view> read_not_plain(std::string_view text, const byte_scan& scan, quirk allow) noexcept {
  const std::size_t nul = find(text, '\0');
  if (nul != text.size()) return refusal_of(text, {errc::nul_byte, {}, 0, static_cast<std::uint32_t>(nul)});
  const std::size_t broken = find_invalid_utf8(text);
  // Codes of banks in Europe are, by their own rules, in other character sets too.
  if (broken != text.size()) return refusal_of(text, {errc::invalid_utf8, {}, 0, static_cast<std::uint32_t>(broken)});
  const result<payload_view> view = has_astral(text) ? read_either_unit(text, scan, allow)
                                                     : payload_reader::read(text, length_unit::characters, scan, allow);
  if (view || !has(allow, quirk::byte_lengths) || view.error().code == errc::ambiguous_length) return view;
  const result<payload_view> by_bytes = payload_reader::read(text, length_unit::bytes, scan, allow);
  return splits(by_bytes) && !splits(view) ? by_bytes : view;
}

}  // namespace detail

/// Reads `text` as a payload, at once and strictly: UTF-8 without NUL; object 00 first; every ID and length two ASCII
/// digits, no length 00, none past its end; no ID twice on a level; 26-51, 62, 64 and 80-99 made of objects; 63 last,
/// its four hexadecimal digits (either case) the CRC of all bytes before them.
/// The first fault is the answer: what, at which path, at which byte. A text that is another kind of code
/// (`other_code_of`) is refused as that one, at byte 0. Whether a payload obeys the rules of its content
/// (presence, formats, amounts) is for `check`.
/// The view points into `text`, which must outlive it. O(n), no allocation, defined for every byte string.
/// Source: EMV QRCPS-MPM v1.0, 4.3 to 4.7.3.
constexpr result<payload_view> parse(std::string_view text EMVQR_LIFETIMEBOUND, parse_options options = {}) noexcept {
  if (text.empty()) return errc::empty_input;
  if (text.size() > max_input_bytes) return errc::input_too_long;
  // The CRC covers everything but its own four digits; the digits too are looked at for bytes that are not ASCII.
  const std::size_t covered = text.size() > 4 ? text.size() - 4 : 0;
  byte_scan scan = scan_bytes({text.data(), covered});
  const std::string_view digits{text.data() + covered, text.size() - covered};
  scan.plain = scan.plain && (is_ans(digits) || scan_bytes(digits).plain);
  if (!scan.plain) return detail::read_not_plain(text, scan, options.allow);
  return detail::payload_reader::read(text, length_unit::bytes, scan, options.allow);
}

/// A text that dies at the end of the full expression cannot be viewed: keep it in a variable first.
template <class Owner, class = std::enable_if_t<!std::is_lvalue_reference_v<Owner> &&
                                                std::is_convertible_v<Owner, std::string_view> &&
                                                !std::is_trivially_copyable_v<Owner>>>
result<payload_view> parse(Owner&& text, parse_options options = {}) = delete;

EMVQR_NAMESPACE_END
