// A QRIS code of a shop: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/qris/qris.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace qris {

/// Whom to pay, and how much. Texts of a code that was read point into the payload.
struct merchant {
  std::string_view acquirer{};                ///< 26.00, ID.CO.NAME.WWW or COM.NAME.WWW
  std::string_view merchant_pan{};            ///< 26.01, 15 to 19 digits: 9360, the acquirer's four, the merchant's
  std::string_view merchant_id{};             ///< 26.02, 1 to 15 characters
  std::string_view criteria{};                ///< 26.03, UMI, UKE, UME, UBE or URE: the size of the shop
  std::string_view national_id{};             ///< 51.02, ID and 13 digits
  std::string_view national_criteria{};       ///< 51.03, as 26.03
  decimal amount{};                           ///< 54, IDR, at most two decimals; zero: the payer enters it
  std::string_view tip{};                     ///< 55: 01 asked for, 02 fixed, 03 a percentage
  std::string_view tip_fixed{};               ///< 56, with 55 = 02
  std::string_view tip_percentage{};          ///< 57, with 55 = 03
  shop_fields shop{};                         ///< 52, 59, 60 and 61
  additional_fields additional{};             ///< template 62
  initiation method = initiation::by_amount;  ///< 01
};

/// The code's payee, if it is of QRIS: the first acquirer, and the national ID. Nothing is judged.
constexpr std::optional<merchant> read(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&qris_scheme, &acquirer_scheme};
  path acquirer;
  path national;
  for (const scheme_match& match : schemes(view, in)) {
    if (match.is == &qris_scheme) national = match.where();
    if (match.is == &acquirer_scheme && acquirer.empty()) acquirer = match.where();
  }
  if (acquirer.empty() && national.empty()) return std::nullopt;
  const auto text = [&view](path at, int id) noexcept {
    return at.empty() ? std::string_view{} : text_at(view, at / id);
  };
  return merchant{text(acquirer, 0),
                  text(acquirer, 1),
                  text(acquirer, 2),
                  text(acquirer, 3),
                  text(national, 2),
                  text(national, 3),
                  amount_of(view),
                  text_at(view, tag::tip_or_convenience_indicator),
                  text_at(view, tag::convenience_fee_fixed),
                  text_at(view, tag::convenience_fee_percentage),
                  shop_of(view),
                  additional_of(view),
                  initiation_of(view)};
}

/// Writes the code into `buffer` and yields it; the acquirer's template or the national one may be left out, not both.
/// Fails with `breaks_rule` or `no_space`. Order: 00 01 26 51 52 53 54 55 56 57 58 59 60 61 62 63.
constexpr result<std::string_view> write(const merchant& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&qris_scheme, &acquirer_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({26, 0}, draft.acquirer);
  list.put({26, 1}, draft.merchant_pan);
  list.put({26, 2}, draft.merchant_id);
  list.put({26, 3}, draft.criteria);
  const bool national = !draft.national_id.empty() || !draft.national_criteria.empty();
  if (national) list.put({51, 0}, guid);
  list.put({51, 2}, draft.national_id);
  list.put({51, 3}, draft.national_criteria);
  list.put(tag::merchant_category_code, draft.shop.category);
  list.put(tag::transaction_currency, "360");
  list.pay(draft.amount, 0, 2);
  list.put(tag::tip_or_convenience_indicator, draft.tip);
  list.put(tag::convenience_fee_fixed, draft.tip_fixed);
  list.put(tag::convenience_fee_percentage, draft.tip_percentage);
  list.put_place(draft.shop, "ID");
  list.put(draft.additional);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const merchant& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace qris

EMVQR_NAMESPACE_END
