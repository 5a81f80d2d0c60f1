// The id, meaning and source of every rule: the only place they are written. `emvqr rules` and the docs print it.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// What finds a rule broken.
enum class enforcer : std::uint8_t {
  parse,         ///< `parse` refuses the text; `rule_of` has the codes
  value,         ///< `check_value`
  payload,       ///< `check_emvco`
  text,          ///< `check_text`
  khqr,          ///< `khqr::check_khqr`
  scheme,        ///< `check_schemes`
  another_rule,  ///< the rule `through` says the same of a payload
  symbol,        ///< `image::encode`, since it is about the picture
  nothing        ///< it permits, or asks for what no payload shows
};

/// The name of the function, a constant as in the docs; `through` is not named.
constexpr std::string_view name(enforcer by) noexcept {
  switch (by) {
    case enforcer::parse: return "parse";
    case enforcer::value: return "check_value";
    case enforcer::payload: return "check_emvco";
    case enforcer::text: return "check_text";
    case enforcer::khqr: return "khqr::check_khqr";
    case enforcer::scheme: return "check_schemes";
    case enforcer::another_rule: return "another rule";
    case enforcer::symbol: return "image::encode";
    case enforcer::nothing: break;
  }
  return "nothing";
}

/// One rule.
struct rule_info {
  rule number;                    ///< its stable number
  std::string_view id;            ///< its public name, such as `MPM-4.7.4.1`
  std::string_view meaning;       ///< what it asks for, a sentence without a full stop
  std::string_view source;        ///< the document and the place in it, or what it is inferred from
  enforcer by = enforcer::value;  ///< what finds it broken
  rule through = rule::none;      ///< where `by` is `another_rule`
};

