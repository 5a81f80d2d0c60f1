// LANKAQR (Sri Lanka), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

EMVQR_NAMESPACE_BEGIN

namespace lankaqr {

/// 28 digits, a bank and a merchant, stand in 00 where others have a GUID.
constexpr bool has_merchant_number(const candidate& what) noexcept {
  return what.guid.size() == 28 && is_numeric(what.guid);
}

inline constexpr signature signatures[] = {
    {26, 26, {}, "LK", {has_merchant_number, EMVQR_TEXT("28 digits in its 00")}},
};
inline constexpr scheme_object objects[] = {
    {path{0}, EMVQR_TEXT("Bank Code and Merchant Number")},
};
inline constexpr scheme_object elsewhere[] = {
    {path{85, 1}, EMVQR_TEXT("Institution's Reference (iPay)")},
};

inline constexpr scheme lankaqr_scheme =
    make_scheme("lk-lankaqr", "LK", certainty::payload_only)
        .called(EMVQR_TEXT("LANKAQR"), EMVQR_TEXT("LankaClear / Central Bank of Sri Lanka"))
        .from(EMVQR_TEXT("kasunranganamw/LankaQRUtilSDK; public payloads"),
              EMVQR_TEXT("numbers that begin with 16 have been seen; 85 is marked IPAY_INS_REF"))
        .paying_in("144")
        .signed_by(signatures)
        .holding(objects, elsewhere);

}  // namespace lankaqr

EMVQR_NAMESPACE_END
