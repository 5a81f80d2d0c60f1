// A QR Ph code of a shop: read from a payload, or written from a draft.
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
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qrph {

/// Whom to pay, and how much. Texts of a code that was read point into the payload.
struct merchant {
  std::string_view acquirer{};                        ///< 28.01, the bank's BIC, 11 characters
  std::string_view merchant_id{};                     ///< 28.03, 1 to 25 characters
  std::string_view account{};                         ///< 28.04, 1 to 19 characters
  std::string_view kind{};                            ///< 28.05, 3 digits, not published; 000 and 010 are common
  bool micro = false;                                 ///< the GUID for small sellers, ph.ppmi.p2micro
  decimal amount{};                                   ///< 54, PHP, at most two decimals; zero: the payer enters it
  shop_fields shop{};                                 ///< 52, 59, 60 and 61
  additional_fields additional{};                     ///< template 62
  std::string_view additional_guid = reference_guid;  ///< 62.00, written if 62 holds anything else
  std::string_view reference{};                       ///< 88.01
  initiation method = initiation::by_amount;          ///< 01
};

/// The code's payee, if it is QR Ph's. Nothing is judged.
constexpr std::optional<merchant> read_merchant(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&merchant_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    return merchant{text_at(view, at / 1),
                    text_at(view, at / 3),
                    text_at(view, at / 4),
                    text_at(view, at / 5),
                    equal_ignoring_case(match.guid, micro_guid),
                    amount_of(view),
                    shop_of(view),
                    additional_of(view),
                    text_at(view, {62, 0}),
                    text_at(view, {88, 1}),
                    initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 28 52 53 54 58 59
/// 60 61 62 88 63.
constexpr result<std::string_view> write(const merchant& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&merchant_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({28, 0}, draft.micro ? micro_guid : merchant_guid);
  list.put({28, 1}, draft.acquirer);
  list.put({28, 3}, draft.merchant_id);
  list.put({28, 4}, draft.account);
  list.put({28, 5}, draft.kind);
  list.put_sale(draft.shop, "608", "PH", draft.amount, 0, 2);
  if (!is_empty(draft.additional)) list.put({62, 0}, draft.additional_guid);
  list.put(draft.additional);
  if (!draft.reference.empty()) list.put({88, 0}, reference_guid);
  list.put({88, 1}, draft.reference);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const merchant& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace qrph

EMVQR_NAMESPACE_END
