// A Thai bill payment: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/promptpay/promptpay.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace promptpay {

/// Whom to pay, and for what. Texts of a bill that was read point into the payload.
struct bill {
  std::string_view biller_id{};               ///< 30.01, 13 to 15 digits: the tax number, and two more for the account
  std::string_view reference_1{};             ///< 30.02, 1 to 20 characters
  std::string_view reference_2{};             ///< 30.03, up to 20 characters, optional
  std::string_view reference_3{};             ///< 62.07, up to 25 characters, optional
  decimal amount{};                           ///< 54, THB, at most two decimals; zero: the payer enters it
  bool from_abroad = false;                   ///< the cross-border GUID
  initiation method = initiation::by_amount;  ///< 01
};

/// The bill in a payload, if there is one. Nothing is judged.
constexpr std::optional<bill> read_bill(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&bill_scheme, &abroad_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    return bill{
        text_at(view, at / 1), text_at(view, at / 2),      text_at(view, at / 3), text_at(view, tag::terminal_label),
        amount_of(view),       match.is == &abroad_scheme, initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code of a bill into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 30 53 54
/// 58 62 63.
constexpr result<std::string_view> write(const bill& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* domestic[] = {&bill_scheme};
  constexpr const scheme* abroad[] = {&abroad_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({30, 0}, draft.from_abroad ? bill_abroad_guid : bill_guid);
  list.put({30, 1}, draft.biller_id);
  list.put({30, 2}, draft.reference_1);
  list.put({30, 3}, draft.reference_2);
  list.put(tag::transaction_currency, "764");
  list.pay(draft.amount, 2, 2);
  list.put(tag::country_code, "TH");
  list.put(tag::terminal_label, draft.reference_3);
  return write_objects(list, draft.from_abroad ? scheme_set{abroad} : scheme_set{domestic}, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const bill& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace promptpay

EMVQR_NAMESPACE_END
