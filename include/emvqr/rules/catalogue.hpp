// The id, meaning and source of every rule: the only place they are written. `emvqr rules` and the docs print it.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/rules/rule.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// One rule. `enforced_by` is the failure code where `parse` itself enforces it, `errc::none` where `check` does.
struct rule_info {
  rule number;
  std::string_view id;
  std::string_view meaning;
  std::string_view source;
  errc enforced_by = errc::none;
};

#ifndef EMVQR_NO_MESSAGES
inline constexpr rule_info rule_catalogue[] = {
    {rule::mpm_4_3_1_1, "MPM-4.3.1.1", "an ID must be two digits", "EMV QRCPS-MPM v1.0, 4.3.1.1", errc::bad_id},
    {rule::mpm_4_3_1_2, "MPM-4.3.1.2", "an ID must not stand twice on a level", "EMV QRCPS-MPM v1.0, 4.3.1.2",
     errc::duplicate_id},
    {rule::mpm_4_4_1_1, "MPM-4.4.1.1", "a length must count the characters of the value", "EMV QRCPS-MPM v1.0, 4.4.1.1",
     errc::truncated_value},
    {rule::mpm_4_4_1_2, "MPM-4.4.1.2", "a length must be two digits, 01 to 99", "EMV QRCPS-MPM v1.0, 4.4.1.2",
     errc::bad_length},
    {rule::mpm_4_6_1_1, "MPM-4.6.1.1", "object 00 must be the first", "EMV QRCPS-MPM v1.0, 4.6.1.1",
     errc::format_indicator_not_first},
    {rule::mpm_4_6_1_2, "MPM-4.6.1.2", "object 63 must be the last", "EMV QRCPS-MPM v1.0, 4.6.1.2", errc::crc_not_last},
    {rule::mpm_4_7_3_1, "MPM-4.7.3.1", "the CRC must fit the bytes before it", "EMV QRCPS-MPM v1.0, 4.7.3.1",
     errc::crc_mismatch},
    {rule::mpm_4_7_3_2, "MPM-4.7.3.2", "the CRC must be four hexadecimal digits, and should be in upper case",
     "EMV QRCPS-MPM v1.0, 4.7.3.2 (case: by example)", errc::crc_malformed},
    {rule::mpm_4_1n1, "MPM-4.1n1", "a payload should not exceed 512 characters", "EMV QRCPS-MPM v1.0, 4.1"},
    {rule::mpm_4_2_1_1, "MPM-4.2.1.1", "this object must be there", "EMV QRCPS-MPM v1.0, 4.2.1.1, table 3.6"},
    {rule::mpm_t3_6, "MPM-T3.6", "the length must be what table 3.6 says", "EMV QRCPS-MPM v1.0, table 3.6"},
    {rule::mpm_t3_7, "MPM-T3.7", "the length must be what table 3.7 says", "EMV QRCPS-MPM v1.0, table 3.7"},
    {rule::mpm_t3_8, "MPM-T3.8", "the length must be what table 3.8 says", "EMV QRCPS-MPM v1.0, table 3.8"},
    {rule::mpm_t4_2, "MPM-T4.2", "a Globally Unique Identifier must have 1 to 32 characters",
     "EMV QRCPS-MPM v1.0, table 4.2 and 4.7.11.2"},
    {rule::mpm_4_5_1_1, "MPM-4.5.1.1", "the value must be digits only", "EMV QRCPS-MPM v1.0, 4.5.1.1"},
    {rule::mpm_4_5_2_1, "MPM-4.5.2.1", "the value must be printable ASCII only",
     "EMV QRCPS-MPM v1.0, 4.5.2.1; EMV 4.3 Book 4, Annex B"},
    {rule::mpm_4_5_3_1, "MPM-4.5.3.1", "the value must have no control character",
     "EMV QRCPS-MPM v1.0, 4.5.3.1 (text is characters to be shown)"},
    {rule::mpm_4_7_1_1, "MPM-4.7.1.1", "the Payload Format Indicator must be 01", "EMV QRCPS-MPM v1.0, 4.7.1.1"},
    {rule::mpm_4_7_2_1, "MPM-4.7.2.1", "the Point of Initiation Method must be 11 or 12",
     "EMV QRCPS-MPM v1.0, 4.7.2.1"},
    {rule::mpm_4_7_4_1, "MPM-4.7.4.1", "an amount must be digits with at most one point, and not zero",
     "EMV QRCPS-MPM v1.0, 4.7.4.1"},
    {rule::mpm_4_7_4_1n1, "MPM-4.7.4.1n1", "an amount should have no more decimals than its currency",
     "EMV QRCPS-MPM v1.0, 4.7.4.1; ISO 4217"},
    {rule::mpm_4_7_5_1, "MPM-4.7.5.1", "the currency must be a numeric code of ISO 4217",
     "EMV QRCPS-MPM v1.0, 4.7.5.1"},
    {rule::mpm_4_7_6_1, "MPM-4.7.6.1", "the Tip or Convenience Indicator must be 01, 02 or 03",
     "EMV QRCPS-MPM v1.0, 4.7.6.1"},
    {rule::mpm_4_7_7_1, "MPM-4.7.7.1", "a fixed fee (56) must be there if and only if 55 is 02",
     "EMV QRCPS-MPM v1.0, 4.7.7.1"},
    {rule::mpm_4_7_7_2, "MPM-4.7.7.2", "a fixed fee must be digits with at most one point, and not zero",
     "EMV QRCPS-MPM v1.0, 4.7.7.1 to 4.7.7.3"},
    {rule::mpm_4_7_8_1, "MPM-4.7.8.1", "a percentage fee (57) must be there if and only if 55 is 03",
     "EMV QRCPS-MPM v1.0, 4.7.8.1"},
    {rule::mpm_4_7_8_2, "MPM-4.7.8.2", "a percentage fee must be 00.01 to 99.99, digits with at most one point",
     "EMV QRCPS-MPM v1.0, 4.7.8.1 to 4.7.8.3"},
    {rule::mpm_4_7_9_1, "MPM-4.7.9.1", "there must be at least one merchant account, 02 to 51",
     "EMV QRCPS-MPM v1.0, 4.7.9.1"},
    {rule::mpm_4_7_11_1, "MPM-4.7.11.1", "26 to 51 and 80 to 99 must be templates",
     "EMV QRCPS-MPM v1.0, 4.7.11.1 and 4.11.1.1"},
    {rule::mpm_4_7_11_2, "MPM-4.7.11.2", "a merchant account template must have a Globally Unique Identifier in 00",
     "EMV QRCPS-MPM v1.0, 4.7.11.2"},
    {rule::mpm_4_7_13_1, "MPM-4.7.13.1", "the country must be two letters of ISO 3166-1",
     "EMV QRCPS-MPM v1.0, 4.7.13.1"},
    {rule::mpm_4_8_1_3, "MPM-4.8.1.3", "the data asked of the payer must be A, M and E, each at most once",
     "EMV QRCPS-MPM v1.0, 4.8.1.3"},
    {rule::mpm_4_8_1_4, "MPM-4.8.1.4", "this ID is not allocated inside 62", "EMV QRCPS-MPM v1.0, 4.8.1.4, table 4.3"},
    {rule::mpm_4_8_1_5, "MPM-4.8.1.5", "62.50 to 62.99 must be templates with a Globally Unique Identifier in 00",
     "EMV QRCPS-MPM v1.0, 4.8.1.5 and 4.8.1.6"},
    {rule::mpm_4_9_1_1, "MPM-4.9.1.1", "the language template must have 00 and 01, may have 02, and nothing else",
     "EMV QRCPS-MPM v1.0, 4.9.1.1"},
    {rule::mpm_4_9_2_1, "MPM-4.9.2.1", "the language must be two letters of ISO 639-1", "EMV QRCPS-MPM v1.0, 4.9.2.1"},
    {rule::mpm_4_10n1, "MPM-4.10n1", "65 to 79 are reserved for EMVCo", "EMV QRCPS-MPM v1.0, 4.10"},
    {rule::mpm_4_11_1_1, "MPM-4.11.1.1", "an unreserved template must have a Globally Unique Identifier in 00",
     "EMV QRCPS-MPM v1.0, 4.11.1.1"},
    {rule::mpm11_62_10, "MPM11-62.10", "the Merchant Tax ID must have 1 to 20 characters",
     "EMV QRCPS-MPM v1.1, as restated by national standards"},
    {rule::mpm11_62_11, "MPM11-62.11", "the Merchant Channel must be three digits: media, location, presence",
     "EMV QRCPS-MPM v1.1, as restated by national standards"},
    {rule::khqr_0001, "KHQR-0001", "a KHQR must count lengths in UTF-16 code units, as the apps that read it do",
     "NBC KHQR SDK (JavaScript 1.0.20, iOS 1.0.0.17): String.length"},
    {rule::khqr_0101, "KHQR-0101", "a dynamic code (01 = 12) must have an amount", "NBC KHQR SDK, error 47"},
    {rule::khqr_0102, "KHQR-0102", "a code with an amount must be dynamic (01 = 12)",
     "NBC KHQR SDK: an amount makes a code dynamic"},
    {rule::khqr_1501, "KHQR-1501", "a UnionPay account must go with KHR only", "NBC KHQR SDK, error 44"},
    {rule::khqr_1502, "KHQR-1502", "a UnionPay account should have 31 characters",
     "NBC KHQR SDK Documentation v2.7 (the JavaScript SDK allows 99)"},
    {rule::khqr_2901, "KHQR-2901", "there must be a Bakong account ID of 1 to 32 characters",
     "NBC KHQR SDK, errors 1 and 6"},
    {rule::khqr_2902, "KHQR-2902", "a Bakong account ID must be name@bank, with one @",
     "NBC KHQR SDK, error 3, as the iOS SDK and the account check read it"},
    {rule::khqr_2903, "KHQR-2903", "account information must have 1 to 32 characters",
     "NBC KHQR SDK, error 35 (or 36)"},
    {rule::khqr_2904, "KHQR-2904", "an acquiring bank must have 1 to 32 characters", "NBC KHQR SDK, error 33"},
    {rule::khqr_3001, "KHQR-3001", "29 and 30 must not stand in one code: there is one payee",
     "KHQR specification: one template a kind of payee"},
    {rule::khqr_3002, "KHQR-3002", "a merchant code must have a merchant ID", "NBC KHQR SDK, error 30"},
    {rule::khqr_3003, "KHQR-3003", "a merchant ID must have 1 to 32 characters", "NBC KHQR SDK, error 32"},
    {rule::khqr_3004, "KHQR-3004", "a merchant code must have an acquiring bank", "NBC KHQR SDK, error 31"},
    {rule::khqr_5301, "KHQR-5301", "the currency must be 116 (KHR) or 840 (USD)", "NBC KHQR SDK, error 28"},
    {rule::khqr_5401, "KHQR-5401", "an amount must be digits, with digits on both sides of a point",
     "NBC KHQR SDK, error 4"},
    {rule::khqr_5402, "KHQR-5402", "KHR must be whole, USD must have at most two decimals", "NBC KHQR SDK, error 4"},
    {rule::khqr_5801, "KHQR-5801", "the country should be KH", "KHQR Content Guideline (the SDK takes any)"},
    {rule::khqr_6401, "KHQR-6401", "a language (64.00) and a name in it (64.01) must go together, and 64.02 with them",
     "NBC KHQR SDK, errors 37 and 39; EMV QRCPS-MPM v1.0, 4.9.1.1"},
    {rule::khqr_9901, "KHQR-9901", "a dynamic code must have an expiry (99.01)",
     "NBC KHQR SDK 1.0.18 and later, error 45"},
    {rule::khqr_9902, "KHQR-9902", "an expiry must be 13 digits, milliseconds since 1970", "NBC KHQR SDK, error 49"},
    {rule::khqr_9903, "KHQR-9903", "an expiry must not be before the creation time", "NBC KHQR SDK, error 50"},
    {rule::khqr_9904, "KHQR-9904", "the code must not have expired", "NBC KHQR SDK, error 46"},
    {rule::khqr_9905, "KHQR-9905", "a creation time (99.00) must be 13 digits, milliseconds since 1970",
     "KHQR Content Guideline (the SDK never checks it)"},
};
#endif

/// What there is to say of a rule; an entry with empty texts if it is unknown or EMVQR_NO_MESSAGES is set.
constexpr rule_info describe(rule number) noexcept {
#ifndef EMVQR_NO_MESSAGES
  for (const rule_info& info : rule_catalogue)
    if (info.number == number) return info;
#endif
  return {number, {}, {}, {}};
}

/// The stable public id of a rule, such as `MPM-4.7.4.1`; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view name(rule number) noexcept { return describe(number).id; }

/// `error`, `warning`, `info` or `off`.
constexpr std::string_view name(severity level) noexcept {
  switch (level) {
    case severity::error: return "error";
    case severity::warning: return "warning";
    case severity::info: return "info";
    case severity::off: break;
  }
  return "off";
}

EMVQR_NAMESPACE_END
