// The names and sentences of the failure codes: the only place they are written.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// A failure code, its stable name (as in the command line's JSON) and what it means.
struct errc_info {
  errc code;
  std::string_view name;
  std::string_view meaning;
};

#ifndef EMVQR_NO_MESSAGES
inline constexpr errc_info errc_catalogue[] = {
    {errc::none, "none", "nothing failed"},
    {errc::empty_input, "empty_input", "there is no text"},
    {errc::input_too_long, "input_too_long", "the text is longer than any payload can be"},
    {errc::invalid_utf8, "invalid_utf8", "the bytes are not UTF-8"},
    {errc::nul_byte, "nul_byte", "there is a NUL byte"},
    {errc::format_indicator_not_first, "format_indicator_not_first",
     "a payload starts with object 00, the Payload Format Indicator"},
    {errc::truncated_header, "truncated_header", "the text ends inside an object's ID and length"},
    {errc::bad_id, "bad_id", "an ID is two digits"},
    {errc::bad_length, "bad_length", "a length is two digits"},
    {errc::zero_length, "zero_length", "a length is 01 to 99, never 00"},
    {errc::truncated_value, "truncated_value", "the value runs past the end"},
    {errc::duplicate_id, "duplicate_id", "this ID stands twice"},
    {errc::crc_missing, "crc_missing", "there is no CRC: the text ends before object 63"},
    {errc::crc_not_last, "crc_not_last", "something follows the CRC, object 63"},
    {errc::crc_malformed, "crc_malformed", "the CRC is not four hexadecimal digits"},
    {errc::crc_mismatch, "crc_mismatch", "the CRC does not fit the text"},
    {errc::ambiguous_length, "ambiguous_length", "two ways to count the lengths give two different payloads"},
    {errc::bad_number, "bad_number", "the value is not a number of the expected form"},
    {errc::no_space, "no_space", "the buffer is too small"},
    {errc::value_too_long, "value_too_long", "the value is longer than the 99 characters a length can say"},
    {errc::breaks_rule, "breaks_rule", "the value breaks a rule"},
    {errc::crc_is_computed, "crc_is_computed", "the CRC is computed, it cannot be set"},
    {errc::no_such_object, "no_such_object", "there is no such object"},
    {errc::not_a_template, "not_a_template", "the object holds no objects"},
    {errc::image_unreadable, "image_unreadable", "the picture cannot be read"},
    {errc::image_unsupported, "image_unsupported", "the file is neither PNG nor JPEG"},
    {errc::image_too_large, "image_too_large", "the picture is larger than the limit"},
    {errc::image_bad_view, "image_bad_view", "the picture's sizes do not fit its bytes"},
    {errc::image_no_code, "image_no_code", "there is no QR code in the picture"},
    {errc::symbol_too_large, "symbol_too_large", "the text does not fit a QR code"},
    {errc::image_write_failed, "image_write_failed", "the picture could not be made"},
};
#endif

/// The stable name of a code, such as `truncated_value`; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view name(errc code) noexcept {
#ifndef EMVQR_NO_MESSAGES
  for (const errc_info& info : errc_catalogue)
    if (info.code == code) return info.name;
#else
  static_cast<void>(code);
#endif
  return {};
}

/// What a code means, as a sentence without its full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(errc code) noexcept {
#ifndef EMVQR_NO_MESSAGES
  for (const errc_info& info : errc_catalogue)
    if (info.code == code) return info.meaning;
#else
  static_cast<void>(code);
#endif
  return {};
}

/// A failure in one line, for engineers: `62.07: the value runs past the end (offset 118)`. Apps that speak another
/// language go by `code`. With EMVQR_NO_MESSAGES the sentence is the code's number.
constexpr fixed_text<160> message(const failure& f) noexcept {
  fixed_text<160> text;
  if (!f.where.empty()) text.append(f.where).append(": ");
#ifdef EMVQR_NO_MESSAGES
  text.append_number(static_cast<unsigned>(f.code));
#else
  text.append(meaning(f.code));
#endif
  return text.append(" (offset ").append_number(f.offset).append(")");
}

EMVQR_NAMESPACE_END
