#include "progress.hpp"

#include "output.hpp"
#include "terminal.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

constexpr std::chrono::milliseconds first_after{1000};
constexpr std::chrono::milliseconds again_after{100};
constexpr std::size_t least_width = 10;
constexpr std::size_t most_width = 30;
constexpr double million = 1e6;

std::string count_text(double count) {
  return count < million ? fmt::format("{:.0f}", count) : fmt::format("{:.1f} million", count / million);
}

/// In one unit, rounded up: nobody is to be told 0 seconds who still waits.
std::string wait_text(double seconds) {
  constexpr double minute = 60;
  constexpr double hour = 3600;
  if (seconds < 2 * minute) return fmt::format("{:.0f} s", std::ceil(seconds));
  if (seconds < 2 * hour) return fmt::format("{:.0f} min", std::ceil(seconds / minute));
  return fmt::format("{:.0f} h", std::ceil(seconds / hour));
}

}  // namespace

std::string progress_line(const progress_state& now, std::string_view what, std::size_t columns) {
  std::string words = fmt::format("{} {}", now.items, what);
  if (now.seconds > 0) words += fmt::format("  {} a second", count_text(static_cast<double>(now.items) / now.seconds));
  std::string bar;
  if (now.total != 0) {
    const std::size_t done = std::min(now.done, now.total);
    if (done != 0) {
      const double more = static_cast<double>(now.total - done) / static_cast<double>(done);
      words += fmt::format("  {} left", wait_text(now.seconds * more));
    }
    words.insert(0, fmt::format("{:3}%  ", done * 100 / now.total));
    const std::size_t around = words.size() + 4;  // its brackets, a space and the cursor behind all
    const std::size_t width = columns > around ? std::min(columns - around, most_width) : 0;
    const std::size_t filled = done * width / now.total;
    if (width >= least_width) bar = fmt::format("[{:<{}}] ", std::string(filled, '#'), width);
  }
  // A line that is wrapped could not be written over.
  return (bar + words).substr(0, columns == 0 ? 0 : columns - 1);
}

progress::progress(std::size_t total, std::string_view what, bool wanted)
    : total_(total), what_(what), wanted_(wanted && is_terminal(STDERR_FILENO)) {}

double progress::seconds() const { return std::chrono::duration<double>(clock::now() - began_).count(); }

void progress::show(std::size_t done, std::size_t items) {
  if (!wanted_) return;
  const clock::time_point now = clock::now();
  if (now - shown_at_ < (shown_ ? again_after : first_after)) return;
  shown_at_ = now;
  shown_ = true;
  const std::string line = progress_line({done, total_, items, seconds()}, what_, columns_of(STDERR_FILENO));
  note_more("\r" + line + "\x1b[K");  // the line before may have been longer
}

void progress::clear() {
  if (shown_) note_more("\r\x1b[K");
  shown_ = false;
}

}  // namespace emvqr::cli
