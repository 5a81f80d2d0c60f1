// KHQR's own rules, judged on plain fields: the same for a payload that was read and a draft about to be written.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// The most characters of an account ID, account information, merchant ID and bank name.
inline constexpr std::size_t max_account_characters = 32;

/// `name@bank`: exactly one "@", text on both sides. The JavaScript SDK takes any text with an "@".
constexpr bool is_account_id(std::string_view text) noexcept {
  const std::size_t at = find(text, '@');
  if (at == 0 || at + 1 >= text.size()) return false;
  const std::string_view bank{text.data() + at + 1, text.size() - at - 1};
  return find(bank, '@') == bank.size();
}

/// What follows the point of a number; nothing where there is none.
constexpr std::string_view fraction_of(std::string_view number) noexcept {
  const std::size_t point = find(number, '.');
  return point == number.size() ? std::string_view{}
                                : std::string_view{number.data() + point + 1, number.size() - point - 1};
}

/// Digits, or digits on both sides of one point.
constexpr bool is_amount(std::string_view text) noexcept {
  decimal number;
  return emvqr::detail::read_decimal(text, number) < 0 && is_digit(text.front()) && is_digit(text.back());
}

/// No riel has a fraction; no dollar more than two digits of one, zeros counted, as the SDK counts them. `amount` is
/// one.
constexpr bool has_right_decimals(std::string_view amount, bool in_riel) noexcept {
  const std::string_view fraction = fraction_of(amount);
  if (!in_riel) return fraction.size() <= 2;
  for (const char digit : fraction)
    if (digit != '0') return false;
  return true;
}

namespace detail {

/// Where in a payload an object stands, or what it is missing from: its template, or else the CRC.
constexpr std::uint32_t place_in(const payload_view* view, path where) noexcept {
  field object;
  for (; !where.empty(); where = where.parent())
    if (view->find(where, object)) return object.offset;
  return view->crc_offset();
}
/// A draft has no places. By a pointer to one of these two, so that writing does not bring looking up along.
constexpr std::uint32_t place_in_none(const payload_view*, path) noexcept { return 0; }

/// Judges the fields of a payload, or of a draft, which has no view.
class field_checker {
 public:
  using place = std::uint32_t (*)(const payload_view* view, path where) noexcept;

  constexpr field_checker(const fields& f, length_unit unit, const payload_view* view, place place_of,
                          finder& found) noexcept
      : f_(f), unit_(unit), view_(view), place_of_(place_of), found_(found) {}

  constexpr void check(std::int64_t now_ms) noexcept {
    check_payee();
    check_initiation();
    check_money();
    check_language();
    check_times(now_ms);
  }

 private:
  constexpr void find_at(rule broken, path where) noexcept { found_(broken, where, place_of_(view_, where)); }
  constexpr void expect(bool good, rule broken, path where) noexcept {
    if (!good) find_at(broken, where);
  }
  constexpr void warn_at(rule broken, path where) noexcept {
    if constexpr (tells_warnings) found_.warn(broken, where, place_of_(view_, where));
  }

  /// What the objects of the payee's template break by being too long, and by being absent.
  struct payee_rule {
    std::string_view fields::*text;
    rule too_long;
    rule missing;
  };
  static constexpr payee_rule payee_rules[2][3] = {{{&fields::account_id, rule::khqr_2905, rule::khqr_2901},
                                                    {&fields::account_detail, rule::khqr_2903, rule::none},
                                                    {&fields::acquiring_bank, rule::khqr_2904, rule::none}},
                                                   {{&fields::account_id, rule::khqr_2905, rule::khqr_2901},
                                                    {&fields::account_detail, rule::khqr_3003, rule::khqr_3002},
                                                    {&fields::acquiring_bank, rule::khqr_2904, rule::khqr_3004}}};

  constexpr void check_payee() noexcept {
    expect(!f_.both_payees, rule::khqr_3001, tag::merchant);
    const path account = tag::account(f_.kind);
    const payee_rule(&rows)[3] = payee_rules[f_.kind == payee::merchant ? 1 : 0];
    // In the order that the SDK tells them in: a draft has no places, so the first told is the one that `write`
    // answers.
    for (int id = 0; id != 3; ++id) {
      expect(is_at_most(f_.*rows[id].text, max_account_characters, unit_), rows[id].too_long, account / id);
      if (id == 0 && !f_.account_id.empty()) expect(is_account_id(f_.account_id), rule::khqr_2902, account / 0);
      if (id == 0) expect(!f_.account_id.empty(), rows[0].missing, account / 0);
    }
    for (int id = 1; id != 3; ++id)
      if ((f_.*rows[id].text).empty() && rows[id].missing != rule::none) find_at(rows[id].missing, account / id);
  }

