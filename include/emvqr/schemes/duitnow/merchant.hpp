// A DuitNow code of a person or a shop: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/duitnow/duitnow.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace duitnow {

/// Whom to pay, and how much. Texts of a code that was read point into the payload.
struct merchant {
  std::string_view acquirer_id{};             ///< 26.01, six digits, PayNet's number of the bank or wallet
  std::string_view account_id{};              ///< 26.02, the account or merchant ID there
  decimal amount{};                           ///< 54, MYR, at most two decimals; zero: the payer enters it
  shop_fields shop{{}, {}, "0000", {}};       ///< 52, 59, 60 and 61
  additional_fields additional{};             ///< template 62
  initiation method = initiation::by_amount;  ///< 01
};

/// The code's payee, if it is DuitNow's. Nothing is judged.
constexpr std::optional<merchant> read(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&duitnow_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    return merchant{text_at(view, at / 1), text_at(view, at / 2), amount_of(view),
                    shop_of(view),         additional_of(view),   initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code into `buffer` and yields it. 00 says 02, as PayNet wants it. Fails with `breaks_rule` or `no_space`.
/// Order: 00 01 26 52 53 54 58 59 60 61 62 63.
constexpr result<std::string_view> write(const merchant& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&duitnow_scheme};
  object_list list;
  list.begin(draft.method, draft.amount, "02");
  list.put({26, 0}, guid);
  list.put({26, 1}, draft.acquirer_id);
  list.put({26, 2}, draft.account_id);
  list.put_sale(draft.shop, "458", "MY", draft.amount, 0, 2);
  list.put(draft.additional);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const merchant& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace duitnow

EMVQR_NAMESPACE_END
