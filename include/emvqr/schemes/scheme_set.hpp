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

/// Which of the first 128 schemes of a set.
struct places {
  std::uint64_t bits[2] = {};

  constexpr void add(std::size_t place) noexcept { bits[place / 64] |= std::uint64_t{1} << place % 64; }
  constexpr void add(const places& more) noexcept {
    bits[0] |= more.bits[0];
    bits[1] |= more.bits[1];
  }
  /// The first of them from `place` on, or 128.
  constexpr std::size_t next(std::size_t place) const noexcept {
    for (; place < 128; place = (place / 64 + 1) * 64) {
      const std::uint64_t rest = bits[place / 64] >> place % 64;
      if (rest != 0) return place + lowest_bit(rest);
    }
    return 128;
  }
};

/// For each ID of a root object the schemes that it may belong to: those that ask for no GUID, and those that ask for
/// one, which are left out where no scheme's GUID looks like the one there is.
class scheme_index {
 public:
  constexpr explicit scheme_index(table<const scheme*> all) noexcept {
    for (std::size_t place = 0; place != all.size(); ++place)
      for (const signature& mark : all[place]->signatures) {
        for (unsigned id = mark.first; id <= mark.last; ++id)
          (mark.guid.empty() ? without_guid_ : with_guid_)[id].add(place);
        if (!mark.guid.empty()) set(look_of(mark.guid));
      }
  }
  constexpr places candidates(std::uint8_t id, std::string_view guid) const noexcept {
    places found = without_guid_[id];
    if (!guid.empty() && has(look_of(guid))) found.add(with_guid_[id]);
    return found;
  }

 private:
  /// The same for texts that are equal but for case.
  static constexpr unsigned look_of(std::string_view guid) noexcept {
    const auto lower = [guid](std::size_t at) noexcept { return static_cast<unsigned>(to_lower(guid[at])); };
    return (lower(0) * 31 + lower(guid.size() - 1) * 7 + lower(guid.size() / 2) +
            static_cast<unsigned>(guid.size()) * 113) %
           looks;
  }
  constexpr bool has(unsigned look) const noexcept { return (looks_[look / 64] >> look % 64 & 1) != 0; }
  constexpr void set(unsigned look) noexcept { looks_[look / 64] |= std::uint64_t{1} << look % 64; }

  static constexpr unsigned looks = 1024;
  places with_guid_[100] = {};
  places without_guid_[100] = {};
  std::uint64_t looks_[looks / 64] = {};
};

}  // namespace detail

/// The schemes a program knows. The order is that of `find_scheme`: of several in one payload the first counts. Made of
/// an array of pointers, which it points to.
class scheme_set : public table<const scheme*> {
 public:
  using table::table;
  /// With what spares most of them being asked. Of at most 128 schemes, the same that the index was made of.
  constexpr scheme_set(table<const scheme*> all, const detail::scheme_index& index) noexcept
      : table(all), index_(&index) {}

  /// The index, or null.
  constexpr const detail::scheme_index* index() const noexcept { return index_; }

 private:
  const detail::scheme_index* index_ = nullptr;
};

EMVQR_NAMESPACE_END
