// The steps by which a picture is read, the cheapest first.
#pragma once

#include <emvqr/image/decode.hpp>

#include "development.hpp"
#include "grey.hpp"
#include "resample.hpp"
#include "search.hpp"
#include "threshold.hpp"

#include <chrono>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// One climb over a picture: a step is taken as long as nothing was read or corners of more codes are in sight.
class ladder {
 public:
  /// `plane` stays the caller's. `origin`: where it lies in the picture.
  ladder(const grey_view& plane, point origin, const decode_options& options);

  void climb();

  bool gave_up() const noexcept { return search_.gave_up() || out_of_time_; }
  std::vector<found_code>& codes() noexcept { return search_.codes(); }

 private:
  void look_first();
  void look_from_behind();
  void glance_for_others();
  void look_at_smaller();
  const placed_view& handy();
  template <class Developments>
  void look_at_all(const placed_view& at, const Developments& kinds, read_step step);
  void look(const placed_view& at, int line, read_step step);
  void look_for_dark(const placed_view& at, const tones& measured, int line, read_step step, read_step harder);
  void look_for_light(const placed_view& at, const tones& measured, int line, read_step step);
  void ask_second_reader(const placed_view& at, bool light_unseen);
  void ask_second_reader();
  bool wanted(read_step step);
  bool in_time();

  placed_view base_;  // the picture; past the smaller copies no larger than needed
  placed_plane handy_;
  decode_options options_;
  std::chrono::steady_clock::time_point began_;
  search search_;
  bool out_of_time_ = false;
};

}  // namespace image
EMVQR_NAMESPACE_END
