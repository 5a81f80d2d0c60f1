// How a draft becomes a payload: objects in the SDKs' order, each value judged on the way. What `write` and `check` of
// a draft share.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/rules/value.hpp>
#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/rules.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/counting.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

namespace detail {

/// A whole number as it stands, a fraction with all digits its currency has: 100, 1.50. Cents that are given are kept
/// (100.00), as the SDK keeps them. An amount with more digits than its currency stays as it is, for the rules to
/// refuse.
constexpr fixed_text<24> amount_text(decimal amount, emvqr::currency currency) noexcept {
  constexpr std::int64_t max_units = 1000000000000000000;                      // of `max_decimal_digits`
  if (amount.scale > max_decimal_digits) return fixed_text<24>{}.append("?");  // no number of ours: KHQR-5401
  if (amount.units < 0) return to_text(amount);                                // for the rules to refuse
  const unsigned wanted = amount.scale == 0 || currency == emvqr::currency::KHR ? 0 : 2;
  decimal exact = amount;
  for (; exact.scale > wanted && exact.units % 10 == 0; --exact.scale) exact.units /= 10;
  if (exact.scale > wanted) return to_text(amount);
  for (; exact.scale < wanted && exact.units < max_units / 10; ++exact.scale) exact.units *= 10;
  return to_text(exact);
}

/// The numbers of a draft or a sale as texts.
struct number_texts {
  fixed_text<24> amount;
  fixed_text<3> currency;
  fixed_text<24> created;
  fixed_text<24> expires;
};
constexpr fixed_text<3> currency_text(emvqr::currency currency) noexcept {
  const std::array<char, 3> digits = numeric(currency);
  return fixed_text<3>{}.append({digits.data(), digits.size()});
}
EMVQR_OWN_STACK constexpr number_texts texts_of(decimal amount, emvqr::currency currency, std::int64_t created_ms,
                                                std::int64_t expires_ms) noexcept {
  return {amount_text(amount, currency), currency_text(currency), to_text(decimal{created_ms, 0}),
          to_text(decimal{expires_ms, 0})};
}

constexpr std::string_view account_detail_of(const individual& d) noexcept { return d.account_information; }
constexpr std::string_view account_detail_of(const merchant& d) noexcept { return d.merchant_id; }
constexpr payee payee_of(const individual&) noexcept { return payee::individual; }
constexpr payee payee_of(const merchant&) noexcept { return payee::merchant; }

/// Adds to the fields of a draft what follows from its numbers.
constexpr void add_numbers(fields& f, const number_texts& texts, bool dynamic, edition written_as,
                           bool expires) noexcept {
  f.has_timestamp = dynamic || written_as == edition::legacy;
  f.payload_format_indicator = "01";
  f.initiation = dynamic ? dynamic_code : std::string_view{"11"};
  f.currency = texts.currency.view();
  f.country = home_country;
  if (dynamic) f.amount = texts.amount.view();
  if (f.has_timestamp) f.created = texts.created.view();
  if (dynamic && expires) f.expires = texts.expires.view();
}

template <class Draft>
constexpr number_texts texts_of(const Draft& d, std::int64_t now_ms) noexcept {
  return texts_of(d.amount, d.currency, d.created_ms != 0 ? d.created_ms : now_ms, d.expires_ms);
}

/// The fields of a draft, whose texts point into it and into `texts`.
template <class Draft>
constexpr fields fields_of(const Draft& d, const number_texts& texts) noexcept {
  fields f;
  f.kind = payee_of(d);
  f.account_id = d.account_id;
  f.name = d.name;
  f.city = d.city;
  f.account_detail = account_detail_of(d);
  f.acquiring_bank = d.acquiring_bank;
  f.bill_number = d.additional.bill_number;
  f.mobile_number = d.additional.mobile_number;
  f.store_label = d.additional.store_label;
  f.terminal_label = d.additional.terminal_label;
  f.purpose_of_transaction = d.additional.purpose_of_transaction;
  f.language = d.alternate.language;
  f.name_alternate = d.alternate.name;
  f.city_alternate = d.alternate.city;
  f.union_pay = d.union_pay;
  f.merchant_category_code = d.merchant_category_code;
  add_numbers(f, texts, !d.amount.is_zero(), d.written_as, d.expires_ms != 0);
  return f;
}

/// For each of `field_places` the row of EMVCo's objects that is about it, the same for both kinds of payee.
struct place_rows {
  std::uint8_t of[place_count] = {};
  constexpr place_rows() noexcept {
    for (std::size_t i = 0; i != place_count; ++i) {
      const path where = field_places[i].where(payee::individual);
      of[i] = static_cast<std::uint8_t>(emvqr::detail::row_of(level_of(where), where.id()));
    }
  }
};
inline constexpr place_rows rows_by_place{};

/// Judges every value of a draft, and what is missing. `how` tells how they are counted.
constexpr void judge_fields(const fields& f, std::int64_t now_ms, counting how, finder& judge) noexcept {
  judge.forget_places();
  check_fields(f, written_unit, now_ms, judge);
  for (std::size_t i = 0; i != place_count; ++i) {
    const field_place& each = field_places[i];
    const std::string_view value = f.*each.text;
    if (value.empty()) {
      if (each.judged == judged_as::mandatory) judge(rule::mpm_4_2_1_1, each.where(f.kind), 0);
      continue;
    }
    const auto& asked = emvqr::detail::demands.of[rows_by_place.of[i]];
    if (!emvqr::detail::is_plainly_right(asked, value, how, 0))
      emvqr::detail::check_value(asked, each.where(f.kind), value, how, 0, judge);
  }
}

/// Puts what stands at the places of one root object into `out`.
constexpr void put_places(const fields& f, const places_of_root& here, writer& out) noexcept {
  for (std::size_t i = here.first; i != here.end; ++i) {
    const field_place& each = field_places[i];
    const std::string_view value = f.*each.text;
    if (!value.empty()) out.put(here.is_template() ? each.id : here.root, value);
  }
}

/// Puts the objects into `out`, those of one root object into one template.
constexpr void put_fields(const fields& f, writer& out) noexcept {
  for (const places_of_root& here : places_by_root.of) {
    if (here.is_template()) {
      out.nested(here.root_for(f.kind), [&](writer& in) noexcept { put_places(f, here, in); });
    } else {
      put_places(f, here, out);
    }
  }
}

/// Tells `judge` every rule that a draft breaks, and puts its objects into `out`: first, since it then is known whether
/// they have characters that have to be counted.
template <class Draft>
EMVQR_OWN_STACK constexpr void put_draft(const Draft& d, std::int64_t now_ms, finder& judge, writer& out) noexcept {
  const number_texts texts = texts_of(d, now_ms);
  const fields f = fields_of(d, texts);
  put_fields(f, out);
  judge_fields(f, now_ms, out.is_ans_so_far() ? counting::of_ans() : counting{written_unit}, judge);
}

}  // namespace detail
}  // namespace khqr

EMVQR_NAMESPACE_END
