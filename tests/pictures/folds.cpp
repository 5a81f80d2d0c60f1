#include "folds.hpp"

#include "random.hpp"

namespace emvqr_pictures {

crumpled_paper::crumpled_paper(const print& page, const recipe& how) noexcept {
  if (how.crumple == 0) return;
  random_numbers draw{how.seed ^ 0x464F4C44U};
  for (fold& one : folds_) {
    const int angle = draw.between(0, 1799);
    const int towards = angle + draw.between(-300, 300);
    const int length = draw.between(90, 260);  // tenths of a module
    // A longer wave is pushed further, so that all of them squeeze the modules alike.
    const double push = how.crumple * length * page.module_side / 34'000.0;
    one = {cosine(angle),
           sine(angle),
           cosine(towards) * push,
           sine(towards) * push,
           10.0 / (page.module_side * length),
           draw.between(0, 99) / 100.0};
  }
  used_ = folds_.size();
}

}  // namespace emvqr_pictures
