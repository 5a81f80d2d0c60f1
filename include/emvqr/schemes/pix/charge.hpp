// A Pix charge: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/pix/pix.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace pix {

/// Whom to pay, and how much: by a key (a static code) or an address that tells (a dynamic one). Texts of a charge that
/// was read point into the payload.
struct charge {
  std::string_view key{};                  ///< 26.01, see `is_key`
  std::string_view location{};             ///< 26.25, the address without https://, in place of a key
  std::string_view information{};          ///< 26.02, up to 72 characters, with a key
  std::string_view agent{};                ///< 26.03, ISPB of who hands out cash, 8 digits
  std::string_view txid = "***";           ///< 62.05, 1 to 25 letters and digits, or ***
  std::string_view name{};                 ///< 59, 1 to 25 characters
  std::string_view city{};                 ///< 60, 1 to 15 characters
  std::string_view postal_code{};          ///< 61
  std::string_view category = "0000";      ///< 52, four digits; 0000 where there is no shop
  decimal amount{};                        ///< 54, BRL, at most two decimals; zero: none is stated
  std::string_view recurrence{};           ///< 80.25, the address of a recurring charge, without https://
  initiation method = initiation::absent;  ///< 01
};

/// The charge in a payload, if there is one. Nothing is judged.
constexpr std::optional<charge> read_charge(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&pix_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    const path at = match.where();
    if (!match.is_known() || at[0] >= 80) continue;
    const shop_fields shop = shop_of(view);
    return charge{text_at(view, at / 1),
                  text_at(view, at / 25),
                  text_at(view, at / 2),
                  text_at(view, at / 3),
                  text_at(view, tag::reference_label),
                  shop.name,
                  shop.city,
                  shop.postal_code,
                  shop.category,
                  amount_of(view),
                  text_at(view, {80, 25}),
                  initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code of a charge into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 26 52
/// 53 54 58 59 60 61 62 80 63.
constexpr result<std::string_view> write(const charge& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&pix_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({26, 0}, guid);
  list.put({26, 1}, draft.key);
  list.put({26, 2}, draft.information);
  list.put({26, 3}, draft.agent);
  list.put({26, 25}, draft.location);
  list.put_sale({draft.name, draft.city, draft.category, draft.postal_code}, "986", "BR", draft.amount, 2, 2);
  list.put(tag::reference_label, draft.txid);
  if (!draft.recurrence.empty()) list.put({80, 0}, guid);
  list.put({80, 25}, draft.recurrence);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const charge& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace pix

EMVQR_NAMESPACE_END
