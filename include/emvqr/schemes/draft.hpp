// What the drafts of all schemes share: the shop's fields, the list of objects a draft becomes, and how it is judged.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/payload/compose.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/rules/emvco.hpp>
#include <emvqr/rules/first_error.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/check_scheme.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// What 01 says: 11 (many payments) or 12 (one).
enum class initiation : std::uint8_t {
  by_amount,     ///< 12 with an amount, 11 without
  absent,        ///< no object 01
  static_code,   ///< 11
  dynamic_code,  ///< 12
};

/// Whom the payer sees. An empty text is an absent object.
struct shop_fields {
  std::string_view name{};         ///< 59, 1 to 25 characters
  std::string_view city{};         ///< 60, 1 to 15 characters
  std::string_view category{};     ///< 52, 4 digits (ISO 18245); 0000 where there is no shop
  std::string_view postal_code{};  ///< 61, 1 to 10 characters
};

/// Template 62, each 1 to 25 characters but where another length is named. An empty text is an absent object.
struct additional_fields {
  std::string_view bill_number{};      ///< 62.01
  std::string_view mobile_number{};    ///< 62.02
  std::string_view store_label{};      ///< 62.03
  std::string_view loyalty_number{};   ///< 62.04
  std::string_view reference_label{};  ///< 62.05
  std::string_view customer_label{};   ///< 62.06
  std::string_view terminal_label{};   ///< 62.07
  std::string_view purpose{};          ///< 62.08
};

/// True if template 62 would hold nothing of these.
constexpr bool is_empty(const additional_fields& f) noexcept {
  for (const std::string_view each : {f.bill_number, f.mobile_number, f.store_label, f.loyalty_number,
                                      f.reference_label, f.customer_label, f.terminal_label, f.purpose})
    if (!each.empty()) return false;
  return true;
}

/// The objects of a payload that is about to be written, in order. Texts are pointed at, not copied.
class object_list {
 public:
  /// The most objects of a payload that a scheme writes.
  static constexpr std::size_t capacity = 40;

  constexpr object_list() noexcept = default;
  object_list(const object_list&) = delete;  // the amount's text lies inside
  object_list& operator=(const object_list&) = delete;

  /// An empty value is an absent object. No draft has more objects than there is room for.
  constexpr void put(path where, std::string_view value) noexcept {
    if (value.empty()) return;
    if (count_ == capacity) {
      fault_ = failure{errc::no_space, where};
    } else {
      items_[count_++] = {where, value};
    }
  }
  /// 00 and 01.
  constexpr void begin(initiation how, const decimal& amount, std::string_view format = "01") noexcept {
    put(tag::payload_format_indicator, format);
    if (how == initiation::by_amount) how = amount.is_zero() ? initiation::static_code : initiation::dynamic_code;
    if (how != initiation::absent) put(tag::point_of_initiation_method, how == initiation::dynamic_code ? "12" : "11");
  }
  /// 54, as it is given but for `least` digits after the point; an amount of zero is none. One with more than `most`
  /// digits that count is refused.
  constexpr void pay(const decimal& amount, unsigned least, unsigned most) noexcept {
    if (amount.is_zero()) return;
    const bool readable = amount.scale <= max_decimal_digits && amount.normalized().scale <= most;
    const unsigned digits = amount.scale < least ? least : amount.scale > most ? most : amount.scale;
    const result<decimal> exact =
        readable ? rescale(amount, static_cast<std::uint8_t>(digits)) : result<decimal>{amount};
    if (!readable || !exact) {
      const auto broken = static_cast<std::uint16_t>(rule::mpm_4_7_4_1n1);
      fault_ = failure{errc::breaks_rule, tag::transaction_amount, broken, 0};
      return;
    }
    amount_ = to_text(*exact);
    put(tag::transaction_amount, amount_.view());
  }
  /// 58, 59, 60 and 61.
  constexpr void put_place(const shop_fields& shop, std::string_view country) noexcept {
    put(tag::country_code, country);
    put(tag::merchant_name, shop.name);
    put(tag::merchant_city, shop.city);
    put(tag::postal_code, shop.postal_code);
  }
  /// 52 to 54 and 58 to 61: `least` and `most` as of `pay`.
  constexpr void put_sale(const shop_fields& shop, std::string_view currency, std::string_view country,
                          const decimal& amount, unsigned least, unsigned most) noexcept {
    put(tag::merchant_category_code, shop.category);
    put(tag::transaction_currency, currency);
    pay(amount, least, most);
    put_place(shop, country);
  }
  /// Adds template 62: what is given, in the order of IDs.
  constexpr void put(const additional_fields& f) noexcept {
    put(tag::bill_number, f.bill_number);
    put(tag::mobile_number, f.mobile_number);
    put(tag::store_label, f.store_label);
    put(tag::loyalty_number, f.loyalty_number);
    put(tag::reference_label, f.reference_label);
    put(tag::customer_label, f.customer_label);
    put(tag::terminal_label, f.terminal_label);
    put(tag::purpose_of_transaction, f.purpose);
  }

