// Values of C++ as those of the C interface and back.
#pragma once

#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/emvqr.h>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/syntax/decimal.hpp>

#include "codes.hpp"
#include "held.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace emvqr::c_api {

static_assert(EMVQR_MAX_DEPTH == path::max_depth && EMVQR_MAX_DEPTH <= sizeof(emvqr_path::ids));
static_assert(EMVQR_MAX_DECIMAL_DIGITS == max_decimal_digits);

template <>
inline constexpr std::uint64_t mark_of<payload_view> = 0x3164'6170'7271'6D65;  // "emqrpad1"

/// The view in a caller's payload; or why there is none.
inline emvqr_errc find_view(const emvqr_payload* payload, const payload_view*& view) noexcept {
  if (payload == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  view = held<const payload_view>(payload);
  if (view == nullptr) return EMVQR_ERRC_NOT_FILLED;
  return EMVQR_ERRC_NONE;
}

/// False where `data` is NULL and `size` is not 0: no text at all.
inline bool is_text(emvqr_text text) noexcept { return text.data != nullptr || text.size == 0; }
inline std::string_view view_of(emvqr_text text) noexcept { return {text.data, text.size}; }
/// A caller's text; where there is none `out` stays as it is, which is its default.
inline bool take(emvqr_text given, std::string_view& out) noexcept {
  if (given.size != 0) out = view_of(given);
  return is_text(given);
}
inline emvqr_text text_of(std::string_view text) noexcept { return {text.data(), text.size()}; }

/// A zero in a struct of C is "nothing said".
constexpr std::int64_t clock_of(std::int64_t now_ms) noexcept { return now_ms == 0 ? no_clock : now_ms; }

/// False where there are more IDs than a path has, or one over 99.
inline bool take(const emvqr_path& given, path& out) noexcept {
  if (given.depth > path::max_depth) return false;
  out = path{};
  for (std::size_t level = 0; level != given.depth; ++level) {
    if (given.ids[level] > 99) return false;
    out = out / given.ids[level];
  }
  return true;
}
inline emvqr_path path_of(const path& where) noexcept {
  emvqr_path out{};
  out.depth = static_cast<std::uint8_t>(where.depth());
  for (std::size_t level = 0; level != where.depth(); ++level) out.ids[level] = where[level];
  return out;
}

inline bool take(const emvqr_decimal& given, decimal& out) noexcept {
  if (given.scale > max_decimal_digits) return false;
  out = {given.units, static_cast<std::uint8_t>(given.scale)};
  return true;
}
inline emvqr_decimal decimal_of(const decimal& number) noexcept { return {number.units, number.scale}; }

inline emvqr_field field_of(const field& object) noexcept { return {object.id, object.offset, text_of(object.value)}; }
inline emvqr_finding finding_of(const finding& found) noexcept {
  return {number(found.broken), number(found.level), found.offset, path_of(found.where)};
}

/// False where there is no such code, rule or path.
inline bool take(const emvqr_failure& given, failure& out) noexcept {
  rule broken{};
  if (!take(given.code, out.code) || !take(given.rule, broken) || !take(given.where, out.where)) return false;
  out.rule = static_cast<std::uint16_t>(broken);
  out.offset = given.offset;
  return true;
}

/// False where there is a quirk that there is not.
inline bool take(std::uint32_t quirks, parse_options& out) noexcept {
  constexpr std::uint32_t all = number(quirk::lenient | quirk::ignore_crc);
  out.allow = static_cast<quirk>(quirks & all);
  return (quirks & ~all) == 0;
}

/// Answers with a code, and leaves the same in `why`, which may be null.
inline emvqr_errc answer(emvqr_failure* why, emvqr_errc code) noexcept {
  if (why != nullptr) *why = {code, 0, 0, {}};
  return code;
}
inline emvqr_errc answer(emvqr_failure* why, const failure& fault) noexcept {
  if (why != nullptr) *why = {number(fault.code), fault.rule, fault.offset, path_of(fault.where)};
  return number(fault.code);
}

/// Answers with what was read, and leaves it in a caller's payload.
inline emvqr_errc hold_parsed(const result<payload_view>& view, emvqr_payload& out, emvqr_failure* why) noexcept {
  if (!view) return answer(why, view.error());
  hold<payload_view>(out, *view);
  return answer(why, EMVQR_ERRC_NONE);
}

/// True if there is somewhere to write to.
inline bool is_buffer(const emvqr_buffer* out) noexcept {
  return out != nullptr && (out->data != nullptr || out->capacity == 0);
}
/// Hands a text out.
inline emvqr_errc put(std::string_view text, emvqr_buffer* out) noexcept {
  if (!is_buffer(out)) return EMVQR_ERRC_BAD_ARGUMENT;
  out->size = text.size();
  if (text.size() > out->capacity) return EMVQR_ERRC_NO_SPACE;
  if (!text.empty()) std::memcpy(out->data, text.data(), text.size());
  return EMVQR_ERRC_NONE;
}
/// Answers with what a writer of payloads made, which lies in the buffer.
inline emvqr_errc answer(emvqr_failure* why, const result<std::string_view>& made, emvqr_buffer& out) noexcept {
  out.size = made ? made->size() : 0;
  return made ? answer(why, EMVQR_ERRC_NONE) : answer(why, made.error());
}

}  // namespace emvqr::c_api
