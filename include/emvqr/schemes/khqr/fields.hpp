// What a KHQR says, as plain fields: read from a payload, or about to be written.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// The values of a KHQR. An empty text is an absent object. The texts point into the payload, or into the draft that is
/// being written.
struct fields {
  payee kind = payee::individual;  ///< whether 29 or 30 tells who is paid
  bool both_payees = false;        ///< 29 and 30 stand side by side
  bool has_timestamp = false;      ///< there is a template 99
  // In the order the drafts have them, so that they are copied in a run.
  std::string_view account_id{};                ///< 29.00 or 30.00
  std::string_view name{};                      ///< 59
  std::string_view city{};                      ///< 60
  std::string_view account_detail{};            ///< 29.01 account information, 30.01 merchant ID
  std::string_view acquiring_bank{};            ///< 29.02 or 30.02
  std::string_view bill_number{};               ///< 62.01
  std::string_view mobile_number{};             ///< 62.02
  std::string_view store_label{};               ///< 62.03
  std::string_view terminal_label{};            ///< 62.07
  std::string_view purpose_of_transaction{};    ///< 62.08
  std::string_view language{};                  ///< 64.00
  std::string_view name_alternate{};            ///< 64.01
  std::string_view city_alternate{};            ///< 64.02
  std::string_view union_pay{};                 ///< 15
  std::string_view merchant_category_code{};    ///< 52
  std::string_view payload_format_indicator{};  ///< 00
  std::string_view initiation{};                ///< 01
  std::string_view currency{};                  ///< 53, as it stands
  std::string_view amount{};                    ///< 54, as it stands
  std::string_view country{};                   ///< 58
  std::string_view created{};                   ///< 99.00, as it stands
  std::string_view expires{};                   ///< 99.01, as it stands

  /// Whose account it is: by the template, and in 29 by whether 01 is there.
  constexpr khqr::account_kind account_kind() const noexcept {
    if (kind == payee::merchant) return khqr::account_kind::corporate;
    return account_detail.empty() ? khqr::account_kind::solo : khqr::account_kind::remittance;
  }
  /// A code for one payment: it says so, or it carries an amount.
  constexpr bool is_dynamic() const noexcept { return initiation == dynamic_code || !amount.empty(); }
};

/// Which rules an object is under besides EMVCo's of its value.
enum class judged_as : std::uint8_t {
  any,        ///< none
  mandatory,  ///< it has to be there
  by_khqr     ///< KHQR's own
};

/// An object of a KHQR and the field that has its value. `id` is 0xFF where the value is the root object's own.
struct field_place {
  std::uint8_t root;               ///< the root object's ID
  std::uint8_t id;                 ///< the ID in it; 0xFF where the value is the root object's own
  judged_as judged;                ///< how it is judged
  std::string_view fields::*text;  ///< the field that has its value

  /// Where it stands in a code that pays `kind`.
  constexpr path where(payee kind) const noexcept {
    const path at = root == tag::individual.id() ? tag::account(kind) : path{root};
    return id == 0xFF ? at : at / id;
  }
};

/// Every object, in the order the SDKs write them: 00 01 15 29/30 52 53 54 58 59 60 62 64 99.
inline constexpr field_place field_places[] = {
    {0, 0xFF, judged_as::any, &fields::payload_format_indicator},
    {1, 0xFF, judged_as::by_khqr, &fields::initiation},
    {15, 0xFF, judged_as::by_khqr, &fields::union_pay},
    {29, 0, judged_as::by_khqr, &fields::account_id},
    {29, 1, judged_as::by_khqr, &fields::account_detail},
    {29, 2, judged_as::by_khqr, &fields::acquiring_bank},
    {52, 0xFF, judged_as::mandatory, &fields::merchant_category_code},
    {53, 0xFF, judged_as::by_khqr, &fields::currency},
    {54, 0xFF, judged_as::by_khqr, &fields::amount},
    {58, 0xFF, judged_as::by_khqr, &fields::country},
    {59, 0xFF, judged_as::mandatory, &fields::name},
    {60, 0xFF, judged_as::mandatory, &fields::city},
    {62, 1, judged_as::any, &fields::bill_number},
    {62, 2, judged_as::any, &fields::mobile_number},
    {62, 3, judged_as::any, &fields::store_label},
    {62, 7, judged_as::any, &fields::terminal_label},
    {62, 8, judged_as::any, &fields::purpose_of_transaction},
    {64, 0, judged_as::by_khqr, &fields::language},
    {64, 1, judged_as::by_khqr, &fields::name_alternate},
    {64, 2, judged_as::by_khqr, &fields::city_alternate},
    {99, 0, judged_as::by_khqr, &fields::created},
    {99, 1, judged_as::by_khqr, &fields::expires},
};

