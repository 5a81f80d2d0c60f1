// How the objects of the Alipay+ API are told: each struct names its members once, and JSON, checks, paths and the
// documentation go by that.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/table.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// How sure a statement about Alipay+ is.
enum class evidence : std::uint8_t {
  documented,   ///< a page of the API's publisher says so
  source_code,  ///< the publisher's SDK has it
  observed,     ///< seen in codes or in others' programs
  inferred      ///< nobody says so: it follows from what the members mean
};

/// A stable name: `documented`, `source code`, `observed` or `inferred`.
constexpr std::string_view name(evidence sure) noexcept {
  switch (sure) {
    case evidence::documented: return "documented";
    case evidence::source_code: return "source code";
    case evidence::observed: return "observed";
    case evidence::inferred: break;
  }
  return "inferred";
}

/// What the text of a scalar must be. On the wire every scalar is a JSON string.
enum class form : std::uint8_t {
  text,      ///< any characters
  amount,    ///< digits: whole minor units
  currency,  ///< three letters of ISO 4217
  region,    ///< two letters of ISO 3166-1
  boolean,   ///< true or false
  time,      ///< ISO 8601 with an offset
};

/// One member of an object.
struct member {
  std::string_view name;                 ///< exactly as in the JSON
  std::uint16_t max_length = 0;          ///< characters of a text, items of an array; 0: nobody says
  bool required = false;                 ///< the API refuses an object without it
  form holds = form::text;               ///< what its text has to be
  evidence sure = evidence::documented;  ///< of name and length; whether it is required is from a sister dictionary
  std::string_view also{};               ///< another spelling that is understood when read
};

/// A member that the API refuses to do without.
constexpr member required(std::string_view name, std::uint16_t max_length, form holds = form::text,
                          evidence sure = evidence::documented, std::string_view also = {}) noexcept {
  return {name, max_length, true, holds, sure, also};
}
/// A member that may be left out.
constexpr member optional(std::string_view name, std::uint16_t max_length, form holds = form::text,
                          evidence sure = evidence::documented, std::string_view also = {}) noexcept {
  return {name, max_length, false, holds, sure, also};
}

/// What a member is, by its C++ type: a text is a scalar, a table is an array (its items live elsewhere, in a reader's
/// document or a constant, for as long as they are used), any other struct is an object.
template <class T>
inline constexpr bool is_scalar = false;
template <>
inline constexpr bool is_scalar<std::string_view> = true;
/// True for a type that is an array of the JSON.
template <class T>
inline constexpr bool is_array = false;
/// A table is one.
template <class Item>
inline constexpr bool is_array<table<Item>> = true;

}  // namespace alipayplus

EMVQR_NAMESPACE_END
