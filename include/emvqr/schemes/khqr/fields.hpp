// What a KHQR says, as plain fields: read from a payload, or about to be written.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// The values KHQR's own rules are about. An empty text is an absent object. The texts point into the payload, or into
/// the draft that is being written.
struct fields {
  payee kind = payee::individual;
  bool both_payees = false;  ///< 29 and 30 stand side by side
  std::string_view account_id{};
  std::string_view account_detail{};  ///< 29.01 account information, 30.01 merchant ID
  std::string_view acquiring_bank{};
  std::string_view initiation{};
  std::string_view union_pay{};
  std::string_view currency{};
  std::string_view amount{};
  std::string_view country{};
  std::string_view language{};
  std::string_view name_alternate{};
  std::string_view city_alternate{};
  std::string_view created{};
  std::string_view expires{};
  bool has_timestamp = false;

  constexpr khqr::account_kind account_kind() const noexcept {
    if (kind == payee::merchant) return khqr::account_kind::corporate;
    return account_detail.empty() ? khqr::account_kind::solo : khqr::account_kind::remittance;
  }
  /// A code for one payment: it says so, or it carries an amount.
  constexpr bool is_dynamic() const noexcept { return initiation == "12" || !amount.empty(); }
};

/// A time stamp of template 99: 13 digits, milliseconds since 1970. Nothing if `text` is anything else.
constexpr std::optional<std::int64_t> read_time(std::string_view text) noexcept {
  if (text.size() != 13 || !is_numeric(text)) return std::nullopt;
  return parse_decimal(text)->units;
}

/// Reads the fields of a payload. Absent objects are empty texts; nothing is judged. O(n).
constexpr fields read(const payload_view& view) noexcept {
  const auto text = [&view](path where) noexcept { return text_at(view, where); };
  fields f;
  f.both_payees = view.has(tag::individual) && view.has(tag::merchant);
  f.kind = view.has(tag::merchant) ? payee::merchant : payee::individual;
  f.account_id = text(tag::account_id(f.kind));
  f.account_detail = text(tag::account_detail(f.kind));
  f.acquiring_bank = text(tag::acquiring_bank(f.kind));
  f.initiation = text(emvqr::tag::point_of_initiation_method);
  f.union_pay = text(tag::union_pay);
  f.currency = text(emvqr::tag::transaction_currency);
  f.amount = text(emvqr::tag::transaction_amount);
  f.country = text(emvqr::tag::country_code);
  f.language = text(emvqr::tag::language_preference);
  f.name_alternate = text(emvqr::tag::merchant_name_alternate);
  f.city_alternate = text(emvqr::tag::merchant_city_alternate);
  f.created = text(tag::created);
  f.expires = text(tag::expires);
  f.has_timestamp = view.has(tag::timestamp);
  // The oldest codes have the creation time itself in 99, which only a lenient parse lets pass.
  if (f.created.empty() && read_time(text(tag::timestamp))) f.created = text(tag::timestamp);
  return f;
}

}  // namespace khqr

EMVQR_NAMESPACE_END
