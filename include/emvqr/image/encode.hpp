// Text to a QR symbol: the modules, not yet a picture.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// How much of a symbol may be damaged and still be read: about 7, 15, 25 and 30 percent.
enum class ecc : std::uint8_t { low, medium, quartile, high };

/// The longest text any symbol holds, in bytes (version 40, `ecc::low`). Higher levels hold 2331, 1663 and 1273.
inline constexpr std::size_t max_symbol_bytes = 2953;

struct encode_options {
  /// The least error correction wanted. Take `quartile` or `high` where a logo will cover the middle.
  ecc level = ecc::medium;
  /// The least version wanted, 1 to 40; a symbol of more modules than the text needs has room for a higher level.
  unsigned least_version = 1;
};

class symbol;

/// The smallest symbol that holds `text`, in byte mode: the bytes as they are, NUL included, no character set mark.
/// The error correction is raised above `options.level` as far as the symbol does not grow.
/// Failures: `empty_input`; `symbol_too_large` where no version holds the text; `image_write_failed` where memory ran
/// out, or `options` has a level or version that there is not.
result<symbol> encode(std::string_view text, encode_options options = {}) noexcept;

/// The modules of one QR symbol (Model 2), without a quiet zone. Made by `encode`; a default one has no modules.
class symbol {
 public:
  symbol() noexcept = default;

  /// Modules a side: 21 for version 1 to 177 for version 40.
  unsigned size() const noexcept { return size_; }
  /// True if the module in column `x` of row `y` is dark. False for every place outside the symbol, as in the quiet
  /// zone.
  bool dark(unsigned x, unsigned y) const noexcept {
    return x < size_ && y < size_ && modules_[std::size_t{y} * size_ + x] != 0;
  }
  /// 1 to 40.
  unsigned version() const noexcept { return size_ == 0 ? 0 : (size_ - 17) / 4; }
  /// The level it has, at least the one asked for.
  ecc level() const noexcept { return level_; }

 private:
  friend result<symbol> encode(std::string_view text, encode_options options) noexcept;

  std::vector<std::uint8_t> modules_;  // row by row, 1 is dark
  unsigned size_ = 0;
  ecc level_ = ecc::low;
};

}  // namespace image
EMVQR_NAMESPACE_END
