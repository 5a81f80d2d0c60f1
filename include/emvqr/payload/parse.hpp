// Is this text a payload? The strict reader, one walk over the bytes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/other_code.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/counting.hpp>
#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/utf8.hpp>

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
  quirk allow = quirk::none;  ///< what is forgiven; nothing by default
};

namespace detail {

/// Why a text is refused: by its name where it is another kind of code.
constexpr failure refusal_of([[maybe_unused]] std::string_view text, const failure& fault) noexcept {
#ifndef EMVQR_NO_OTHER_CODES
  if (const errc other = other_code_of(text); other != errc::none) return failure{other, {}, 0, 0};
#endif
  return fault;
}

/// Reads a text as a payload: with one length unit or, where one is not enough to tell, with several.
class payload_reader {
 public:
  /// `view` is what is read into, with no objects yet: a view of 240 bytes is worth neither copying nor clearing twice.
  constexpr payload_reader(payload_view& view, std::string_view text, quirk allow) noexcept
      : view_(view), text_(text), allow_(allow) {}

  /// No failure, or why the text is no payload; the view has no objects then.
  constexpr failure read() noexcept {
    if (text_.empty()) {
      fail(errc::empty_input);
    } else if (text_.size() > max_input_bytes) {
      fail(errc::input_too_long);
    } else if (!read_any()) {
      why_ = refusal_of(text_, why_);
      view_.text_ = {};  // who looks all the same finds nothing
      view_.index_ = root_index{};
    }
    return why_;
  }

 private:
  constexpr bool read_any() noexcept {
    // The CRC covers everything but its own four digits, of which a text that can be read has proved what they are.
    const std::size_t covered = text_.size() > 4 ? text_.size() - 4 : 0;
    scan_ = scan_bytes({text_.data(), covered});
    if (scan_.ans) {
      if (read_as(length_unit::bytes)) return true;
      scan_.ans = is_ans({text_.data() + covered, text_.size() - covered});
      if (scan_.ans) return false;
    }
    return read_odd();
  }

  /// Reads text that has bytes outside of format "ans".
  constexpr bool read_odd() noexcept {
    const utf8_scan seen = scan_utf8(text_);
    if (seen.nul != text_.size()) return fail(errc::nul_byte, {}, seen.nul);
    // Codes of banks in Europe are, by their own rules, in other character sets too: they are told by their name.
    if (seen.broken != text_.size()) return fail(errc::invalid_utf8, {}, seen.broken);
    lengths_ = counting{length_unit::characters, seen.odd_begin, seen.odd_end};
    ascii_ = seen.ascii;
    if (ascii_) return read_as(length_unit::bytes);
    const bool is_basic = seen.astral == text_.size();
    if (is_basic ? read_as(length_unit::characters) : read_either_unit(seen.astral)) return true;
    if (!has(allow_, quirk::byte_lengths) || why_.code == errc::ambiguous_length || splits()) return false;
    const failure by_characters = why_;
    read_as(length_unit::bytes);
    if (!splits()) why_ = by_characters;
    return !why_;
  }

  /// Text with characters past U+FFFF can be counted in two ways. If just one splits it cleanly, that is what it says.
  constexpr bool read_either_unit(std::size_t astral) noexcept {
    const bool is_utf16 = read_as(length_unit::utf16);
    const bool splits_utf16 = splits();
    const bool is_characters = read_as(length_unit::characters);
    if (is_characters && is_utf16) return fail(errc::ambiguous_length, {}, astral);
    return splits_utf16 && !splits() ? read_as(length_unit::utf16) : is_characters;
  }

  /// True if the text could be taken apart to its end, whatever its CRC.
  constexpr bool splits() const noexcept { return !why_ || why_.code == errc::crc_mismatch; }

