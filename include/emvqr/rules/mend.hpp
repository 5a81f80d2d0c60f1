// What to do about a fault, where there is one obvious mend.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/payload/country.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/display.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/unicode.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// A mend in a few words, such as `CRC should be 15BB`; empty where there is none, and with EMVQR_NO_MESSAGES.
using mend_text = fixed_text<64>;

#ifndef EMVQR_NO_MESSAGES
namespace detail {

constexpr mend_text should_be(std::string_view what, std::string_view right) noexcept {
  return mend_text{}.append(what).append(" should be ").append(right);
}
constexpr mend_text crc_should_be(std::uint16_t crc) noexcept {
  const std::array<char, 4> digits = crc16_hex(crc);
  return should_be("CRC", {digits.data(), digits.size()});
}

/// Small letters of a country that there is.
constexpr mend_text mend_country(std::string_view value) noexcept {
  if (value.size() != 2) return {};
  const auto upper = [](char c) noexcept { return is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c; };
  const char letters[] = {upper(value[0]), upper(value[1])};
  const std::string_view right{letters, sizeof letters};
  return is_country(right) ? should_be("58", right) : mend_text{};
}

/// Letters of a currency instead of its digits.
constexpr mend_text mend_currency(std::string_view value) noexcept {
  const std::optional<currency> code = currency_from_alpha(value);
  if (!code) return {};
  const std::array<char, 3> digits = numeric(*code);
  return should_be("53", {digits.data(), digits.size()});
}

constexpr mend_text mend_character(std::string_view payload, std::uint32_t offset) noexcept {
  const character c = character_at(payload, offset);
  return c.size == 0 ? mend_text{} : mend_text{}.append("take away ").append(escape(c.code));
}

/// Something stands before the payload that belongs to a file, not to it.
constexpr mend_text mend_start(std::string_view text) noexcept {
  if (begins_with(text, "\xEF\xBB\xBF")) return mend_text{}.append("take away the byte order mark at the start");
  const bool blank = text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r');
  return blank ? mend_text{}.append("take away the blank at the start") : mend_text{};
}

}  // namespace detail
#endif

/// What would mend a finding of `check`.
constexpr mend_text mend(const payload_view& view, const finding& found) noexcept {
#ifndef EMVQR_NO_MESSAGES
  field object;
  const std::string_view value = view.find(found.where, object) ? object.value : std::string_view{};
  switch (found.broken) {
    case rule::mpm_4_7_3_1:
    case rule::mpm_4_7_3_2: return detail::crc_should_be(view.crc_computed());
    case rule::mpm_4_7_1_1: return detail::should_be("00", "01");
    case rule::mpm_4_7_13_1: return detail::mend_country(value);
    case rule::mpm_4_5_1_1:
      return found.where == tag::transaction_currency ? detail::mend_currency(value) : mend_text{};
    case rule::mpm_4_4_1_1: return mend_text{}.append("count lengths in characters");
    case rule::mpm_4_5_3_1: return mend_text{}.append("compose it (Unicode Normalization Form C)");
    case rule::khqr_0102: return detail::should_be("01", "12");
    case rule::txt_0001:
    case rule::txt_0002:
    case rule::txt_0003: return detail::mend_character(view.raw(), found.offset);
    default: break;
  }
#else
  static_cast<void>(view);
  static_cast<void>(found);
#endif
  return {};
}

/// What would mend a text that `parse` refused with `why`.
constexpr mend_text mend(std::string_view text, const failure& why) noexcept {
#ifndef EMVQR_NO_MESSAGES
  if (why.offset > text.size()) return {};
  const std::string_view before{text.data(), why.offset};
  constexpr std::string_view crc_header = "6304";
  switch (why.code) {
    case errc::crc_mismatch: return detail::crc_should_be(crc16(before));
    case errc::crc_missing: {
      if (before.size() != text.size()) return {};
      const std::array<char, 4> digits = crc16_hex(scan_bytes(crc_header, {crc16(before), true}).crc);
      return mend_text{}.append("add 6304").append({digits.data(), digits.size()}).append(" at the end");
    }
    case errc::crc_not_last: return mend_text{}.append("take away what follows the CRC");
    case errc::zero_length: return mend_text{}.append("leave the object out");
    case errc::bad_id: return why.offset == 0 && !text.empty() ? detail::mend_start(text) : mend_text{};
    default: break;
  }
#else
  static_cast<void>(text);
  static_cast<void>(why);
#endif
  return {};
}

EMVQR_NAMESPACE_END
