// FPS of Hong Kong, in the HKQR, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace fps {

/// What a transfer is addressed to: the sub-object of 26 that holds it.
enum class proxy : std::uint8_t {
  fps_id = 2,  ///< 02: digits
  mobile = 3,  ///< 03: +852-98765432
  email = 4    ///< 04
};

/// The GUID of the Faster Payment System, in 26.00.
inline constexpr std::string_view guid = "hk.com.hkicl";

/// A country code of 1 to 3 digits with "+" before and "-" behind it, and 4 to 14 digits; Hong Kong's have 8.
constexpr bool is_mobile(std::string_view value) noexcept {
  const std::size_t hyphen = find(value, '-');
  if (hyphen < 2 || hyphen > 4 || hyphen >= value.size() || value[0] != '+') return false;
  const std::string_view number{value.data() + hyphen + 1, value.size() - hyphen - 1};
  if (!is_numeric({value.data() + 1, hyphen - 1}) || !is_numeric(number)) return false;
  return begins_with(value, "+852-") ? number.size() == 8 : number.size() >= 4 && number.size() <= 14;
}

/// Exactly one of 02 to 04 tells whom to pay.
constexpr bool has_one_proxy(const scheme_case& which) noexcept {
  unsigned count = 0;
  for (int id = 2; id <= 4; ++id) count += which.inside(id).empty() ? 0u : 1u;
  return count == 1;
}

inline constexpr signature signatures[] = {{26, 26, guid}};
inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Participant (Clearing) Code"), value_format::numeric, 3, 3},
    {2, EMVQR_TEXT("FPS ID"), value_format::numeric, 7, 12},
    {3, EMVQR_TEXT("Mobile Number"), value_format::ans, 1, 99, false, rule::sch_0011, is_mobile, severity::warning},
    {4, EMVQR_TEXT("E-Mail Address"), value_format::ans, 1, 99, false, rule::sch_0018, is_email, severity::warning},
    {5, EMVQR_TEXT("Merchant Timeout"), value_format::numeric, 1, 99},
};
inline constexpr scheme_rule own_rules[] = {{rule::sch_0006, path{}, has_one_proxy, severity::error}};

inline constexpr scheme fps_scheme =
    make_scheme("hk-fps", "HK", certainty::verified)
        .called(EMVQR_TEXT("FPS (HKQR)"), EMVQR_TEXT("HKMA / HKICL"))
        .from(
            EMVQR_TEXT("independent implementations, one of which quotes the HKMA Common QR Code specification; public "
                       "payloads"),
            EMVQR_TEXT("an FPS ID has 7 or 9 digits, one sample 12; the timeout has been seen in code only"))
        .paying_in("344,156")
        .signed_by(signatures)
        .holding(objects)
        .ruled_by(own_rules);

}  // namespace fps

EMVQR_NAMESPACE_END
