// All schemes the library knows, and which one a payload belongs to.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/duitnow.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/laoqr.hpp>
#include <emvqr/schemes/mercado_pago.hpp>
#include <emvqr/schemes/paycloud.hpp>
#include <emvqr/schemes/promptpay.hpp>
#include <emvqr/schemes/qpay.hpp>
#include <emvqr/schemes/qris.hpp>
#include <emvqr/schemes/raast.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/vietqr.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// What a payload is when no scheme claims it: EMVCo's rules, nothing bent.
#ifndef EMVQR_NO_MESSAGES
inline constexpr scheme emvco_scheme{"emvco",
                                     "EMVCo merchant-presented",
                                     "",
                                     "EMVCo",
                                     "no other scheme fits",
                                     nullptr,
                                     0,
                                     profile{},
                                     certainty::verified,
                                     "EMV QRCPS-MPM v1.0, July 2017"};
#else
inline constexpr scheme emvco_scheme{"emvco", {}, {}, {}, {}, nullptr, 0, profile{}, certainty::verified, {}};
#endif

/// Every scheme, the general one last. Of several in one payload, the first in this list is the one it is judged by.
inline constexpr const scheme* scheme_registry[] = {&khqr::individual_scheme,
                                                    &khqr::merchant_scheme,
                                                    &promptpay::transfer_scheme,
                                                    &promptpay::authorised_scheme,
                                                    &promptpay::bill_scheme,
                                                    &promptpay::abroad_scheme,
                                                    &vietqr::vietqr_scheme,
                                                    &laoqr::laoqr_scheme,
                                                    &duitnow::duitnow_scheme,
                                                    &raast::raast_scheme,
                                                    &qris::qris_scheme,
                                                    &mercado_pago::mercado_pago_scheme,
                                                    &qpay::qpay_scheme,
                                                    &paycloud::paycloud_scheme,
                                                    &emvco_scheme};

namespace detail {

/// The scheme that has signed one of the templates 26 to 51, or null.
constexpr const scheme* find_signed(const payload_view& view) noexcept {
  constexpr std::size_t most = 26;
  field accounts[most];
  std::size_t count = 0;
  for (const field& object : view.objects())
    if (object.id >= 26 && object.id <= 51) {
      field guid;
      if (view.objects(object.id, object).find(0, guid)) accounts[count++] = {object.id, object.offset, guid.value};
    }
  const std::string_view country = view.get(tag::country_code).value_or(std::string_view{});
  for (const scheme* const each : scheme_registry)
    for (std::size_t i = 0; i != count; ++i)
      if (is_signed(*each, accounts[i].id, accounts[i].value, country)) return each;
  return nullptr;
}

}  // namespace detail

/// The scheme whose rules a payload is under; never null. The pointer is to read-only data.
constexpr const scheme* find_scheme(const payload_view& view) noexcept {
  if (khqr::recognises(view)) return view.has(khqr::tag::merchant) ? &khqr::merchant_scheme : &khqr::individual_scheme;
  if (const scheme* const by = detail::find_signed(view)) return by;
  return paycloud::recognises(view) ? &paycloud::paycloud_scheme : &emvco_scheme;
}

/// Reads as `parse` does, and what is refused once more with the quirks without which the codes of its scheme cannot be
/// read (QPay's 80 holds no objects). Of a payload of no such scheme the strict answer stands.
constexpr result<payload_view> parse_in_scheme(std::string_view text EMVQR_LIFETIMEBOUND,
                                               parse_options options = {}) noexcept {
  const result<payload_view> strict = parse(text, options);
  if (strict) return strict;
  const result<payload_view> loose = parse(text, {options.allow | quirk::raw_template});
  if (!loose) return strict;
  return has(options.allow | find_scheme(*loose)->allow, loose->quirks()) ? loose : strict;
}

EMVQR_NAMESPACE_END
