// A bar on stderr for what takes more than a second, on a terminal alone.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace emvqr::cli {

/// How far something is.
struct progress_state {
  std::size_t done = 0;
  std::size_t total = 0;  ///< what `done` counts up to; 0 if nobody knows
  std::size_t items = 0;  ///< how many are behind us, whatever `done` counts
  double seconds = 0;     ///< since the beginning
};

/// A bar, how many, how fast, how long yet: what is known of it, and what of it fits in one line of so many columns.
/// `what` are the items.
std::string progress_line(const progress_state& now, std::string_view what, std::size_t columns);

class progress {
 public:
  /// `total` is what `show` counts up to; 0 if nobody knows. `what` outlives it.
  progress(std::size_t total, std::string_view what, bool wanted);
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
  std::string_view what_;
  bool wanted_;
  bool shown_ = false;
};

}  // namespace emvqr::cli
