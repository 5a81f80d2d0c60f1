#include "camera.hpp"

#include "random.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace emvqr_pictures {
namespace {

constexpr double unit = 256;  // places on the plane are in 256ths of its pixels

struct spot {
  double x;
  double y;
};

// A fold: the paper is pushed to and fro along one direction, in waves.
struct fold {
  double along_x, along_y;  // of unit length
  double push_x, push_y;
  double waves;  // a pixel of the plane
  double start;
};

// Waves of parabolas: from -1 to 1 over a period of 1.
double wave(double at) noexcept {
  const double whole = static_cast<double>(static_cast<long>(at + 4096)) - 4096;
  const double part = at - whole;
  const double half = part < 0.5 ? part * 2 : part * 2 - 1;
  const double height = 4 * half * (1 - half);
  return part < 0.5 ? height : -height;
}

class crumpled_paper {
 public:
  crumpled_paper(const print& page, const recipe& how) noexcept {
    if (how.crumple == 0) return;
    random_numbers draw{how.seed ^ 0x464F4C44U};
    for (fold& one : folds_) {
      const int angle = draw.between(0, 1799), towards = angle + draw.between(-300, 300);
      const double length = page.module_side * draw.between(90, 260) / 10.0;
      const double push = page.module_side * how.crumple * length / (page.module_side * 17.0) / 200;
      one = {cosine(angle),        sine(angle), cosine(towards) * push,
             sine(towards) * push, 1 / length,  draw.between(0, 99) / 100.0};
    }
    used_ = folds_.size();
  }

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
  std::array<fold, 5> folds_{};
  std::size_t used_ = 0;
};

class pinhole {
 public:
  pinhole(const print& page, const recipe& how, int width, int height) noexcept
      : middle_(middle_of_code(page, how, width, height)),
        focal_(1.3 * std::max(width, height)),
        scale_(page.module_side * 100.0 / how.module_pixels),
        sine_tilt_(sine(how.tilt)),
        cosine_tilt_(cosine(how.tilt)),
        sine_towards_(sine(how.tilt_towards)),
        cosine_towards_(cosine(how.tilt_towards)),
        sine_turn_(sine(how.turn - how.tilt_towards)),
        cosine_turn_(cosine(how.turn - how.tilt_towards)),
        centre_{page.code_left + page.code_side / 2.0, page.code_top + page.code_side / 2.0} {}

  /// Where the ray through a place of the picture meets the card's plane.
  spot hit(double column, double row) const noexcept {
    const double right = column - middle_.x, below = row - middle_.y;
    const double u = right * cosine_towards_ + below * sine_towards_;
    const double v = below * cosine_towards_ - right * sine_towards_;
    const double steep = std::max(focal_ * cosine_tilt_ - v * sine_tilt_, focal_ * 0.12);  // short of the horizon
    const double away = v * focal_ * scale_ / steep;
    const double wide = u * (focal_ * scale_ + away * sine_tilt_) / focal_;
    return {centre_.x + wide * cosine_turn_ + away * sine_turn_, centre_.y + away * cosine_turn_ - wide * sine_turn_};
  }

 private:
  place middle_;
  double focal_, scale_;
  double sine_tilt_, cosine_tilt_, sine_towards_, cosine_towards_, sine_turn_, cosine_turn_;
  spot centre_;
};

// The tone at a place in 256ths of a pixel, between its four neighbours.
int tone_at(const print& page, int x, int y) noexcept {
  const int column = (x - 128) >> 8, row = (y - 128) >> 8;
  const int across = (x - 128) & 255, down = (y - 128) & 255;
  int upper = 0, lower = 0;
  if (column >= 0 && row >= 0 && column + 1 < page.card.width && row + 1 < page.card.height) {
    const std::uint8_t* first = page.card.row(row) + column;
    const std::uint8_t* second = first + page.card.width;
    upper = first[0] * (256 - across) + first[1] * across;
    lower = second[0] * (256 - across) + second[1] * across;
  } else {
    const auto one = [&page](int c, int r) -> int {
      if (c >= 0 && r >= 0 && c < page.card.width && r < page.card.height) return page.card.row(r)[c];
      return page.ground->row(r & (ground_side - 1))[c & (ground_side - 1)];
    };
    upper = one(column, row) * (256 - across) + one(column + 1, row) * across;
    lower = one(column, row + 1) * (256 - across) + one(column + 1, row + 1) * across;
  }
  return (upper * (256 - down) + lower * down) >> 16;
}

// From the middle of the code to past its corners, however it is turned; more where it is tilted towards the camera.
int reach_of_code(const print& page, const recipe& how) noexcept {
  const double turned = std::max(sine(how.turn), -sine(how.turn)) + std::max(cosine(how.turn), -cosine(how.turn));
  return static_cast<int>(picture_side_of_code(page, how) * turned * (1.1 + how.tilt / 1800.0) / 2) + 4;
}

}  // namespace

