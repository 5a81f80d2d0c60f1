#include <emvqr/image/decode.hpp>

#include "grey.hpp"
#include "join.hpp"
#include "ladder.hpp"
#include "shape.hpp"

#include <new>
#include <utility>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// Corners found in a turned copy may lie further out than any in the picture.
void keep_near(std::vector<found_code>& codes, const grey_view& seen, point origin) noexcept {
  for (found_code& code : codes)
    for (point& corner : code.corners) {
      const point near = within_reach({corner.x - origin.x, corner.y - origin.y}, seen);
      corner = {near.x + origin.x, near.y + origin.y};
    }
}

result<std::vector<found_code>> find_all(const picture_view& view, const decode_options& options) {
  const result<grey_picture> grey = to_grey(view, options.region);
  if (!grey) return grey.error();
  const point origin{static_cast<int>(options.region.left), static_cast<int>(options.region.top)};
  ladder all{grey->seen, origin, options};
  all.climb();
  if (all.codes().empty()) return all.gave_up() ? errc::image_unreadable : errc::image_no_code;
  keep_near(all.codes(), grey->seen, origin);
  sort_for_reading(all.codes());
  join_parts(all.codes());
  return std::move(all.codes());
}

}  // namespace

result<std::vector<found_code>> decode(const picture_view& view, const decode_options& options) noexcept {
  try {
    return find_all(view, options);
  } catch (const std::bad_alloc&) {
    return errc::image_too_large;
  } catch (...) {
    return errc::image_unreadable;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
