// Grey to dark and light.
#pragma once

#include "grey.hpp"

#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

inline constexpr std::uint8_t ink =
    0;  ///< a pixel that belongs to a dark module, or to a light one of an inverted code
inline constexpr std::uint8_t paper = 255;  ///< any other

/// Which pixels are ink.
enum class polarity : std::uint8_t { dark_on_light, light_on_dark };

/// How light a picture is, by blocks of 8 by 8 pixels: what both of its thresholds are made of.
class tones {
 public:
  explicit tones(const grey_view& plane);

  /// The picture in ink and paper. Ink is what is no lighter than `line` percent of its surroundings, the mean of 40 by
  /// 40 pixels (or no darker, on dark ground). Surroundings with hardly any contrast are paper. At 100 percent this is
  /// how the readers of the ZXing family do it. `plane` is the one that was measured.
  grey_plane inked(const grey_view& plane, polarity kind, int line = 100) const;

 private:
  struct block {
    std::uint8_t mean = 0;
    std::uint8_t darkest = 255;
    std::uint8_t lightest = 0;
  };

  void measure(const grey_view& plane, int row);
  std::vector<std::uint8_t> levels(polarity kind) const;
  void add_up(const std::vector<std::uint8_t>& levels, int top, int down, std::vector<int>& sums) const;

  int columns_;
  int rows_;
  std::vector<block> blocks_;
};

}  // namespace image
EMVQR_NAMESPACE_END
