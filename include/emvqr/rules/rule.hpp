// The identity of every rule: a stable number, and how bad breaking it is.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// How much a finding matters. `off` is for profiles: the rule does not apply. Errors make a payload not valid.
enum class severity : std::uint8_t {
  off,      ///< the rule does not apply
  info,     ///< worth knowing
  warning,  ///< to be doubted, and valid all the same
  error     ///< not valid
};

/// The rules. EMVCo's are numbered as the specification numbers its requirements (4.7.4.1 is 4741), with MPM-T for
/// its tables and 110xx for what v1.1 adds; KHQR's are 20000 + root tag * 100 + n; those about text that deceives are
/// 30000 + n; those that schemes share, each with values of its own, are 50000 + n. Numbers are stable for ever and
/// gaps are fine. Ids, meanings and sources are in catalogue.hpp.
enum class rule : std::uint16_t {
  none = 0,  ///< no rule
  mpm_t3_6 = 36,
  mpm_t3_7 = 37,
  mpm_t3_8 = 38,
  mpm_t4_2 = 42,
  mpm_t4_2n1 = 4201,
  mpm_1_4_3n1 = 14301,
  mpm_3_2n1 = 3201,
  mpm_3_3n1 = 3301,
  mpm_4_1n1 = 4101,
  mpm_4_2_1_1 = 4211,
  mpm_4_2_1_2 = 4212,
  mpm_4_2_1_3 = 4213,
  mpm_4_3_1_1 = 4311,
  mpm_4_3_1_2 = 4312,
  mpm_4_4_1_1 = 4411,
  mpm_4_4_1_2 = 4412,
  mpm_4_5_1_1 = 4511,
  mpm_4_5_2_1 = 4521,
  mpm_4_5_3_1 = 4531,
  mpm_4_6_1_1 = 4611,
  mpm_4_6_1_2 = 4612,
  mpm_4_6_1n1 = 46101,
  mpm_4_7_1_1 = 4711,
  mpm_4_7_2_1 = 4721,
  mpm_4_7_3_1 = 4731,
  mpm_4_7_3_2 = 4732,
  mpm_4_7_4_1 = 4741,
  mpm_4_7_4_1n1 = 47411,
  mpm_4_7_4_2 = 4742,
  mpm_4_7_5_1 = 4751,
  mpm_4_7_6_1 = 4761,
  mpm_4_7_7_1 = 4771,
  mpm_4_7_7_2 = 4772,
  mpm_4_7_7_3 = 4773,
  mpm_4_7_8_1 = 4781,
  mpm_4_7_8_2 = 4782,
  mpm_4_7_8_3 = 4783,
  mpm_4_7_9_1 = 4791,
  mpm_4_7_10_1 = 47101,
  mpm_4_7_11_1 = 47111,
  mpm_4_7_11_2 = 47112,
  mpm_4_7_12_1 = 47121,
  mpm_4_7_13_1 = 47131,
  mpm_4_7_14_1 = 47141,
  mpm_4_7_15_1 = 47151,
  mpm_4_8_1_1 = 4811,
  mpm_4_8_1_2 = 4812,
  mpm_4_8_1_3 = 4813,
  mpm_4_8_1_4 = 4814,
  mpm_4_8_1_5 = 4815,
  mpm_4_8_1_6 = 4816,
  mpm_4_9_1_1 = 4911,
  mpm_4_9_2_1 = 4921,
  mpm_4_9_3_1 = 4931,
  mpm_4_10n1 = 41001,
  mpm_4_11_1_1 = 41111,
  mpm_4_11_1_2 = 41112,
  mpm_4_12_1_1 = 41211,
  mpm_4_12_1_2 = 41212,
  mpm11_62_10 = 11010,
  mpm11_62_11 = 11011,
  khqr_0001 = 20001,
  khqr_0101 = 20101,
  khqr_0102 = 20102,
  khqr_1501 = 21501,
  khqr_1502 = 21502,
  khqr_2901 = 22901,
  khqr_2902 = 22902,
  khqr_2903 = 22903,
  khqr_2904 = 22904,
  khqr_2905 = 22905,
  khqr_3001 = 23001,
  khqr_3002 = 23002,
  khqr_3003 = 23003,
  khqr_3004 = 23004,
  khqr_5301 = 25301,
  khqr_5401 = 25401,
  khqr_5402 = 25402,
  khqr_5501 = 25501,
  khqr_5801 = 25801,
  khqr_6401 = 26401,
  khqr_9901 = 29901,
  khqr_9902 = 29902,
  khqr_9903 = 29903,
  khqr_9904 = 29904,
  khqr_9905 = 29905,
  txt_0001 = 30001,
  txt_0002 = 30002,
  txt_0003 = 30003,
  txt_0004 = 30004,
  txt_0005 = 30005,
  txt_0006 = 30006,
  sch_0001 = 50001,
  sch_0002 = 50002,
  sch_0003 = 50003,
  sch_0004 = 50004,
  sch_0005 = 50005,
  sch_0006 = 50006,
  sch_0007 = 50007,
  sch_0008 = 50008,
  sch_0009 = 50009,
  sch_0010 = 50010,
  sch_0011 = 50011,
  sch_0012 = 50012,
  sch_0013 = 50013,
  sch_0014 = 50014,
  sch_0015 = 50015,
  sch_0016 = 50016,
  sch_0017 = 50017,
  sch_0018 = 50018,
  sch_0019 = 50019,
  sch_0020 = 50020,
  sch_0021 = 50021,
};

