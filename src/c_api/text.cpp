// Names and sentences, and texts as other texts.
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/explain.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/display.hpp>
#include <emvqr/syntax/md5.hpp>
#include <emvqr/syntax/path_text.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "convert.hpp"

#include <optional>

namespace emvqr::c_api {

static_assert(EMVQR_MAX_DISPLAY_BYTES == max_display_bytes);

namespace {

/// The codes of this interface alone.
struct misuse_info {
  std::uint32_t code;
  std::string_view name;
  std::string_view meaning;
};
constexpr misuse_info misuse_rows[] = {
    {EMVQR_ERRC_BAD_ARGUMENT, "bad_argument", "an argument is not what the function takes"},
    {EMVQR_ERRC_BAD_STRUCT_SIZE, "bad_struct_size", "the struct has a size that no version gave it"},
    {EMVQR_ERRC_NOT_FILLED, "not_filled", "nothing has been read into this struct"},
    {EMVQR_ERRC_AT_END, "at_end", "there is nothing more"},
};

constexpr const misuse_info* find_misuse(std::uint32_t code) noexcept {
  for (const misuse_info& each : misuse_rows)
    if (each.code == code) return &each;
  return nullptr;
}

constexpr bool leaves_room_for_misuse() noexcept {
  for (const errc_info& each : errc_catalogue)
    if (number(each.code) >= EMVQR_ERRC_BAD_ARGUMENT) return false;
  return true;
}
static_assert(leaves_room_for_misuse(), "codes from 200 on are those of the C interface");

bool take_failure(const emvqr_failure& given, failure& out) noexcept {
  rule broken{};
  if (!take(given.code, out.code) || !take(given.rule, broken) || !take(given.where, out.where)) return false;
  out.rule = static_cast<std::uint16_t>(broken);
  out.offset = given.offset;
  return true;
}

}  // namespace
}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_errc_name(emvqr_errc code, emvqr_buffer* out) {
  if (const misuse_info* const own = find_misuse(code)) return put(own->name, out);
  errc known{};
  if (!take(code, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(name(known), out);
}
emvqr_errc emvqr_failure_message(const emvqr_failure* why, emvqr_buffer* out) {
  if (why == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  if (const misuse_info* const own = find_misuse(why->code)) return put(own->meaning, out);
  failure known;
  if (!take_failure(*why, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(explain(known), out);
}
emvqr_errc emvqr_rule_id(std::uint32_t rule, emvqr_buffer* out) {
  emvqr::rule known{};
  if (!take(rule, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(name(known), out);
}
emvqr_errc emvqr_severity_name(std::uint32_t severity, emvqr_buffer* out) {
  emvqr::severity known{};
  if (!take(severity, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(name(known), out);
}
emvqr_errc emvqr_finding_explain(const emvqr_finding* finding, emvqr_buffer* out) {
  rule broken{};
  path where;
  if (finding == nullptr || !take(finding->rule, broken) || !take(finding->where, where))
    return EMVQR_ERRC_BAD_ARGUMENT;
  return put(explain(broken, where), out);
}

emvqr_errc emvqr_path_write(emvqr_path where, emvqr_buffer* out) {
  path known;
  if (!take(where, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(to_text(known), out);
}
emvqr_errc emvqr_path_read(emvqr_text text, emvqr_path* out) {
  if (out == nullptr || !is_text(text)) return EMVQR_ERRC_BAD_ARGUMENT;
  const std::optional<path> where = parse_path(view_of(text));
  if (!where) return EMVQR_ERRC_BAD_ID;
  *out = path_of(*where);
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_decimal_write(emvqr_decimal number, emvqr_buffer* out) {
  decimal known;
  if (!take(number, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(to_text(known), out);
}
emvqr_errc emvqr_decimal_read(emvqr_text text, emvqr_decimal* out) {
  if (out == nullptr || !is_text(text)) return EMVQR_ERRC_BAD_ARGUMENT;
  const result<decimal> read = parse_decimal(view_of(text));
  if (!read) return number(read.error().code);
  *out = decimal_of(*read);
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_text_display(emvqr_text value, emvqr_buffer* out) {
  if (!is_text(value)) return EMVQR_ERRC_BAD_ARGUMENT;
  const std::string_view text = view_of(value);
  if (find_invalid_utf8(text) != text.size()) return EMVQR_ERRC_INVALID_UTF8;
  // What is longer would be cut, and what is cut looks whole.
  if (count_characters(text) > max_value_length) return EMVQR_ERRC_VALUE_TOO_LONG;
  return put(display(text), out);
}
emvqr_errc emvqr_text_md5(emvqr_text text, emvqr_buffer* out) {
  if (!is_text(text)) return EMVQR_ERRC_BAD_ARGUMENT;
  const auto digits = md5_hex(view_of(text));
  return put({digits.data(), digits.size()}, out);
}
