// Looking for every code of a picture, within bounds.
#pragma once

#include <emvqr/image/decode.hpp>

#include "grey.hpp"
#include "placement.hpp"
#include "scan.hpp"
#include "shape.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// A copy of the picture to look at.
struct layer {
  grey_plane& plane;  ///< what is found is erased from it
  scan_kind kind;
  const placement& place;      ///< from the copy to the picture
  std::vector<point>& shapes;  ///< its corner squares; those of codes that were found are taken out
  read_step step;
  bool inverted;          ///< dark and light were swapped
  bool mirrored = false;  ///< left and right were
};

/// One search through a picture in all its copies. The decoder tries the corner squares it sees in threes. Its time
/// grows with their number to the power of three: a picture tiled with such squares would keep it busy for hours. And
/// it looks into the likeliest 256 threes only: of a grid of codes it misses most. So the squares are counted first;
/// where there are many, the picture is searched in parts; and what all of it may cost is limited.
class search {
 public:
  /// `pixels`: of the whole picture in its own size.
  explicit search(std::uint64_t pixels) noexcept : effort_left_(8 * pixels + 50'000'000) {}

  /// The corner squares of an inked copy, but for those of codes that were found.
  std::vector<point> shapes_of(const grey_view& inked, const placement& place);

  /// Looks at a copy; with `even_without_shapes` also where the count says that there is nothing in it. The count is
  /// ours: the decoder may see what it does not.
  void look(const layer& at, bool even_without_shapes);

  /// True if corner squares of a code that was not found are in sight, dark or light.
  bool in_sight() const noexcept;
  /// True if some of the picture was left out for its cost.
  bool gave_up() const noexcept { return gave_up_; }
  std::vector<found_code>& codes() noexcept { return codes_; }

 private:
  void look_at(const layer& at, const box& part, bool even_without_shapes);
  void look_closer(const layer& at, const box& part);
  void take(const layer& at, const box& part, found_code&& code);
  bool can_afford(const layer& at, std::uint64_t pixels, std::uint64_t shapes) noexcept;
  bool known(const found_code& code) const noexcept;
  bool explained(point shape) const noexcept;

  std::vector<found_code> codes_;
  std::uint64_t effort_left_;
  // Corner squares in no code, dark ones and light ones, of the last look that saw enough for a code or found one.
  std::array<std::vector<point>, 2> left_;
  bool gave_up_ = false;
};

}  // namespace image
EMVQR_NAMESPACE_END
