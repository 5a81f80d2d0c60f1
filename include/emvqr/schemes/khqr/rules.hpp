// KHQR's own rules, judged on plain fields: the same for a payload that was read and a draft about to be written.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// The most characters of an account ID, account information, merchant ID and bank name.
inline constexpr std::size_t max_account_characters = 32;

/// name@bank: exactly one "@", text on both sides. The JavaScript SDK takes any text with an "@".
constexpr bool is_account_id(std::string_view text) noexcept {
  const std::size_t at = find(text, '@');
  if (at == 0 || at + 1 >= text.size()) return false;
  const std::string_view bank{text.data() + at + 1, text.size() - at - 1};
  return find(bank, '@') == bank.size();
}

/// Digits, or digits on both sides of one point.
constexpr bool is_amount(std::string_view text) noexcept {
  if (!parse_decimal(text)) return false;
  const std::size_t point = find(text, '.');
  return point != 0 && point + 1 != text.size();
}

/// No riel has a fraction; no dollar more than two digits of one, zeros counted, as the SDK counts them.
constexpr bool has_right_decimals(std::string_view amount, std::string_view currency) noexcept {
  const result<decimal> number = parse_decimal(amount);
  if (!number) return false;
  return currency == "116" ? number->normalized().scale == 0 : number->scale <= 2;
}

namespace detail {

/// Judges the fields. `Locate` tells the offset of a path, `Finder` takes what is found.
template <class Finder, class Locate>
class field_checker {
 public:
  constexpr field_checker(const fields& f, length_unit unit, Finder& found, const Locate& locate) noexcept
      : f_(f), unit_(unit), found_(found), locate_(locate) {}

  constexpr void check(std::int64_t now_ms) noexcept {
    check_payee();
    check_initiation();
    check_money();
    check_language();
    check_times(now_ms);
  }

 private:
  constexpr void find_at(rule broken, path where) noexcept { found_(broken, where, locate_(where)); }
  constexpr void expect(bool good, rule broken, path where) noexcept {
    if (!good) find_at(broken, where);
  }
  constexpr bool fits(std::string_view text) const noexcept {
    return count_length(text, unit_) <= max_account_characters;
  }

  constexpr void check_payee() noexcept {
    expect(!f_.both_payees, rule::khqr_3001, tag::merchant);
    expect(!f_.account_id.empty(), rule::khqr_2901, tag::account_id(f_.kind));
    expect(fits(f_.account_id), rule::khqr_2905, tag::account_id(f_.kind));
    expect(f_.account_id.empty() || is_account_id(f_.account_id), rule::khqr_2902, tag::account_id(f_.kind));
    const path detail = tag::account_detail(f_.kind);
    const path bank = tag::acquiring_bank(f_.kind);
    const bool merchant = f_.kind == payee::merchant;
    expect(fits(f_.account_detail), merchant ? rule::khqr_3003 : rule::khqr_2903, detail);
    expect(fits(f_.acquiring_bank), rule::khqr_2904, bank);
    expect(!merchant || !f_.account_detail.empty(), rule::khqr_3002, detail);
    expect(!merchant || !f_.acquiring_bank.empty(), rule::khqr_3004, bank);
  }

  constexpr void check_initiation() noexcept {
    const path method = emvqr::tag::point_of_initiation_method;
    expect(f_.initiation != "12" || !f_.amount.empty(), rule::khqr_0101, method);
    expect(f_.amount.empty() || f_.initiation == "12", rule::khqr_0102, method);
  }

  constexpr void check_money() noexcept {
    const bool riel = f_.currency == "116";
    expect(riel || f_.currency == "840" || f_.currency.empty(), rule::khqr_5301, emvqr::tag::transaction_currency);
    expect(f_.country == "KH" || f_.country.empty(), rule::khqr_5801, emvqr::tag::country_code);
    if (!f_.union_pay.empty()) {
      expect(riel, rule::khqr_1501, tag::union_pay);
      expect(count_length(f_.union_pay, unit_) == 31, rule::khqr_1502, tag::union_pay);
    }
    if (f_.amount.empty()) return;
    const bool readable = is_amount(f_.amount);
    expect(readable, rule::khqr_5401, emvqr::tag::transaction_amount);
    expect(!readable || has_right_decimals(f_.amount, f_.currency), rule::khqr_5402, emvqr::tag::transaction_amount);
  }

