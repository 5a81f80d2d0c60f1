// A shop's static KHQR becomes the code of one sale: what a cashier does.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/rules/emvco.hpp>
#include <emvqr/rules/first_error.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/compose.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/rules.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// What is to be paid for one sale.
struct sale {
  decimal amount{};                           ///< 54; above zero
  std::optional<emvqr::currency> currency{};  ///< 53; without it as in the shop's code
  std::int64_t expires_ms = 0;                ///< 99.01, milliseconds since 1970
  std::int64_t created_ms = 0;                ///< 99.00; 0: now
  std::string_view bill_number{};             ///< 62.01, 1 to 25 characters; empty: as in the shop's code
};

namespace detail {

/// Why a payload is not to be handed out, if it is not: it is none, or it breaks a rule. What the shop's code has of
/// its own is judged as a reader does. UnionPay settles in riel: dollars beside it are not to be brought about.
EMVQR_OWN_STACK constexpr failure judge_sale(std::string_view text, quirk allow, std::int64_t now_ms,
                                             bool new_currency) noexcept {
  const result<payload_view> view = parse(text, {allow});
  if (!view) return view.error();
  report<1> error;
  finder found{error, new_currency ? new_currency_rules : rules};
  check_emvco(*view, found);
  check_khqr(*view, now_ms, found);
  return first_error_of(error);
}

/// The currency that a sale is in: its own, or the code's, or riel where that cannot be read.
constexpr emvqr::currency currency_of(const payload_view& code, const sale& of) noexcept {
  const std::optional<emvqr::currency> in = of.currency ? of.currency : code.transaction_currency();
  return in ? *in : emvqr::currency::KHR;
}
EMVQR_OWN_STACK constexpr number_texts texts_of(const payload_view& code, const sale& of,
                                                std::int64_t now_ms) noexcept {
  return texts_of(of.amount, currency_of(code, of), of.created_ms != 0 ? of.created_ms : now_ms, of.expires_ms);
}

/// Writes the code with the objects of a sale up to its CRC; nothing is judged yet.
EMVQR_OWN_STACK constexpr void edit_for_sale(const payload_view& code, const sale& of, std::int64_t now_ms,
                                             writer& out) noexcept {
  const number_texts texts = texts_of(code, of, now_ms);
  change changes[6] = {{emvqr::tag::point_of_initiation_method, dynamic_code},
                       {emvqr::tag::transaction_amount, texts.amount.view()},
                       {tag::created, texts.created.view()}};
  std::size_t count = 3;
  if (of.expires_ms != 0) changes[count++] = {tag::expires, texts.expires.view()};
  if (of.currency) changes[count++] = {emvqr::tag::transaction_currency, texts.currency.view()};
  if (!of.bill_number.empty()) changes[count++] = {emvqr::tag::bill_number, of.bill_number};

  emvqr::detail::editor{code, changes, count, written_unit}.write(out);
}

EMVQR_OWN_STACK constexpr result<std::string_view> write_sale(const payload_view& code, const sale& of,
                                                              std::int64_t now_ms, char* buffer,
                                                              std::size_t capacity) noexcept {
  writer out{buffer, capacity, written_unit};
  edit_for_sale(code, of, now_ms, out);
  return out.finish();
}

}  // namespace detail

/// The KHQR `code` as a dynamic one for one sale, in `buffer`: 54, 99.00 and 99.01, 01 = 12, and 53 and 62.01 where the
/// sale has them. Everything else, what no standard knows included, keeps its place and its bytes. `now_ms`
/// (milliseconds since 1970) is the creation time unless the sale has its own, and what the expiry is judged by. A code
/// that is dynamic already gets the new amount and times.
/// Fails with `breaks_rule` (path and rule tell which) where the outcome would break a rule: no or a wrong amount, no
/// expiry or a past one, another fault that the shop's code had before, US dollars beside a UnionPay account, or a code
/// that is no KHQR (KHQR-2901); and like `edit`. `buffer` must not overlap the code.
constexpr result<std::string_view> with_amount(const payload_view& code, const sale& of, std::int64_t now_ms,
                                               char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity) noexcept {
  if (!recognises(code))
    return failure{errc::breaks_rule, tag::account_id(payee::individual), static_cast<std::uint16_t>(rule::khqr_2901)};
  result<std::string_view> text = detail::write_sale(code, of, now_ms, buffer, capacity);
  if (!text) return text;
  if (const failure why = detail::judge_sale(*text, code.quirks(), now_ms, of.currency.has_value())) text = why;
  return text;
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> with_amount(const payload_view& code, const sale& of, std::int64_t now_ms,
                                               char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return with_amount(code, of, now_ms, buffer, Capacity);
}

}  // namespace khqr

EMVQR_NAMESPACE_END
