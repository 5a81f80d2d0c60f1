// All schemes the library knows, and which one a payload belongs to.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/schemes/airpay.hpp>
#include <emvqr/schemes/alipay.hpp>
#include <emvqr/schemes/any_uuid.hpp>
#include <emvqr/schemes/argentina.hpp>
#include <emvqr/schemes/banglaqr.hpp>
#include <emvqr/schemes/bc_card.hpp>
#include <emvqr/schemes/bharatqr/bharatqr.hpp>
#include <emvqr/schemes/breb.hpp>
#include <emvqr/schemes/card_networks.hpp>
#include <emvqr/schemes/duitnow/duitnow.hpp>
#include <emvqr/schemes/fps/fps.hpp>
#include <emvqr/schemes/ghqr.hpp>
#include <emvqr/schemes/hk_common.hpp>
#include <emvqr/schemes/joqr.hpp>
#include <emvqr/schemes/jpqr/jpqr.hpp>
#include <emvqr/schemes/keqr.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/lankaqr.hpp>
#include <emvqr/schemes/laoqr/laoqr.hpp>
#include <emvqr/schemes/maucas.hpp>
#include <emvqr/schemes/meeza.hpp>
#include <emvqr/schemes/mercado_pago.hpp>
#include <emvqr/schemes/mmqr.hpp>
#include <emvqr/schemes/namqr.hpp>
#include <emvqr/schemes/nepalqr.hpp>
#include <emvqr/schemes/nets.hpp>
#include <emvqr/schemes/nqr.hpp>
#include <emvqr/schemes/paycloud.hpp>
#include <emvqr/schemes/paynow/paynow.hpp>
#include <emvqr/schemes/pi_spi.hpp>
#include <emvqr/schemes/pix/pix.hpp>
#include <emvqr/schemes/promptpay/promptpay.hpp>
#include <emvqr/schemes/qpay.hpp>
#include <emvqr/schemes/qris/qris.hpp>
#include <emvqr/schemes/qrph/qrph.hpp>
#include <emvqr/schemes/raast.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/rwandaqr.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/scheme_set.hpp>
#include <emvqr/schemes/sgqr_payments.hpp>
#include <emvqr/schemes/tanqr.hpp>
#include <emvqr/schemes/twqr.hpp>
#include <emvqr/schemes/union_pay/union_pay.hpp>
#include <emvqr/schemes/unmarked.hpp>
#include <emvqr/schemes/uzqr.hpp>
#include <emvqr/schemes/vietqr/vietqr.hpp>
#include <emvqr/schemes/vnpay.hpp>
#include <emvqr/schemes/wechat.hpp>
#include <emvqr/schemes/yape.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// What a payload is when no scheme claims it: EMVCo's rules, nothing bent.
inline constexpr scheme emvco_scheme = make_scheme("emvco", {}, certainty::verified)
                                           .called(EMVQR_TEXT("EMVCo merchant-presented"), EMVQR_TEXT("EMVCo"))
                                           .from(EMVQR_TEXT("EMV QRCPS-MPM v1.0, July 2017"));

