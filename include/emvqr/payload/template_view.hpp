// The objects of one level, to walk over with a range-for.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/syntax/counting.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// Reads the objects of one level, no ID twice: stops for good where one comes again.
class level_reader {
 public:
  constexpr level_reader(std::string_view text, counting how, std::uint32_t base, path parent = {}) noexcept
      : objects_(text, how, base, parent), parent_(parent) {}

  /// As `tlv_reader::next`.
  EMVQR_INLINE constexpr bool next(field& out) noexcept {
    if (!objects_.next(out)) return false;
    if (!seen_.test_and_set(out.id)) return true;
    twice_ = out.id;
    twice_at_ = out.offset;
    return false;
  }
  /// True if nothing is left, and nothing came twice.
  constexpr bool at_end() const noexcept { return objects_.at_end() && twice_ < 0; }
  /// What kept the next object from being read; no failure at a clean end. Only after `next` was false.
  EMVQR_DOOR constexpr failure error() const noexcept {
    if (twice_ < 0) return objects_.error();
    return failure{errc::duplicate_id, parent_ / twice_, 0, twice_at_};
  }

 private:
  tlv_reader objects_;
  path parent_;
  id_set seen_{};
  int twice_ = -1;  // the ID that came again, where one did
  std::uint32_t twice_at_ = 0;
};

}  // namespace detail

/// The data objects of one level in the order they stand, read as they are walked over. Points into the payload's
/// bytes; trivially copyable. An empty level stands for "no such template".
class template_view {
 public:
  /// Walks over the objects; what it yields is good until it goes on, and points into the payload's bytes.
  class iterator {
   public:
    /// Begins where the reader stands.
    constexpr explicit iterator(tlv_reader reader) noexcept : reader_(reader) { ++*this; }
    /// The end.
    constexpr iterator() noexcept : reader_({}, length_unit::bytes) {}
    /// The object it stands at.
    constexpr const field& operator*() const noexcept { return current_; }
    /// A member of that object.
    constexpr const field* operator->() const noexcept { return &current_; }
    /// Goes on to the next object; to the end where none can be read.
    constexpr iterator& operator++() noexcept {
      good_ = reader_.next(current_);
      return *this;
    }
    /// Only the comparison with `end()` makes sense.
    friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.good_ == b.good_; }
    /// True until the end, compared with `end()`.
    friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept { return !(a == b); }

   private:
    tlv_reader reader_;
    field current_{};
    bool good_ = false;
  };

  constexpr template_view() noexcept = default;
  /// The objects in `text`, which begins at byte `base` of the payload.
  /// `is_clean`: it is known that they are objects to the end, no ID twice.
  constexpr template_view(std::string_view text EMVQR_LIFETIMEBOUND, counting how, std::uint32_t base,
                          bool is_clean = false) noexcept
      : text_(text), counting_(how), base_(base), is_clean_(is_clean) {}

  /// Reads the objects one after the other, in less stack than a range-for takes.
  constexpr tlv_reader reader() const noexcept { return {text_, counting_, base_}; }
  /// The first object, or the end.
  constexpr iterator begin() const noexcept { return iterator{reader()}; }
  /// Where a walk ends: behind the last object, or at one that cannot be read.
  constexpr iterator end() const noexcept { return iterator{}; }
  /// True where there is nothing inside.
  constexpr bool empty() const noexcept { return text_.empty(); }

  /// The object with this ID, if the whole level reads cleanly, no ID twice, and has one.
  constexpr std::optional<field> find(std::uint8_t id) const noexcept {
    field found;
    if (!find(id, found)) return std::nullopt;
    return found;
  }
  /// The same with the object left in `out`, which otherwise stays as it is.
  EMVQR_DOOR constexpr bool find(std::uint8_t id, field& out) const noexcept {
    return is_clean_ ? find_first(id, out) : find_only(id, out);
  }
  /// The first fault of the level, duplicates included; no failure if it is clean. Paths are below `parent`.
  constexpr failure verify(path parent) const noexcept {
    detail::level_reader objects{text_, counting_, base_, parent};
    for (field object; objects.next(object);) {
    }
    return objects.error();
  }
  /// True if the level is one or more objects with different IDs and nothing else.
  constexpr bool reads() const noexcept { return !text_.empty() && (is_clean_ || !verify({})); }

 private:
  /// Looks at the whole level, which may have faults.
  constexpr bool find_only(std::uint8_t id, field& out) const noexcept {
    detail::level_reader objects{text_, counting_, base_};
    const char* found = nullptr;
    std::size_t size = 0;
    for (field object; objects.next(object);) {
      if (object.id != id) continue;
      found = object.value.data();
      size = object.value.size();
    }
    if (found == nullptr || objects.error()) return false;
    const auto at = static_cast<std::uint32_t>(found - text_.data());
    out = field{id, base_ + at - static_cast<std::uint32_t>(header_bytes), {found, size}};
    return true;
  }
  constexpr bool find_first(std::uint8_t id, field& out) const noexcept {
    tlv_reader objects = reader();
    for (field object; objects.next(object);) {
      if (object.id != id) continue;
      out = object;
      return true;
    }
    return false;
  }

  std::string_view text_{};
  counting counting_{length_unit::bytes};
  std::uint32_t base_ = 0;
  bool is_clean_ = false;
};

EMVQR_NAMESPACE_END
