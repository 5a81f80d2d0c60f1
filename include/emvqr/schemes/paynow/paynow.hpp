// PayNow and the SGQR label, as schemes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace paynow {

/// What a transfer is addressed to: the digit in 01.
enum class proxy : std::uint8_t {
  mobile = 0,  ///< a mobile number
  entity = 2   ///< a Unique Entity Number
};

/// PayNow's GUID, in 00 of its template: 26 where it is written, 26 to 51 where it is read.
inline constexpr std::string_view guid = "SG.PAYNOW";
/// The GUID of the SGQR label, in 00 of its template: 51 where it is written, 26 to 51 where it is read.
inline constexpr std::string_view sgqr_guid = "SG.SGQR";

/// A Singapore mobile number with its country code: +65 and eight digits that begin with 8 or 9.
constexpr bool is_mobile(std::string_view value) noexcept {
  return value.size() == 11 && begins_with(value, "+65") && is_numeric({value.data() + 3, 8}) &&
         (value[3] == '8' || value[3] == '9');
}

/// A Unique Entity Number, alone or with a suffix of up to three letters or digits: eight digits and a letter, or a
/// year, five digits and a letter, or T, S or R, two digits of a year, two letters of a kind, four digits and a letter.
/// The check letter is not verified, since its reckoning is not published.
constexpr bool is_entity(std::string_view value) noexcept {
  const auto shaped = [value](std::string_view shape) noexcept {
    if (value.size() < shape.size() || value.size() > shape.size() + 3) return false;
    for (std::size_t i = 0; i != value.size(); ++i) {
      const char c = value[i];
      const char wanted = i < shape.size() ? shape[i] : 'x';
      const bool fits = wanted == '9'   ? is_digit(c)
                        : wanted == 'A' ? is_upper(c)
                        : wanted == 'T' ? c == 'T' || c == 'S' || c == 'R'
                                        : is_letter(c) || is_digit(c);
      if (!fits) return false;
    }
    return true;
  };
  return shaped("999999999A") || shaped("99999999A") || shaped("T99AA9999A");
}

/// True for the digits of `proxy`.
constexpr bool is_proxy_kind(std::string_view value) noexcept { return value == "0" || value == "2"; }
/// True for 0 and 1.
constexpr bool is_flag(std::string_view value) noexcept { return value == "0" || value == "1"; }

/// The address fits the kind that 01 tells. Of another kind nothing is known.
constexpr bool has_mobile(const scheme_case& which) noexcept {
  return which.inside(1) != "0" || which.inside(2).empty() || is_mobile(which.inside(2));
}
/// The same for a Unique Entity Number.
constexpr bool has_entity(const scheme_case& which) noexcept {
  return which.inside(1) != "2" || which.inside(2).empty() || is_entity(which.inside(2));
}
/// Singapore's clocks are eight hours ahead all year.
constexpr bool has_not_expired(const scheme_case& which) noexcept {
  constexpr std::int64_t ahead_ms = 8LL * 3600 * 1000;
  const std::optional<std::int64_t> end = read_date(which.inside(4));
  return which.now_ms == no_clock || !end || *end - ahead_ms >= which.now_ms;
}

inline constexpr signature signatures[] = {{26, 51, guid}};
inline constexpr signature sgqr_signatures[] = {{26, 51, sgqr_guid}};

inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Proxy Type"), value_format::numeric, 1, 1, true, rule::sch_0007, is_proxy_kind},
    {2, EMVQR_TEXT("Proxy Value"), value_format::ans, 1, 99, true},
    {3, EMVQR_TEXT("Amount Editable"), value_format::numeric, 1, 1, false, rule::sch_0007, is_flag},
    {4, EMVQR_TEXT("Expiry"), value_format::numeric, 8, 14, false, rule::sch_0008, is_date},
    {5, EMVQR_TEXT("Reference"), value_format::ans, 1, 99},
};
inline constexpr scheme_rule own_rules[] = {
    {rule::sch_0011, 2, has_mobile, severity::warning},
    {rule::sch_0015, 2, has_entity, severity::warning},
    {rule::sch_0009, 4, has_not_expired, severity::error},
};
inline constexpr scheme_object sgqr_objects[] = {
    {1, EMVQR_TEXT("SGQR ID"), value_format::ans, 12, 13, true},
    {2, EMVQR_TEXT("Version"), value_format::ans, 7, 7},
    {3, EMVQR_TEXT("Postal Code"), value_format::numeric, 6, 6},
    {4, EMVQR_TEXT("Level"), value_format::ans, 2, 2},
    {5, EMVQR_TEXT("Unit"), value_format::ans, 2, 4},
    {6, EMVQR_TEXT("Miscellaneous"), value_format::ans, 1, 10},
    {7, EMVQR_TEXT("Version Date"), value_format::numeric, 8, 8, false, rule::sch_0008, is_date},
};

inline constexpr scheme paynow_scheme =
    make_scheme("sg-paynow", "SG", certainty::verified)
        .called(EMVQR_TEXT("PayNow"), EMVQR_TEXT("ABS / BCS"))
        .from(EMVQR_TEXT("several independent implementations and their tests; public payloads"),
              EMVQR_TEXT("05 has been seen, and is in no table"))
        .paying_in("702")
        .signed_by(signatures)
        .holding(objects)
        .ruled_by(own_rules);
inline constexpr scheme sgqr_scheme =
    make_scheme("sg-sgqr", "SG", certainty::verified)
        .called(EMVQR_TEXT("SGQR merchant information"), EMVQR_TEXT("MAS / NETS-BCS central repository"))
        .from(EMVQR_TEXT("several independent implementations and their samples"),
              EMVQR_TEXT("an ID of 13 characters occurs beside those of 12"))
        .signed_by(sgqr_signatures)
        .holding(sgqr_objects);

}  // namespace paynow

EMVQR_NAMESPACE_END
