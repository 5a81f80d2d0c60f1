// A QR Ph transfer between people: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/qrph/qrph.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qrph {

/// Whom to pay, and how much. Texts of a transfer that was read point into the payload.
struct transfer {
  std::string_view bank{};                     ///< 27.01, the bank's BIC, 11 characters
  std::string_view payment_type = "99964403";  ///< 27.02, 8 digits
  std::string_view reference{};                ///< 27.03, 1 to 25 characters
  std::string_view account{};                  ///< 27.04, 1 to 19 characters
  std::string_view mobile{};                   ///< 27.05, +639171234567, hyphens allowed
  decimal amount{};                            ///< 54, PHP, at most two decimals; zero: the payer enters it
  shop_fields shop{{}, {}, "6016", {}};        ///< 52, 59, 60 and 61
  additional_fields additional{};              ///< template 62
  std::string_view additional_guid{};          ///< 62.00, written if 62 holds anything else; some banks repeat the GUID
  initiation method = initiation::by_amount;   ///< 01
};

/// The transfer in a payload, if there is one. Nothing is judged.
constexpr std::optional<transfer> read_transfer(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&transfer_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    return transfer{text_at(view, at / 1),  text_at(view, at / 2), text_at(view, at / 3), text_at(view, at / 4),
                    text_at(view, at / 5),  amount_of(view),       shop_of(view),         additional_of(view),
                    text_at(view, {62, 0}), initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code of a transfer into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 27
/// 52 53 54 58 59 60 61 62 63.
constexpr result<std::string_view> write(const transfer& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&transfer_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({27, 0}, transfer_guid);
  list.put({27, 1}, draft.bank);
  list.put({27, 2}, draft.payment_type);
  list.put({27, 3}, draft.reference);
  list.put({27, 4}, draft.account);
  list.put({27, 5}, draft.mobile);
  list.put_sale(draft.shop, "608", "PH", draft.amount, 0, 2);
  if (!is_empty(draft.additional)) list.put({62, 0}, draft.additional_guid);
  list.put(draft.additional);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const transfer& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace qrph

EMVQR_NAMESPACE_END
