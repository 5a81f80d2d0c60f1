// A PayNow transfer and the SGQR label beside it: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/paynow/paynow.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace paynow {

/// Where an SGQR code hangs. Texts of a label that was read point into the payload.
struct label {
  std::string_view id{};             ///< 51.01, 12 characters
  std::string_view version{};        ///< 51.02, 7 characters, such as 01.0001
  std::string_view postal_code{};    ///< 51.03, 6 digits
  std::string_view level{};          ///< 51.04, 2 characters
  std::string_view unit{};           ///< 51.05, 2 to 4 characters
  std::string_view miscellaneous{};  ///< 51.06
  std::string_view version_date{};   ///< 51.07, YYYYMMDD
};

/// Whom to pay, and how much. Texts of a transfer that was read point into the payload.
struct transfer {
  proxy kind = proxy::entity;                       ///< 26.01: what `id` is
  std::string_view id{};                            ///< 26.02: +6581234567, or a Unique Entity Number
  bool editable = false;                            ///< 26.03: the payer may change the amount; without one always
  std::string_view expires{};                       ///< 26.04, YYYYMMDD or YYYYMMDDhhmmss, Singapore time; optional
  std::string_view note{};                          ///< 26.05, seen in codes of one company
  decimal amount{};                                 ///< 54, SGD, at most two decimals; zero: the payer enters it
  std::string_view reference{};                     ///< 62.01, 1 to 25 characters
  shop_fields shop{"NA", "Singapore", "0000", {}};  ///< 52, 59, 60 and 61
  label sgqr{};                                     ///< written if it has an ID
  initiation method = initiation::by_amount;        ///< 01
};

/// The label in a payload, if there is one. Nothing is judged.
constexpr std::optional<label> read_label(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&sgqr_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    return label{text_at(view, at / 1), text_at(view, at / 2), text_at(view, at / 3), text_at(view, at / 4),
                 text_at(view, at / 5), text_at(view, at / 6), text_at(view, at / 7)};
  }
  return std::nullopt;
}

/// The transfer in a payload, if there is one. Nothing is judged.
constexpr std::optional<transfer> read_transfer(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&paynow_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    const path at = match.where();
    const std::optional<label> hangs = read_label(view);
    return transfer{text_at(view, at / 1) == "0" ? proxy::mobile : proxy::entity,
                    text_at(view, at / 2),
                    text_at(view, at / 3) == "1",
                    text_at(view, at / 4),
                    text_at(view, at / 5),
                    amount_of(view),
                    text_at(view, tag::bill_number),
                    shop_of(view),
                    hangs ? *hangs : label{},
                    initiation_of(view)};
  }
  return std::nullopt;
}

/// Writes the code of a transfer into `buffer` and yields it. `now_ms` is what the expiry is judged by. Fails with
/// `breaks_rule` or `no_space`. Order: 00 01 26 51 52 53 54 58 59 60 61 62 63.
constexpr result<std::string_view> write(const transfer& draft, std::int64_t now_ms, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&paynow_scheme, &sgqr_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({26, 0}, guid);
  list.put({26, 1}, draft.kind == proxy::mobile ? "0" : "2");
  list.put({26, 2}, draft.id);
  list.put({26, 3}, draft.editable || draft.amount.is_zero() ? "1" : "0");
  list.put({26, 4}, draft.expires);
  list.put({26, 5}, draft.note);
  const label& at = draft.sgqr;
  if (!at.id.empty()) list.put({51, 0}, sgqr_guid);
  const std::string_view parts[] = {at.id,   at.version,       at.postal_code, at.level,
                                    at.unit, at.miscellaneous, at.version_date};
  for (int i = 0; i != 7; ++i) list.put({51, i + 1}, parts[i]);
  list.put_sale(draft.shop, "702", "SG", draft.amount, 0, 2);
  list.put(tag::bill_number, draft.reference);
  return write_objects(list, in, now_ms, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const transfer& draft, std::int64_t now_ms,
                                         char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, now_ms, buffer, Capacity);
}
/// The same without a time, so that no expiry is judged.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const transfer& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, no_clock, buffer, Capacity);
}

}  // namespace paynow

EMVQR_NAMESPACE_END