namespace detail {

/// The rules that are worth a warning where no profile says otherwise.
inline constexpr rule warned_rules[] = {
    rule::mpm_t4_2n1,   // real schemes name themselves as they like
    rule::mpm_4_8_1_6,  // the same
    rule::mpm_4_11_1_2,
    rule::mpm_4_1n1,      // "should"
    rule::mpm_4_4_1_1,    // the payload was readable all the same
    rule::mpm_4_5_3_1,    // to be shown it is the same text
    rule::mpm_4_7_3_2,    // the case of the digits is not stated
    rule::mpm_4_7_4_1n1,  // "should"
    rule::mpm_4_7_5_1,    // our list may be older than the currency
    rule::mpm_4_7_12_1,   // and than the category
    rule::mpm_4_8_1_1,    // seen only where quirk::raw_template was asked for
    rule::mpm_4_8_1_4,    // reserved: kept, not understood
    rule::mpm_4_10n1,
    rule::mpm_4_7_11_1,  // seen only where quirk::raw_template was asked for
    rule::mpm11_62_10,   // v1.1, which could not be read itself
    rule::mpm11_62_11,   rule::khqr_1501, rule::khqr_1502, rule::khqr_3002,
    rule::khqr_3004,     rule::khqr_5801, rule::khqr_9905,
    rule::txt_0004,  // our table may be older than the character
    rule::txt_0006,
    rule::sch_0005,  // shops abroad take part in schemes
};

}  // namespace detail

/// How bad breaking a rule is where no profile says otherwise.
constexpr severity default_severity(rule r) noexcept {
  for (const rule warned : detail::warned_rules)
    if (warned == r) return severity::warning;
  return severity::error;
}

/// The rule that a text breaks where `parse`, `writer` or `edit` answer with this code; `none` for codes that are about
/// something else than payloads.
constexpr rule rule_of(errc code) noexcept {
  switch (code) {
    case errc::empty_input:
    case errc::thai_slip:  // its first object is 00; what it lacks is 63
    case errc::crc_missing: return rule::mpm_4_2_1_1;
    case errc::input_too_long: return rule::mpm_4_1n1;
    case errc::invalid_utf8: return rule::mpm_1_4_3n1;
    case errc::nul_byte: return rule::txt_0003;
    case errc::alipay_code:
    case errc::wechat_code:
    case errc::union_pay_code:
    case errc::upi_link:
    case errc::twqr_code:
    case errc::zero_pay_code:
    case errc::epc_code:
    case errc::consumer_presented:
    case errc::web_address:
    case errc::format_indicator_not_first: return rule::mpm_4_6_1_1;
    case errc::truncated_header: return rule::mpm_3_2n1;
    case errc::bad_id: return rule::mpm_4_3_1_1;
    case errc::bad_length:
    case errc::zero_length:
    case errc::value_too_long: return rule::mpm_4_4_1_2;
    case errc::truncated_value:
    case errc::ambiguous_length: return rule::mpm_4_4_1_1;
    case errc::duplicate_id: return rule::mpm_4_3_1_2;
    case errc::crc_not_last: return rule::mpm_4_6_1_2;
    case errc::crc_malformed: return rule::mpm_4_7_3_2;
    case errc::crc_mismatch: return rule::mpm_4_7_3_1;
    default: return rule::none;
  }
}

EMVQR_NAMESPACE_END
