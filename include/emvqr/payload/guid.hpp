// Globally Unique Identifiers: the object 00 by which a template says whose it is.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// The most characters of a GUID. Source: EMV QRCPS-MPM v1.0, table 4.2.
inline constexpr std::size_t max_guid_length = 32;

/// What a GUID can be. Source: EMV QRCPS-MPM v1.0, 4.7.11.2.
enum class guid_kind : std::uint8_t {
  unknown,         ///< none of these
  application_id,  ///< RID and perhaps PIX, 5 to 16 bytes in hexadecimal digits: `A000000677010111`
  uuid,            ///< 32 hexadecimal digits, without hyphens
  reverse_domain   ///< `com.example.pay`, in either case
};

namespace detail {

/// Labels of letters, digits and hyphens with single points between them, at least two.
constexpr bool is_reverse_domain(std::string_view text) noexcept {
  std::size_t points = 0;
  char before = '.';
  for (const char c : text) {
    if (c == '.' && before == '.') return false;
    if (c != '.' && c != '-' && !is_letter(c) && !is_digit(c)) return false;
    if (c == '.') ++points;
    before = c;
  }
  return points != 0 && before != '.';
}

}  // namespace detail

/// Which kind of GUID `text` has the form of. A UUID of 32 digits might as well be an application ID; it is called
/// UUID.
constexpr guid_kind guid_kind_of(std::string_view text) noexcept {
  constexpr std::size_t shortest_application_id = 10;
  std::size_t digits = 0;
  while (digits != text.size() && hex_value(text[digits]) >= 0) ++digits;
  const bool hexadecimal = digits == text.size();
  if (hexadecimal && text.size() == max_guid_length) return guid_kind::uuid;
  if (hexadecimal && text.size() >= shortest_application_id && text.size() < max_guid_length)
    return guid_kind::application_id;
  return detail::is_reverse_domain(text) && text.size() <= max_guid_length ? guid_kind::reverse_domain
                                                                           : guid_kind::unknown;
}

EMVQR_NAMESPACE_END
