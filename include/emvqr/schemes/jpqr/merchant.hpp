// A JPQR code of a shop: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/jpqr/jpqr.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace jpqr {

/// Whom to pay, and how much. Texts of a code that was read point into the payload.
struct merchant {
  std::string_view level_1{};                 ///< 26.01, 13 digits: the company
  std::string_view level_2{};                 ///< 26.02, 4 digits
  std::string_view level_3{};                 ///< 26.03, 6 digits
  std::string_view level_4{};                 ///< 26.04, 6 digits
  decimal amount{};                           ///< 54, JPY, whole; zero: the payer enters it
  shop_fields shop{};                         ///< in the Common Character Set
  std::string_view language{};                ///< 64.00, JA; with `local_name`
  std::string_view local_name{};              ///< 64.01, 1 to 25 characters
  std::string_view local_city{};              ///< 64.02, 1 to 15 characters
  additional_fields additional{};             ///< template 62
  initiation method = initiation::by_amount;  ///< 01
};

/// The code's payee, if it is JPQR's. Nothing is judged.
constexpr std::optional<merchant> read(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&jpqr_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    return merchant{text_at(view, at / 1),
                    text_at(view, at / 2),
                    text_at(view, at / 3),
                    text_at(view, at / 4),
                    amount_of(view),
                    shop_of(view),
                    text_at(view, tag::language_preference),
                    text_at(view, tag::merchant_name_alternate),
                    text_at(view, tag::merchant_city_alternate),
                    additional_of(view),
                    initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 26 52 53 54 58 59
/// 60 61 62 64 63.
constexpr result<std::string_view> write(const merchant& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&jpqr_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({26, 0}, guid);
  list.put({26, 1}, draft.level_1);
  list.put({26, 2}, draft.level_2);
  list.put({26, 3}, draft.level_3);
  list.put({26, 4}, draft.level_4);
  list.put_sale(draft.shop, "392", "JP", draft.amount, 0, 0);
  list.put(draft.additional);
  list.put(tag::language_preference, draft.language);
  list.put(tag::merchant_name_alternate, draft.local_name);
  list.put(tag::merchant_city_alternate, draft.local_city);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const merchant& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace jpqr

EMVQR_NAMESPACE_END
