// What objects are called and what their values mean, for people: the country of "KH", the category of "5812".
#pragma once

#include <emvqr/alipayplus/iso_time.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/category_names.hpp>
#include <emvqr/payload/country_names.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/currency_names.hpp>
#include <emvqr/payload/language_names.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/bank_objects.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/union_pay/account.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// What EMVCo calls the object at `where`, a constant; `Scheme specific` for one that it has no name for. Empty with
/// EMVQR_NO_MESSAGES, as what follows.
constexpr std::string_view object_label(path where) noexcept {
  const object_info* const info = find_object(where);
  return info == nullptr ? EMVQR_TEXT("Scheme specific") : info->name;
}
/// What the object at `where` is called by a scheme in the payload, or else by the bank that added it, or else by
/// EMVCo; a constant.
constexpr std::string_view object_label(const payload_view& view, path where) noexcept {
  const std::string_view own = scheme_name_of(view, where);
  if (!own.empty()) return own;
  const std::string_view bank = khqr::bank_object_name(view, where);
  return bank.empty() || !khqr::recognises(view) ? object_label(where) : bank;
}

/// Room for what any value means, in bytes.
inline constexpr std::size_t max_meaning_bytes = 120;
/// What a value means, owned by value.
using meaning_text = fixed_text<max_meaning_bytes>;

namespace detail {

/// EMV QRCPS-MPM v1.0, 4.7.2.1.
constexpr std::string_view method_meaning(std::string_view value) noexcept {
  if (value == "11") return EMVQR_TEXT("static: one code for many payments");
  if (value == "12") return EMVQR_TEXT("dynamic: a new code for each payment");
  return {};
}

/// EMV QRCPS-MPM v1.0, 4.7.6.1.
constexpr std::string_view tip_meaning(std::string_view value) noexcept {
  if (value == "01") return EMVQR_TEXT("the payer is asked for a tip");
  if (value == "02") return EMVQR_TEXT("a fixed fee is added, see 56");
  if (value == "03") return EMVQR_TEXT("a percentage is added, see 57");
  return {};
}

constexpr meaning_text currency_meaning(std::string_view value) noexcept {
  const currency code = currency_from_numeric(value).value_or(currency{});  // 000 is none and has no name
  const std::string_view called = currency_name(code);
  return called.empty() ? meaning_text{} : meaning_text{}.append(alpha(code)).append(", ").append(called);
}

/// The letters of the currency that an amount is in.
constexpr std::string_view amount_meaning(const payload_view& view) noexcept {
  return alpha(view.transaction_currency().value_or(currency{}));
}

constexpr meaning_text union_pay_meaning(std::string_view value) noexcept {
  const std::optional<union_pay::account> account = union_pay::read_account(value);
  if (!account) return {};
  return meaning_text{}
      .append(EMVQR_TEXT("acquirer "))
      .append(account->acquirer_iin)
      .append(EMVQR_TEXT(", forwarder "))
      .append(account->forwarding_iin)
      .append(EMVQR_TEXT(", merchant "))
      .append(account->merchant_id);
}

/// Milliseconds since 1970 as `2025-06-15 15:06:40 UTC`.
constexpr meaning_text time_meaning(std::string_view value) noexcept {
  const std::optional<std::int64_t> time = khqr::read_time(value);
  if (!time) return {};
  const fixed_text<32> iso = alipayplus::time_text(*time);  // 2025-06-15T15:06:40+00:00
  constexpr std::size_t date = 10;
  constexpr std::size_t clock = 8;
  const char* const text = iso.view().data();
  return meaning_text{}.append({text, date}).append(" ").append({text + date + 1, clock}).append(" UTC");
}

}  // namespace detail

/// What the value at `where` means, in English and UTF-8; empty where it has no meaning beyond its letters or its code
/// is unknown. Of the payload's own characters it has the digits and letters of a UnionPay account, and no others.
constexpr meaning_text meaning_of(const payload_view& view, path where, std::string_view value) noexcept {
  if (where == tag::point_of_initiation_method) return meaning_text{}.append(detail::method_meaning(value));
  if (where == tag::merchant_category_code) return meaning_text{}.append(category_name(value));
  if (where == tag::transaction_currency) return detail::currency_meaning(value);
  if (where == tag::transaction_amount) return meaning_text{}.append(detail::amount_meaning(view));
  if (where == tag::tip_or_convenience_indicator) return meaning_text{}.append(detail::tip_meaning(value));
  if (where == tag::country_code) return meaning_text{}.append(country_name(value));
  if (where == tag::language_preference) return meaning_text{}.append(language_name(value));
  if (where == khqr::tag::union_pay) return detail::union_pay_meaning(value);
  const bool is_time = where == khqr::tag::created || where == khqr::tag::expires;
  return is_time && khqr::recognises(view) ? detail::time_meaning(value) : meaning_text{};
}

EMVQR_NAMESPACE_END
