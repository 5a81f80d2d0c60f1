// What a payment card shows of a payload: who is paid, how much, in which money.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/amount_text.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/display.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// Which of the names that a payload may have.
enum class card_name : std::uint8_t {
  main,       ///< 59
  alternate,  ///< 64.01, in the second language; 59 where there is none
};

/// The texts of a card, fit to be shown: `image::khqr_card` takes them as they are.
struct card_texts {
  fixed_text<max_display_bytes> name;      ///< who is paid, written out by `display`
  fixed_text<max_display_bytes> amount;    ///< empty where the payer enters it
  fixed_text<max_display_bytes> currency;  ///< letters, or what 53 has that stands for none
  std::string_view sign;                   ///< of the currency, static text; empty where the card has none for it
};

/// The sign that KHQR cards have in the middle of their code, of riels or dollars; a constant, empty for all else.
constexpr std::string_view card_sign(std::optional<currency> code) noexcept {
  if (code == currency::KHR) return "\xE1\x9F\x9B";  // U+17DB
  return code == currency::USD ? "$" : std::string_view{};
}

namespace detail {

constexpr fixed_text<max_display_bytes> displayed(const payload_view& view, path where) noexcept {
  fixed_text<max_display_bytes> shown;
  if (const std::optional<std::string_view> value = view.get(where)) shown = display(*value);
  return shown;
}

/// An amount of nothing is one that the payer enters, as in a payload without one.
constexpr fixed_text<max_display_bytes> card_amount(const payload_view& view, std::optional<currency> code) noexcept {
  const result<std::optional<decimal>> amount = view.amount();
  if (!amount) return displayed(view, tag::transaction_amount);
  fixed_text<max_display_bytes> text;
  if (*amount && !(*amount)->is_zero())
    text.append(code ? shown_amount(**amount, *code) : shown_amount(**amount, (*amount)->scale));
  return text;
}

}  // namespace detail

/// What a card says of this payload, whether its values are good or not. O(n), no allocation; some 3 KB by value.
constexpr card_texts card_texts_of(const payload_view& view, card_name which = card_name::main) noexcept {
  card_texts out;
  if (which == card_name::alternate) out.name = detail::displayed(view, tag::merchant_name_alternate);
  if (out.name.view().empty()) out.name = detail::displayed(view, tag::merchant_name);
  const std::optional<currency> code = view.transaction_currency();
  out.amount = detail::card_amount(view, code);
  if (code) out.currency.append(alpha(*code));
  if (out.currency.view().empty()) out.currency = detail::displayed(view, tag::transaction_currency);
  out.sign = card_sign(code);
  return out;
}

EMVQR_NAMESPACE_END
