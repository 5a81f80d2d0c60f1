// Bre-B (Colombia) as Redeban, CRB and Nequi write it, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace breb {

/// True where the GUID begins with CO.COM.CRB. and goes on.
constexpr bool is_crb(const candidate& what) noexcept {
  constexpr std::string_view head = "CO.COM.CRB.";
  return what.guid.size() > head.size() && equal_ignoring_case({what.guid.data(), head.size()}, head);
}

/// Redeban gives each value a template of its own.
inline constexpr signature signatures[] = {
    {26, 26, "CO.COM.RBM.LLA"},
    {49, 49, "CO.COM.RBM.RED"},
    {50, 50, "CO.COM.RBM.CU"},
    {51, 51, "CO.COM.RBM.CA"},
    {80, 80, "CO.COM.RBM.CANAL"},
    {81, 81, "CO.COM.RBM.CIVA"},
    {82, 82, "CO.COM.RBM.IVA"},
    {83, 83, "CO.COM.RBM.BASE"},
    {84, 84, "CO.COM.RBM.CINC"},
    {85, 85, "CO.COM.RBM.INC"},
    {90, 90, "CO.COM.RBM.TRXID"},
    {91, 91, "CO.COM.RBM.SEC"},
    {92, 92, "co.com.nequi"},
    {26, 51, {}, {}, {is_crb, EMVQR_TEXT("a GUID that begins with CO.COM.CRB.")}},
    {80, 91, {}, {}, {is_crb, EMVQR_TEXT("a GUID that begins with CO.COM.CRB.")}},
};
/// Below a template's own ID, so that a value is named by where it stands. Which kind of key has which number is a
/// guess.
inline constexpr scheme_object elsewhere[] = {
    {path{26, 1}, EMVQR_TEXT("Key (Llave)")},
    {path{26, 2}, EMVQR_TEXT("Key (Llave)")},
    {path{26, 3}, EMVQR_TEXT("Key (Llave)")},
    {path{26, 4}, EMVQR_TEXT("Key (Llave)")},
    {path{26, 5}, EMVQR_TEXT("Key (Llave)")},
    {path{49, 1}, EMVQR_TEXT("Network")},
    {path{50, 1}, EMVQR_TEXT("Account")},
    {path{80, 1}, EMVQR_TEXT("Channel")},
    {path{82, 1}, EMVQR_TEXT("Value Added Tax")},
    {path{83, 1}, EMVQR_TEXT("Tax Base")},
    {path{84, 1}, EMVQR_TEXT("Consumption Tax (Kind)")},
    {path{85, 1}, EMVQR_TEXT("Consumption Tax")},
    {path{90, 1}, EMVQR_TEXT("Transaction ID")},
    {path{91, 1}, EMVQR_TEXT("Security Hash")},
};

inline constexpr scheme breb_scheme =
    make_scheme("co-breb", "CO", certainty::payload_only)
        .called(EMVQR_TEXT("Bre-B / EASPBV"), EMVQR_TEXT("Central Bank of Colombia"))
        .from(EMVQR_TEXT("miguelfercamargo/emvco-qr-sdk tests; public payloads"),
              EMVQR_TEXT("a key is a phone number, a document, an e-mail address, an alias that begins with @ or an "
                         "account; that co.com.nequi belongs here is taken from one payload"))
        .paying_in("170")
        .signed_by(signatures)
        .holding({}, elsewhere);

}  // namespace breb

EMVQR_NAMESPACE_END
