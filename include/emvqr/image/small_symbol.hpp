// Text to a QR symbol without heap, for firmware: a door to the C library qrcodegen (Nayuki, MIT licence; Debian's
// libqrcodegen-dev). Who includes it has that library and links it; framebuffer.hpp draws what it yields.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/ecc.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <qrcodegen.h>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// What each of the two buffers of `encode_small` takes, in bytes, for symbols of up to this version (1 to 40): 408 for
/// version 10, 3918 for version 40.
constexpr std::size_t small_symbol_bytes(unsigned version) noexcept {
  const std::size_t side = std::size_t{version} * 4 + 17;
  return (side * side + 7) / 8 + 1;
}

/// The memory of one symbol of at most `MaxVersion`. Version 15 holds every payload of up to 412 bytes at level
/// `medium`, version 10 those of up to 213.
template <unsigned MaxVersion>
struct small_symbol_memory {
  static_assert(MaxVersion >= 1 && MaxVersion <= 40, "a QR symbol has a version from 1 to 40");
  std::uint8_t symbol[small_symbol_bytes(MaxVersion)];  ///< what is looked at by the symbol that was made
  std::uint8_t work[small_symbol_bytes(MaxVersion)];    ///< free for other use once it is made
};

/// How a text becomes a small symbol.
struct small_symbol_options {
  /// The least error correction wanted. It is raised as far as the symbol does not grow.
  ecc level = ecc::medium;
  /// The least version wanted, 1 to 40.
  unsigned least_version = 1;
  /// Which of the eight masks; any other value for the one that scanners read best, as the standard has it. To find
  /// that one all eight are tried, which is most of the time of encoding.
  int mask = -1;
};

/// The modules of one QR symbol (Model 2) in memory of the caller, without a quiet zone. A default one has no modules.
class small_symbol {
 public:
  constexpr small_symbol() noexcept = default;

  /// Modules a side: 21 for version 1 to 177 for version 40.
  constexpr unsigned size() const noexcept { return size_; }
  /// 1 to 40.
  constexpr unsigned version() const noexcept { return size_ == 0 ? 0 : (size_ - 17) / 4; }
  /// True if the module in column `x` of row `y` is dark. False for every place outside the symbol, as in the quiet
  /// zone.
  bool dark(unsigned x, unsigned y) const noexcept {
    return x < size_ && y < size_ && qrcodegen_getModule(symbol_, static_cast<int>(x), static_cast<int>(y));
  }

 private:
  friend result<small_symbol> encode_small(std::string_view text, std::uint8_t* symbol, std::uint8_t* work,
                                           unsigned max_version, small_symbol_options options) noexcept;
  explicit small_symbol(const std::uint8_t* symbol) noexcept
      : symbol_(symbol), size_(static_cast<unsigned>(qrcodegen_getSize(symbol))) {}

  const std::uint8_t* symbol_ = nullptr;
  unsigned size_ = 0;
};

/// The smallest symbol of at most `max_version` that holds `text`: the bytes as they are, NUL included, in byte mode
/// from the first to the last, as EMV QRCPS-MPM v1.0, 4.12.1.1 asks of payment codes. `symbol` and `work` are buffers
/// of `small_symbol_bytes(max_version)` each that do not overlap each other or the text; what is yielded looks at
/// `symbol`.
/// Failures: `empty_input`; `symbol_too_large` where no symbol from `options.least_version` to `max_version` holds the
/// text, or there are no such versions; `image_write_failed` for a level that there is not.
inline result<small_symbol> encode_small(std::string_view text, std::uint8_t* symbol EMVQR_LIFETIMEBOUND,
                                         std::uint8_t* work, unsigned max_version,
                                         small_symbol_options options = {}) noexcept {
  if (text.empty()) return errc::empty_input;
  if (options.level > ecc::high) return errc::image_write_failed;
  const unsigned least = options.least_version;
  if (least < 1 || least > max_version || max_version > 40) return errc::symbol_too_large;
  // No symbol holds as many bytes of text as it takes bytes of memory.
  if (text.size() > small_symbol_bytes(max_version)) return errc::symbol_too_large;
  for (std::size_t i = 0; i != text.size(); ++i) work[i] = static_cast<std::uint8_t>(text[i]);
  const int mask = options.mask >= 0 && options.mask <= 7 ? options.mask : -1;
  if (!qrcodegen_encodeBinary(work, text.size(), symbol, static_cast<qrcodegen_Ecc>(options.level),
                              static_cast<int>(least), static_cast<int>(max_version), static_cast<qrcodegen_Mask>(mask),
                              true))
    return errc::symbol_too_large;
  return small_symbol{symbol};
}
/// The same into memory of a size that the compiler knows.
template <unsigned MaxVersion>
result<small_symbol> encode_small(std::string_view text, small_symbol_memory<MaxVersion>& memory EMVQR_LIFETIMEBOUND,
                                  small_symbol_options options = {}) noexcept {
  return encode_small(text, memory.symbol, memory.work, MaxVersion, options);
}

// The levels go over by number.
static_assert(static_cast<int>(ecc::low) == qrcodegen_Ecc_LOW && static_cast<int>(ecc::high) == qrcodegen_Ecc_HIGH);
static_assert(small_symbol_bytes(40) == qrcodegen_BUFFER_LEN_MAX);

}  // namespace image
EMVQR_NAMESPACE_END
