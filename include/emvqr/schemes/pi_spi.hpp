// PI-SPI, the QR code of the West African monetary union, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>

EMVQR_NAMESPACE_BEGIN

namespace pi_spi {

inline constexpr signature signatures[] = {{36, 36, "int.bceao.pi"}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Account Alias"), value_format::ans, 36, 36, false, rule::sch_0019, is_hyphened_uuid},
};

/// Banks put objects of their own into 62 under IDs of letters, which no strict reading takes.
inline constexpr scheme pi_spi_scheme =
    make_scheme("xo-bceao", "BJ,BF,CI,GW,ML,NE,SN,TG", certainty::verified)
        .called(EMVQR_TEXT("PI-SPI QR (WAEMU)"), EMVQR_TEXT("BCEAO"))
        .from(
            EMVQR_TEXT("the official worked example, in catidegla's tests; the Java SDK int.bceao.pispi:qrcode"),
            EMVQR_TEXT("01 is not written; 59 and 60 are X; 62.11 tells the merchant channel: 000 static, 400 dynamic, "
                       "and 500 and 731 elsewhere"))
        .paying_in("952")
        .signed_by(signatures)
        .holding(objects)
        .allowing(quirk::raw_template);

}  // namespace pi_spi

EMVQR_NAMESPACE_END
