// A bar on stderr for what takes more than a second, on a terminal alone.
#pragma once

#include <chrono>
#include <cstddef>

namespace emvqr::cli {

class progress {
 public:
  /// `total` is what `show` counts up to; 0 if nobody knows.
  progress(std::size_t total, bool wanted);
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;
  ~progress() { clear(); }

  void show(std::size_t done, std::size_t items);
  /// Takes the bar away.
  void clear();

  double seconds() const;

 private:
  using clock = std::chrono::steady_clock;

  clock::time_point began_ = clock::now();
  clock::time_point shown_at_ = began_;
  std::size_t total_;
  bool wanted_;
  bool shown_ = false;
};

}  // namespace emvqr::cli
