// Which way a Bakong wallet would take a code that is met abroad.
#pragma once

#include <emvqr/alipayplus/member.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/other_code.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/schemes/alipay.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// A country's scheme that Bakong is linked with, so that riel accounts pay its shops.
struct linked_scheme {
  std::string_view scheme;  ///< ID of docs/schemes.md
  std::string_view since;   ///< the day or month it was opened for payers from Cambodia
  evidence sure;            ///< press is `observed`
  std::string_view source;  ///< where that was found
};

/// The links that were found. It is data to start from: links come and go, and a wallet knows its own.
inline constexpr linked_scheme linked_schemes[] = {
    {"th-billpay", "2020-02-18", evidence::observed, "phnompenhpost.com, kingdoms-level-qr-code-payments"},
    {"th-billpay-xborder", "2020-02-18", evidence::inferred, "the same, for shops"},
    {"th-promptpay", "2020-02-18", evidence::inferred,
     "the same, for shops; whether personal codes are paid is not said"},
    {"la-laoqr", "2023-08", evidence::observed, "cambodianewsgazette.com, cambodia-laos-launched-first-phase"},
    {"vn-vietqr", "2023-12-03", evidence::observed,
     "phnompenhpost.com, cross-border-qr-payments-with-vietnam-launched"},
    {"cn-unionpay", "2025-03-10", evidence::observed, "Xinhua, second phase of UnionPay and Bakong"},
};

/// The way.
enum class route_kind : std::uint8_t {
  at_home,              ///< a KHQR
  alipayplus_template,  ///< an EMVCo code with a template of Alipay's or Alipay+'s
  alipayplus_url,       ///< a web address of Alipay's or Alipay+'s
  linked_scheme,        ///< the code of a country that Bakong is linked with
  none,                 ///< no way that is known
};

/// The way, and what says so.
struct route {
  route_kind kind = route_kind::none;               ///< which way
  path where{};                                     ///< the object that says so; empty for a web address
  const scheme* is = nullptr;                       ///< its scheme
  const alipayplus::linked_scheme* link = nullptr;  ///< the link, where that is the way; read-only data, null else
};

/// A stable name, such as `linked_scheme`.
constexpr std::string_view name(route_kind kind) noexcept {
  switch (kind) {
    case route_kind::at_home: return "at_home";
    case route_kind::alipayplus_template: return "alipayplus_template";
    case route_kind::alipayplus_url: return "alipayplus_url";
    case route_kind::linked_scheme: return "linked_scheme";
    case route_kind::none: break;
  }
  return "none";
}

/// The way in words, a constant without a full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(route_kind kind) noexcept {
  switch (kind) {
    case route_kind::at_home: return EMVQR_TEXT("this is a KHQR: a Bakong wallet pays it at home");
    case route_kind::alipayplus_template:
      return EMVQR_TEXT("a Bakong wallet would take it through Alipay+, by the template in it");
    case route_kind::alipayplus_url:
      return EMVQR_TEXT("a Bakong wallet would take it through Alipay+, by its web address");
    case route_kind::linked_scheme:
      return EMVQR_TEXT("a Bakong wallet would take it through the link with this country's scheme");
    case route_kind::none: break;
  }
  return EMVQR_TEXT("no way is known for a Bakong wallet to pay it");
}

/// The way of a payload. A link comes before Alipay+: it needs no third party. That Bakong wallets pay through Alipay+
/// at all was announced on 14 October 2024; whether it is open was not found.
constexpr route route_of(const payload_view& view, table<linked_scheme> links = linked_schemes) noexcept {
  if (khqr::recognises(view)) return {route_kind::at_home, {}, find_scheme(view), nullptr};
  route through_alipay;
  for (const scheme_match& each : schemes(view)) {
    if (!each.is_known()) continue;
    for (const linked_scheme& link : links)
      if (link.scheme == each.is->id) return {route_kind::linked_scheme, each.where(), each.is, &link};
    if (each.is == &alipay::alipay_scheme)
      through_alipay = {route_kind::alipayplus_template, each.where(), each.is, nullptr};
  }
  return through_alipay;
}

/// The way of a text that is no payload. Only its form is looked at: the address is not asked.
constexpr route route_of(std::string_view text) noexcept {
  return {
      other_code_of(text) == errc::alipay_code ? route_kind::alipayplus_url : route_kind::none, {}, nullptr, nullptr};
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