int picture_side_of_code(const print& page, const recipe& how) noexcept {
  return page.code_side * how.module_pixels / page.module_side / 100;
}

place middle_of_code(const print& page, const recipe& how, int width, int height) noexcept {
  const int half = picture_side_of_code(page, how) / 2;
  const int quiet = how.quiet * how.module_pixels / 10'000;
  if (how.corner) return {half + quiet, height - half - quiet};
  random_numbers draw{how.seed ^ 0x41494DU};
  const int reach = reach_of_code(page, how);
  const int free_x = std::max(0, width / 2 - reach), free_y = std::max(0, height / 2 - reach);
  return {width / 2 + draw.between(-free_x, free_x), height / 2 + draw.between(-free_y, free_y)};
}

raster look_at(const print& page, const recipe& how) {
  random_numbers draw{how.seed ^ 0x4652414D45U};
  const int least = 2 * reach_of_code(page, how);
  const int longer = std::clamp(least * draw.between(12, 16) / 10, std::max(320, least), std::max(880, least));
  const int shorter = std::max(longer * 3 / 4, least);
  const bool upright = draw.one_in(2);
  raster seen{upright ? shorter : longer, upright ? longer : shorter, 0};

  const pinhole camera{page, how, seen.width, seen.height};
  const crumpled_paper paper{page, how};
  const int samples = how.module_pixels < 300 ? 3 : 2;
  struct corner {
    int x, y, darker;
  };
  std::vector<corner> above(static_cast<std::size_t>(seen.width) + 1), below(above.size());
  const auto fill = [&](std::vector<corner>& line, int y) {
    for (int x = 0; x <= seen.width; ++x) {
      spot at = camera.hit(x, y);
      double slope = paper.bend(at);
      if (at.x < 0 || at.y < 0 || at.x > page.card.width || at.y > page.card.height) slope = 0;  // the ground is flat
      constexpr double far = 1e5;
      line[static_cast<std::size_t>(x)] = {static_cast<int>(std::clamp(at.x, -far, far) * unit),
                                           static_cast<int>(std::clamp(at.y, -far, far) * unit),
                                           static_cast<int>(slope)};
    }
  };
  fill(above, 0);
  for (int y = 0; y != seen.height; ++y) {
    fill(below, y + 1);
    for (int x = 0; x != seen.width; ++x) {
      const corner& first = above[static_cast<std::size_t>(x)];
      const corner& right = above[static_cast<std::size_t>(x) + 1];
      const corner& under = below[static_cast<std::size_t>(x)];
      int sum = 0;
      for (int j = 0; j != samples; ++j)
        for (int i = 0; i != samples; ++i) {
          const int across = 2 * i + 1, down = 2 * j + 1;
          sum += tone_at(page, first.x + ((right.x - first.x) * across + (under.x - first.x) * down) / (2 * samples),
                         first.y + ((right.y - first.y) * across + (under.y - first.y) * down) / (2 * samples));
        }
      const int tone = sum / (samples * samples);
      seen.row(y)[x] = to_tone(tone - tone * first.darker / 256);
    }
    above.swap(below);
  }
  return seen;
}

}  // namespace emvqr_pictures
