// Where the texts lie that are made while mapping: amounts, times, digests.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// A small store of texts, to be kept as long as the object that was mapped with it: what does not point into the code
/// points in here. It does not move: a copy would leave the texts behind.
class workspace {
 public:
  static constexpr std::size_t capacity = 512;  ///< bytes

  constexpr workspace() noexcept = default;
  workspace(const workspace&) = delete;
  workspace& operator=(const workspace&) = delete;

  /// A copy of a text of the library's own. Empty where there is no room, which mapping one code never comes to.
  constexpr std::string_view keep(std::string_view text) noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(text.size() <= capacity - size_);
    if (text.size() > capacity - size_) return {};
    const std::size_t first = size_;
    for (const char c : text) bytes_[size_++] = c;
    return {bytes_ + first, text.size()};
  }
  /// Forgets all texts, for the next code.
  constexpr void clear() noexcept { size_ = 0; }

 private:
  char bytes_[capacity] = {};
  std::size_t size_ = 0;
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
