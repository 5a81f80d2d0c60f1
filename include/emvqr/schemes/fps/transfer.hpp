// An FPS transfer: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/fps/fps.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace fps {

/// Whom to pay, and how much. Texts of a transfer that was read point into the payload.
struct transfer {
  proxy kind = proxy::fps_id;                 ///< which of 26.02, 26.03 and 26.04 `id` is
  std::string_view id{};                      ///< 26.02, 26.03 or 26.04: an FPS ID, +852-98765432 or an e-mail address
  std::string_view bank_code{};               ///< 26.01, three digits: the participant; optional
  std::string_view timeout{};                 ///< 26.05, digits, seen in code only
  bool in_renminbi = false;                   ///< 53 is 156 (CNY) in place of 344 (HKD)
  decimal amount{};                           ///< 54, at most two decimals; zero: the payer enters it
  shop_fields shop{"NA", "HK", "0000", {}};   ///< 52, 59, 60 and 61
  additional_fields additional{};             ///< template 62
  initiation method = initiation::by_amount;  ///< 01
};

/// The transfer in a payload, if there is one. Nothing is judged.
constexpr std::optional<transfer> read_transfer(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&fps_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    for (const proxy kind : {proxy::fps_id, proxy::mobile, proxy::email}) {
      const std::string_view id = text_at(view, match.where() / static_cast<int>(kind));
      if (id.empty()) continue;
      return transfer{kind,
                      id,
                      text_at(view, match.where() / 1),
                      text_at(view, match.where() / 5),
                      text_at(view, tag::transaction_currency) == "156",
                      amount_of(view),
                      shop_of(view),
                      additional_of(view),
                      initiation_of(view)};
    }
  }
  return std::nullopt;
}

/// Writes the code of a transfer into `buffer` and yields it. Fails with `breaks_rule` or `no_space`. Order: 00 01 26
/// 52 53 54 58 59 60 61 62 63.
constexpr result<std::string_view> write(const transfer& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* in[] = {&fps_scheme};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({26, 0}, guid);
  list.put({26, 1}, draft.bank_code);
  list.put(path{26} / static_cast<int>(draft.kind), draft.id);
  list.put({26, 5}, draft.timeout);
  list.put_sale(draft.shop, draft.in_renminbi ? "156" : "344", "HK", draft.amount, 0, 2);
  list.put(draft.additional);
  return write_objects(list, in, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const transfer& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace fps

EMVQR_NAMESPACE_END
