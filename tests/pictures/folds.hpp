// Paper that was crumpled and smoothed out again.
#pragma once

#include "print.hpp"

#include <array>
#include <cstddef>

namespace emvqr_pictures {

/// A place on the plane of the paper, in its pixels.
struct spot {
  double x;
  double y;
};

class crumpled_paper {
 public:
  crumpled_paper(const print& page, const recipe& how) noexcept;

  /// Moves a place on the flat paper to where it is printed; returns how much darker the slope makes it, in 256ths.
  double bend(spot& at) const noexcept {
    double slope = 0;
    const spot flat = at;
    for (std::size_t i = 0; i != used_; ++i) {
      const fold& one = folds_[i];
      const double phase = (flat.x * one.along_x + flat.y * one.along_y) * one.waves + one.start;
      const double high = wave(phase);
      at.x += one.push_x * high;
      at.y += one.push_y * high;
      slope += wave(phase + 0.25) * (one.push_x + one.push_y) * one.waves;
    }
    return slope * 420;
  }

 private:
  // The paper is pushed to and fro along one direction, in waves.
  struct fold {
    double along_x, along_y;  // of unit length
    double push_x, push_y;
    double waves;  // a pixel of the plane
    double start;
  };

  // Waves of parabolas: from -1 to 1 over a period of 1.
  static double wave(double at) noexcept {
    const double whole = static_cast<double>(static_cast<long>(at + 4096)) - 4096;
    const double part = at - whole;
    const double half = part < 0.5 ? part * 2 : part * 2 - 1;
    const double height = 4 * half * (1 - half);
    return part < 0.5 ? height : -height;
  }

  std::array<fold, 5> folds_{};
  std::size_t used_ = 0;
};

}  // namespace emvqr_pictures
