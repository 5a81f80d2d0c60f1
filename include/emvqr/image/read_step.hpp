// What is tried on a picture until its codes are read.
#pragma once

#include <emvqr/base/config.hpp>

#include <array>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// One kind of try, the cheapest first. Each is made as long as nothing was read or corners of further codes are in
/// sight. docs/pictures.md has what each of them adds.
enum class read_step : std::uint8_t {
  fast,           ///< one look at the picture as it is
  harder,         ///< another line between dark and light, every row looked at; then the picture as in a mirror
  inverted,       ///< light codes on dark ground; where it is off, no step sees them
  downscaled,     ///< smaller copies, in which blur and grain are gone
  contrast,       ///< sharpened and smoothed copies, and other lines between dark and light
  upscaled,       ///< larger copies of small pictures
  rotated,        ///< turned copies
  second_reader,  ///< another reader, zbar, where the library was built with it (EMVQR_ZBAR); nothing elsewhere
};
/// Every step, in the order in which they are taken.
inline constexpr std::array<read_step, 8> all_read_steps{
    read_step::fast,     read_step::harder,   read_step::inverted, read_step::downscaled,
    read_step::contrast, read_step::upscaled, read_step::rotated,  read_step::second_reader};

/// The step's stable name, as its enumerator is spelled.
constexpr std::string_view name_of(read_step step) noexcept {
  switch (step) {
    case read_step::fast: return "fast";
    case read_step::harder: return "harder";
    case read_step::inverted: return "inverted";
    case read_step::downscaled: return "downscaled";
    case read_step::contrast: return "contrast";
    case read_step::upscaled: return "upscaled";
    case read_step::rotated: return "rotated";
    case read_step::second_reader: break;
  }
  return "second_reader";
}

/// A set of steps.
class read_steps {
 public:
  /// The empty set.
  static constexpr read_steps none() noexcept { return read_steps{0}; }
  /// Every step.
  static constexpr read_steps all() noexcept { return read_steps{(1U << all_read_steps.size()) - 1}; }

  /// True if the step is in the set.
  constexpr bool has(read_step step) const noexcept { return (bits_ & bit(step)) != 0; }
  /// The set with this step.
  constexpr read_steps with(read_step step) const noexcept { return read_steps{bits_ | bit(step)}; }
  /// The set without this step.
  constexpr read_steps without(read_step step) const noexcept { return read_steps{bits_ & ~bit(step)}; }

  /// Equal where the same steps are in both.
  friend constexpr bool operator==(read_steps a, read_steps b) noexcept { return a.bits_ == b.bits_; }
  /// Different where a step is in one alone.
  friend constexpr bool operator!=(read_steps a, read_steps b) noexcept { return a.bits_ != b.bits_; }

 private:
  explicit constexpr read_steps(unsigned bits) noexcept : bits_(bits) {}
  static constexpr unsigned bit(read_step step) noexcept { return 1U << static_cast<unsigned>(step); }

  unsigned bits_;
};

}  // namespace image
EMVQR_NAMESPACE_END
