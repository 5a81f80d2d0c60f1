// A UnionPay code of a shop outside China: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/union_pay/union_pay.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace union_pay {

/// Whom to pay, and how much. Texts of a code that was read point into the payload.
struct merchant {
  std::string_view account{};                 ///< 15, 31 characters in most codes: see `read_account`
  emvqr::currency currency{};                 ///< 53
  std::string_view country{};                 ///< 58, two letters (ISO 3166-1)
  decimal amount{};                           ///< 54, no more decimals than the currency has; zero: the payer enters it
  shop_fields shop{};                         ///< 52, 59, 60 and 61
  additional_fields additional{};             ///< template 62
  initiation method = initiation::by_amount;  ///< 01
};

/// The payee in object 15 of a payload, if there is one: codes of other schemes carry it too. Nothing is judged.
constexpr std::optional<merchant> read(const payload_view& view) noexcept {
  const std::string_view account = text_at(view, 15);
  if (account.empty()) return std::nullopt;
  return merchant{account,
                  view.transaction_currency().value_or(emvqr::currency{}),
                  text_at(view, tag::country_code),
                  amount_of(view),
                  shop_of(view),
                  additional_of(view),
                  initiation_of(view)};
}

/// Writes the code into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 15 52 53 54 58 59
/// 60 61 62 63.
constexpr result<std::string_view> write(const merchant& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&union_pay_scheme};
  const std::array<char, 3> code = numeric(draft.currency);
  const currency_info* const known = find_currency(draft.currency);
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put(15, draft.account);
  list.put_sale(draft.shop, {code.data(), code.size()}, draft.country, draft.amount, 0,
                known == nullptr ? unsigned{max_decimal_digits} : unsigned{known->exponent});
  list.put(draft.additional);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const merchant& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace union_pay

EMVQR_NAMESPACE_END
