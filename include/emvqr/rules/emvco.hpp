// The rules every payload obeys: EMV QRCPS-MPM v1.0, and what v1.1 adds.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/guid.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/rules/text.hpp>
#include <emvqr/rules/value.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// What is told of a template without a GUID, and of a GUID of no kind that EMVCo knows.
struct guid_rules {
  rule missing;
  rule unknown_kind;
};

/// Walks over a payload once and tells a finder what breaks EMVCo's rules.
template <class Finder>
class emvco_checker {
 public:
  constexpr emvco_checker(const payload_view& view, Finder& found) noexcept : view_(view), found_(found) {}

  constexpr void check() noexcept {
    for (const field& object : view_.objects()) {
      check_object(object.id, object);
      if (object.id >= 2 && object.id <= 51) has_account_ = true;
    }
    check_presence();
    check_tip();
    if constexpr (has_lists) check_amount_digits();
    check_reading();
  }

 private:
  constexpr void check_object(path where, const field& object) noexcept {
    check_value(where, object.value, view_.unit(), object.offset, found_);
    const content kind = content_of(where);
    if (kind == content::primitive) return;
    const template_view level = view_.objects(where, object);
    if (level.empty()) return check_raw(where, kind, object);
    for (const field& child : level) check_object(where / child.id, child);
    check_members(where, kind, object, level);
  }

  /// A template whose value is no objects, kept as text.
  constexpr void check_raw(path where, content kind, const field& object) noexcept {
    check_text(where, object.value, object.offset + static_cast<std::uint32_t>(header_bytes), found_);
    if (where == tag::language_template) return check_language_members(where, object, {});
    found_(kind == content::system_template ? rule::mpm_4_8_1_5
           : where == tag::additional_data  ? rule::mpm_4_8_1_1
                                            : rule::mpm_4_7_11_1,
           where, object.offset);
  }

  /// What must be inside a template: a GUID, or the language and the name in it.
  constexpr void check_members(path where, content kind, const field& object, const template_view& level) noexcept {
    if (kind == content::emvco_template) {
      if (where == tag::language_template) check_language_members(where, object, level);
      return;
    }
    const guid_rules broken = kind == content::system_template ? guid_rules{rule::mpm_4_8_1_5, rule::mpm_4_8_1_6}
                              : where[0] <= 51                 ? guid_rules{rule::mpm_4_7_11_2, rule::mpm_t4_2n1}
                                                               : guid_rules{rule::mpm_4_11_1_1, rule::mpm_4_11_1_2};
    field guid;
    if (!level.find(0, guid)) return found_(broken.missing, where / 0, object.offset);
    // Of what is too long or no ans another rule has told.
    const std::size_t length = guid.value.size();
    if (length <= max_guid_length && is_ans(guid.value) && guid_kind_of(guid.value) == guid_kind::unknown)
      found_(broken.unknown_kind, where / 0, guid.offset + static_cast<std::uint32_t>(header_bytes));
  }
  constexpr void check_language_members(path where, const field& object, const template_view& level) noexcept {
    field member;
    for (std::uint8_t id = 0; id != 2; ++id)
      if (!level.find(id, member)) found_(rule::mpm_4_9_1_1, where / id, object.offset);
  }

  constexpr void check_presence() noexcept {
    // 00 and 63 are there, or it would not have been parsed.
    constexpr path mandatory[] = {tag::merchant_category_code, tag::transaction_currency, tag::country_code,
                                  tag::merchant_name, tag::merchant_city};
    for (const path required : mandatory)
      if (!view_.has(required)) found_(rule::mpm_4_2_1_1, required, view_.crc_offset());
    if (!has_account_) found_(rule::mpm_4_7_9_1, {}, view_.crc_offset());
  }

  /// 56 goes with 55 = 02 and 57 with 55 = 03, each with nothing else.
  constexpr void check_tip() noexcept {
    const std::optional<std::string_view> indicator = view_.get(tag::tip_or_convenience_indicator);
    check_fee(tag::convenience_fee_fixed, rule::mpm_4_7_7_1, indicator && *indicator == "02");
    check_fee(tag::convenience_fee_percentage, rule::mpm_4_7_8_1, indicator && *indicator == "03");
  }
  constexpr void check_fee(path fee, rule broken, bool wanted) noexcept {
    field object;
    const bool there = view_.find(fee, object);
    if (there != wanted) found_(broken, fee, there ? object.offset : view_.crc_offset());
  }

  /// No more digits after the point than the currency has.
  constexpr void check_amount_digits() noexcept {
    const std::optional<currency> code = view_.transaction_currency();
    const currency_info* info = code ? find_currency(*code) : nullptr;
    field object;
    if (info == nullptr || !view_.find(tag::transaction_amount, object)) return;
    const result<decimal> amount = parse_decimal(object.value);
    if (amount && amount->normalized().scale > info->exponent)
      found_(rule::mpm_4_7_4_1n1, tag::transaction_amount, object.offset + static_cast<std::uint32_t>(header_bytes));
  }

  /// How it could be read at all: the length unit, the CRC's case, the whole length.
  constexpr void check_reading() noexcept {
    if (view_.unit() != length_unit::characters) found_(rule::mpm_4_4_1_1, {}, 0);
    if (count_length(view_.raw(), length_unit::characters) > max_payload_bytes) found_(rule::mpm_4_1n1, {}, 0);
    const std::uint32_t digits = view_.crc_offset() + static_cast<std::uint32_t>(header_bytes);
    if (has(view_.quirks(), quirk::ignore_crc)) found_(rule::mpm_4_7_3_1, tag::crc, digits);
    for (const char c : view_.crc_given()) {
      if (!is_lower(c)) continue;
      found_(rule::mpm_4_7_3_2, tag::crc, digits);
      break;
    }
  }

  const payload_view& view_;
  Finder& found_;
  bool has_account_ = false;
};

}  // namespace detail

/// Tells `found` every rule of EMVCo's that `view` breaks. O(n).
template <class Finder>
constexpr void check_emvco(const payload_view& view, Finder& found) noexcept {
  detail::emvco_checker<Finder>{view, found}.check();
}

EMVQR_NAMESPACE_END
