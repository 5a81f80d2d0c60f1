// Where an object stands in the tree of a payload: the IDs from the root down, such as 62.07.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// The IDs that lead from the root of a payload to one data object, at most `max_depth` of them.
/// The empty path names the payload as a whole. Trivially copyable, 5 bytes.
/// Source: EMV QRCPS-MPM section 3.2 (an ID's meaning depends on its parent).
class path {
 public:
  static constexpr std::size_t max_depth = 4;

  constexpr path() noexcept = default;
  /// The path of a root object. IDs are 0 to 99; anything else is a bug of the caller.
  constexpr path(int id) noexcept { push(id); }  // NOLINT: a root ID is a path
  constexpr path(int id, int sub) noexcept {
    push(id);
    push(sub);
  }
  constexpr path(int id, int sub, int third) noexcept {
    push(id);
    push(sub);
    push(third);
  }

  /// How many IDs; 0 for the payload as a whole.
  constexpr std::size_t depth() const noexcept { return depth_; }
  constexpr bool empty() const noexcept { return depth_ == 0; }
  /// The ID at `level`, 0 being the root's.
  constexpr std::uint8_t operator[](std::size_t level) const noexcept {
    EMVQR_ASSERT(level < depth_);
    return ids_[level];
  }
  /// The last ID: the object's own.
  constexpr std::uint8_t id() const noexcept { return (*this)[depth_ - std::size_t{1}]; }
  /// The path of the child with this ID. Past `max_depth` the path stays as it is.
  constexpr path operator/(int id) const noexcept {
    path child = *this;
    child.push(id);
    return child;
  }
  /// The path without its last ID.
  constexpr path parent() const noexcept {
    path up = *this;
    if (up.depth_ != 0) up.ids_[--up.depth_] = 0;
    return up;
  }
  /// True if `other` is this path or lies below it.
  constexpr bool contains(const path& other) const noexcept {
    if (other.depth_ < depth_) return false;
    for (std::size_t i = 0; i != depth_; ++i)
      if (ids_[i] != other.ids_[i]) return false;
    return true;
  }

  friend constexpr bool operator==(const path& a, const path& b) noexcept {
    return a.depth_ == b.depth_ && a.contains(b);
  }
  friend constexpr bool operator!=(const path& a, const path& b) noexcept { return !(a == b); }

 private:
  constexpr void push(int id) noexcept {
    EMVQR_ASSERT(id >= 0 && id <= 99);
    if (depth_ != max_depth) ids_[depth_++] = static_cast<std::uint8_t>(id);
  }

  std::uint8_t ids_[max_depth] = {};
  std::uint8_t depth_ = 0;
};

EMVQR_NAMESPACE_END
