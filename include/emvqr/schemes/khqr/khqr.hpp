// KHQR as a scheme: its descriptors and the profile under which its codes are checked.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/edition.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

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

inline constexpr profile rules{adjustments + 1, detail::all_lines - 1 - detail::lines_of_writing};
inline constexpr profile legacy_rules{adjustments, rules.count + 1};
inline constexpr profile new_currency_rules{adjustments + 1, rules.count + 1};
inline constexpr profile writing_rules{adjustments + 1, detail::all_lines - 1};
inline constexpr profile legacy_writing_rules{adjustments, detail::all_lines};

/// The profile that codes of an edition are read under, and the one they are written under. The reference is to
/// read-only data.
constexpr const profile& rules_of(edition which) noexcept { return which == edition::legacy ? legacy_rules : rules; }
constexpr const profile& writing_rules_of(edition which) noexcept {
  return which == edition::legacy ? legacy_writing_rules : writing_rules;
}

/// As the SDKs count, so that the apps in the field read what is written; the same as characters up to U+FFFF.
inline constexpr length_unit written_unit = length_unit::utf16;

#ifndef EMVQR_NO_MESSAGES
/// First what individuals have, then what both have, then what merchants have.
inline constexpr object_name names[] = {
    {tag::individual, "Individual Account Information"},
    {path{29, 0}, "Bakong Account ID"},
    {path{29, 1}, "Account Information"},
    {path{29, 2}, "Acquiring Bank"},
    {tag::union_pay, "UnionPay Merchant Account"},
    {tag::timestamp, "Timestamp"},
    {tag::created, "Creation Time"},
    {tag::expires, "Expiry Time"},
    {tag::merchant, "Merchant Account Information"},
    {path{30, 0}, "Bakong Account ID"},
    {path{30, 1}, "Merchant ID"},
    {path{30, 2}, "Acquiring Bank"},
};
#endif

namespace detail {
constexpr scheme make_scheme(payee kind, std::string_view id, std::string_view name,
                             std::string_view found_by) noexcept {
  scheme made;
  made.id = id;
  made.rules = rules;
  made.sure = certainty::verified;
  made.unit = written_unit;
#ifndef EMVQR_NO_MESSAGES
  made.name = name;
  made.country = "KH";
  made.operator_name = "National Bank of Cambodia";
  made.found_by = found_by;
  constexpr std::size_t own = 4;  // names that only one kind has
  made.names = kind == payee::individual ? names : names + own;
  made.name_count = sizeof names / sizeof names[0] - own;
  made.source = "NBC SDK bakong-khqr 1.0.20; KHQR Content Guideline; iOS SDK 1.0.0.17";
#else
  static_cast<void>(kind);
  static_cast<void>(name);
  static_cast<void>(found_by);
#endif
  return made;
}
}  // namespace detail

inline constexpr scheme individual_scheme =
    detail::make_scheme(payee::individual, "khqr-individual", "KHQR individual (Bakong)",
                        "29 with a Bakong account ID (name@bank) in 00, or country KH");
inline constexpr scheme merchant_scheme =
    detail::make_scheme(payee::merchant, "khqr-merchant", "KHQR merchant (Bakong)",
                        "30 with a Bakong account ID (name@bank) in 00, or country KH");

/// True for the two schemes of KHQR.
constexpr bool is_khqr(const scheme& in) noexcept { return &in == &individual_scheme || &in == &merchant_scheme; }

}  // namespace khqr

EMVQR_NAMESPACE_END
