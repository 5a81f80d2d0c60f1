#include "ladder.hpp"

#include "second_reader.hpp"

#include <algorithm>
#include <cstddef>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr std::uint64_t most_pixels_to_develop = std::uint64_t{1} << 20;
constexpr int glance_side = 500;
constexpr int most_glance_factor = 3;
constexpr int as_measured = 100;  // percent: the line between ink and paper that nothing moves
constexpr int least_side = 21;    // of a picture with room for a code

}  // namespace

ladder::ladder(const grey_view& plane, point origin, const decode_options& options)
    : base_{plane, placement::moved(origin.x, origin.y)},
      options_(options),
      began_(std::chrono::steady_clock::now()),
      search_(pixels_of(plane)) {
  if (!has_second_reader()) options_.steps = options_.steps.without(read_step::second_reader);
}

bool ladder::in_time() {
  if (options_.budget_ms == 0) return true;
  const auto spent = std::chrono::steady_clock::now() - began_;
  if (spent < std::chrono::milliseconds{options_.budget_ms}) return true;
  out_of_time_ = true;
  return false;
}

bool ladder::wanted(read_step step) {
  const bool open = search_.codes().empty() || search_.in_sight();
  return options_.steps.has(step) && open && !search_.gave_up() && in_time();
}

// At our line between dark and light, and then, where that was not moved on purpose, at the decoder's own.
void ladder::look_for_dark(const placed_view& at, const tones& measured, int line, read_step step, read_step harder) {
  grey_plane inked = measured.inked(at.plane, polarity::dark_on_light, line);
  std::vector<point> shapes = search_.shapes_of(inked.view(), at.place);
  if (options_.steps.has(step))
    search_.look({inked, scan_kind::inked, at.place, shapes, step, false}, search_.codes().empty());
  if (line != as_measured || !wanted(read_step::harder)) return;
  grey_plane grey = copied(at.plane);
  search_.look({grey, scan_kind::grey, at.place, shapes, harder, false}, search_.codes().empty());
}

void ladder::look_for_light(const placed_view& at, const tones& measured, int line, read_step step) {
  grey_plane inked = measured.inked(at.plane, polarity::light_on_dark, line);
  std::vector<point> shapes = search_.shapes_of(inked.view(), at.place);
  search_.look({inked, scan_kind::inked, at.place, shapes, step, true}, false);
}

void ladder::look(const placed_view& at, int line, read_step step) {
  const tones measured(at.plane);
  look_for_dark(at, measured, line, step, step);
  if (options_.steps.has(read_step::inverted)) look_for_light(at, measured, line, step);
}

// In a large picture codes of the other polarity are left for a glance at a smaller copy, once there is one of this.
void ladder::look_first() {
  const tones measured(base_.plane);
  look_for_dark(base_, measured, as_measured, read_step::fast, read_step::harder);
  const bool small = std::max(base_.plane.width, base_.plane.height) <= glance_side;
  if (small ? options_.steps.has(read_step::inverted) : wanted(read_step::inverted))
    look_for_light(base_, measured, as_measured, read_step::inverted);
}

// Of codes that are seen from behind the decoder reads some, by what their masks and versions happen to be. In a mirror
// they are like any other.
void ladder::look_from_behind() {
  if (!search_.in_sight()) return;
  const placed_plane behind = mirror(base_);
  const tones measured(behind.plane.view());
  for (const polarity kind : {polarity::dark_on_light, polarity::light_on_dark}) {
    const bool inverted = kind == polarity::light_on_dark;
    if (!wanted(read_step::harder) || (inverted && !options_.steps.has(read_step::inverted))) return;
    grey_plane inked = measured.inked(behind.plane.view(), kind);
    std::vector<point> shapes = search_.shapes_of(inked.view(), behind.place);
    search_.look({inked, scan_kind::inked, behind.place, shapes, read_step::harder, inverted, true}, false);
  }
}

// Where all that was in sight is read: for codes of the other polarity, or too blurred for the first look.
void ladder::glance_for_others() {
  const int side = std::max(base_.plane.width, base_.plane.height);
  if (side <= glance_side || !options_.steps.has(read_step::downscaled) || !in_time()) return;
  const placed_plane small = shrink(base_, std::min(most_glance_factor, (side + glance_side - 1) / glance_side));
  look(small.view(), as_measured, read_step::downscaled);
}

template <class Developments>
void ladder::look_at_all(const placed_view& at, const Developments& kinds, read_step step) {
  if (std::min(at.plane.width, at.plane.height) < least_side) return;
  for (const development& how : kinds) {
    if (!wanted(step)) return;
    const grey_plane developed = develop(at.plane, how);
    look({developed.view(), at.place}, how.line, step);
  }
}

void ladder::look_at_smaller() {
  const int side = std::min(base_.plane.width, base_.plane.height);
  for (int factor = 2; side / factor >= least_side && wanted(read_step::downscaled); factor += factor < 4 ? 1 : 2)
    look(shrink(base_, factor).view(), as_measured, read_step::downscaled);
}

// What the steps after the smaller copies work on: past a million pixels details are finer than any module that
// matters.
const placed_view& ladder::handy() {
  int factor = 1;
  while (pixels_of(base_.plane) / static_cast<unsigned>(factor * factor) > most_pixels_to_develop) ++factor;
  if (factor != 1) {
    handy_ = shrink(base_, factor);
    base_ = handy_.view();
  }
  return base_;
}

// It draws a line between dark and light of its own, so it is given grey. The corner squares are counted in ours.
// `light_unseen`: light codes are looked for even where no such squares are seen.
void ladder::ask_second_reader(const placed_view& at, bool light_unseen) {
  const tones measured(at.plane);
  for (const polarity kind : {polarity::dark_on_light, polarity::light_on_dark}) {
    const bool inverted = kind == polarity::light_on_dark;
    if (!wanted(read_step::second_reader) || (inverted && !options_.steps.has(read_step::inverted))) return;
    std::vector<point> shapes = search_.shapes_of(measured.inked(at.plane, kind).view(), at.place);
    grey_plane plane = inverted ? negative(at.plane) : copied(at.plane);
    search_.look({plane, scan_kind::other, at.place, shapes, read_step::second_reader, inverted},
                 search_.codes().empty() && (light_unseen || !inverted));
  }
}

void ladder::ask_second_reader() {
  const placed_view& whole = handy();
  if (std::min(whole.plane.width, whole.plane.height) < least_side) return;
  ask_second_reader(whole, true);
  if (!wanted(read_step::second_reader)) return;
  const placed_plane larger = enlarge(whole, 2);
  ask_second_reader({develop(larger.plane.view(), developments::for_second_reader).view(), larger.place}, false);
}

void ladder::climb() {
  look_first();
  look_from_behind();
  if (!search_.codes().empty() && !search_.in_sight()) return glance_for_others();
  look_at_smaller();
  if (wanted(read_step::contrast)) {
    look_at_all(shrink(handy(), 2).view(), developments::of_half, read_step::contrast);
    look_at_all(handy(), developments::of_whole, read_step::contrast);
  }
  if (wanted(read_step::upscaled))
    look_at_all(enlarge(handy(), 2).view(), developments::of_double, read_step::upscaled);
  if (wanted(read_step::rotated)) look_at_all(turn(handy(), 45).view(), developments::of_turned, read_step::rotated);
  if (wanted(read_step::second_reader)) ask_second_reader();
}

}  // namespace image
EMVQR_NAMESPACE_END
