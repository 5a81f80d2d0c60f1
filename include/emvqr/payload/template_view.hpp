// The objects of one level, to walk over with a range-for.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// Reads the objects of one level, no ID twice: stops for good where one comes again.
class level_reader {
 public:
  constexpr level_reader(std::string_view text, length_unit unit, std::uint32_t base, path parent = {}) noexcept
      : objects_(text, unit, base, parent), parent_(parent) {}

  /// As `tlv_reader::next`.
  constexpr bool next(field& out) noexcept {
    if (!objects_.next(out)) return false;
    if (!seen_.test_and_set(out.id)) return true;
    twice_ = failure{errc::duplicate_id, parent_ / out.id, 0, out.offset};
    return false;
  }
  /// What kept the next object from being read; no failure at a clean end. Only after `next` was false.
  constexpr failure error() const noexcept { return twice_ ? twice_ : objects_.error(); }

 private:
  tlv_reader objects_;
  path parent_;
  id_set seen_{};
  failure twice_{};
};

}  // namespace detail

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
    detail::level_reader objects{text_, unit_, base_};
    for (field object; objects.next(object);) {
      if (object.id != id) continue;
      found = object;
      there = true;
    }
    if (!there || objects.error()) return false;
    out = found;
    return true;
  }
  /// The first fault of the level, duplicates included; no failure if it is clean. Paths are below `parent`.
  constexpr failure verify(path parent) const noexcept {
    detail::level_reader objects{text_, unit_, base_, parent};
    for (field object; objects.next(object);) {
    }
    return objects.error();
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
