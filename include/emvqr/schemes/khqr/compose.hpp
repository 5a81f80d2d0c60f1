// How a draft becomes a payload: objects in the SDKs' order, each value judged on the way. What `write` and `check` of
// a draft share.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/rules/first_error.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/rules/value.hpp>
#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/rules.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

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
  if (amount.scale > max_decimal_digits) return fixed_text<24>{}.append("?");  // no number of ours: KHQR-5401
  if (amount.scale == 0) return to_text(amount);
  const result<decimal> exact = rescale(amount, currency == emvqr::currency::KHR ? 0 : 2);
  return to_text(exact ? *exact : amount);
}

/// Writes objects and judges each value on the way.
template <class Judge>
class composer {
 public:
  constexpr composer(char* buffer, std::size_t capacity, Judge& judge) noexcept
      : out_(buffer, capacity, written_unit), judge_(judge) {}

  /// A mandatory object.
  constexpr void require(path where, std::string_view value) noexcept {
    if (value.empty()) judge_(rule::mpm_4_2_1_1, where, 0);
    put(where, value);
  }
  /// An empty text is an absent object.
  constexpr void put(path where, std::string_view value) noexcept {
    judge(where, value);
    write(out_, where.id(), value);
  }
  /// All values are judged before any is written: a writer that has failed asks for no more objects.
  template <std::size_t Count>
  constexpr void put_template(path where, const std::string_view (&values)[Count],
                              const std::uint8_t (&ids)[Count]) noexcept {
    for (std::size_t i = 0; i != Count; ++i) judge(where / ids[i], values[i]);
    out_.nested(where.id(), [&](writer& inner) {
      for (std::size_t i = 0; i != Count; ++i) write(inner, ids[i], values[i]);
    });
  }
  constexpr result<std::string_view> finish() noexcept { return out_.finish(); }

 private:
  constexpr void judge(path where, std::string_view value) noexcept {
    if (!value.empty()) check_value(where, value, written_unit, 0, judge_);
  }
  static constexpr void write(writer& out, int id, std::string_view value) noexcept {
    if (!value.empty()) out.put(id, value);
  }

  writer out_;
  Judge& judge_;
};

/// Hands findings on without their offsets: a draft has no bytes to point at.
template <class Out>
class placeless {
 public:
  constexpr explicit placeless(Out& out) noexcept : out_(out) {}
  constexpr void add(const finding& found) noexcept { out_.add({found.broken, found.level, found.where, 0}); }

 private:
  Out& out_;
};

/// What both drafts share, under one name for 01.
struct common_draft {
  payee kind;
  std::string_view account_id, account_detail, acquiring_bank, name, city, union_pay, merchant_category_code;
  decimal amount;
  emvqr::currency currency;
  std::int64_t created_ms, expires_ms;
  const additional_data& additional;
  const alternate_language& alternate;
  edition written_as;
};

template <class Judge>
constexpr void compose(const common_draft& d, const fields& f, composer<Judge>& out) noexcept {
  using namespace emvqr::tag;
  out.put(payload_format_indicator, "01");
  out.put(point_of_initiation_method, f.initiation);
  out.put(khqr::tag::union_pay, f.union_pay);
  constexpr std::uint8_t account_ids[] = {0, 1, 2};
  out.put_template(khqr::tag::account(d.kind), {f.account_id, f.account_detail, f.acquiring_bank}, account_ids);
  out.require(emvqr::tag::merchant_category_code, d.merchant_category_code);
  out.put(transaction_currency, f.currency);
  out.put(transaction_amount, f.amount);
  out.put(country_code, f.country);
  out.require(merchant_name, d.name);
  out.require(merchant_city, d.city);
  constexpr std::uint8_t additional_ids[] = {1, 2, 3, 7, 8};
  out.put_template(emvqr::tag::additional_data,
                   {d.additional.bill_number, d.additional.mobile_number, d.additional.store_label,
                    d.additional.terminal_label, d.additional.purpose_of_transaction},
                   additional_ids);
  constexpr std::uint8_t language_ids[] = {0, 1, 2};
  out.put_template(language_template, {f.language, f.name_alternate, f.city_alternate}, language_ids);
  constexpr std::uint8_t time_ids[] = {0, 1};
  out.put_template(khqr::tag::timestamp, {f.created, f.expires}, time_ids);
}

/// Judges the whole of `d` and puts it into `buffer`.
template <class Judge>
constexpr result<std::string_view> make(const common_draft& d, std::int64_t now_ms, Judge& judge, char* buffer,
                                        std::size_t capacity) noexcept {
  const fixed_text<24> amount = amount_text(d.amount, d.currency);
  const std::array<char, 3> currency = numeric(d.currency);
  const bool dynamic = !d.amount.is_zero();
  const bool timed = dynamic || d.written_as == edition::legacy;
  const fixed_text<24> created = to_text(decimal{d.created_ms != 0 ? d.created_ms : now_ms, 0});
  const fixed_text<24> expires = to_text(decimal{d.expires_ms, 0});

  fields f;
  f.kind = d.kind;
  f.account_id = d.account_id;
  f.account_detail = d.account_detail;
  f.acquiring_bank = d.acquiring_bank;
  f.initiation = dynamic ? "12" : "11";
  f.union_pay = d.union_pay;
  f.currency = {currency.data(), currency.size()};
  f.amount = dynamic ? amount.view() : std::string_view{};
  f.country = "KH";
  f.language = d.alternate.language;
  f.name_alternate = d.alternate.name;
  f.city_alternate = d.alternate.city;
  f.has_timestamp = timed;
  f.created = timed ? created.view() : std::string_view{};
  f.expires = dynamic && d.expires_ms != 0 ? expires.view() : std::string_view{};

  const auto nowhere = [](path) noexcept -> std::uint32_t { return 0; };
  check_fields(f, written_unit, now_ms, judge, nowhere);
  composer<Judge> out{buffer, capacity, judge};
  compose(d, f, out);
  return out.finish();
}

constexpr common_draft common(const individual& d) noexcept {
  return {payee::individual,
          d.account_id,
          d.account_information,
          d.acquiring_bank,
          d.name,
          d.city,
          d.union_pay,
          d.merchant_category_code,
          d.amount,
          d.currency,
          d.created_ms,
          d.expires_ms,
          d.additional,
          d.alternate,
          d.written_as};
}
constexpr common_draft common(const merchant& d) noexcept {
  return {payee::merchant, d.account_id, d.merchant_id, d.acquiring_bank,
          d.name,          d.city,       d.union_pay,   d.merchant_category_code,
          d.amount,        d.currency,   d.created_ms,  d.expires_ms,
          d.additional,    d.alternate,  d.written_as};
}

}  // namespace detail
}  // namespace khqr

EMVQR_NAMESPACE_END
