// Objects of C++ in storage of the caller's, `uint64_t opaque[n]`: first a mark that tells what is in it, then the
// object.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>

namespace emvqr::c_api {

/// The mark of a storage that holds a `Held`; specialised for each type that is held. Never 0, so that zeroed storage
/// is told.
template <class Held>
inline constexpr std::uint64_t mark_of = 0;
template <class Held>
inline constexpr std::uint64_t mark_of<const Held> = mark_of<Held>;

template <class Held, class Storage>
constexpr void fits() noexcept {
  static_assert(mark_of<Held> != 0, "this type needs a mark");
  static_assert(sizeof(Held) + sizeof(std::uint64_t) <= sizeof(Storage), "the storage is frozen, and now too small");
  static_assert(alignof(Held) <= alignof(std::uint64_t), "the storage would not be aligned");
  static_assert(std::is_trivially_destructible_v<Held>, "nobody ends what lies in the storage");
}

/// What lies in a storage; null where it is null itself or nobody has filled it.
template <class Held, class Storage>
Held* held(Storage* storage) noexcept {
  fits<Held, Storage>();
  if (storage == nullptr || storage->opaque[0] != mark_of<Held>) return nullptr;
  return std::launder(reinterpret_cast<Held*>(&storage->opaque[1]));
}

/// Makes a `Held` of `arguments` in a storage.
template <class Held, class Storage, class... Arguments>
Held& hold(Storage& storage, const Arguments&... arguments) noexcept {
  fits<Held, Storage>();
  storage.opaque[0] = mark_of<Held>;
  return *::new (&storage.opaque[1]) Held{arguments...};
}

/// Leaves a storage as one that nobody has filled.
template <class Storage>
void let_go(Storage& storage) noexcept {
  storage.opaque[0] = 0;
}

}  // namespace emvqr::c_api
