// How an enumeration of C++ is tied to the constants of C.
#pragma once

#include <cstdint>
#include <type_traits>

/// A case of a switch over an enumeration that has all its enumerators and no default, in a function that returns true
/// for each of them.
#define EMVQR_TIE(enumerator, constant)                                                           \
  case enumerator:                                                                                \
    static_assert(static_cast<std::uint32_t>(enumerator) == (constant), "this number is frozen"); \
    return true;

namespace emvqr::c_api {

/// The number of an enumerator.
template <class Enum>
constexpr std::uint32_t number(Enum value) noexcept {
  return static_cast<std::uint32_t>(value);
}

/// True for an enumerator of `Enum`; specialised for each enumeration, with EMVQR_TIE.
template <class Enum>
constexpr bool is_known(Enum value) noexcept;

/// Turns a caller's number into an enumerator; false where there is none.
template <class Enum>
constexpr bool take(std::uint32_t given, Enum& out) noexcept {
  const auto value = static_cast<std::underlying_type_t<Enum>>(given);
  if (value != given || !is_known(static_cast<Enum>(value))) return false;
  out = static_cast<Enum>(value);
  return true;
}

}  // namespace emvqr::c_api
