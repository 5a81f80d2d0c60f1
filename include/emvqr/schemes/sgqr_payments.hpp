// Payment schemes on SGQR labels of which no more than their GUIDs is known.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace sgqr_payments {

inline constexpr signature signatures[] = {
    {26, 50, "SG.COM.DASH.WWW"}, {26, 50, "com.grab"},  {26, 50, "com.myfave"}, {26, 50, "sg.com.ezlink"},
    {26, 50, "COM.REMOPAY"},     {26, 50, "SG.AIRPAY"}, {26, 50, "SG.COM.UOB"},
};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("ID or URL")},
};

inline constexpr scheme sgqr_payments_scheme =
    make_scheme("sg-others", "SG", certainty::payload_only)
        .called(EMVQR_TEXT("Other payment schemes on SGQR labels"), EMVQR_TEXT("various"))
        .from(EMVQR_TEXT("public SGQR payloads; pyraxo/sgqr-parser"),
              EMVQR_TEXT("Dash, Grab, Fave, EZ-Link, Remopay, AirPay, UOB; one party writes its GUID in both cases"))
        .paying_in("702")
        .signed_by(signatures)
        .holding(objects);

}  // namespace sgqr_payments

EMVQR_NAMESPACE_END
