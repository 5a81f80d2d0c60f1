// KHQR as a scheme: its descriptors and the profile under which its codes are checked.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/edition.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// Where KHQR leaves EMVCo's rules. Each line has a real code behind it; see docs/decisions. The first line is of the
/// legacy edition alone, the last are of writing alone: a profile is a run of these lines.
inline constexpr adjustment adjustments[] = {
    // A dynamic code without an expiry: told, no fault.
    {rule::khqr_9901, tag::expires, severity::info},
    // Khmer names stand in 59, 60 and 62 of real codes; EMVCo wants them in 64.
    {rule::mpm_4_5_2_1, emvqr::tag::merchant_name, severity::info},
    {rule::mpm_4_5_2_1, emvqr::tag::merchant_city, severity::info},
    {rule::mpm_4_5_2_1, emvqr::tag::additional_data, severity::info},
    // 29.00 and 30.00 are account IDs (KHQR-2901), 99.00 is a time: no GUIDs.
    {rule::mpm_4_7_11_2, tag::individual, severity::off},
    {rule::mpm_4_7_11_2, tag::merchant, severity::off},
    {rule::mpm_t4_2, path{29, 0}, severity::off},
    {rule::mpm_t4_2, path{30, 0}, severity::off},
    {rule::mpm_t4_2n1, tag::individual, severity::off},
    {rule::mpm_t4_2n1, tag::merchant, severity::off},
    {rule::mpm_4_11_1_1, tag::timestamp, severity::off},
    {rule::mpm_4_11_1_2, tag::timestamp, severity::off},
    // Banks put plain text into 62.50-62.99.
    {rule::mpm_4_8_1_5, emvqr::tag::additional_data, severity::warning},
    // KHQR-6401 says it with KHQR's exceptions.
    {rule::mpm_4_9_1_1, emvqr::tag::language_preference, severity::off},
    {rule::mpm_4_9_1_1, emvqr::tag::merchant_name_alternate, severity::off},
    // KHQR-0001, KHQR-5402 and KHQR-5301 say it more exactly.
    {rule::mpm_4_4_1_1, path{}, severity::off},
    {rule::mpm_4_7_4_1n1, path{}, severity::off},
    {rule::mpm_4_7_5_1, path{}, severity::off},
    // A reader only warns of these, because codes that break them are in the field; none is to be added. The first may
    // also come of a new currency.
    {rule::khqr_1501, path{}, severity::error},
    {rule::khqr_3002, path{}, severity::error},
    {rule::khqr_3004, path{}, severity::error},
    {rule::khqr_9905, path{}, severity::error},
};

namespace detail {
inline constexpr std::size_t all_lines = sizeof adjustments / sizeof adjustments[0];
inline constexpr std::size_t lines_of_writing = 4;
}  // namespace detail

/// What others' KHQRs are judged by: EMVCo's rules with KHQR's adjustments.
inline constexpr profile rules{adjustments + 1, detail::all_lines - 1 - detail::lines_of_writing};
/// The same for codes of the legacy edition.
inline constexpr profile legacy_rules{adjustments, rules.count + 1};
/// The same where a code gets another currency than it had: a UnionPay account beside dollars is an error.
inline constexpr profile new_currency_rules{adjustments + 1, rules.count + 1};
/// What a KHQR of our own is judged by before it goes out.
inline constexpr profile writing_rules{adjustments + 1, detail::all_lines - 1};
/// The same in the legacy edition.
inline constexpr profile legacy_writing_rules{adjustments, detail::all_lines};

/// The profile that codes of an edition are read under, and the one they are written under. The reference is to
/// read-only data.
constexpr const profile& rules_of(edition which) noexcept { return which == edition::legacy ? legacy_rules : rules; }
/// The profile that codes of an edition are written under. The reference is to read-only data.
constexpr const profile& writing_rules_of(edition which) noexcept {
  return which == edition::legacy ? legacy_writing_rules : writing_rules;
}

/// As the SDKs count, so that the apps in the field read what is written; the same as characters up to U+FFFF.
inline constexpr length_unit written_unit = length_unit::utf16;

