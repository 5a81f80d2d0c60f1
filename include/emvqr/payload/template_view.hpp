// The objects of one level, to walk over with a range-for.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// The data objects of one level in the order they stand, read as they are walked over. Points into the payload's
/// bytes; trivially copyable. An empty level stands for "no such template".
class template_view {
 public:
  class iterator {
   public:
    constexpr explicit iterator(tlv_reader reader) noexcept : reader_(reader) { ++*this; }
    constexpr iterator() noexcept : reader_({}, length_unit::bytes) {}
    constexpr const field& operator*() const noexcept { return current_; }
    constexpr const field* operator->() const noexcept { return &current_; }
    constexpr iterator& operator++() noexcept {
      good_ = reader_.next(current_);
      return *this;
    }
    /// Only the comparison with `end()` makes sense.
    friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.good_ == b.good_; }
    friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept { return !(a == b); }

   private:
    tlv_reader reader_;
    field current_{};
    bool good_ = false;
  };

  constexpr template_view() noexcept = default;
  /// The objects in `text`, which begins at byte `base` of the payload.
  constexpr template_view(std::string_view text EMVQR_LIFETIMEBOUND, length_unit unit, std::uint32_t base) noexcept
      : text_(text), unit_(unit), base_(base) {}

  constexpr iterator begin() const noexcept { return iterator{reader()}; }
  constexpr iterator end() const noexcept { return iterator{}; }
  constexpr bool empty() const noexcept { return text_.empty(); }

  /// The object with this ID, if the whole level reads cleanly, no ID twice, and has one.
  constexpr std::optional<field> find(std::uint8_t id) const noexcept {
    field found;
    if (!find(id, found)) return std::nullopt;
    return found;
  }
  /// The same with the object left in `out`, which otherwise stays as it is.
  constexpr bool find(std::uint8_t id, field& out) const noexcept {
    field found;
    bool there = false;
    id_set seen;
    tlv_reader objects = reader();
    for (field object; objects.next(object);) {
      if (seen.test_and_set(object.id)) return false;
      if (object.id != id) continue;
      found = object;
      there = true;
    }
    if (!there || objects.error()) return false;
    out = found;
    return true;
  }
  /// The first fault of the level, duplicates included; no failure if it is clean. Paths are below `parent`.
  /// `each(object)` may find a fault of its own in an object.
  // Stands before its callers: Clang 14 cannot evaluate a call of a member template that is defined further down.
  template <class Each>
  constexpr failure verify(path parent, Each&& each) const noexcept {
    id_set seen;
    tlv_reader objects{text_, unit_, base_, parent};
    for (field object; objects.next(object);) {
      if (seen.test_and_set(object.id)) return failure{errc::duplicate_id, parent / object.id, 0, object.offset};
      if (const failure fault = each(object)) return fault;
    }
    return objects.error();
  }
  constexpr failure verify(path parent) const noexcept {
    return verify(parent, [](const field&) noexcept { return failure{}; });
  }
  /// True if the level is one or more objects with different IDs and nothing else.
  constexpr bool reads() const noexcept { return !text_.empty() && !verify({}); }

 private:
  constexpr tlv_reader reader() const noexcept { return {text_, unit_, base_}; }

  std::string_view text_{};
  length_unit unit_ = length_unit::bytes;
  std::uint32_t base_ = 0;
};

EMVQR_NAMESPACE_END
