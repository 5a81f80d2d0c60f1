// A LAO QR of a person or a shop: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/laoqr/laoqr.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace laoqr {

/// Whom to pay, and how much. Texts of a code that was read point into the payload.
struct merchant {
  std::string_view acquirer_iin{};            ///< 38.01, eight digits, the bank's
  std::string_view payment_type = "002";      ///< 38.02, three digits; 001 and 002 have been seen
  std::string_view receiver_id{};             ///< 38.03, 1 to 32 characters
  std::string_view union_pay{};               ///< 15, a UnionPay account beside it
  decimal amount{};                           ///< 54, LAK, at most two decimals; zero: the payer enters it
  shop_fields shop{};                         ///< 52, 59, 60 and 61
  additional_fields additional{};             ///< template 62
  initiation method = initiation::by_amount;  ///< 01
};

/// The code's payee, if it is LAO QR's. Nothing is judged.
constexpr std::optional<merchant> read(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&laoqr_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    return merchant{text_at(view, at / 1), text_at(view, at / 2), text_at(view, at / 3), text_at(view, 15),
                    amount_of(view),       shop_of(view),         additional_of(view),   initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 15 38 52 53 54 58
/// 59 60 61 62 63.
constexpr result<std::string_view> write(const merchant& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&laoqr_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put(15, draft.union_pay);
  list.put({38, 0}, guid);
  list.put({38, 1}, draft.acquirer_iin);
  list.put({38, 2}, draft.payment_type);
  list.put({38, 3}, draft.receiver_id);
  list.put_sale(draft.shop, "418", "LA", draft.amount, 0, 2);
  list.put(draft.additional);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const merchant& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace laoqr

EMVQR_NAMESPACE_END
