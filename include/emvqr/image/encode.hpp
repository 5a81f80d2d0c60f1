// Text to a QR symbol: the modules, not yet a picture.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/ecc.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// The longest text any symbol holds, in bytes (version 40, `ecc::low`). Higher levels hold 2331, 1663 and 1273.
inline constexpr std::size_t max_symbol_bytes = 2953;
/// The longest that any symbol holds with `segments::smallest`, in bytes; all of them are digits then.
inline constexpr std::size_t max_symbol_digits = 7089;

/// How a text is laid down in a symbol.
enum class segments : std::uint8_t {
  /// In byte mode from the first to the last, as EMV QRCPS-MPM v1.0, 4.12.1.1 asks of payment codes.
  bytes,
  /// In the segments of digits, capitals and bytes that take the fewest bits; one or two versions less for a KHQR. This
  /// sets 4.12.1.1 aside, which allows byte mode alone. Every reader of QR codes reads it all the same; it is meant for
  /// screens too small for the other. Never in Kanji.
  smallest,
};

/// The least version `encode_options::covered_middle` yields.
inline constexpr unsigned least_covered_version = 4;

/// How a text becomes a symbol.
struct encode_options {
  /// The least error correction wanted.
  ecc level = ecc::medium;
  /// The least version wanted, 1 to 40; a symbol of more modules than the text needs has room for a higher level.
  unsigned least_version = 1;
  /// Which parts of the text are in which mode.
  image::segments segments = image::segments::bytes;
  /// Says in the symbol that the text is UTF-8 (ECI 26), as EMV QRCPS-MPM v1.0, 4.12.1.2 asks where it has characters
  /// beyond `ans`. It costs up to 28 bits. Few codes in the field have it, and some old readers do not read one that
  /// has.
  bool eci = false;
  /// Something will lie on the middle of the symbol: a logo, a sign. The level is then `quartile` at least, the version
  /// `least_covered_version` at least and one that has no alignment pattern in its middle: 4 to 6, 14 to 20, 28 to 34.
  /// `carries_badge` tells whether a sign as large as a card's may lie there.
  bool covered_middle = false;
};

class symbol;

/// The smallest symbol that holds `text`: the bytes as they are, NUL included. The error correction is raised above
/// `options.level` as far as the symbol does not grow.
/// Failures: `empty_input`; `symbol_too_large` where no version holds the text, or none that may be covered;
/// `invalid_utf8` where `options.eci` would say of it what is not so; `image_write_failed` where memory ran out, or
/// `options` has a level, version or kind of segments that there is not.
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
