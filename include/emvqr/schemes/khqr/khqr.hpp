// KHQR as a scheme: its descriptors and the profile under which its codes are checked.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// Where KHQR leaves EMVCo's rules. Each line has a real code behind it; see docs/decisions.
inline constexpr adjustment adjustments[] = {
    // Khmer names stand in 59, 60 and 62 of real codes; EMVCo wants them in 64.
    {rule::mpm_4_5_2_1, emvqr::tag::merchant_name, severity::info},
    {rule::mpm_4_5_2_1, emvqr::tag::merchant_city, severity::info},
    {rule::mpm_4_5_2_1, emvqr::tag::additional_data, severity::info},
    // 29.00 and 30.00 are account IDs (KHQR-2901), 99.00 is a time: no GUIDs.
    {rule::mpm_4_7_11_2, tag::individual, severity::off},
    {rule::mpm_4_7_11_2, tag::merchant, severity::off},
    {rule::mpm_t4_2, path{29, 0}, severity::off},
    {rule::mpm_t4_2, path{30, 0}, severity::off},
    {rule::mpm_4_11_1_1, tag::timestamp, severity::off},
    // Banks put plain text into 62.50-62.99.
    {rule::mpm_4_8_1_5, emvqr::tag::additional_data, severity::warning},
    // KHQR-6401 says it with KHQR's exceptions.
    {rule::mpm_4_9_1_1, emvqr::tag::language_preference, severity::off},
    {rule::mpm_4_9_1_1, emvqr::tag::merchant_name_alternate, severity::off},
    // KHQR-0001, KHQR-5402 and KHQR-5301 say it more exactly.
    {rule::mpm_4_4_1_1, path{}, severity::off},
    {rule::mpm_4_7_4_1n1, path{}, severity::off},
    {rule::mpm_4_7_5_1, path{}, severity::off},
};

inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};

#ifndef EMVQR_NO_MESSAGES
inline constexpr object_name individual_names[] = {
    {tag::union_pay, "UnionPay Merchant Account"},
    {tag::individual, "Individual Account Information"},
    {path{29, 0}, "Bakong Account ID"},
    {path{29, 1}, "Account Information"},
    {path{29, 2}, "Acquiring Bank"},
    {tag::timestamp, "Timestamp"},
    {tag::created, "Creation Time"},
    {tag::expires, "Expiry Time"},
};
inline constexpr object_name merchant_names[] = {
    {tag::union_pay, "UnionPay Merchant Account"},
    {tag::merchant, "Merchant Account Information"},
    {path{30, 0}, "Bakong Account ID"},
    {path{30, 1}, "Merchant ID"},
    {path{30, 2}, "Acquiring Bank"},
    {tag::timestamp, "Timestamp"},
    {tag::created, "Creation Time"},
    {tag::expires, "Expiry Time"},
};

inline constexpr scheme individual_scheme{
    "khqr-individual",
    "KHQR individual (Bakong)",
    "KH",
    "National Bank of Cambodia",
    "29 with a Bakong account ID (name@bank) in 00, or country KH",
    individual_names,
    sizeof individual_names / sizeof individual_names[0],
    rules,
    certainty::verified,
    "NBC SDK bakong-khqr 1.0.20; KHQR Content Guideline; iOS SDK 1.0.0.17",
};
inline constexpr scheme merchant_scheme{
    "khqr-merchant",
    "KHQR merchant (Bakong)",
    "KH",
    "National Bank of Cambodia",
    "30 with a Bakong account ID (name@bank) in 00, or country KH",
    merchant_names,
    sizeof merchant_names / sizeof merchant_names[0],
    rules,
    certainty::verified,
    "NBC SDK bakong-khqr 1.0.20; KHQR Content Guideline; iOS SDK 1.0.0.17",
};
#else
inline constexpr scheme individual_scheme{"khqr-individual",   {}, {}, {}, {}, nullptr, 0, rules,
                                          certainty::verified, {}};
inline constexpr scheme merchant_scheme{"khqr-merchant", {}, {}, {}, {}, nullptr, 0, rules, certainty::verified, {}};
#endif

}  // namespace khqr

EMVQR_NAMESPACE_END