  constexpr bool read_as(length_unit unit) noexcept {
    // The same twice: nearly all payloads are "ans", which is then known all the way down.
    return scan_.ans ? read_objects(counting::of_ans()) : read_objects(lengths_.in(unit));
  }
  EMVQR_INLINE constexpr bool read_objects(counting how) noexcept {
    view_.text_ = text_;
    view_.counting_ = how;
    view_.ascii_ = ascii_;
    view_.crc_ = scan_.crc;
    view_.quirks_ = how.unit() == length_unit::bytes && !ascii_ ? quirk::byte_lengths : quirk::none;
    if (is_used_) view_.index_ = root_index{};  // a view that is handed in is clear, and large
    is_used_ = true;
    why_ = failure{};

    tlv_reader objects{text_, how};
    field object;
    if (objects.next(object)) {
      if (object.id != tag::payload_format_indicator.id()) return fail(errc::format_indicator_not_first, object.id);
      do {
        if (!take(object)) return false;
        if (object.id == tag::crc.id()) return end_at(object, objects);
      } while (objects.next(object));
    }
    why_ = objects.error();
    return why_ ? false : fail(errc::crc_missing, tag::crc, objects.offset());
  }

  EMVQR_INLINE constexpr bool take(const field& object) noexcept {
    if (!view_.index_.add(object)) return fail(errc::duplicate_id, object.id, object.offset);
    return content_of_root(object.id) == content::primitive || read_template(object.id, object);
  }
  /// The CRC has to be the last object.
  EMVQR_INLINE constexpr bool end_at(const field& crc, tlv_reader behind) noexcept {
    if (behind.at_end()) return compare_crc(crc);
    const std::uint32_t end = behind.offset();
    field more;
    return fail(errc::crc_not_last, behind.next(more) ? path{more.id} : path{}, end);
  }

  /// Reads what is inside a template, by the same rules.
  constexpr bool read_template(path where, field object) noexcept {
    level_reader level{object.value, view_.counting_, object.offset + static_cast<std::uint32_t>(header_bytes), where};
    const bool holds_systems = where == tag::additional_data;
    for (field child; level.next(child);) {
      if (holds_systems && is_system_template(child.id) && !read_template(where / child.id, child)) return false;
    }
    if (level.at_end()) return true;
    why_ = level.error();
    return forgive(content_of(where));
  }

  /// An ID that stands twice is two readings of one payload: never forgiven. Text that is no template at all may be.
  constexpr bool forgive(content kind) noexcept {
    if (why_.code == errc::duplicate_id) return false;
    if (kind != content::system_template) {  // 62.50-99 of many banks are plain text; `check` says so
      if (!has(allow_, quirk::raw_template)) return false;
      view_.quirks_ = view_.quirks_ | quirk::raw_template;
    }
    why_ = failure{};
    return true;
  }

  constexpr bool compare_crc(field last) noexcept {
    const std::size_t at = last.offset + header_bytes;
    if (last.value.size() != 4) return fail(errc::crc_malformed, tag::crc, at);
    unsigned given = 0;
    for (const char c : last.value) {
      const int digit = hex_value(c);
      if (digit < 0) return fail(errc::crc_malformed, tag::crc, at);
      given = given * 16 + static_cast<unsigned>(digit);
    }
    if (given == view_.crc_) return true;
    if (!has(allow_, quirk::ignore_crc)) return fail(errc::crc_mismatch, tag::crc, at);
    view_.quirks_ = view_.quirks_ | quirk::ignore_crc;
    return true;
  }

  constexpr bool fail(errc code, path where = {}, std::size_t offset = 0) noexcept {
    why_ = failure{code, where, 0, static_cast<std::uint32_t>(offset)};
    return false;
  }

  payload_view& view_;
  std::string_view text_;
  quirk allow_;
  byte_scan scan_{};
  failure why_{};
  counting lengths_ = counting::of_ans();  // where bytes are that are not "ans"
  bool ascii_ = true;                      // none of them has its top bit set
  bool is_used_ = false;                   // the view has been read into
};

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
  // Made where it is handed out.
  result<payload_view> out;
  if (const failure why = detail::payload_reader{*out, text, options.allow}.read()) out = why;
  return out;
}

/// Refused by the compiler: a text that dies at the end of the full expression cannot be viewed: keep it in a variable
/// first.
template <class Owner, class = std::enable_if_t<!std::is_lvalue_reference_v<Owner> &&
                                                std::is_convertible_v<Owner, std::string_view> &&
                                                !std::is_trivially_copyable_v<Owner>>>
result<payload_view> parse(Owner&& text, parse_options options = {}) = delete;

EMVQR_NAMESPACE_END
