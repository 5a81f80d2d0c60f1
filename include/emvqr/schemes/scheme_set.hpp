// The schemes a program knows, and which of them need not be asked about an object.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// How much a signature tells: a GUID more than a country, that more than any other condition, that more than an ID.
constexpr int weight(const signature& mark) noexcept {
  return (mark.guid.empty() && !mark.also.tells_like_guid ? 0 : 4) + (mark.country.empty() ? 0 : 2) +
         (mark.also.is_given ? 1 : 0);
}

/// A signature, and the place of its scheme in a set.
struct mark_of_scheme {
  const signature* mark = nullptr;
  std::size_t place = 0;
};

/// Which of so many marks, to walk over in their order.
class mark_set {
 public:
  static constexpr std::size_t capacity = 192;

  constexpr void add(std::size_t mark) noexcept { bits_[mark / 64] |= std::uint64_t{1} << mark % 64; }
  /// Those that are in both.
  constexpr mark_set both(const mark_set& other) const noexcept {
    mark_set common;
    for (std::size_t i = 0; i != capacity / 64; ++i) common.bits_[i] = bits_[i] & other.bits_[i];
    return common;
  }
  /// The first from `mark` on, or `capacity`.
  constexpr std::size_t next(std::size_t mark) const noexcept {
    for (; mark < capacity; mark = (mark / 64 + 1) * 64) {
      const std::uint64_t rest = bits_[mark / 64] >> mark % 64;
      if (rest != 0) return mark + lowest_bit(rest);
    }
    return capacity;
  }

 private:
  std::uint64_t bits_[capacity / 64] = {};
};

/// The signatures of a set of schemes, at most `mark_set::capacity`, the one that tells most first, of equals in the
/// order of the set; and for each ID of a root object which of them may be the object's.
class scheme_index {
 public:
  constexpr explicit scheme_index(table<const scheme*> all) noexcept {
    for (int told = max_weight; told >= 0; --told)
      for (std::size_t place = 0; place != all.size(); ++place)
        for (const signature& mark : all[place]->signatures)
          if (weight(mark) == told) add({&mark, place});
  }

  constexpr const mark_of_scheme& operator[](std::size_t i) const noexcept { return marks_[i]; }
  /// Those that an object with this ID and GUID may have: of those that ask for a GUID none, where no scheme's looks
  /// like the one there is.
  constexpr mark_set candidates(std::uint8_t id, std::string_view guid) const noexcept {
    return !guid.empty() && has(look_of(guid)) ? by_id_[id] : by_id_[id].both(nameless_);
  }

 private:
  constexpr void add(mark_of_scheme one) noexcept {
    EMVQR_ASSERT(count_ < mark_set::capacity);
    for (unsigned id = one.mark->first; id <= one.mark->last; ++id) by_id_[id].add(count_);
    if (one.mark->guid.empty()) {
      nameless_.add(count_);
    } else {
      set(look_of(one.mark->guid));
    }
    marks_[count_++] = one;
  }
  /// The same for texts that are equal but for case.
  static constexpr unsigned look_of(std::string_view guid) noexcept {
    const auto lower = [guid](std::size_t at) noexcept {
      return unsigned{static_cast<std::uint8_t>(to_lower(guid[at]))};
    };
    return (lower(0) * 31 + lower(guid.size() - 1) * 7 + lower(guid.size() / 2) +
            static_cast<unsigned>(guid.size()) * 113) %
           looks;
  }
  constexpr bool has(unsigned look) const noexcept { return (looks_[look / 64] >> look % 64 & 1) != 0; }
  constexpr void set(unsigned look) noexcept { looks_[look / 64] |= std::uint64_t{1} << look % 64; }

  static constexpr int max_weight = 7;
  static constexpr unsigned looks = 1024;
  mark_of_scheme marks_[mark_set::capacity] = {};
  std::size_t count_ = 0;
  mark_set by_id_[100] = {};
  mark_set nameless_{};
  std::uint64_t looks_[looks / 64] = {};
};

}  // namespace detail

/// The schemes a program knows. The order is that of `find_scheme`: of several in one payload the first counts. Made of
/// an array of pointers, which it points to.
class scheme_set : public table<const scheme*> {
 public:
  /// Of an array of pointers to schemes, or of `count` of them; they have to outlive the set.
  using table::table;
#ifndef EMVQR_SMALL_LISTS
  /// With what spares most of them being asked: an index of the same schemes.
  constexpr scheme_set(table<const scheme*> all, const detail::scheme_index& index) noexcept
      : table(all), index_(&index) {}

  /// The index, or null.
  constexpr const detail::scheme_index* index() const noexcept { return index_; }

 private:
  const detail::scheme_index* index_ = nullptr;
#else
  constexpr const detail::scheme_index* index() const noexcept { return nullptr; }
#endif
};

EMVQR_NAMESPACE_END