namespace detail {

/// As `read_time`; below zero where the text is no time.
constexpr std::int64_t time_of(std::string_view text) noexcept {
  return text.size() == 13 ? emvqr::detail::read_number(text) : -1;
}

}  // namespace detail

/// A time stamp of template 99: 13 digits, milliseconds since 1970. Nothing if `text` is anything else.
constexpr std::optional<std::int64_t> read_time(std::string_view text) noexcept {
  const std::int64_t time = detail::time_of(text);
  return time < 0 ? std::optional<std::int64_t>{} : time;
}

namespace detail {

inline constexpr std::size_t place_count = sizeof field_places / sizeof field_places[0];

/// The places of one root object: those from `first` to before `end`.
struct places_of_root {
  std::uint8_t root = 0;
  std::uint8_t first = 0;
  std::uint8_t end = 0;
  bool judged = false;  ///< one of them is under KHQR's own rules

  constexpr bool is_template() const noexcept { return field_places[first].id != 0xFF; }
  /// Its ID in a code that pays `kind`.
  constexpr std::uint8_t root_for(payee kind) const noexcept {
    return root == tag::individual.id() ? tag::account(kind).id() : root;
  }
};

constexpr bool begins_root(std::size_t place) noexcept {
  return place == 0 || field_places[place].root != field_places[place - 1].root;
}
constexpr std::size_t count_roots() noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i != place_count; ++i) count += begins_root(i) ? 1U : 0U;
  return count;
}

struct root_places {
  places_of_root of[count_roots()] = {};

  constexpr root_places() noexcept {
    std::size_t next = 0;
    for (std::uint8_t i = 0; i != place_count; ++i) {
      if (begins_root(i)) of[next++] = {field_places[i].root, i, i, false};
      places_of_root& here = of[next - 1];
      here.end = static_cast<std::uint8_t>(i + 1);
      here.judged = here.judged || field_places[i].judged == judged_as::by_khqr;
    }
  }
};
inline constexpr root_places places_by_root{};

/// Fills in what stands inside a template.
constexpr void read_inside(tlv_reader objects, const places_of_root& here, bool all, fields& f) noexcept {
  for (field object; objects.next(object);) {
    for (std::size_t i = here.first; i != here.end; ++i) {
      const field_place& each = field_places[i];
      if (each.id == object.id && (all || each.judged == judged_as::by_khqr)) f.*each.text = object.value;
    }
  }
}

/// Fills in what stands at the places, root object by root object.
constexpr void read_places(const payload_view& view, bool all, fields& f) noexcept {
  for (const places_of_root& here : places_by_root.of) {
    if (!all && !here.judged) continue;
    const path root = here.root_for(f.kind);
    field object;
    if (!view.find(root, object)) continue;
    if (here.is_template()) {
      read_inside(view.objects(root, object).reader(), here, all, f);
    } else {
      f.*field_places[here.first].text = object.value;
    }
  }
}

/// Reads the fields of all objects, or of those alone that KHQR's own rules judge.
constexpr fields read_fields(const payload_view& view, bool all) noexcept {
  fields f;
  const bool pays_merchant = view.has(tag::merchant);
  f.kind = pays_merchant ? payee::merchant : payee::individual;
  f.both_payees = pays_merchant && view.has(tag::individual);
  f.has_timestamp = view.has(tag::timestamp);
  read_places(view, all, f);
  // The oldest codes have the creation time itself in 99, which only a lenient parse lets pass; but for one such as
  // 1609459200000, which is an object 16 of nine characters too.
  const std::string_view bare = text_at(view, tag::timestamp);
  if (f.created.empty() && time_of(bare) >= 0) f.created = bare;
  return f;
}

}  // namespace detail

/// Reads the fields of a payload. Absent objects are empty texts; nothing is judged. O(n).
constexpr fields read(const payload_view& view) noexcept { return detail::read_fields(view, true); }

}  // namespace khqr

EMVQR_NAMESPACE_END