  /// What was put so far, in order. The rows are this object's own; their texts point to where they were given.
  constexpr table<change> items() const noexcept EMVQR_LIFETIMEBOUND { return {items_, count_}; }
  /// Why the list cannot become a payload, if it cannot.
  constexpr const failure& fault() const noexcept { return fault_; }

 private:
  change items_[capacity] = {};
  std::size_t count_ = 0;
  fixed_text<24> amount_{};
  failure fault_{};
};

/// Writes `objects` as a payload of the first scheme of `in` and judges it by EMVCo's rules as that bends them, and by
/// the own rules of all schemes of `in`. Fails with `breaks_rule`, also where nothing tells that it is a payload of one
/// of `in`, or like `writer::put`; what is written passes `check`.
constexpr result<std::string_view> write_objects(const object_list& objects, scheme_set in, std::int64_t now_ms,
                                                 char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity) noexcept {
  if (objects.fault()) return objects.fault();
  const result<std::string_view> payload = compose(objects.items(), buffer, capacity);
  if (!payload) return payload;
  const result<payload_view> view = parse(*payload);
  if (!view) return view.error();
  report<1> error;
  finder found{error, in[0]->rules};
  found.refuse_hidden_text();
  check_emvco(*view, found);
  check_schemes(*view, in, now_ms, judging::writing, found);
  // Only cards of Visa in a draft of Bharat QR, say: a payload, but nobody could tell that it is the scheme's.
  if (find_scheme(*view, in) == nullptr) found(rule::sch_0003, path{}, view->crc_offset());
  if (const failure why = first_error_of(error)) return why;
  return payload;
}

/// Object 54, or zero where there is none or it is no number.
constexpr decimal amount_of(const payload_view& view) noexcept {
  const result<std::optional<decimal>> amount = view.amount();
  return amount && *amount ? **amount : decimal{};
}
/// Objects 52, 59, 60 and 61; empty texts where they are absent. They point into the payload.
constexpr shop_fields shop_of(const payload_view& view) noexcept {
  return {text_at(view, tag::merchant_name), text_at(view, tag::merchant_city),
          text_at(view, tag::merchant_category_code), text_at(view, tag::postal_code)};
}
/// Template 62; empty texts where objects are absent. They point into the payload.
constexpr additional_fields additional_of(const payload_view& view) noexcept {
  return {text_at(view, tag::bill_number),     text_at(view, tag::mobile_number),
          text_at(view, tag::store_label),     text_at(view, tag::loyalty_number),
          text_at(view, tag::reference_label), text_at(view, tag::customer_label),
          text_at(view, tag::terminal_label),  text_at(view, tag::purpose_of_transaction)};
}
/// Object 01.
constexpr initiation initiation_of(const payload_view& view) noexcept {
  const std::string_view method = text_at(view, tag::point_of_initiation_method);
  if (method.empty()) return initiation::absent;
  return method == "12" ? initiation::dynamic_code : initiation::static_code;
}

EMVQR_NAMESPACE_END
