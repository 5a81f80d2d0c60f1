// LAO QR, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace laoqr {

/// The GUID of LAO QR, in 38.00.
inline constexpr std::string_view guid = "A005266284662577";

inline constexpr adjustment adjustments[] = {
    // Transfers between accounts: no merchant, so 52, 59 and 60 may be absent.
    {rule::mpm_4_2_1_1, tag::merchant_category_code, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_name, severity::off},
    {rule::mpm_4_2_1_1, tag::merchant_city, severity::off},
    // A bank's own example has digits there.
    {rule::mpm_4_8_1_3, tag::additional_consumer_data_request, severity::warning},
};
/// EMVCo's rules, less those that Lao codes do not keep.
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};
inline constexpr signature signatures[] = {{38, 38, guid}};
/// True where the GUID begins as those of OnePay's merchants do.
constexpr bool is_merchant_of_onepay(const candidate& what) noexcept { return begins_with(what.guid, "mch"); }
inline constexpr signature native_signatures[] = {
    {29, 29, {}, "LA", {is_merchant_of_onepay, EMVQR_TEXT("mch at the beginning of its 00")}}};

inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Acquirer IIN"), value_format::numeric, 8, 8, true},
    {2, EMVQR_TEXT("Payment Type"), value_format::numeric, 3, 3},
    {3, EMVQR_TEXT("Receiver or Merchant ID"), value_format::ans, 1, 32, true},
};
inline constexpr scheme_object native_objects[] = {
    {path{0}, EMVQR_TEXT("Merchant ID"), value_format::ans, 1, 32},
};

inline constexpr scheme laoqr_scheme =
    make_scheme("la-laoqr", "LA", certainty::payload_only)
        .called(EMVQR_TEXT("LAO QR"), EMVQR_TEXT("LAPNet / Bank of the Lao PDR"))
        .from(EMVQR_TEXT("public payloads; an independent implementation's tests"),
              EMVQR_TEXT("payment types 001 and 002 have been seen, by use between people and to shops"))
        .paying_in("418")
        .signed_by(signatures)
        .holding(objects)
        .bending(rules);
inline constexpr scheme native_scheme = make_scheme("la-onepay-native", "LA", certainty::code_only)
                                            .called(EMVQR_TEXT("BCEL OnePay (its own template)"), EMVQR_TEXT("BCEL"))
                                            .from(EMVQR_TEXT("public samples"))
                                            .paying_in("418")
                                            .signed_by(native_signatures)
                                            .holding(native_objects)
                                            .bending(rules);

}  // namespace laoqr

EMVQR_NAMESPACE_END
