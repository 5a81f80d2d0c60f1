// The names and sentences of the failure codes: the only place they are written.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// A failure code, its stable name (as in the command line's JSON) and what it means.
struct errc_info {
  errc code;                 ///< the code
  std::string_view name;     ///< stable, as in the command line's JSON
  std::string_view meaning;  ///< a sentence without a full stop
};

#ifndef EMVQR_NO_MESSAGES
namespace detail {

using namespace std::string_view_literals;

// The letters of a text without "sv" are counted by constant evaluation, which is slow at every include.
inline constexpr errc_info errc_rows[] = {
    {errc::none, "none"sv, "nothing failed"sv},
    {errc::empty_input, "empty_input"sv, "there is no text"sv},
    {errc::input_too_long, "input_too_long"sv, "the text is longer than any payload can be"sv},
    {errc::invalid_utf8, "invalid_utf8"sv, "the bytes are not UTF-8"sv},
    {errc::nul_byte, "nul_byte"sv, "there is a NUL byte"sv},
    {errc::format_indicator_not_first, "format_indicator_not_first"sv,
     "a payload starts with object 00, the Payload Format Indicator"sv},
    {errc::truncated_header, "truncated_header"sv, "the text ends inside an object's ID and length"sv},
    {errc::bad_id, "bad_id"sv, "an ID is two digits"sv},
    {errc::bad_length, "bad_length"sv, "a length is two digits"sv},
    {errc::zero_length, "zero_length"sv, "a length is 01 to 99, never 00"sv},
    {errc::truncated_value, "truncated_value"sv, "the value runs past the end"sv},
    {errc::duplicate_id, "duplicate_id"sv, "this ID stands twice"sv},
    {errc::crc_missing, "crc_missing"sv, "there is no CRC: the text ends before object 63"sv},
    {errc::crc_not_last, "crc_not_last"sv, "something follows the CRC, object 63"sv},
    {errc::crc_malformed, "crc_malformed"sv, "the CRC is not four hexadecimal digits"sv},
    {errc::crc_mismatch, "crc_mismatch"sv, "the CRC does not fit the text"sv},
    {errc::ambiguous_length, "ambiguous_length"sv, "two ways to count the lengths give two different payloads"sv},
    {errc::alipay_code, "alipay_code"sv, "this is an Alipay code, a web address for the Alipay app"sv},
    {errc::wechat_code, "wechat_code"sv, "this is a WeChat Pay code, a link for the WeChat app"sv},
    {errc::union_pay_code, "union_pay_code"sv,
     "this is a UnionPay code of mainland China, a web address for UnionPay's app"sv},
    {errc::upi_link, "upi_link"sv, "this is a UPI link, for the payment apps of India"sv},
    {errc::twqr_code, "twqr_code"sv, "this is a TWQR code, a link for the payment apps of Taiwan"sv},
    {errc::zero_pay_code, "zero_pay_code"sv, "this is a ZeroPay code, for the payment apps of Korea"sv},
    {errc::thai_slip, "thai_slip"sv,
     "this is the code of a Thai transfer slip, by which a bank looks the transfer up"sv},
    {errc::epc_code, "epc_code"sv, "this is an EPC code, a SEPA credit transfer for the bank apps of Europe"sv},
    {errc::consumer_presented, "consumer_presented"sv,
     "this is a code that a payer shows to a shop (EMVCo, consumer-presented)"sv},
    {errc::web_address, "web_address"sv, "this is a web address"sv},
    {errc::bad_number, "bad_number"sv, "the value is not a number of the expected form"sv},
    {errc::no_space, "no_space"sv, "the buffer is too small"sv},
    {errc::value_too_long, "value_too_long"sv, "the value is longer than the 99 characters a length can say"sv},
    {errc::breaks_rule, "breaks_rule"sv, "the value breaks a rule"sv},
    {errc::crc_is_computed, "crc_is_computed"sv, "the CRC is computed, it cannot be set"sv},
    {errc::no_such_object, "no_such_object"sv, "there is no such object"sv},
    {errc::not_a_template, "not_a_template"sv, "the object holds no objects"sv},
    {errc::image_unreadable, "image_unreadable"sv, "the picture cannot be read"sv},
    {errc::image_unsupported, "image_unsupported"sv, "the file is neither PNG nor JPEG"sv},
    {errc::image_too_large, "image_too_large"sv, "the picture is larger than the limit"sv},
    {errc::image_bad_view, "image_bad_view"sv, "the picture's sizes do not fit its bytes"sv},
    {errc::image_no_code, "image_no_code"sv, "there is no QR code in the picture"sv},
    {errc::symbol_too_large, "symbol_too_large"sv, "the text does not fit a QR code"sv},
    {errc::image_write_failed, "image_write_failed"sv, "the picture could not be made"sv},
    {errc::image_no_renderer, "image_no_renderer"sv, "this build has no librsvg, which draws cards as PNG"sv},
    {errc::image_code_in_parts, "image_code_in_parts"sv, "the code is part of a text, and other parts are not here"sv},
    {errc::print_too_small, "print_too_small"sv, "the width is too small for as many modules as the code has"sv},
};

}  // namespace detail

/// Every code, by rising number.
inline constexpr const auto& errc_catalogue = detail::errc_rows;
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

/// What a code means, a constant: a sentence without its full stop; empty with EMVQR_NO_MESSAGES.
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
