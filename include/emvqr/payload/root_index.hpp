// Which root objects a payload has and where they begin, for looking them up.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/counting.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN
namespace detail {

#ifdef EMVQR_SMALL_VIEW
/// Which IDs there are: 16 bytes. An object is found by walking to it.
class root_index {
 public:
  /// Notes an object. False if one with this ID is there.
  constexpr bool add(const field& object) noexcept { return !ids_.test_and_set(object.id); }
  constexpr bool has(std::uint8_t id) const noexcept { return ids_.has(id); }
  /// The first ID from `id` on that is there, or 100 and more.
  constexpr unsigned next(unsigned id) const noexcept {
    while (id < 100 && !ids_.has(static_cast<std::uint8_t>(id))) ++id;
    return id;
  }

  /// The object with this ID in a payload that was read as `text`.
  constexpr bool find(std::uint8_t id, std::string_view text, counting how, field& out) const noexcept {
    if (!has(id)) return false;
    tlv_reader objects{text, how};
    while (objects.next(out))
      if (out.id == id) return true;
    return false;
  }

 private:
  id_set ids_{};
};
#else
/// The offset of each of the hundred objects there can be: 200 bytes. An object is found at once.
class root_index {
 public:
  /// Notes an object. False if one with this ID is there.
  constexpr bool add(const field& object) noexcept {
    std::uint16_t& slot = slots_[object.id];
    if (slot != 0) return false;
    slot = static_cast<std::uint16_t>(object.offset + 1);
    return true;
  }

  constexpr bool has(std::uint8_t id) const noexcept { return id < 100 && slots_[id] != 0; }
  /// The first ID from `id` on that is there, or 100 and more.
  constexpr unsigned next(unsigned id) const noexcept {
    if (id >= 100) return id;
    std::uint64_t rest = four_from(id / 4 * 4) & ~std::uint64_t{0} << id % 4 * 16;
    for (id = id / 4 * 4; rest == 0; rest = four_from(id))
      if ((id += 4) == 100) return id;
    return id + detail::lowest_bit(rest) / 16;
  }

  /// The object with this ID in a payload that was read as `text`.
  constexpr bool find(std::uint8_t id, std::string_view text, counting how, field& out) const noexcept {
    if (!has(id)) return false;
    const auto offset = static_cast<std::uint32_t>(slots_[id] - 1);
    return tlv_reader{{text.data() + offset, text.size() - offset}, how, offset}.next(out);
  }

 private:
  /// Four slots, the first in the lowest bits. Written out, so that compilers see one load.
  constexpr std::uint64_t four_from(unsigned id) const noexcept {
    const auto slot = [this, id](unsigned i) noexcept { return std::uint64_t{slots_[id + i]} << (16 * i); };
    return slot(0) | slot(1) | slot(2) | slot(3);
  }

  std::uint16_t slots_[100] = {};  // by ID: the offset + 1, 0 if absent
};
#endif

}  // namespace detail
EMVQR_NAMESPACE_END
