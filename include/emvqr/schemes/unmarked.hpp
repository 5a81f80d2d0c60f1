// Schemes that are known by name and no more: no mark of their codes is public, so they are never recognised.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

namespace unmarked {

inline constexpr scheme thai_vat_scheme =
    make_scheme("th-vat-tqrc", "TH", certainty::unverified)
        .called(EMVQR_TEXT("Thai VAT TQRC extension"), EMVQR_TEXT("Bank of Thailand / Revenue Department"))
        .from(EMVQR_TEXT("thai-qr-payment.js.org"),
              EMVQR_TEXT("said to stand in 80 with three objects, whose GUID is not told"))
        .paying_in("764");
/// No payload of EMVCo's at all: it begins with a template, and its CRC is in 91.
inline constexpr scheme thai_slip_scheme =
    make_scheme("th-slip", "TH", certainty::verified)
        .called(EMVQR_TEXT("Thai slip verification code"), EMVQR_TEXT("banks of Thailand"))
        .from(EMVQR_TEXT("maythiwat/promptparse, with tests"),
              EMVQR_TEXT("no merchant-presented payload: 00 is a template, 51 the country, 91 the CRC; so the reader "
                         "refuses it"));
inline constexpr scheme simple_pay_scheme =
    make_scheme("mo-simplepay", "MO", certainty::unverified)
        .called(EMVQR_TEXT("Simple Pay"), EMVQR_TEXT("AMCM"))
        .from(EMVQR_TEXT("nothing public was found"), EMVQR_TEXT("no public payload and no GUID is known"))
        .paying_in("446");
inline constexpr scheme qredit_scheme =
    make_scheme("ps-qredit", "PS", certainty::unverified)
        .called(EMVQR_TEXT("Palestine QR (Qredit)"), EMVQR_TEXT("Qredit"))
        .from(EMVQR_TEXT("public samples without a GUID"), EMVQR_TEXT("62.11 is said to be PRINT or SCREEN"));
inline constexpr scheme uaeqr_scheme =
    make_scheme("ae-uaeqr", "AE", certainty::unverified)
        .called(EMVQR_TEXT("UAE national QR"), EMVQR_TEXT("Central Bank of the UAE / Al Etihad"))
        .from(EMVQR_TEXT("nothing public was found"), EMVQR_TEXT("no public payload and no GUID is known"))
        .paying_in("784");
inline constexpr scheme mada_scheme =
    make_scheme("sa-mada-qr", "SA", certainty::unverified)
        .called(EMVQR_TEXT("Saudi Payments QR"), EMVQR_TEXT("SAMA"))
        .from(EMVQR_TEXT("nothing public was found"), EMVQR_TEXT("no public payload and no GUID is known"))
        .paying_in("682");
inline constexpr scheme azerbaijan_scheme =
    make_scheme("az-qr", "AZ", certainty::unverified)
        .called(EMVQR_TEXT("Azerbaijan QR"), EMVQR_TEXT("Central Bank of Azerbaijan"))
        .from(EMVQR_TEXT("the title of a document of the central bank"),
              EMVQR_TEXT("no public payload and no GUID is known"))
        .paying_in("944");
inline constexpr scheme kazakhstan_scheme =
    make_scheme("kz-qr", "KZ", certainty::unverified)
        .called(EMVQR_TEXT("Kazakhstan unified QR"), EMVQR_TEXT("National Bank of Kazakhstan"))
        .from(EMVQR_TEXT("nothing public was found"), EMVQR_TEXT("no public payload and no GUID is known"))
        .paying_in("398");
inline constexpr scheme others_scheme =
    make_scheme("others-unverified", "HU,CR,UG,MO,EC,BO,GT,SV", certainty::unverified)
        .called(EMVQR_TEXT("Countries without a public payload"), EMVQR_TEXT("various"))
        .from(EMVQR_TEXT("nothing public was found"),
              EMVQR_TEXT("that Hungary and Costa Rica use EMVCo's codes is not shown"));

}  // namespace unmarked

EMVQR_NAMESPACE_END
