// emvqr_picture_overhead: what this library costs over the libraries under it, on pictures that are easy to read.
#include "pictures/degrade.hpp"
#include "pictures/reader.hpp"
#include "plain_qrencode.hpp"
#include "plain_zxing.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <utility>
#include <vector>

namespace {

using emvqr::image::picture;
using emvqr_pictures::payload_at;

struct medians {
  double ours;  // microseconds
  double plain;
};

double median(std::vector<double> times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

template <class F>
double time_of(const F& f) {
  const auto began = std::chrono::steady_clock::now();
  f();
  const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - began;
  return took.count();
}

// In turn, and the first now this one, now that: whatever else the machine does falls on both.
template <class Ours, class Plain>
medians compare(int runs, const Ours& ours, const Plain& plain) {
  std::vector<double> our_times, plain_times;
  for (int i = 0; i != runs; ++i) {
    if (i % 2 == 0) our_times.push_back(time_of(ours));
    plain_times.push_back(time_of(plain));
    if (i % 2 != 0) our_times.push_back(time_of(ours));
  }
  return {median(std::move(our_times)), median(std::move(plain_times))};
}

void print_row(const char* what, const medians& seen) {
  std::printf("| %s | %.1f | %.1f | %+.1f %% |\n", what, seen.ours, seen.plain, 100 * (seen.ours / seen.plain - 1));
}

// A sharp code in the middle of paper, half as high as the picture.
picture clean_picture(unsigned width, unsigned height, int payload_index) {
  const auto code = emvqr_pictures::code_of(emvqr_pictures::damage::blur, payload_index);
  const unsigned module = std::max(1U, height / 2 / code.size());
  const unsigned left = (width - code.size() * module) / 2, top = (height - code.size() * module) / 2;
  picture made{std::vector<std::uint8_t>(std::size_t{width} * height, 235), width, height,
               emvqr::image::pixel_format::grey};
  for (unsigned y = 0; y != code.size() * module; ++y)
    for (unsigned x = 0; x != code.size() * module; ++x)
      if (code.dark(x / module, y / module)) made.pixels[std::size_t{top + y} * width + left + x] = 20;
  return made;
}

void expect(bool done) {
  if (!done) throw std::runtime_error("a clean picture was not read, or a payload not encoded");
}

void reading() {
  std::puts("| reading a clean picture | emvqr, us | ZXing, us | more |\n|---|---|---|---|");
  for (const auto& [width, height] :
       {std::pair{320U, 240U}, {640U, 480U}, {1280U, 720U}, {1920U, 1080U}, {4000U, 3000U}}) {
    const picture seen = clean_picture(width, height, 4);
    const auto ours = [&] { expect(emvqr_pictures::glance_by_us(seen).size() == 1); };
    const auto plain = [&] { expect(emvqr_bench::plain_zxing(seen).size() == 1); };
    char what[40];
    std::snprintf(what, sizeof what, "%u x %u", width, height);
    print_row(what, compare(width > 1500 ? 41 : 401, ours, plain));
  }
}

void encoding() {
  std::puts("\n| making a symbol at level H | emvqr, us | libqrencode, us | more |\n|---|---|---|---|");
  for (const int index : {0, 3, 4, 10}) {
    const std::string_view text = payload_at(index).text;
    const auto ours = [text] { expect(emvqr::image::encode(text, {emvqr::image::ecc::high}).has_value()); };
    const auto plain = [text] { expect(emvqr_bench::plain_qrencode(text) != 0); };
    char what[40];
    std::snprintf(what, sizeof what, "%zu bytes", text.size());
    print_row(what, compare(1001, ours, plain));
  }
}

}  // namespace

int main() {
  try {
    std::printf("Medians. ZXing-C++ %s.\n\n", emvqr_bench::plain_zxing_version().c_str());
    reading();
    encoding();
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "emvqr_picture_overhead: %s\n", problem.what());
    return 1;
  }
}