#ifndef EMVQR_NO_MESSAGES
namespace detail {

using namespace std::string_view_literals;

// The letters of a text without "sv" are counted by constant evaluation, which is slow at every include.
inline constexpr rule_info rule_rows[] = {
    {rule::mpm_4_3_1_1, "MPM-4.3.1.1"sv, "an ID must be two digits"sv, "EMV QRCPS-MPM v1.0, 4.3.1.1"sv,
     enforcer::parse},
    {rule::mpm_1_4_3n1, "MPM-1.4.3n1"sv, "the text must be UTF-8"sv, "EMV QRCPS-MPM v1.0, 1.4.3"sv, enforcer::parse},
    {rule::mpm_3_2n1, "MPM-3.2n1"sv, "an object must have an ID, a length and a value"sv, "EMV QRCPS-MPM v1.0, 3.2"sv,
     enforcer::parse},
    {rule::mpm_3_3n1, "MPM-3.3n1"sv, "what EMVCo's own objects can say should be said in them"sv,
     "EMV QRCPS-MPM v1.0, 3.3"sv, enforcer::nothing},
    {rule::mpm_4_3_1_2, "MPM-4.3.1.2"sv, "an ID must not stand twice on a level"sv, "EMV QRCPS-MPM v1.0, 4.3.1.2"sv,
     enforcer::parse},
    {rule::mpm_4_4_1_1, "MPM-4.4.1.1"sv, "a length must count the characters of the value"sv,
     "EMV QRCPS-MPM v1.0, 4.4.1.1"sv, enforcer::parse},
    {rule::mpm_4_4_1_2, "MPM-4.4.1.2"sv, "a length must be two digits, 01 to 99"sv, "EMV QRCPS-MPM v1.0, 4.4.1.2"sv,
     enforcer::parse},
    {rule::mpm_4_6_1_1, "MPM-4.6.1.1"sv, "object 00 must be the first"sv, "EMV QRCPS-MPM v1.0, 4.6.1.1"sv,
     enforcer::parse},
    {rule::mpm_4_6_1_2, "MPM-4.6.1.2"sv, "object 63 must be the last"sv, "EMV QRCPS-MPM v1.0, 4.6.1.2"sv,
     enforcer::parse},
    {rule::mpm_4_6_1n1, "MPM-4.6.1n1"sv,
     "all objects but 00 and 63 may stand in any order, at the root and inside templates"sv,
     "EMV QRCPS-MPM v1.0, 4.6.1"sv, enforcer::nothing},
    {rule::mpm_4_7_3_1, "MPM-4.7.3.1"sv, "the CRC must fit the bytes before it"sv, "EMV QRCPS-MPM v1.0, 4.7.3.1"sv,
     enforcer::parse},
    {rule::mpm_4_7_3_2, "MPM-4.7.3.2"sv, "the CRC must be four hexadecimal digits, and should be in upper case"sv,
     "EMV QRCPS-MPM v1.0, 4.7.3.2 (case: by example)"sv, enforcer::parse},
    {rule::mpm_4_1n1, "MPM-4.1n1"sv, "a payload should not exceed 512 characters"sv, "EMV QRCPS-MPM v1.0, 4.1"sv,
     enforcer::payload},
    {rule::mpm_4_2_1_1, "MPM-4.2.1.1"sv, "this object must be there"sv, "EMV QRCPS-MPM v1.0, 4.2.1.1, table 3.6"sv,
     enforcer::payload},
    {rule::mpm_4_2_1_2, "MPM-4.2.1.2"sv, "a conditional object (54, 56, 57) must be there where its condition holds"sv,
     "EMV QRCPS-MPM v1.0, 4.2.1.2"sv, enforcer::another_rule, rule::mpm_4_7_7_1},
    {rule::mpm_4_2_1_3, "MPM-4.2.1.3"sv,
     "64 must have what is mandatory in it; what is optional in 62 and 64 may be left out"sv,
     "EMV QRCPS-MPM v1.0, 4.2.1.3"sv, enforcer::another_rule, rule::mpm_4_9_1_1},
    {rule::mpm_t3_6, "MPM-T3.6"sv, "the length must be what table 3.6 says"sv, "EMV QRCPS-MPM v1.0, table 3.6"sv},
    {rule::mpm_t3_7, "MPM-T3.7"sv, "the length must be what table 3.7 says"sv, "EMV QRCPS-MPM v1.0, table 3.7"sv},
    {rule::mpm_t3_8, "MPM-T3.8"sv, "the length must be what table 3.8 says"sv, "EMV QRCPS-MPM v1.0, table 3.8"sv},
    {rule::mpm_t4_2, "MPM-T4.2"sv, "a Globally Unique Identifier must have 1 to 32 characters"sv,
     "EMV QRCPS-MPM v1.0, table 4.2 and 4.7.11.2"sv},
    {rule::mpm_t4_2n1, "MPM-T4.2n1"sv,
     "a Globally Unique Identifier in 26 to 51 should be an application ID, a UUID or a reverse domain name"sv,
     "EMV QRCPS-MPM v1.0, 4.7.11.2 and table 4.2"sv, enforcer::payload},
    {rule::mpm_4_5_1_1, "MPM-4.5.1.1"sv, "the value must be digits only"sv, "EMV QRCPS-MPM v1.0, 4.5.1.1"sv},
    {rule::mpm_4_5_2_1, "MPM-4.5.2.1"sv, "the value must be printable ASCII only"sv,
     "EMV QRCPS-MPM v1.0, 4.5.2.1; EMV 4.3 Book 4, Annex B"sv},
    {rule::mpm_4_5_3_1, "MPM-4.5.3.1"sv, "text must be precomposed characters (Unicode Normalization Form C)"sv,
     "EMV QRCPS-MPM v1.0, 4.5.3.1; Unicode TR15"sv, enforcer::text},
    {rule::mpm_4_7_1_1, "MPM-4.7.1.1"sv, "the Payload Format Indicator must be 01"sv, "EMV QRCPS-MPM v1.0, 4.7.1.1"sv},
    {rule::mpm_4_7_2_1, "MPM-4.7.2.1"sv, "the Point of Initiation Method must be 11 or 12"sv,
     "EMV QRCPS-MPM v1.0, 4.7.2.1"sv},
    {rule::mpm_4_7_4_1, "MPM-4.7.4.1"sv, "an amount must be digits with at most one point, and not zero"sv,
     "EMV QRCPS-MPM v1.0, 4.7.4.1"sv},
    {rule::mpm_4_7_4_1n1, "MPM-4.7.4.1n1"sv, "an amount should have no more decimals than its currency"sv,
     "EMV QRCPS-MPM v1.0, 4.7.4.1; ISO 4217"sv, enforcer::payload},
    {rule::mpm_4_7_4_2, "MPM-4.7.4.2"sv,
     "an amount must be absent if the payer is to be asked for it, and else there"sv, "EMV QRCPS-MPM v1.0, 4.7.4.2"sv,
     enforcer::nothing},
    {rule::mpm_4_7_5_1, "MPM-4.7.5.1"sv, "the currency must be a numeric code of ISO 4217"sv,
     "EMV QRCPS-MPM v1.0, 4.7.5.1"sv},
    {rule::mpm_4_7_6_1, "MPM-4.7.6.1"sv, "the Tip or Convenience Indicator must be 01, 02 or 03"sv,
     "EMV QRCPS-MPM v1.0, 4.7.6.1"sv},
    {rule::mpm_4_7_7_1, "MPM-4.7.7.1"sv, "a fixed fee (56) must be there if and only if 55 is 02"sv,
     "EMV QRCPS-MPM v1.0, 4.7.7.1"sv, enforcer::payload},
    {rule::mpm_4_7_7_2, "MPM-4.7.7.2"sv, "a fixed fee must be digits with at most one point, and not zero"sv,
     "EMV QRCPS-MPM v1.0, 4.7.7.1 to 4.7.7.3"sv},
    {rule::mpm_4_7_7_3, "MPM-4.7.7.3"sv, "a fixed fee must have no other character than digits and a point"sv,
     "EMV QRCPS-MPM v1.0, 4.7.7.3"sv, enforcer::another_rule, rule::mpm_4_7_7_2},
    {rule::mpm_4_7_8_1, "MPM-4.7.8.1"sv, "a percentage fee (57) must be there if and only if 55 is 03"sv,
     "EMV QRCPS-MPM v1.0, 4.7.8.1"sv, enforcer::payload},
    {rule::mpm_4_7_8_2, "MPM-4.7.8.2"sv, "a percentage fee must be 00.01 to 99.99, digits with at most one point"sv,
     "EMV QRCPS-MPM v1.0, 4.7.8.1 to 4.7.8.3"sv},
    {rule::mpm_4_7_8_3, "MPM-4.7.8.3"sv,
     "a percentage fee must have no other character than digits and a point, so no percent sign"sv,
     "EMV QRCPS-MPM v1.0, 4.7.8.3"sv, enforcer::another_rule, rule::mpm_4_7_8_2},
    {rule::mpm_4_7_9_1, "MPM-4.7.9.1"sv, "there must be at least one merchant account, 02 to 51"sv,
     "EMV QRCPS-MPM v1.0, 4.7.9.1"sv, enforcer::payload},
    {rule::mpm_4_7_10_1, "MPM-4.7.10.1"sv, "02 to 25 hold the account itself, since the ID names the network"sv,
     "EMV QRCPS-MPM v1.0, 4.7.10.1"sv, enforcer::nothing},
    {rule::mpm_4_7_11_1, "MPM-4.7.11.1"sv, "26 to 51 and 80 to 99 must be templates"sv,
     "EMV QRCPS-MPM v1.0, 4.7.11.1 and 4.11.1.1"sv, enforcer::payload},
    {rule::mpm_4_7_11_2, "MPM-4.7.11.2"sv, "a merchant account template must have a Globally Unique Identifier in 00"sv,
     "EMV QRCPS-MPM v1.0, 4.7.11.2"sv, enforcer::payload},
    {rule::mpm_4_7_12_1, "MPM-4.7.12.1"sv, "the merchant category must be a code of ISO 18245"sv,
     "EMV QRCPS-MPM v1.0, 4.7.12.1"sv},
    {rule::mpm_4_7_13_1, "MPM-4.7.13.1"sv, "the country must be two capital letters of ISO 3166-1"sv,
     "EMV QRCPS-MPM v1.0, 4.7.13.1"sv},
    {rule::mpm_4_7_14_1, "MPM-4.7.14.1"sv, "the merchant name (59) must be there"sv, "EMV QRCPS-MPM v1.0, 4.7.14.1"sv,
     enforcer::another_rule, rule::mpm_4_2_1_1},
    {rule::mpm_4_7_15_1, "MPM-4.7.15.1"sv, "the merchant city (60) must be there"sv, "EMV QRCPS-MPM v1.0, 4.7.15.1"sv,
     enforcer::another_rule, rule::mpm_4_2_1_1},
    {rule::mpm_4_8_1_1, "MPM-4.8.1.1"sv, "62 must hold at least one object"sv, "EMV QRCPS-MPM v1.0, 4.8.1.1"sv,
     enforcer::payload},
    {rule::mpm_4_8_1_2, "MPM-4.8.1.2"sv, "62.01 to 62.08 are a value, or *** where the payer is to be asked for it"sv,
     "EMV QRCPS-MPM v1.0, 4.8.1.2"sv, enforcer::nothing},
    {rule::mpm_4_8_1_3, "MPM-4.8.1.3"sv, "the data asked of the payer must be A, M and E, each at most once"sv,
     "EMV QRCPS-MPM v1.0, 4.8.1.3"sv},
    {rule::mpm_4_8_1_4, "MPM-4.8.1.4"sv, "this ID is not allocated inside 62"sv,
     "EMV QRCPS-MPM v1.0, 4.8.1.4, table 4.3"sv},
    {rule::mpm_4_8_1_5, "MPM-4.8.1.5"sv, "62.50 to 62.99 must be templates with a Globally Unique Identifier in 00"sv,
     "EMV QRCPS-MPM v1.0, 4.8.1.5 and 4.8.1.6"sv, enforcer::payload},
    {rule::mpm_4_8_1_6, "MPM-4.8.1.6"sv,
     "a Globally Unique Identifier in 62.50 to 62.99 should be an application ID, a UUID or a reverse domain name"sv,
     "EMV QRCPS-MPM v1.0, 4.8.1.6"sv, enforcer::payload},
    {rule::mpm_4_9_1_1, "MPM-4.9.1.1"sv, "the language template must have 00 and 01, may have 02, and nothing else"sv,
     "EMV QRCPS-MPM v1.0, 4.9.1.1"sv, enforcer::payload},
    {rule::mpm_4_9_2_1, "MPM-4.9.2.1"sv, "the language must be two letters of ISO 639-1"sv,
     "EMV QRCPS-MPM v1.0, 4.9.2.1"sv},
    {rule::mpm_4_9_3_1, "MPM-4.9.3.1"sv, "the name in the other language (64.01) must be there"sv,
     "EMV QRCPS-MPM v1.0, 4.9.3.1"sv, enforcer::another_rule, rule::mpm_4_9_1_1},
    {rule::mpm_4_10n1, "MPM-4.10n1"sv, "65 to 79 are reserved for EMVCo"sv, "EMV QRCPS-MPM v1.0, 4.10"sv},
    {rule::mpm_4_11_1_1, "MPM-4.11.1.1"sv, "an unreserved template must have a Globally Unique Identifier in 00"sv,
     "EMV QRCPS-MPM v1.0, 4.11.1.1"sv, enforcer::payload},
    {rule::mpm_4_11_1_2, "MPM-4.11.1.2"sv,
     "a Globally Unique Identifier in 80 to 99 should be an application ID, a UUID or a reverse domain name"sv,
     "EMV QRCPS-MPM v1.0, 4.11.1.2"sv, enforcer::payload},
    {rule::mpm_4_12_1_1, "MPM-4.12.1.1"sv, "the QR symbol must hold the payload in byte mode"sv,
     "EMV QRCPS-MPM v1.0, 4.12.1.1"sv, enforcer::symbol},
    {rule::mpm_4_12_1_2, "MPM-4.12.1.2"sv,
     "the QR symbol of a payload with other characters than ASCII must carry ECI 26 (UTF-8), which most in the field do not"sv,
     "EMV QRCPS-MPM v1.0, 4.12.1.2"sv, enforcer::nothing},
    {rule::mpm11_62_10, "MPM11-62.10"sv, "the Merchant Tax ID must have 1 to 20 characters"sv,
     "EMV QRCPS-MPM v1.1, as restated by national standards"sv},
    {rule::mpm11_62_11, "MPM11-62.11"sv, "the Merchant Channel must be three digits: media, location, presence"sv,
     "EMV QRCPS-MPM v1.1, as restated by national standards"sv},
    {rule::khqr_0001, "KHQR-0001"sv, "a KHQR must count lengths in UTF-16 code units, as the apps that read it do"sv,
     "NBC KHQR SDK (JavaScript 1.0.20, iOS 1.0.0.17): String.length"sv, enforcer::khqr},
    {rule::khqr_0101, "KHQR-0101"sv, "a dynamic code (01 = 12) must have an amount"sv, "NBC KHQR SDK, error 47"sv,
     enforcer::khqr},
    {rule::khqr_0102, "KHQR-0102"sv, "a code with an amount must be dynamic (01 = 12)"sv,
     "NBC KHQR SDK: an amount makes a code dynamic"sv, enforcer::khqr},
    {rule::khqr_1501, "KHQR-1501"sv, "a UnionPay account must go with KHR only"sv, "NBC KHQR SDK, error 44"sv,
     enforcer::khqr},
    {rule::khqr_1502, "KHQR-1502"sv, "a UnionPay account should have 31 characters"sv,
     "NBC KHQR SDK Documentation v2.7 (the JavaScript SDK allows 99)"sv, enforcer::khqr},
    {rule::khqr_2901, "KHQR-2901"sv, "there must be a Bakong account ID"sv, "NBC KHQR SDK, error 1"sv, enforcer::khqr},
    {rule::khqr_2902, "KHQR-2902"sv, "a Bakong account ID must be name@bank, with one @"sv,
     "NBC KHQR SDK, error 3, as the iOS SDK and the account check read it"sv, enforcer::khqr},
    {rule::khqr_2903, "KHQR-2903"sv, "account information must have 1 to 32 characters"sv,
     "NBC KHQR SDK, error 35 (JavaScript) or 36 (documents, iOS)"sv, enforcer::khqr},
    {rule::khqr_2904, "KHQR-2904"sv, "an acquiring bank must have 1 to 32 characters"sv, "NBC KHQR SDK, error 33"sv,
     enforcer::khqr},
    {rule::khqr_2905, "KHQR-2905"sv, "a Bakong account ID must have at most 32 characters"sv, "NBC KHQR SDK, error 6"sv,
     enforcer::khqr},
    {rule::khqr_3001, "KHQR-3001"sv, "29 and 30 must not stand in one code: there is one payee"sv,
     "KHQR specification: one template a kind of payee"sv, enforcer::khqr},
    {rule::khqr_3002, "KHQR-3002"sv, "a merchant code must have a merchant ID"sv, "NBC KHQR SDK, error 30"sv,
     enforcer::khqr},
    {rule::khqr_3003, "KHQR-3003"sv, "a merchant ID must have 1 to 32 characters"sv, "NBC KHQR SDK, error 32"sv,
     enforcer::khqr},
    {rule::khqr_3004, "KHQR-3004"sv, "a merchant code must have an acquiring bank"sv, "NBC KHQR SDK, error 31"sv,
     enforcer::khqr},
    {rule::khqr_5301, "KHQR-5301"sv, "the currency must be 116 (KHR) or 840 (USD)"sv, "NBC KHQR SDK, error 28"sv,
     enforcer::khqr},
    {rule::khqr_5401, "KHQR-5401"sv, "an amount must be digits, with digits on both sides of a point"sv,
     "NBC KHQR SDK, error 4"sv, enforcer::khqr},
    {rule::khqr_5402, "KHQR-5402"sv, "KHR must be whole, USD must have at most two decimals"sv,
     "NBC KHQR SDK, error 4"sv, enforcer::khqr},
    {rule::khqr_5501, "KHQR-5501"sv, "a KHQR must have no tip and no fee (55 to 57): its apps do not add them"sv,
     "NBC KHQR SDK: read past without a word"sv, enforcer::khqr},
    {rule::khqr_5801, "KHQR-5801"sv, "the country should be KH"sv, "KHQR Content Guideline (the SDK takes any)"sv,
     enforcer::khqr},
    {rule::khqr_6401, "KHQR-6401"sv,
     "a language (64.00) and a name in it (64.01) must go together, and 64.02 with them"sv,
     "NBC KHQR SDK, errors 37 and 39; EMV QRCPS-MPM v1.0, 4.9.1.1"sv, enforcer::khqr},
    {rule::khqr_9901, "KHQR-9901"sv, "a dynamic code must have an expiry (99.01)"sv,
     "NBC KHQR SDK 1.0.18 and later, error 45"sv, enforcer::khqr},
    {rule::khqr_9902, "KHQR-9902"sv, "an expiry must be 13 digits, milliseconds since 1970"sv,
     "NBC KHQR SDK, error 49"sv, enforcer::khqr},
    {rule::khqr_9903, "KHQR-9903"sv, "an expiry must not be before the creation time"sv, "NBC KHQR SDK, error 50"sv,
     enforcer::khqr},
    {rule::khqr_9904, "KHQR-9904"sv, "the code must not have expired"sv, "NBC KHQR SDK, error 46"sv, enforcer::khqr},
    {rule::khqr_9905, "KHQR-9905"sv, "a creation time (99.00) must be 13 digits, milliseconds since 1970"sv,
     "KHQR Content Guideline (the SDK never checks it)"sv, enforcer::khqr},
    {rule::txt_0001, "TXT-0001"sv, "there must be no character that turns the direction of writing"sv,
     "Unicode TR9 and TR36"sv, enforcer::text},
    {rule::txt_0002, "TXT-0002"sv, "there must be no character that cannot be seen"sv,
     "Unicode TR36; zero width spaces and joiners are fine inside words that need them"sv, enforcer::text},
    {rule::txt_0003, "TXT-0003"sv, "there must be no control character"sv, "Unicode TR36"sv, enforcer::text},
    {rule::txt_0004, "TXT-0004"sv, "every character should be one that Unicode has assigned"sv, "Unicode TR36"sv,
     enforcer::text},
    {rule::txt_0005, "TXT-0005"sv, "no word must mix Latin letters with letters of other scripts that look like them"sv,
     "Unicode TR39, 5.1 and 5.2"sv, enforcer::text},
    {rule::txt_0006, "TXT-0006"sv,
     "no text should be made of letters of another script alone that look like Latin ones"sv, "Unicode TR39, 4.2"sv,
     enforcer::text},
    {rule::sch_0001, "SCH-0001"sv, "an object must have the length its scheme states"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0002, "SCH-0002"sv, "an object must hold the characters its scheme states"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0003, "SCH-0003"sv, "what tells a scheme whom to pay must be there"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0004, "SCH-0004"sv, "the currency must be one that the scheme pays in"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0005, "SCH-0005"sv, "the country should be the scheme's"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0006, "SCH-0006"sv, "there must be exactly one of the objects that tell whom to pay"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0007, "SCH-0007"sv, "the value must be one of those its scheme lists"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0008, "SCH-0008"sv, "a date must be a day of the calendar, and a time of day if there is one"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0009, "SCH-0009"sv, "the end of the time to pay must not have passed"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0010, "SCH-0010"sv, "a card number must have the right last digit"sv, "ISO/IEC 7812-1, annex B (Luhn)"sv,
     enforcer::scheme},
    {rule::sch_0011, "SCH-0011"sv, "a mobile number must be written as its scheme writes them"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0012, "SCH-0012"sv, "a Thai personal or tax number must have the right last digit"sv,
     "Thai Department of Provincial Administration (modulus 11)"sv, enforcer::scheme},
    {rule::sch_0013, "SCH-0013"sv, "a UPI address must be a name, one @ and a handle"sv,
     "NPCI UPI Linking Specifications (payee address)"sv, enforcer::scheme},
    {rule::sch_0014, "SCH-0014"sv, "a bank number should be one that NAPAS has given out"sv,
     "NAPAS bank numbers, as several independent implementations list them"sv, enforcer::scheme},
    {rule::sch_0015, "SCH-0015"sv, "a Singapore entity number must have the form of one"sv,
     "ACRA, Unique Entity Number: its three formats"sv, enforcer::scheme},
    {rule::sch_0016, "SCH-0016"sv,
     "a Pix key must be a phone number, an e-mail address, a CPF, a CNPJ or a random key"sv,
     "BACEN, Pix API and manual of the BR Code"sv, enforcer::scheme},
    {rule::sch_0017, "SCH-0017"sv, "a Pix transaction ID must be letters and digits, or ***"sv,
     "BACEN, Pix API (txid)"sv, enforcer::scheme},
    {rule::sch_0018, "SCH-0018"sv, "an e-mail address must have a name, one @ and a domain"sv,
     "RFC 5321, 4.1.2 (its common part)"sv, enforcer::scheme},
    {rule::sch_0019, "SCH-0019"sv, "an alias must be a UUID, with hyphens"sv,
     "docs/schemes.md, the scheme's own sources"sv, enforcer::scheme},
    {rule::sch_0020, "SCH-0020"sv, "an Indian account must be a bank's IFSC and the account's number"sv,
     "Reserve Bank of India, Indian Financial System Code: its form"sv, enforcer::scheme},
    {rule::sch_0021, "SCH-0021"sv, "a charge's address must be a host and a path, without https://"sv,
     "BACEN, Pix API (location)"sv, enforcer::scheme},
};

}  // namespace detail

/// Every rule.
inline constexpr const auto& rule_catalogue = detail::rule_rows;
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

/// A stable name: `error`, `warning`, `info` or `off`.
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
