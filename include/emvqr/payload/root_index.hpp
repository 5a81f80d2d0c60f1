// Where the root objects of a payload begin, for looking them up.
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

  /// The object with this ID in a payload that was read as `text`.
  constexpr bool find(std::uint8_t id, std::string_view text, counting how, field& out) const noexcept {
    if (!has(id)) return false;
    const auto offset = static_cast<std::uint32_t>(slots_[id] - 1);
    return tlv_reader{{text.data() + offset, text.size() - offset}, how, offset}.next(out);
  }

 private:
  std::uint16_t slots_[100] = {};  // by ID: the offset + 1, 0 if absent
};
#endif

}  // namespace detail
EMVQR_NAMESPACE_END
