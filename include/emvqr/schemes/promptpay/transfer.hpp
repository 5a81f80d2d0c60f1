// A PromptPay credit transfer: read from a payload, or written from a draft.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/schemes/promptpay/promptpay.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace promptpay {

/// Whom to pay, and how much. Texts of a transfer that was read point into the payload.
struct transfer {
  proxy kind = proxy::mobile;  ///< which of 29.01 to 29.04 `id` is
  /// 29.01 to 29.04. A mobile number is read as 0066 and nine digits; to be written it may also be 0812345678,
  /// 66812345678 or +66812345678, with spaces or hyphens.
  std::string_view id{};
  decimal amount{};                           ///< 54, THB, at most two decimals; zero: the payer enters it
  std::string_view authorisation{};           ///< 29.05, 10 digits: another GUID, for one transfer
  initiation method = initiation::by_amount;  ///< 01
};

/// The 13 digits by which PromptPay knows a mobile number: 0066812345678 for 0812345678, 66812345678 and +66812345678,
/// spaces and hyphens left out. Any other text comes back as it is, cut at 32 bytes.
constexpr fixed_text<32> mobile_id(std::string_view number) noexcept {
  fixed_text<32> digits;
  bool abroad = false;  // begins with "+"
  for (const char c : number)
    if (is_digit(c)) {
      digits.append({&c, 1});
    } else if (c == '+' && digits.view().empty() && !abroad) {
      abroad = true;
    } else if (c != ' ' && c != '-') {
      return fixed_text<32>{}.append(number);
    }
  const std::string_view all = digits.view();
  std::size_t drop = 0;
  if (all.size() == 10 && all[0] == '0' && !abroad) drop = 1;
  if (all.size() == 11 && begins_with(all, "66")) drop = 2;
  if (drop == 0) return all.size() == 13 && !abroad ? digits : fixed_text<32>{}.append(number);
  return fixed_text<32>{}.append("0066").append({all.data() + drop, all.size() - drop});
}

/// The transfer in a payload, if there is one: a PromptPay template with one of 01 to 04. Nothing is judged.
constexpr std::optional<transfer> read_transfer(const payload_view& view) noexcept {
  constexpr const scheme* in[] = {&transfer_scheme, &authorised_scheme};
  for (const scheme_match& match : schemes(view, in)) {
    if (!match.is_known()) continue;
    for (const proxy kind : {proxy::mobile, proxy::national_id, proxy::e_wallet, proxy::bank_account}) {
      const std::string_view id = text_at(view, match.where() / static_cast<int>(kind));
      if (!id.empty())
        return transfer{kind, id, amount_of(view), text_at(view, match.where() / 5), initiation_of(view)};
    }
  }
  return std::nullopt;
}

/// Writes the code of a transfer into `buffer` and yields it. Fails with `breaks_rule` (a wrong number or check digit,
/// too many decimals) or `no_space`. Order: 00 01 29 53 54 58 63.
constexpr result<std::string_view> write(const transfer& draft, char* buffer EMVQR_LIFETIMEBOUND,
                                         std::size_t capacity) noexcept {
  constexpr const scheme* plain[] = {&transfer_scheme};
  constexpr const scheme* authorised[] = {&authorised_scheme};
  const bool once = !draft.authorisation.empty();
  const fixed_text<32> mobile = draft.kind == proxy::mobile ? mobile_id(draft.id) : fixed_text<32>{};
  object_list list;
  list.begin(draft.method, draft.amount);
  list.put({29, 0}, once ? authorised_guid : transfer_guid);
  // What is no mobile number goes in as it is, for the rules to refuse.
  const bool is_short = mobile.view().size() == 13;
  list.put(path{29} / static_cast<int>(draft.kind), is_short ? mobile.view() : draft.id);
  list.put({29, 5}, draft.authorisation);
  list.put(tag::transaction_currency, "764");
  list.pay(draft.amount, 2, 2);
  list.put(tag::country_code, "TH");
  return write_objects(list, once ? scheme_set{authorised} : scheme_set{plain}, no_clock, buffer, capacity);
}
/// The same into an array.
template <std::size_t Capacity>
constexpr result<std::string_view> write(const transfer& draft, char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return write(draft, buffer, Capacity);
}

}  // namespace promptpay

EMVQR_NAMESPACE_END