  constexpr void check_language() noexcept {
    const bool language = !f_.language.empty();
    const bool name = !f_.name_alternate.empty();
    expect(!name || language, rule::khqr_6401, emvqr::tag::language_preference);
    expect(!language || name, rule::khqr_6401, emvqr::tag::merchant_name_alternate);
    // The SDK writes and reads a city alone; EMVCo does not.
    if (!f_.city_alternate.empty() && !language && !name)
      found_.at_most(severity::warning, rule::khqr_6401, emvqr::tag::merchant_city_alternate,
                     locate_(emvqr::tag::merchant_city_alternate));
  }

  constexpr void check_times(std::int64_t now_ms) noexcept {
    const std::optional<std::int64_t> created = read_time(f_.created);
    expect(!f_.has_timestamp || created, rule::khqr_9905, tag::created);
    if (f_.expires.empty()) {
      expect(!f_.is_dynamic(), rule::khqr_9901, tag::expires);
      return;
    }
    const std::optional<std::int64_t> expires = read_time(f_.expires);
    if (!f_.is_dynamic()) {
      // Nothing ends a static code; banks put other things here.
      if (!expires) found_.at_most(severity::warning, rule::khqr_9902, tag::expires, locate_(tag::expires));
      return;
    }
    expect(expires.has_value(), rule::khqr_9902, tag::expires);
    if (!expires) return;
    expect(!created || *expires >= *created, rule::khqr_9903, tag::expires);
    expect(now_ms == no_clock || *expires >= now_ms, rule::khqr_9904, tag::expires);
  }

  const fields& f_;
  length_unit unit_;
  Finder& found_;
  const Locate& locate_;
};

/// A fee is money that some apps would add and KHQR's do not; asking for a tip is only lost.
template <class Finder>
constexpr void check_fees(const payload_view& view, Finder& found) noexcept {
  using namespace emvqr::tag;
  field object;
  bool has_fee = false;
  for (const path fee : {convenience_fee_fixed, convenience_fee_percentage}) {
    if (!view.find(fee, object)) continue;
    found(rule::khqr_5501, fee, object.offset);
    has_fee = true;
  }
  if (!has_fee && view.find(tip_or_convenience_indicator, object))
    found.at_most(severity::warning, rule::khqr_5501, tip_or_convenience_indicator, object.offset);
}

}  // namespace detail

/// Judges `f` by KHQR's own rules: calls `found(rule, path, offset)` for each that is broken, the offset being what
/// `locate(path)` says. `unit` is what lengths count. `now_ms` is milliseconds since 1970, or `no_clock`.
template <class Finder, class Locate>
constexpr void check_fields(const fields& f, length_unit unit, std::int64_t now_ms, Finder& found,
                            const Locate& locate) noexcept {
  detail::field_checker<Finder, Locate>{f, unit, found, locate}.check(now_ms);
}

/// Tells `found` every rule of KHQR's own that `view` breaks. O(n).
template <class Finder>
constexpr void check_khqr(const payload_view& view, std::int64_t now_ms, Finder& found) noexcept {
  const auto locate = [&view](path where) noexcept -> std::uint32_t {
    field object;
    // What is missing is reported where its template begins, or else at the CRC.
    for (; !where.empty(); where = where.parent())
      if (view.find(where, object)) return object.offset;
    return view.crc_offset();
  };
  if (has_astral(view.raw()) && view.unit() == length_unit::characters) found(rule::khqr_0001, path{}, 0);
  if (view.unit() == length_unit::bytes) found.at_most(severity::warning, rule::khqr_0001, path{}, 0);
  detail::check_fees(view, found);
  check_fields(read(view), view.unit(), now_ms, found, locate);
}

}  // namespace khqr

EMVQR_NAMESPACE_END
