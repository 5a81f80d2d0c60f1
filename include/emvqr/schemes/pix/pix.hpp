// Pix (BR Code), as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace pix {

/// The GUID of Pix, in 00 of its template: 26 where it is written.
inline constexpr std::string_view guid = "br.gov.bcb.pix";

namespace detail {

/// Modulus 11 with weights that rise from the right and start again after `most`; what is left over decides the digit.
/// A letter counts as its distance from "0" in ASCII.
constexpr char check_digit(std::string_view text, unsigned most) noexcept {
  unsigned sum = 0;
  unsigned weight = 2;
  for (std::size_t i = text.size(); i != 0; --i) {
    sum += static_cast<unsigned>(text[i - 1] - '0') * weight;
    weight = weight == most ? 2 : weight + 1;
  }
  const unsigned left = sum % 11;
  return static_cast<char>('0' + (left < 2 ? 0 : 11 - left));
}

constexpr bool has_check_digits(std::string_view text, unsigned most) noexcept {
  const std::size_t first = text.size() - 2;
  return check_digit({text.data(), first}, most) == text[first] &&
         check_digit({text.data(), first + 1}, most) == text[first + 1];
}

constexpr bool is_of_one_letter(std::string_view text) noexcept {
  for (const char c : text)
    if (c != text[0]) return false;
  return true;
}

}  // namespace detail

/// A person's tax number: 11 digits, the last two of which check the rest.
constexpr bool is_cpf(std::string_view value) noexcept {
  return value.size() == 11 && is_numeric(value) && !detail::is_of_one_letter(value) &&
         detail::has_check_digits(value, 11);
}

/// A company's tax number: 12 digits or capital letters (letters since July 2026) and two digits that check them.
constexpr bool is_cnpj(std::string_view value) noexcept {
  if (value.size() != 14) return false;
  for (const char c : value)
    if (!is_digit(c) && !is_upper(c)) return false;
  return !detail::is_of_one_letter(value) && detail::has_check_digits(value, 9);
}

/// A phone number with "+" and its country code, 5 to 15 digits.
constexpr bool is_phone(std::string_view value) noexcept {
  return value.size() >= 6 && value.size() <= 16 && value[0] == '+' && value[1] != '0' &&
         is_numeric({value.data() + 1, value.size() - 1});
}

/// A key that money can be sent to: phone, e-mail address (up to 77 characters), CPF, CNPJ or random key.
/// Source: BACEN, Pix API, and the API of its directory of keys.
constexpr bool is_key(std::string_view value) noexcept {
  return is_phone(value) || is_cpf(value) || is_cnpj(value) || is_hyphened_uuid(value) || is_email(value);
}

/// Letters and digits, or *** for "none". Source: BACEN, Pix API (txid).
constexpr bool is_txid(std::string_view value) noexcept {
  for (const char c : value)
    if (!is_letter(c) && !is_digit(c)) return value == "***";
  return true;
}

/// Where a charge is told: a host with a point in its name, and what follows, without the https:// that is understood.
constexpr bool is_location(std::string_view value) noexcept {
  const std::string_view host{value.data(), find(value, '/')};
  const std::size_t point = find(host, '.');
  return point != 0 && point + 1 < host.size() && find(host, ':') == host.size();
}

/// Free text within U+FFFF: readers in the field take a character beyond it for two and the code apart wrongly.
constexpr bool is_free_text(std::string_view value) noexcept { return !has_astral(value); }

/// A key or an address where the charge is told, not both; neither where 80 tells of a recurring charge.
constexpr bool has_one_payee(const scheme_case& which) noexcept {
  if (which.account[0] >= 80) return true;
  const bool key = !which.inside(1).empty();
  const bool location = !which.inside(25).empty();
  return key != location || (!key && !which.text({80, 25}).empty());
}

inline constexpr signature signatures[] = {{26, 51, guid}, {26, 51, "br.gov.bcb.spi"}, {80, 99, guid}};

inline constexpr scheme_object objects[] = {
    {1, EMVQR_TEXT("Pix Key"), value_format::ans, 1, 77, false, rule::sch_0016, is_key, severity::warning},
    {2, EMVQR_TEXT("Additional Information"), value_format::text, 1, 72, false, rule::sch_0002, is_free_text,
     severity::warning},
    {3, EMVQR_TEXT("Withdrawal Agent (ISPB)"), value_format::numeric, 8, 8},
    {25, EMVQR_TEXT("Location (URL without https://)"), value_format::ans, 1, 77, false, rule::sch_0021, is_location,
     severity::warning},
};
inline constexpr scheme_object elsewhere[] = {
    {path{62, 5}, EMVQR_TEXT("Transaction ID (txid)"), value_format::ans, 1, 25, false, rule::sch_0017, is_txid,
     severity::warning},
};
inline constexpr scheme_rule own_rules[] = {{rule::sch_0006, path{}, has_one_payee, severity::error}};

inline constexpr scheme pix_scheme =
    make_scheme("br-pix", "BR", certainty::verified)
        .called(EMVQR_TEXT("Pix (BR Code)"), EMVQR_TEXT("Banco Central do Brasil"))
        .from(EMVQR_TEXT("BACEN's Pix API and its answered issues; independent implementations and their tests"),
              EMVQR_TEXT("the limits of 77 and 72 characters are those of the BR Code manual, read second-hand"))
        .paying_in("986")
        .signed_by(signatures)
        .holding(objects, elsewhere)
        .ruled_by(own_rules);

}  // namespace pix

EMVQR_NAMESPACE_END