/// Every scheme, the general one last. Of several in one payload the first in this list is the one it is judged by:
/// national schemes stand before wallets, those before card networks, those before what is hardly a mark.
inline constexpr const scheme* scheme_registry[] = {
    &khqr::merchant_scheme,
    &khqr::individual_scheme,
    &promptpay::transfer_scheme,
    &promptpay::authorised_scheme,
    &promptpay::bill_scheme,
    &promptpay::abroad_scheme,
    &promptpay::innovation_scheme,
    &promptpay::true_money_scheme,
    &unmarked::thai_vat_scheme,
    &unmarked::thai_slip_scheme,
    &vietqr::vietqr_scheme,
    &vietqr::wallet_scheme,
    &vnpay::vnpay_scheme,
    &airpay::airpay_scheme,
    &laoqr::laoqr_scheme,
    &laoqr::native_scheme,
    &duitnow::duitnow_scheme,
    &paynow::paynow_scheme,
    &paynow::sgqr_scheme,
    &qrph::transfer_scheme,
    &qrph::merchant_scheme,
    &fps::fps_scheme,
    &jpqr::jpqr_scheme,
    &bharatqr::bharatqr_scheme,
    &nets::nets_scheme,
    &sgqr_payments::sgqr_payments_scheme,
    &qris::qris_scheme,
    &qris::acquirer_scheme,
    &bc_card::bc_card_scheme,
    &twqr::twqr_scheme,
    &mmqr::mmqr_scheme,
    &nepalqr::nepalqr_scheme,
    &lankaqr::lankaqr_scheme,
    &raast::raast_scheme,
    &banglaqr::banglaqr_scheme,
    &qpay::qpay_scheme,
    &pix::pix_scheme,
    &argentina::argentina_scheme,
    &breb::breb_scheme,
    &yape::yape_scheme,
    &uzqr::uzqr_scheme,
    &meeza::meeza_scheme,
    &joqr::joqr_scheme,
    &keqr::keqr_scheme,
    &tanqr::tanqr_scheme,
    &ghqr::ghqr_scheme,
    &nqr::nqr_scheme,
    &rwandaqr::rwandaqr_scheme,
    &maucas::maucas_scheme,
    &pi_spi::pi_spi_scheme,
    &namqr::namqr_scheme,
    &unmarked::simple_pay_scheme,
    &unmarked::qredit_scheme,
    &unmarked::uaeqr_scheme,
    &unmarked::mada_scheme,
    &unmarked::azerbaijan_scheme,
    &unmarked::kazakhstan_scheme,
    &unmarked::others_scheme,
    // Wallets, of several countries.
    &mercado_pago::mercado_pago_scheme,
    &alipay::alipay_scheme,
    &wechat::wechat_scheme,
    // Card networks.
    &union_pay::union_pay_scheme,
    &card_networks::visa_scheme,
    &card_networks::mastercard_scheme,
    &card_networks::discover_scheme,
    &card_networks::amex_scheme,
    &card_networks::jcb_scheme,
    // Marks that tell least.
    &any_uuid::any_uuid_scheme,
    &hk_common::hk_common_scheme,
    &paycloud::paycloud_scheme,
    &emvco_scheme,
};
#ifdef EMVQR_SMALL_LISTS
/// Every scheme that this library knows: of several in one payload the first counts.
inline constexpr scheme_set all_schemes{scheme_registry};
#else
namespace detail {
inline constexpr scheme_index registry_index{scheme_registry};
}
/// Every scheme that this library knows, with an index: of several in one payload the first counts.
inline constexpr scheme_set all_schemes{scheme_registry, detail::registry_index};
#endif

/// Every scheme in a payload, see `schemes(view, known)`.
constexpr scheme_range schemes(const payload_view& view EMVQR_LIFETIMEBOUND) noexcept {
  return schemes(view, all_schemes);
}

/// The scheme whose rules a payload is under; never null. The pointer is to read-only data.
constexpr const scheme* find_scheme(const payload_view& view) noexcept {
  const scheme* const in = find_scheme(view, all_schemes);
  return in == nullptr ? &emvco_scheme : in;
}

/// What the schemes in a payload call the object at `where`, a constant, or an empty text.
constexpr std::string_view scheme_name_of(const payload_view& view, path where) noexcept {
  const scheme_object* const said = find_object(view, where, all_schemes);
  return said == nullptr ? std::string_view{} : said->name;
}

/// Reads as `parse` does, and what is refused once more with the quirks without which the codes of its scheme cannot be
/// read (QPay's 80 holds no objects). Of a payload of no such scheme the strict answer stands.
constexpr result<payload_view> parse_in_scheme(std::string_view text EMVQR_LIFETIMEBOUND,
                                               parse_options options = {}) noexcept {
  result<payload_view> out = parse(text, options);  // what is returned, always, so that it need not be copied
  if (out) return out;
  const result<payload_view> loose = parse(text, {options.allow | quirk::raw_template});
  if (loose && has(options.allow | find_scheme(*loose)->allow, loose->quirks())) out = loose;
  return out;
}

EMVQR_NAMESPACE_END
