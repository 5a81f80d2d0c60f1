// What a scheme is: who runs it, what its objects are called, which of EMVCo's rules it bends. Data.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/guid.hpp>
#include <emvqr/payload/quirk.hpp>
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

/// A template that shows whose payload this is: one of the root IDs `first` to `last` with this GUID in its 00, without
/// regard to case. An empty GUID stands for any UUID in a payload of the scheme's country.
struct signature {
  std::uint8_t first;
  std::uint8_t last;
  std::string_view guid;
};

/// One scheme. All texts and tables are read-only data.
struct scheme {
  std::string_view id;       ///< stable, as in the command line's JSON: `khqr-merchant`
  std::string_view name;     ///< for people
  std::string_view country;  ///< ISO 3166-1 alpha-2; empty if it is not one country's
  std::string_view operator_name;
  std::string_view found_by;  ///< how it is recognised, in words
  const object_name* names = nullptr;
  std::size_t name_count = 0;
  profile rules{};
  certainty sure = certainty::unverified;
  std::string_view source;
  length_unit unit = length_unit::characters;  ///< what the scheme's own readers count lengths in
  const signature* signatures = nullptr;       ///< none where code tells it
  std::size_t signature_count = 0;
  quirk allow = quirk::none;  ///< without which its codes cannot be read
};

/// Makes a scheme that is recognised by its GUIDs, and bends no rule.
template <std::size_t Size>
constexpr scheme make_scheme(std::string_view id, std::string_view country, const signature (&signatures)[Size],
                             certainty sure) noexcept {
  scheme made;
  made.id = id;
  made.country = country;
  made.signatures = signatures;
  made.signature_count = Size;
  made.sure = sure;
  return made;
}

/// The same scheme with the rules it bends.
template <std::size_t Size>
constexpr scheme with_rules(scheme made, const adjustment (&adjustments)[Size]) noexcept {
  made.rules = {adjustments, Size};
  return made;
}

/// The same scheme with its texts: none of them with EMVQR_NO_MESSAGES.
constexpr scheme with_texts(scheme made, std::string_view name, std::string_view operator_name,
                            std::string_view found_by, std::string_view source) noexcept {
  made.name = name;
  made.operator_name = operator_name;
  made.found_by = found_by;
  made.source = source;
  return made;
}

/// True if a template with this root ID and GUID is the scheme's. `country` is object 58, or empty.
constexpr bool is_signed(const scheme& by, std::uint8_t id, std::string_view guid, std::string_view country) noexcept {
  for (std::size_t i = 0; i != by.signature_count; ++i) {
    const signature& mark = by.signatures[i];
    if (id < mark.first || id > mark.last) continue;
    if (mark.guid.empty() ? guid_kind_of(guid) == guid_kind::uuid && country == by.country
                          : equal_ignoring_case(guid, mark.guid))
      return true;
  }
  return false;
}

/// The scheme's name for the object at `where`, or an empty text.
constexpr std::string_view name_in(const scheme& in, path where) noexcept {
  for (std::size_t i = 0; i != in.name_count; ++i)
    if (in.names[i].where == where) return in.names[i].name;
  return {};
}

EMVQR_NAMESPACE_END
