// How a draft becomes a payload: objects in the SDKs' order, each value judged on the way. What `write` and `check` of
// a draft share.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/rules/value.hpp>
#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/rules.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <array>
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
  fixed_text<24> currency;
  fixed_text<24> created;
  fixed_text<24> expires;
};
constexpr fixed_text<24> currency_text(emvqr::currency currency) noexcept {
  const std::array<char, 3> digits = numeric(currency);
  return fixed_text<24>{}.append({digits.data(), digits.size()});
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

/// Judges every value that is about to be written, and what is missing.
constexpr void judge_fields(const fields& f, std::int64_t now_ms, finder& judge) noexcept {
  judge.forget_places();
  check_fields(f, written_unit, now_ms, judge);
  for (const field_place& each : field_places) {
    const std::string_view value = f.*each.text;
    if (!value.empty()) {
      check_value(each.where(f.kind), value, written_unit, 0, judge);
    } else if (each.judged == judged_as::mandatory) {
      judge(rule::mpm_4_2_1_1, each.where(f.kind), 0);
    }
  }
}

/// Puts the objects into `out`, those of one root object into one template.
constexpr void put_fields(const fields& f, writer& out) noexcept {
  const field_place* each = field_places;
  const field_place* const end = field_places + sizeof field_places / sizeof field_places[0];
  while (each != end) {
    const field_place* const first = each;
    const auto put_run = [&](writer& into) noexcept {
      for (each = first; each != end && each->root == first->root; ++each) {
        const std::string_view value = f.*each->text;
        const path where = each->where(f.kind);
        if (!value.empty()) into.put(where.id(), value);
      }
    };
    if (first->id == 0xFF) {
      put_run(out);
    } else {
      out.nested(first->where(f.kind)[0], put_run);
    }
    if (each == first) return;  // a writer that has failed asks for no objects
  }
}

/// Tells `judge` every rule that a draft breaks, and puts its objects into `out`.
template <class Draft>
EMVQR_OWN_STACK constexpr void put_draft(const Draft& d, std::int64_t now_ms, finder& judge, writer& out) noexcept {
  const number_texts texts = texts_of(d, now_ms);
  const fields f = fields_of(d, texts);
  judge_fields(f, now_ms, judge);
  put_fields(f, out);
}

}  // namespace detail
}  // namespace khqr

EMVQR_NAMESPACE_END
