// A Bharat QR of a shop: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/bharatqr/bharatqr.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bharatqr {

/// Whom to pay, in every way the shop takes, and how much. Texts of a code that was read point into the payload.
struct merchant {
  std::string_view visa{};                    ///< 02, 16 digits
  std::string_view mastercard{};              ///< 04, 15 or 16 digits
  std::string_view rupay{};                   ///< 06, 16 digits
  std::string_view account{};                 ///< 08, IFSC (11 characters) and account number (up to 26)
  std::string_view upi_address{};             ///< 26.01, `name@handle`
  std::string_view minimum_amount{};          ///< 26.02
  std::string_view reference{};               ///< 27.01, 4 to 35 characters
  std::string_view reference_url{};           ///< 27.02, up to 26 characters
  std::string_view aadhaar{};                 ///< 28.01, 12 digits
  decimal amount{};                           ///< 54, INR, at most two decimals; zero: the payer enters it
  shop_fields shop{};                         ///< the postal code is mandatory in Bharat QR
  additional_fields additional{};             ///< template 62
  initiation method = initiation::by_amount;  ///< 01
};

/// The code's payee, if it is Bharat QR's. Nothing is judged.
constexpr std::optional<merchant> read(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&bharatqr_scheme};
  if (find_scheme(view, in) == nullptr) return std::nullopt;
  const auto inside = [&view](int root, int id) noexcept {
    const bool own = equal_ignoring_case(text_at(view, {root, 0}), guid);
    return own ? text_at(view, {root, id}) : std::string_view{};
  };
  return merchant{text_at(view, 2), text_at(view, 4),    text_at(view, 6),   text_at(view, 8), inside(26, 1),
                  inside(26, 2),    inside(27, 1),       inside(27, 2),      inside(28, 1),    amount_of(view),
                  shop_of(view),    additional_of(view), initiation_of(view)};
}

/// Writes the code into `buffer` and yields it. Fails with `breaks_rule`, also where there is nothing but 02 and 04, by
/// which nobody could tell it (SCH-0003), or `no_space`. Order: 00 01 02 04 06 08 26 27
/// 28 52 53 54 58 59 60 61 62 63.
constexpr result<std::string_view> write(const merchant& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&bharatqr_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put(2, draft.visa);
  list.put(4, draft.mastercard);
  list.put(6, draft.rupay);
  list.put(8, draft.account);
  if (!draft.upi_address.empty() || !draft.minimum_amount.empty()) list.put({26, 0}, guid);
  list.put({26, 1}, draft.upi_address);
  list.put({26, 2}, draft.minimum_amount);
  if (!draft.reference.empty() || !draft.reference_url.empty()) list.put({27, 0}, guid);
  list.put({27, 1}, draft.reference);
  list.put({27, 2}, draft.reference_url);
  if (!draft.aadhaar.empty()) list.put({28, 0}, guid);
  list.put({28, 1}, draft.aadhaar);
  list.put_sale(draft.shop, "356", "IN", draft.amount, 0, 2);
  list.put(draft.additional);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const merchant& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace bharatqr

EMVQR_NAMESPACE_END
