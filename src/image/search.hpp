// Looking for every code of a picture, within bounds.
#pragma once

#include <emvqr/image/decode.hpp>

#include "grey.hpp"
#include "shape.hpp"

#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// One search through a picture in all its sizes. The decoder tries the corner squares it sees in threes. Its time
/// grows with their number to the power of three: a picture tiled with such squares would keep it busy for hours. And
/// it looks into the likeliest 256 threes only: of a grid of codes it misses most. So the squares are counted first;
/// where there are many, the picture is searched in parts; and what all of it may cost is limited.
class search {
 public:
  /// `pixels`: of the whole picture in its own size.
  explicit search(std::uint64_t pixels) noexcept : effort_left_(8 * pixels + 50'000'000) {}

  /// Looks for dark codes on light ground. `scale`: how many times smaller than the picture the plane is.
  /// `inverted`: dark and light were swapped. What is found is erased from the plane.
  void look(grey_plane& plane, int scale, bool inverted);

  /// True if some of the picture was left out for its cost.
  bool gave_up() const noexcept { return gave_up_; }
  std::vector<found_code>& codes() noexcept { return codes_; }

 private:
  struct pass {
    grey_plane& plane;
    std::vector<point> shapes;  // of codes not yet found
    int scale;
    bool inverted;
  };

  void look_at(pass& now, const box& part);
  void look_closer(pass& now, const box& part);
  void take(pass& now, const box& part, found_code&& code);
  bool can_afford(const pass& now, const box& part, std::uint64_t shapes) noexcept;
  bool known(const found_code& code) const noexcept;

  std::vector<found_code> codes_;
  std::uint64_t effort_left_;
  bool gave_up_ = false;
};

}  // namespace image
EMVQR_NAMESPACE_END
