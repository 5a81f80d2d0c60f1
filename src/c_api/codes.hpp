// The numbers of the C interface tied to the C++ enumerations: a number that differs does not compile, and neither does
// (-Wswitch) an enumerator that C lacks. The functions tell a number that a caller made up.
#pragma once

#include <emvqr/base/failure.hpp>
#include <emvqr/emvqr.h>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/stream_parser.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/edition.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include "tie.hpp"

#include <cstdint>

namespace emvqr::c_api {

template <>
constexpr bool is_known(errc value) noexcept {
  switch (value) {
    EMVQR_TIE(errc::none, EMVQR_ERRC_NONE)
    EMVQR_TIE(errc::empty_input, EMVQR_ERRC_EMPTY_INPUT)
    EMVQR_TIE(errc::input_too_long, EMVQR_ERRC_INPUT_TOO_LONG)
    EMVQR_TIE(errc::invalid_utf8, EMVQR_ERRC_INVALID_UTF8)
    EMVQR_TIE(errc::nul_byte, EMVQR_ERRC_NUL_BYTE)
    EMVQR_TIE(errc::format_indicator_not_first, EMVQR_ERRC_FORMAT_INDICATOR_NOT_FIRST)
    EMVQR_TIE(errc::truncated_header, EMVQR_ERRC_TRUNCATED_HEADER)
    EMVQR_TIE(errc::bad_id, EMVQR_ERRC_BAD_ID)
    EMVQR_TIE(errc::bad_length, EMVQR_ERRC_BAD_LENGTH)
    EMVQR_TIE(errc::zero_length, EMVQR_ERRC_ZERO_LENGTH)
    EMVQR_TIE(errc::truncated_value, EMVQR_ERRC_TRUNCATED_VALUE)
    EMVQR_TIE(errc::duplicate_id, EMVQR_ERRC_DUPLICATE_ID)
    EMVQR_TIE(errc::crc_missing, EMVQR_ERRC_CRC_MISSING)
    EMVQR_TIE(errc::crc_not_last, EMVQR_ERRC_CRC_NOT_LAST)
    EMVQR_TIE(errc::crc_malformed, EMVQR_ERRC_CRC_MALFORMED)
    EMVQR_TIE(errc::crc_mismatch, EMVQR_ERRC_CRC_MISMATCH)
    EMVQR_TIE(errc::ambiguous_length, EMVQR_ERRC_AMBIGUOUS_LENGTH)
    EMVQR_TIE(errc::alipay_code, EMVQR_ERRC_ALIPAY_CODE)
    EMVQR_TIE(errc::wechat_code, EMVQR_ERRC_WECHAT_CODE)
    EMVQR_TIE(errc::union_pay_code, EMVQR_ERRC_UNION_PAY_CODE)
    EMVQR_TIE(errc::upi_link, EMVQR_ERRC_UPI_LINK)
    EMVQR_TIE(errc::twqr_code, EMVQR_ERRC_TWQR_CODE)
    EMVQR_TIE(errc::zero_pay_code, EMVQR_ERRC_ZERO_PAY_CODE)
    EMVQR_TIE(errc::thai_slip, EMVQR_ERRC_THAI_SLIP)
    EMVQR_TIE(errc::epc_code, EMVQR_ERRC_EPC_CODE)
    EMVQR_TIE(errc::consumer_presented, EMVQR_ERRC_CONSUMER_PRESENTED)
    EMVQR_TIE(errc::web_address, EMVQR_ERRC_WEB_ADDRESS)
    EMVQR_TIE(errc::bad_number, EMVQR_ERRC_BAD_NUMBER)
    EMVQR_TIE(errc::no_space, EMVQR_ERRC_NO_SPACE)
    EMVQR_TIE(errc::value_too_long, EMVQR_ERRC_VALUE_TOO_LONG)
    EMVQR_TIE(errc::breaks_rule, EMVQR_ERRC_BREAKS_RULE)
    EMVQR_TIE(errc::crc_is_computed, EMVQR_ERRC_CRC_IS_COMPUTED)
    EMVQR_TIE(errc::no_such_object, EMVQR_ERRC_NO_SUCH_OBJECT)
    EMVQR_TIE(errc::not_a_template, EMVQR_ERRC_NOT_A_TEMPLATE)
    EMVQR_TIE(errc::image_unreadable, EMVQR_ERRC_IMAGE_UNREADABLE)
    EMVQR_TIE(errc::image_unsupported, EMVQR_ERRC_IMAGE_UNSUPPORTED)
    EMVQR_TIE(errc::image_too_large, EMVQR_ERRC_IMAGE_TOO_LARGE)
    EMVQR_TIE(errc::image_bad_view, EMVQR_ERRC_IMAGE_BAD_VIEW)
    EMVQR_TIE(errc::image_no_code, EMVQR_ERRC_IMAGE_NO_CODE)
    EMVQR_TIE(errc::symbol_too_large, EMVQR_ERRC_SYMBOL_TOO_LARGE)
    EMVQR_TIE(errc::image_write_failed, EMVQR_ERRC_IMAGE_WRITE_FAILED)
    EMVQR_TIE(errc::image_no_renderer, EMVQR_ERRC_IMAGE_NO_RENDERER)
    EMVQR_TIE(errc::image_code_in_parts, EMVQR_ERRC_IMAGE_CODE_IN_PARTS)
    EMVQR_TIE(errc::print_too_small, EMVQR_ERRC_PRINT_TOO_SMALL)
  }
  return false;
}

template <>
constexpr bool is_known(severity value) noexcept {
  switch (value) {
    EMVQR_TIE(severity::off, EMVQR_SEVERITY_OFF)
    EMVQR_TIE(severity::info, EMVQR_SEVERITY_INFO)
    EMVQR_TIE(severity::warning, EMVQR_SEVERITY_WARNING)
    EMVQR_TIE(severity::error, EMVQR_SEVERITY_ERROR)
  }
  return false;
}

template <>
constexpr bool is_known(length_unit value) noexcept {
  switch (value) {
    EMVQR_TIE(length_unit::characters, EMVQR_UNIT_CHARACTERS)
    EMVQR_TIE(length_unit::utf16, EMVQR_UNIT_UTF16)
    EMVQR_TIE(length_unit::bytes, EMVQR_UNIT_BYTES)
  }
  return false;
}

template <>
constexpr bool is_known(stream_state value) noexcept {
  switch (value) {
    EMVQR_TIE(stream_state::reading, EMVQR_STREAM_READING)
    EMVQR_TIE(stream_state::whole, EMVQR_STREAM_WHOLE)
    EMVQR_TIE(stream_state::refused, EMVQR_STREAM_REFUSED)
    EMVQR_TIE(stream_state::undecided, EMVQR_STREAM_UNDECIDED)
  }
  return false;
}
template <>
constexpr bool is_known(khqr::edition value) noexcept {
  switch (value) {
    EMVQR_TIE(khqr::edition::current, EMVQR_EDITION_CURRENT)
    EMVQR_TIE(khqr::edition::legacy, EMVQR_EDITION_LEGACY)
  }
  return false;
}

template <>
constexpr bool is_known(certainty value) noexcept {
  switch (value) {
    EMVQR_TIE(certainty::verified, EMVQR_CERTAINTY_VERIFIED)
    EMVQR_TIE(certainty::payload_only, EMVQR_CERTAINTY_PAYLOAD_ONLY)
    EMVQR_TIE(certainty::code_only, EMVQR_CERTAINTY_CODE_ONLY)
    EMVQR_TIE(certainty::unverified, EMVQR_CERTAINTY_UNVERIFIED)
  }
  return false;
}

template <>
constexpr bool is_known(quirk value) noexcept {
  switch (value) {
    EMVQR_TIE(quirk::none, EMVQR_QUIRK_NONE)
    EMVQR_TIE(quirk::raw_template, EMVQR_QUIRK_RAW_TEMPLATE)
    EMVQR_TIE(quirk::byte_lengths, EMVQR_QUIRK_BYTE_LENGTHS)
    EMVQR_TIE(quirk::ignore_crc, EMVQR_QUIRK_IGNORE_CRC)
    EMVQR_TIE(quirk::lenient, EMVQR_QUIRK_LENIENT)
  }
  return false;
}

template <>
constexpr bool is_known(rule value) noexcept {  // NOLINT(readability-function-size): a line for each rule
  switch (value) {
    EMVQR_TIE(rule::none, EMVQR_RULE_NONE)
    EMVQR_TIE(rule::mpm_t3_6, EMVQR_RULE_MPM_T3_6)
    EMVQR_TIE(rule::mpm_t3_7, EMVQR_RULE_MPM_T3_7)
    EMVQR_TIE(rule::mpm_t3_8, EMVQR_RULE_MPM_T3_8)
    EMVQR_TIE(rule::mpm_t4_2, EMVQR_RULE_MPM_T4_2)
    EMVQR_TIE(rule::mpm_t4_2n1, EMVQR_RULE_MPM_T4_2N1)
    EMVQR_TIE(rule::mpm_1_4_3n1, EMVQR_RULE_MPM_1_4_3N1)
    EMVQR_TIE(rule::mpm_3_2n1, EMVQR_RULE_MPM_3_2N1)
    EMVQR_TIE(rule::mpm_3_3n1, EMVQR_RULE_MPM_3_3N1)
    EMVQR_TIE(rule::mpm_4_1n1, EMVQR_RULE_MPM_4_1N1)
    EMVQR_TIE(rule::mpm_4_2_1_1, EMVQR_RULE_MPM_4_2_1_1)
    EMVQR_TIE(rule::mpm_4_2_1_2, EMVQR_RULE_MPM_4_2_1_2)
    EMVQR_TIE(rule::mpm_4_2_1_3, EMVQR_RULE_MPM_4_2_1_3)
    EMVQR_TIE(rule::mpm_4_3_1_1, EMVQR_RULE_MPM_4_3_1_1)
    EMVQR_TIE(rule::mpm_4_3_1_2, EMVQR_RULE_MPM_4_3_1_2)
    EMVQR_TIE(rule::mpm_4_4_1_1, EMVQR_RULE_MPM_4_4_1_1)
    EMVQR_TIE(rule::mpm_4_4_1_2, EMVQR_RULE_MPM_4_4_1_2)
    EMVQR_TIE(rule::mpm_4_5_1_1, EMVQR_RULE_MPM_4_5_1_1)
    EMVQR_TIE(rule::mpm_4_5_2_1, EMVQR_RULE_MPM_4_5_2_1)
    EMVQR_TIE(rule::mpm_4_5_3_1, EMVQR_RULE_MPM_4_5_3_1)
    EMVQR_TIE(rule::mpm_4_6_1_1, EMVQR_RULE_MPM_4_6_1_1)
    EMVQR_TIE(rule::mpm_4_6_1_2, EMVQR_RULE_MPM_4_6_1_2)
    EMVQR_TIE(rule::mpm_4_6_1n1, EMVQR_RULE_MPM_4_6_1N1)
    EMVQR_TIE(rule::mpm_4_7_1_1, EMVQR_RULE_MPM_4_7_1_1)
    EMVQR_TIE(rule::mpm_4_7_2_1, EMVQR_RULE_MPM_4_7_2_1)
    EMVQR_TIE(rule::mpm_4_7_3_1, EMVQR_RULE_MPM_4_7_3_1)
    EMVQR_TIE(rule::mpm_4_7_3_2, EMVQR_RULE_MPM_4_7_3_2)
    EMVQR_TIE(rule::mpm_4_7_4_1, EMVQR_RULE_MPM_4_7_4_1)
    EMVQR_TIE(rule::mpm_4_7_4_1n1, EMVQR_RULE_MPM_4_7_4_1N1)
    EMVQR_TIE(rule::mpm_4_7_4_2, EMVQR_RULE_MPM_4_7_4_2)
    EMVQR_TIE(rule::mpm_4_7_5_1, EMVQR_RULE_MPM_4_7_5_1)
    EMVQR_TIE(rule::mpm_4_7_6_1, EMVQR_RULE_MPM_4_7_6_1)
    EMVQR_TIE(rule::mpm_4_7_7_1, EMVQR_RULE_MPM_4_7_7_1)
    EMVQR_TIE(rule::mpm_4_7_7_2, EMVQR_RULE_MPM_4_7_7_2)
    EMVQR_TIE(rule::mpm_4_7_7_3, EMVQR_RULE_MPM_4_7_7_3)
    EMVQR_TIE(rule::mpm_4_7_8_1, EMVQR_RULE_MPM_4_7_8_1)
    EMVQR_TIE(rule::mpm_4_7_8_2, EMVQR_RULE_MPM_4_7_8_2)
    EMVQR_TIE(rule::mpm_4_7_8_3, EMVQR_RULE_MPM_4_7_8_3)
    EMVQR_TIE(rule::mpm_4_7_9_1, EMVQR_RULE_MPM_4_7_9_1)
    EMVQR_TIE(rule::mpm_4_7_10_1, EMVQR_RULE_MPM_4_7_10_1)
    EMVQR_TIE(rule::mpm_4_7_11_1, EMVQR_RULE_MPM_4_7_11_1)
    EMVQR_TIE(rule::mpm_4_7_11_2, EMVQR_RULE_MPM_4_7_11_2)
    EMVQR_TIE(rule::mpm_4_7_12_1, EMVQR_RULE_MPM_4_7_12_1)
    EMVQR_TIE(rule::mpm_4_7_13_1, EMVQR_RULE_MPM_4_7_13_1)
    EMVQR_TIE(rule::mpm_4_7_14_1, EMVQR_RULE_MPM_4_7_14_1)
    EMVQR_TIE(rule::mpm_4_7_15_1, EMVQR_RULE_MPM_4_7_15_1)
    EMVQR_TIE(rule::mpm_4_8_1_1, EMVQR_RULE_MPM_4_8_1_1)
    EMVQR_TIE(rule::mpm_4_8_1_2, EMVQR_RULE_MPM_4_8_1_2)
    EMVQR_TIE(rule::mpm_4_8_1_3, EMVQR_RULE_MPM_4_8_1_3)
    EMVQR_TIE(rule::mpm_4_8_1_4, EMVQR_RULE_MPM_4_8_1_4)
    EMVQR_TIE(rule::mpm_4_8_1_5, EMVQR_RULE_MPM_4_8_1_5)
    EMVQR_TIE(rule::mpm_4_8_1_6, EMVQR_RULE_MPM_4_8_1_6)
    EMVQR_TIE(rule::mpm_4_9_1_1, EMVQR_RULE_MPM_4_9_1_1)
    EMVQR_TIE(rule::mpm_4_9_2_1, EMVQR_RULE_MPM_4_9_2_1)
    EMVQR_TIE(rule::mpm_4_9_3_1, EMVQR_RULE_MPM_4_9_3_1)
    EMVQR_TIE(rule::mpm_4_10n1, EMVQR_RULE_MPM_4_10N1)
    EMVQR_TIE(rule::mpm_4_11_1_1, EMVQR_RULE_MPM_4_11_1_1)
    EMVQR_TIE(rule::mpm_4_11_1_2, EMVQR_RULE_MPM_4_11_1_2)
    EMVQR_TIE(rule::mpm_4_12_1_1, EMVQR_RULE_MPM_4_12_1_1)
    EMVQR_TIE(rule::mpm_4_12_1_2, EMVQR_RULE_MPM_4_12_1_2)
    EMVQR_TIE(rule::mpm11_62_10, EMVQR_RULE_MPM11_62_10)
    EMVQR_TIE(rule::mpm11_62_11, EMVQR_RULE_MPM11_62_11)
    EMVQR_TIE(rule::khqr_0001, EMVQR_RULE_KHQR_0001)
    EMVQR_TIE(rule::khqr_0101, EMVQR_RULE_KHQR_0101)
    EMVQR_TIE(rule::khqr_0102, EMVQR_RULE_KHQR_0102)
    EMVQR_TIE(rule::khqr_1501, EMVQR_RULE_KHQR_1501)
    EMVQR_TIE(rule::khqr_1502, EMVQR_RULE_KHQR_1502)
    EMVQR_TIE(rule::khqr_2901, EMVQR_RULE_KHQR_2901)
    EMVQR_TIE(rule::khqr_2902, EMVQR_RULE_KHQR_2902)
    EMVQR_TIE(rule::khqr_2903, EMVQR_RULE_KHQR_2903)
    EMVQR_TIE(rule::khqr_2904, EMVQR_RULE_KHQR_2904)
    EMVQR_TIE(rule::khqr_2905, EMVQR_RULE_KHQR_2905)
    EMVQR_TIE(rule::khqr_3001, EMVQR_RULE_KHQR_3001)
    EMVQR_TIE(rule::khqr_3002, EMVQR_RULE_KHQR_3002)
    EMVQR_TIE(rule::khqr_3003, EMVQR_RULE_KHQR_3003)
    EMVQR_TIE(rule::khqr_3004, EMVQR_RULE_KHQR_3004)
    EMVQR_TIE(rule::khqr_5301, EMVQR_RULE_KHQR_5301)
    EMVQR_TIE(rule::khqr_5401, EMVQR_RULE_KHQR_5401)
    EMVQR_TIE(rule::khqr_5402, EMVQR_RULE_KHQR_5402)
    EMVQR_TIE(rule::khqr_5501, EMVQR_RULE_KHQR_5501)
    EMVQR_TIE(rule::khqr_5801, EMVQR_RULE_KHQR_5801)
    EMVQR_TIE(rule::khqr_6401, EMVQR_RULE_KHQR_6401)
    EMVQR_TIE(rule::khqr_9901, EMVQR_RULE_KHQR_9901)
    EMVQR_TIE(rule::khqr_9902, EMVQR_RULE_KHQR_9902)
    EMVQR_TIE(rule::khqr_9903, EMVQR_RULE_KHQR_9903)
    EMVQR_TIE(rule::khqr_9904, EMVQR_RULE_KHQR_9904)
    EMVQR_TIE(rule::khqr_9905, EMVQR_RULE_KHQR_9905)
    EMVQR_TIE(rule::txt_0001, EMVQR_RULE_TXT_0001)
    EMVQR_TIE(rule::txt_0002, EMVQR_RULE_TXT_0002)
    EMVQR_TIE(rule::txt_0003, EMVQR_RULE_TXT_0003)
    EMVQR_TIE(rule::txt_0004, EMVQR_RULE_TXT_0004)
    EMVQR_TIE(rule::txt_0005, EMVQR_RULE_TXT_0005)
    EMVQR_TIE(rule::txt_0006, EMVQR_RULE_TXT_0006)
    EMVQR_TIE(rule::sch_0001, EMVQR_RULE_SCH_0001)
    EMVQR_TIE(rule::sch_0002, EMVQR_RULE_SCH_0002)
    EMVQR_TIE(rule::sch_0003, EMVQR_RULE_SCH_0003)
    EMVQR_TIE(rule::sch_0004, EMVQR_RULE_SCH_0004)
    EMVQR_TIE(rule::sch_0005, EMVQR_RULE_SCH_0005)
    EMVQR_TIE(rule::sch_0006, EMVQR_RULE_SCH_0006)
    EMVQR_TIE(rule::sch_0007, EMVQR_RULE_SCH_0007)
    EMVQR_TIE(rule::sch_0008, EMVQR_RULE_SCH_0008)
    EMVQR_TIE(rule::sch_0009, EMVQR_RULE_SCH_0009)
    EMVQR_TIE(rule::sch_0010, EMVQR_RULE_SCH_0010)
    EMVQR_TIE(rule::sch_0011, EMVQR_RULE_SCH_0011)
    EMVQR_TIE(rule::sch_0012, EMVQR_RULE_SCH_0012)
    EMVQR_TIE(rule::sch_0013, EMVQR_RULE_SCH_0013)
    EMVQR_TIE(rule::sch_0014, EMVQR_RULE_SCH_0014)
    EMVQR_TIE(rule::sch_0015, EMVQR_RULE_SCH_0015)
    EMVQR_TIE(rule::sch_0016, EMVQR_RULE_SCH_0016)
    EMVQR_TIE(rule::sch_0017, EMVQR_RULE_SCH_0017)
    EMVQR_TIE(rule::sch_0018, EMVQR_RULE_SCH_0018)
    EMVQR_TIE(rule::sch_0019, EMVQR_RULE_SCH_0019)
    EMVQR_TIE(rule::sch_0020, EMVQR_RULE_SCH_0020)
    EMVQR_TIE(rule::sch_0021, EMVQR_RULE_SCH_0021)
  }
  return false;
}

}  // namespace emvqr::c_api
