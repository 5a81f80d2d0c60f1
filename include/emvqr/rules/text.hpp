// Text that cannot deceive: what is shown is what is paid. Characters that hide, turn, or pass for others are findings.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/syntax/look_alike.hpp>
#include <emvqr/syntax/nfc.hpp>
#include <emvqr/syntax/steady.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/unicode.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// True for the texts a payer knows the payee by: 59, 60, 64.01 and 64.02.
constexpr bool names_payee(path where) noexcept {
  return where == tag::merchant_name || where == tag::merchant_city || where == tag::merchant_name_alternate ||
         where == tag::merchant_city_alternate;
}

/// Looks at one value and tells each rule that it breaks once, where it first does.
class text_checker {
 public:
  constexpr text_checker(path where, std::string_view value, std::uint32_t at, finder& found) noexcept
      : where_(where), value_(value), at_(at), found_(found) {}

  constexpr void check() noexcept {
    character c;
    unsigned told = 0;  // a bit for each rule, which its number modulo 8 tells apart
    for (std::size_t at = 0; at != value_.size(); at += c.size) {
      c = character_at(value_, at);
      const rule broken = broken_by(c.code, at + c.size == value_.size());
      before_ = c.code;
      if (broken == rule::none || (told >> static_cast<unsigned>(broken) % 8 & 1U) != 0) continue;
      told |= 1U << static_cast<unsigned>(broken) % 8;
      const bool hides = broken == rule::txt_0001 || broken == rule::txt_0002;
      tell(broken, at, hides && !found_.refuses_hidden_text() ? by_field() : severity::error);
    }
#ifndef EMVQR_SMALL_TEXT
    tell(rule::txt_0005, find_mixed_letter(value_), by_field());
    tell(rule::txt_0006, find_latin_imitation(value_), names_payee(where_) ? severity::error : severity::info);
    tell(rule::mpm_4_5_3_1, find_not_nfc(value_), severity::error);
#endif
  }

 private:
  /// A rule is worse broken where that hides who is paid.
  constexpr severity by_field() const noexcept { return names_payee(where_) ? severity::error : severity::warning; }

  constexpr void tell(rule broken, std::size_t at, severity limit) noexcept {
    if (at != value_.size()) found_.at_most(limit, broken, where_, at_ + static_cast<std::uint32_t>(at));
  }

  constexpr rule broken_by(char32_t c, bool last) const noexcept {
    if (c >= 0x20 && c < 0x7F) return rule::none;
    if (is_control(c)) return rule::txt_0003;
    if (is_bidi_control(c)) return rule::txt_0001;
    if (is_invisible(c)) return is_joiner_in_place(c, before_, last) ? rule::none : rule::txt_0002;
#ifndef EMVQR_SMALL_TEXT
    if (is_unknown(c)) return rule::txt_0004;
#endif
    return rule::none;
  }

  path where_;
  std::string_view value_;
  std::uint32_t at_;
  finder& found_;
  char32_t before_ = 0;
};

}  // namespace detail

/// Tells `found` what about a text could deceive its reader. `value` is well-formed UTF-8 and begins at byte `at` of
/// the payload. Hiding who is paid (59, 60, 64.01, 64.02) is an error, elsewhere a warning. O(n); text that is
/// printable ASCII, or steady, is done at once. Source: Unicode TR36 and TR39; EMV QRCPS-MPM v1.0, 4.5.3.1.
constexpr void check_text(path where, std::string_view value, std::uint32_t at, finder& found) noexcept {
  if (is_ans(value)) return;
#ifndef EMVQR_SMALL_TEXT
  if (is_steady(value)) return;
#endif
  detail::text_checker{where, value, at, found}.check();
}

EMVQR_NAMESPACE_END
