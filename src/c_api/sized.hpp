// Structs that begin with `struct_size` and grow at their ends: programs built for older headers have shorter ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace emvqr::c_api {

/// How large a struct was when it first was part of the interface. A struct that has grown gets a specialisation with
/// the number it had then.
template <class Struct>
inline constexpr std::size_t first_size = sizeof(Struct);

/// True if a struct of this size was part of this or an earlier version.
template <class Struct>
constexpr bool is_size_of(std::uint32_t size) noexcept {
  static_assert(offsetof(Struct, struct_size) == 0 && std::is_trivially_copyable_v<Struct>, "not a struct that grows");
  return size >= first_size<Struct> && size <= sizeof(Struct);
}

/// Reads a caller's struct; what it lacks is zero. False where its size is that of no version.
template <class Struct>
bool read_sized(const Struct& given, Struct& out) noexcept {
  const std::uint32_t size = given.struct_size;
  if (!is_size_of<Struct>(size)) return false;
  out = Struct{};
  std::memcpy(&out, &given, size);
  return true;
}

/// Fills as much of a caller's struct as there is, whose size was found good before and stays as it is.
template <class Struct>
void write_sized(Struct& given, Struct filled) noexcept {
  const std::uint32_t size = given.struct_size;
  filled.struct_size = size;
  std::memcpy(&given, &filled, size);
}

}  // namespace emvqr::c_api
