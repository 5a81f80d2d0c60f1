#include <emvqr/image/decode.hpp>

#include "grey.hpp"
#include "search.hpp"
#include "shape.hpp"

#include <algorithm>
#include <new>
#include <utility>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// A blurred or grainy code may be clear in a smaller copy, so copies are made of any picture longer than this.
constexpr int longest_last_side = 500;
constexpr int least_last_side = 21;

result<std::vector<found_code>> find_all(const picture_view& view) {
  result<grey_plane> plane = to_grey(view);
  if (!plane) return plane.error();
  search all{plane->pixels.size()};
  for (int scale = 1;; scale *= 3) {
    all.look(*plane, scale, false);
    invert(*plane);
    all.look(*plane, scale, true);
    if (std::max(plane->width, plane->height) <= longest_last_side) break;
    if (std::min(plane->width, plane->height) / 3 < least_last_side) break;
    invert(*plane);
    *plane = shrink(*plane);
  }
  if (all.codes().empty()) return all.gave_up() ? errc::image_unreadable : errc::image_no_code;
  sort_for_reading(all.codes());
  return std::move(all.codes());
}

}  // namespace

result<std::vector<found_code>> decode(const picture_view& view) noexcept {
  try {
    return find_all(view);
  } catch (const std::bad_alloc&) {
    return errc::image_too_large;
  } catch (...) {
    return errc::image_unreadable;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
