// Where an object stands in the tree of a payload: the IDs from the root down, such as 62.07.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// The IDs that lead from the root of a payload to one data object, at most `max_depth` of them.
/// The empty path names the payload as a whole. Trivially copyable, 4 bytes.
/// Source: EMV QRCPS-MPM section 3.2 (an ID's meaning depends on its parent).
class path {
 public:
  static constexpr std::size_t max_depth = 4;  ///< the most IDs of a path

  constexpr path() noexcept = default;
  /// The path of a root object. IDs are 0 to 99; anything else is a bug of the caller.
  constexpr path(int id) noexcept : ids_(step(id)) {}  // NOLINT: a root ID is a path
  /// The path of an object in a root object, such as 62.07.
  constexpr path(int id, int sub) noexcept : ids_(step(id) | step(sub) << 8) {}
  /// The path of an object two levels below the root.
  constexpr path(int id, int sub, int third) noexcept : ids_(step(id) | step(sub) << 8 | step(third) << 16) {}

  /// How many IDs; 0 for the payload as a whole.
  constexpr std::size_t depth() const noexcept {
    return std::size_t{ids_ != 0} + (ids_ > 0xFF) + (ids_ > 0xFFFF) + (ids_ > 0xFFFFFF);
  }
  /// True for the path of the payload as a whole.
  constexpr bool empty() const noexcept { return ids_ == 0; }
  /// True if it is a root object's: of one ID.
  constexpr bool is_root() const noexcept { return ids_ - 1 < 0xFF; }
  /// The ID at `level`, 0 being the root's.
  constexpr std::uint8_t operator[](std::size_t level) const noexcept {
    EMVQR_ASSERT(level < depth());
    return static_cast<std::uint8_t>((ids_ >> (8 * (level % max_depth)) & 0xFF) - 1);
  }
  /// The last ID: the object's own.
  constexpr std::uint8_t id() const noexcept { return (*this)[depth() - 1]; }
  /// The path of the child with this ID. Past `max_depth` the path stays as it is.
  EMVQR_INLINE constexpr path operator/(int id) const noexcept {
    path child = *this;
    if (depth() != max_depth) child.ids_ |= step(id) << (8 * depth());
    return child;
  }
  /// The path without its last ID.
  constexpr path parent() const noexcept {
    path up;
    if (ids_ != 0) up.ids_ = ids_ & ~(std::uint32_t{0xFF} << (8 * (depth() - 1)));
    return up;
  }
  /// The path without its first ID: where the object stands below its root object.
  constexpr path below_root() const noexcept {
    path down;
    down.ids_ = ids_ >> 8;
    return down;
  }
  /// This path with a root ID before it, the inverse of `below_root`. Past `max_depth` the last ID is lost.
  constexpr path below(int root) const noexcept {
    path down;
    down.ids_ = step(root) | ids_ << 8;
    return down;
  }
  /// True if `other` is this path or lies below it.
  constexpr bool contains(const path& other) const noexcept {
    const std::uint32_t mask = depth() == max_depth ? ~std::uint32_t{0} : (std::uint32_t{1} << (8 * depth())) - 1;
    return (other.ids_ & mask) == ids_;
  }

  /// Equal where all IDs are.
  friend constexpr bool operator==(const path& a, const path& b) noexcept { return a.ids_ == b.ids_; }
  /// Different where an ID is.
  friend constexpr bool operator!=(const path& a, const path& b) noexcept { return !(a == b); }

 private:
  /// One level as a byte: the ID plus one, so that 0 is "no more".
  static constexpr std::uint32_t step(int id) noexcept {
    EMVQR_ASSERT(id >= 0 && id <= 99);
    return static_cast<std::uint32_t>(id + 1) & 0xFF;
  }

  std::uint32_t ids_ = 0;  // the root's in the lowest byte
};

EMVQR_NAMESPACE_END
