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
#include <emvqr/syntax/utf8.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

using namespace std::string_view_literals;

/// Walks over a payload once and tells a finder what breaks EMVCo's rules.
class emvco_checker {
 public:
  constexpr emvco_checker(const payload_view& view, finder& found) noexcept
      : view_(view), lengths_(view.lengths()), found_(found) {}

  constexpr void check() noexcept {
    check_level({}, view_.objects());
    check_presence();
    check_tip();
    if constexpr (has_lists) check_amount_digits();
    check_reading();
  }

 private:
  EMVQR_OWN_STACK constexpr void check_level(path parent, const template_view& level) noexcept {
    const object_level kind = level_of(parent / 0);  // the same for all of them
    tlv_reader objects = level.reader();
    for (field object; objects.next(object);) {
      const auto& asked = demand_on(kind, object.id);
      const bool is_right = is_plainly_right(asked, object.value, lengths_, object.offset);
      if (EMVQR_LIKELY(is_right && asked.inside == content::primitive)) continue;
      const path where = parent / object.id;
      if (!is_right) check_value(asked, where, object.value, lengths_, object.offset, found_);
      if (asked.inside != content::primitive) check_template(where, asked.inside, object);
    }
  }
  constexpr void check_template(path where, content kind, const field& object) noexcept {
    const template_view level = view_.objects(where, object);
    // A template whose value is no objects is kept as text.
    if (level.empty()) check_text(where, object.value, place_of_value(object), found_);
    check_level(where, level);
    check_contents(where, kind, object, level);
  }
  EMVQR_OWN_STACK constexpr void check_contents(path where, content kind, const field& object,
                                                const template_view& level) noexcept {
    if (kind == content::emvco_template) {
      check_members(where, object, level);
    } else {
      check_guid(where, kind == content::system_template, object, level);
    }
  }
  static constexpr std::uint32_t place_of_value(const field& object) noexcept {
    return object.offset + static_cast<std::uint32_t>(header_bytes);
  }

  /// What must be inside 64: the language and the name in it. Inside 62 nothing must, but something.
  constexpr void check_members(path where, const field& object, const template_view& level) noexcept {
    if (where != tag::language_template) {
      if (level.empty()) found_(rule::mpm_4_8_1_1, where, object.offset);
      return;
    }
    field member;
    for (std::uint8_t id = 0; id != 2; ++id)
      if (!level.find(id, member)) found_(rule::mpm_4_9_1_1, where / id, object.offset);
  }

  /// What must be inside a template of others: a GUID.
  constexpr void check_guid(path where, bool of_system, const field& object, const template_view& level) noexcept {
    const bool is_account = where[0] <= 51;
    if (level.empty() && !of_system) return found_(rule::mpm_4_7_11_1, where, object.offset);
    const rule missing = of_system ? rule::mpm_4_8_1_5 : is_account ? rule::mpm_4_7_11_2 : rule::mpm_4_11_1_1;
    if (level.empty()) return found_(missing, where, object.offset);
    field guid;
    if (!level.find(0, guid)) return found_(missing, where / 0, object.offset);
    if constexpr (!tells_warnings) return;
    // Of what is too long or no ans another rule has told.
    if (guid.value.size() > max_guid_length || !lengths_.is_ans(guid.value, place_of_value(guid)) ||
        guid_kind_of(guid.value) != guid_kind::unknown)
      return;
    const rule unknown = of_system ? rule::mpm_4_8_1_6 : is_account ? rule::mpm_t4_2n1 : rule::mpm_4_11_1_2;
    found_(unknown, where / 0, place_of_value(guid));
  }

  constexpr void check_presence() noexcept {
    // 00 and 63 are there, or it would not have been parsed.
    constexpr path mandatory[] = {tag::merchant_category_code, tag::transaction_currency, tag::country_code,
                                  tag::merchant_name, tag::merchant_city};
    for (const path required : mandatory)
      if (!view_.has(required)) found_(rule::mpm_4_2_1_1, required, view_.crc_offset());
    if (view_.next_id(2) > 51) found_(rule::mpm_4_7_9_1, {}, view_.crc_offset());
  }

  /// 56 goes with 55 = 02 and 57 with 55 = 03, each with nothing else.
  constexpr void check_tip() noexcept {
    const std::string_view indicator = text_at(view_, tag::tip_or_convenience_indicator);
    check_fee(tag::convenience_fee_fixed, rule::mpm_4_7_7_1, indicator == "02"sv);
    check_fee(tag::convenience_fee_percentage, rule::mpm_4_7_8_1, indicator == "03"sv);
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
    decimal amount;
    if (read_decimal(object.value, amount) >= 0 || amount.scale <= info->exponent) return;
    if (amount.normalized().scale > info->exponent)
      found_(rule::mpm_4_7_4_1n1, tag::transaction_amount, object.offset + static_cast<std::uint32_t>(header_bytes));
  }

  /// How it could be read at all: the length unit, the CRC's case, the whole length.
  constexpr void check_reading() noexcept {
    const std::uint32_t digits = view_.crc_offset() + static_cast<std::uint32_t>(header_bytes);
    if (has(view_.quirks(), quirk::ignore_crc)) found_(rule::mpm_4_7_3_1, tag::crc, digits);
    if constexpr (!tells_warnings) return;
    if (view_.unit() != length_unit::characters) found_(rule::mpm_4_4_1_1, {}, 0);
    if (view_.raw().size() > max_payload_bytes &&
        count_length(view_.raw(), length_unit::characters) > max_payload_bytes)
      found_(rule::mpm_4_1n1, {}, 0);
    for (const char c : view_.crc_given()) {
      if (!is_lower(c)) continue;
      found_(rule::mpm_4_7_3_2, tag::crc, digits);
      break;
    }
  }

  const payload_view& view_;
  counting lengths_;
  finder& found_;
};

}  // namespace detail

/// Tells `found` every rule of EMVCo's that `view` breaks. O(n).
constexpr void check_emvco(const payload_view& view, finder& found) noexcept {
  detail::emvco_checker{view, found}.check();
}

EMVQR_NAMESPACE_END