/// A Bakong account ID in 00, or anything in Cambodia. Thailand uses 29 and 30 too, with a GUID in 00.
constexpr bool looks_like_account_id(std::string_view text) noexcept { return find(text, '@') != text.size(); }
/// True where 00 looks like a Bakong account ID.
constexpr bool has_account_id(const candidate& what) noexcept { return looks_like_account_id(what.guid); }

namespace detail {
inline constexpr condition has_account{has_account_id, EMVQR_TEXT("a Bakong account ID (name@bank) in its 00"), true};
}
inline constexpr signature individual_signatures[] = {{29, 29, {}, {}, detail::has_account},
                                                      {29, 29, {}, home_country}};
inline constexpr signature merchant_signatures[] = {{30, 30, {}, {}, detail::has_account}, {30, 30, {}, home_country}};

// What the values must be is said by rules of KHQR's own.
inline constexpr scheme_object individual_objects[] = {
    {path{}, EMVQR_TEXT("Individual Account Information")},
    {path{0}, EMVQR_TEXT("Bakong Account ID")},
    {1, EMVQR_TEXT("Account Information")},
    {2, EMVQR_TEXT("Acquiring Bank")},
};
inline constexpr scheme_object merchant_objects[] = {
    {path{}, EMVQR_TEXT("Merchant Account Information")},
    {path{0}, EMVQR_TEXT("Bakong Account ID")},
    {1, EMVQR_TEXT("Merchant ID")},
    {2, EMVQR_TEXT("Acquiring Bank")},
};
inline constexpr scheme_object elsewhere[] = {
    {tag::union_pay, EMVQR_TEXT("UnionPay Merchant Account")},
    {tag::timestamp, EMVQR_TEXT("Timestamp")},
    {tag::created, EMVQR_TEXT("Creation Time")},
    {tag::expires, EMVQR_TEXT("Expiry Time")},
};

namespace detail {
constexpr scheme make_scheme(std::string_view id, std::string_view title, table<signature> signatures,
                             table<scheme_object> objects) noexcept {
  scheme made = emvqr::make_scheme(id, "KH", certainty::verified)
                    .called(title, EMVQR_TEXT("National Bank of Cambodia"))
                    .from(EMVQR_TEXT("NBC SDK bakong-khqr 1.0.20; KHQR Content Guideline; iOS SDK 1.0.0.17"),
                          EMVQR_TEXT("99 holds times, not a template of another party; docs/khqr.md"))
                    .paying_in("116,840")
                    .signed_by(signatures)
                    .holding(objects, elsewhere)
                    .bending(rules);
  made.unit = written_unit;
  made.judged_by_code = true;
  return made;
}
}  // namespace detail

inline constexpr scheme individual_scheme = detail::make_scheme(
    "khqr-individual", EMVQR_TEXT("KHQR individual (Bakong)"), individual_signatures, individual_objects);
inline constexpr scheme merchant_scheme =
    detail::make_scheme("khqr-merchant", EMVQR_TEXT("KHQR merchant (Bakong)"), merchant_signatures, merchant_objects);

/// True for the two schemes of KHQR.
constexpr bool is_khqr(const scheme& in) noexcept { return &in == &individual_scheme || &in == &merchant_scheme; }

/// The descriptors of both schemes of KHQR.
inline constexpr const scheme* both_schemes[] = {&merchant_scheme, &individual_scheme};

/// True if a payload is a KHQR by its marks, whatever other schemes claim: template 29 or 30 holds a Bakong account ID,
/// or the country is KH. The same answer as `find_scheme(view, both_schemes)` without the descriptors, for programs
/// that know no other scheme.
constexpr bool recognises(const payload_view& view) noexcept {
  const bool at_home = text_at(view, emvqr::tag::country_code) == home_country;
  for (const payee kind : {payee::individual, payee::merchant})
    if (at_home ? view.has(tag::account(kind)) : looks_like_account_id(text_at(view, tag::account_id(kind))))
      return true;
  return false;
}

}  // namespace khqr

EMVQR_NAMESPACE_END
