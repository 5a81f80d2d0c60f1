// What a scheme is: who runs it, what its objects are called, which of EMVCo's rules it bends. Data.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// How sure the facts about a scheme are.
enum class certainty : std::uint8_t {
  verified,      ///< official document, sample or SDK read, or several independent implementations agree
  payload_only,  ///< inferred from public payloads with a right CRC; meanings may be guesses
  code_only,     ///< only third-party code says so
  unverified     ///< nothing solid found
};

/// `verified`, `payload-only`, `code-only` or `unverified`.
constexpr std::string_view name(certainty sure) noexcept {
  switch (sure) {
    case certainty::verified: return "verified";
    case certainty::payload_only: return "payload-only";
    case certainty::code_only: return "code-only";
    case certainty::unverified: break;
  }
  return "unverified";
}

/// The scheme's own name for one object.
struct object_name {
  path where;
  std::string_view name;
};

/// One scheme. All texts and tables are read-only data.
struct scheme {
  std::string_view id;       ///< stable, as in the command line's JSON: `khqr-merchant`
  std::string_view name;     ///< for people
  std::string_view country;  ///< ISO 3166-1 alpha-2; empty if worldwide
  std::string_view operator_name;
  std::string_view found_by;  ///< how it is recognised, in words
  const object_name* names = nullptr;
  std::size_t name_count = 0;
  profile rules{};
  certainty sure = certainty::unverified;
  std::string_view source;
  length_unit unit = length_unit::characters;  ///< what the scheme's own readers count lengths in
};

/// The scheme's name for the object at `where`, or an empty text.
constexpr std::string_view name_in(const scheme& in, path where) noexcept {
  for (std::size_t i = 0; i != in.name_count; ++i)
    if (in.names[i].where == where) return in.names[i].name;
  return {};
}

EMVQR_NAMESPACE_END