  /// A code with an amount says that it is for one payment, and the other way round.
  constexpr void check_initiation() noexcept {
    const bool priced = !f_.amount.empty();
    expect(priced == (f_.initiation == dynamic_code), priced ? rule::khqr_0102 : rule::khqr_0101,
           emvqr::tag::point_of_initiation_method);
  }

  constexpr void check_money() noexcept {
    const bool in_riel = f_.currency == riel;
    expect(in_riel || f_.currency.empty() || f_.currency == us_dollar, rule::khqr_5301,
           emvqr::tag::transaction_currency);
    expect(f_.country.empty() || f_.country == home_country, rule::khqr_5801, emvqr::tag::country_code);
    if (!f_.union_pay.empty()) {
      expect(in_riel, rule::khqr_1501, tag::union_pay);
      expect(count_length(f_.union_pay, unit_) == 31, rule::khqr_1502, tag::union_pay);
    }
    if (f_.amount.empty()) return;
    if (!is_amount(f_.amount)) return find_at(rule::khqr_5401, emvqr::tag::transaction_amount);
    expect(has_right_decimals(f_.amount, in_riel), rule::khqr_5402, emvqr::tag::transaction_amount);
  }

  constexpr void check_language() noexcept {
    const bool language = !f_.language.empty();
    const path where = language ? emvqr::tag::merchant_name_alternate : emvqr::tag::language_preference;
    if (language == f_.name_alternate.empty()) return find_at(rule::khqr_6401, where);
    // The SDK writes and reads a city alone; EMVCo does not.
    if (!language && !f_.city_alternate.empty()) warn_at(rule::khqr_6401, emvqr::tag::merchant_city_alternate);
  }

  constexpr void check_times(std::int64_t now_ms) noexcept {
    const std::int64_t created = time_of(f_.created);
    const std::int64_t expires = time_of(f_.expires);
    expect(!f_.has_timestamp || created >= 0, rule::khqr_9905, tag::created);
    if (!f_.is_dynamic()) {
      // Nothing ends a static code; banks put other things here.
      if (!f_.expires.empty() && expires < 0) warn_at(rule::khqr_9902, tag::expires);
      return;
    }
    if (expires < 0) return find_at(f_.expires.empty() ? rule::khqr_9901 : rule::khqr_9902, tag::expires);
    expect(expires >= created, rule::khqr_9903, tag::expires);
    expect(now_ms == no_clock || expires >= now_ms, rule::khqr_9904, tag::expires);
  }

  const fields& f_;
  length_unit unit_;
  const payload_view* view_;
  place place_of_;
  finder& found_;
};

/// A fee is money that some apps would add and KHQR's do not; asking for a tip is only lost.
constexpr void check_fees(const payload_view& view, finder& found) noexcept {
  using namespace emvqr::tag;
  field object;
  bool has_fee = false;
  for (const path fee : {convenience_fee_fixed, convenience_fee_percentage}) {
    if (!view.find(fee, object)) continue;
    found(rule::khqr_5501, fee, object.offset);
    has_fee = true;
  }
  if (tells_warnings && !has_fee && view.find(tip_or_convenience_indicator, object))
    found.warn(rule::khqr_5501, tip_or_convenience_indicator, object.offset);
}

}  // namespace detail

/// Judges the fields of a draft by KHQR's own rules and tells `found` each that is broken, all at offset 0. `now_ms` is
/// milliseconds since 1970, or `no_clock`.
EMVQR_OWN_STACK constexpr void check_fields(const fields& f, length_unit unit, std::int64_t now_ms,
                                            finder& found) noexcept {
  detail::field_checker{f, unit, nullptr, detail::place_in_none, found}.check(now_ms);
}
/// The same for the fields of `view`, at their places.
EMVQR_OWN_STACK constexpr void check_fields(const payload_view& view, std::int64_t now_ms, finder& found) noexcept {
  const fields f = detail::read_fields(view, false);
  detail::field_checker{f, view.unit(), &view, detail::place_in, found}.check(now_ms);
}

/// Tells `found` every rule of KHQR's own that `view` breaks. O(n).
constexpr void check_khqr(const payload_view& view, std::int64_t now_ms, finder& found) noexcept {
  if (!view.is_ascii() && view.unit() == length_unit::characters && has_astral(view.raw()))
    found(rule::khqr_0001, path{}, 0);
  if (view.unit() == length_unit::bytes) found.warn(rule::khqr_0001, path{}, 0);
  detail::check_fees(view, found);
  check_fields(view, now_ms, found);
}

}  // namespace khqr

EMVQR_NAMESPACE_END
