// A VietQR transfer: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/vietqr/vietqr.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace vietqr {

/// Whom to pay, and how much. Texts of a transfer that was read point into the payload.
struct transfer {
  std::string_view bank{};                    ///< 38.01.00, six digits
  std::string_view account{};                 ///< 38.01.01, an account or card number of 1 to 19 characters
  std::string_view service = to_account;      ///< 38.02, `to_account` or `to_card`
  decimal amount{};                           ///< 54, VND, whole; zero: the payer enters it
  std::string_view purpose{};                 ///< 62.08, 1 to 25 characters, what the payee's statement shows
  std::string_view bill_number{};             ///< 62.01, 1 to 25 characters
  shop_fields shop{};                         ///< 52, 59, 60 and 61: mostly absent
  initiation method = initiation::by_amount;  ///< 01
};

/// The transfer in a payload, if there is one. Nothing is judged.
constexpr std::optional<transfer> read_transfer(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&vietqr_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    return transfer{text_at(view, at / 1 / 0),
                    text_at(view, at / 1 / 1),
                    text_at(view, at / 2),
                    amount_of(view),
                    text_at(view, tag::purpose_of_transaction),
                    text_at(view, tag::bill_number),
                    shop_of(view),
                    initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code of a transfer into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 38
/// 52 53 54 58 59 60 61 62 63.
constexpr result<std::string_view> write(const transfer& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&vietqr_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({38, 0}, guid);
  list.put({38, 1, 0}, draft.bank);
  list.put({38, 1, 1}, draft.account);
  list.put({38, 2}, draft.service);
  list.put_sale(draft.shop, "704", "VN", draft.amount, 0, 0);
  list.put(tag::bill_number, draft.bill_number);
  list.put(tag::purpose_of_transaction, draft.purpose);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const transfer& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace vietqr

EMVQR_NAMESPACE_END
