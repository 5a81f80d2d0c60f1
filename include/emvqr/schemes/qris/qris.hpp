// QRIS (Indonesia), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qris {

/// The GUID of QRIS, in 51.00.
inline constexpr std::string_view guid = "ID.CO.QRIS.WWW";

/// Issuers put plain text into 62.50-62.99.
inline constexpr adjustment adjustments[] = {
    {rule::mpm_4_8_1_5, tag::additional_data, severity::warning},
};
inline constexpr profile rules{adjustments, sizeof adjustments / sizeof adjustments[0]};

/// ID.CO.BANK.WWW and the like: acquirers of Indonesia name themselves in one manner.
constexpr bool is_acquirer(const candidate& what) noexcept {
  const std::string_view id = what.guid;
  if (id.size() < 8) return false;
  return equal_ignoring_case({id.data() + id.size() - 4, 4}, ".WWW") &&
         (equal_ignoring_case({id.data(), 3}, "ID.") || equal_ignoring_case({id.data(), 4}, "COM."));
}
/// True for the five classes of merchants: UMI, UKE, UME, UBE and URE.
constexpr bool is_criteria(std::string_view value) noexcept {
  return value == "UMI" || value == "UKE" || value == "UME" || value == "UBE" || value == "URE";
}

inline constexpr signature signatures[] = {{51, 51, guid}, {51, 51, "ID.OR.GPNQR.WWW"}};
inline constexpr signature acquirer_signatures[] = {
    {26, 45, {}, "ID", {is_acquirer, EMVQR_TEXT("a GUID ID. or COM., then the acquirer, then .WWW")}},
    {26, 45, "id.ovo"},
};

inline constexpr scheme_object objects[] = {
    {2, EMVQR_TEXT("National Merchant ID (NMID)"), value_format::ans, 15, 16, true},
    {3, EMVQR_TEXT("Merchant Criteria"), value_format::ans, 3, 3, false, rule::sch_0007, is_criteria,
     severity::warning},
};
inline constexpr scheme_object acquirer_objects[] = {
    {1, EMVQR_TEXT("Merchant PAN"), value_format::numeric, 15, 19, true},
    {2, EMVQR_TEXT("Merchant ID"), value_format::ans, 1, 15},
    {3, EMVQR_TEXT("Merchant Criteria"), value_format::ans, 3, 3, false, rule::sch_0007, is_criteria,
     severity::warning},
};

inline constexpr scheme qris_scheme = make_scheme("id-qris-national", "ID", certainty::verified)
                                          .called(EMVQR_TEXT("QRIS"), EMVQR_TEXT("Bank Indonesia / ASPI"))
                                          .from(EMVQR_TEXT("several independent implementations and their tests"),
                                                EMVQR_TEXT("46 to 50 are said to be reserved for domestic use"))
                                          .paying_in("360")
                                          .signed_by(signatures)
                                          .holding(objects)
                                          .bending(rules);
inline constexpr scheme acquirer_scheme =
    make_scheme("id-qris", "ID", certainty::verified)
        .called(EMVQR_TEXT("QRIS acquirer"), EMVQR_TEXT("Bank Indonesia / ASPI"))
        .from(EMVQR_TEXT("several independent implementations and their tests"),
              EMVQR_TEXT("most merchant PANs fail Luhn's check, so it is not asked of them"))
        .paying_in("360")
        .signed_by(acquirer_signatures)
        .holding(acquirer_objects)
        .bending(rules);

}  // namespace qris

EMVQR_NAMESPACE_END
