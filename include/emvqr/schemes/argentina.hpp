// The interoperable QR of Argentina (Transferencias 3.0), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

EMVQR_NAMESPACE_BEGIN

namespace argentina {

/// The tax number of a merchant, 11 digits, in 00.
constexpr bool has_tax_number(const candidate& what) noexcept {
  return what.guid.size() == 11 && is_numeric(what.guid);
}

inline constexpr signature signatures[] = {
    {26, 51, "coop.sipago"},
    {26, 51, "com.mymerchantar"},
    {26, 51, "com.agr"},
    {26, 51, "com.todopago"},
    {50, 50, {}, "AR", {has_tax_number, EMVQR_TEXT("11 digits in its 00")}},
};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("URL or ID")},
};
inline constexpr scheme_object elsewhere[] = {
    {path{50, 0}, EMVQR_TEXT("Tax Number (CUIT or CUIL)"), value_format::numeric, 11, 11},
};

inline constexpr scheme argentina_scheme =
    make_scheme("ar-qr", "AR", certainty::payload_only)
        .called(EMVQR_TEXT("Argentina interoperable QR (Transferencias 3.0)"), EMVQR_TEXT("BCRA"))
        .from(EMVQR_TEXT("promani/emvqr tests; matiasgualino's decoder"),
              EMVQR_TEXT(
                  "the GUID is the acceptor's, com.mercadolibre among them; an amount of 0 and a CRC in small letters "
                  "occur; the last digit of a tax number is not verified"))
        .paying_in("032")
        .signed_by(signatures)
        .holding(objects, elsewhere);

}  // namespace argentina

EMVQR_NAMESPACE_END
