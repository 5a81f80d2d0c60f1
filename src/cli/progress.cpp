#include "progress.hpp"

#include "output.hpp"
#include "terminal.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

constexpr std::chrono::milliseconds first_after{1000};
constexpr std::chrono::milliseconds again_after{100};
constexpr std::size_t bar_width = 30;

}  // namespace

progress::progress(std::size_t total, bool wanted) : total_(total), wanted_(wanted && is_terminal(STDERR_FILENO)) {}

double progress::seconds() const { return std::chrono::duration<double>(clock::now() - began_).count(); }

void progress::show(std::size_t done, std::size_t items) {
  if (!wanted_) return;
  const clock::time_point now = clock::now();
  if (now - shown_at_ < (shown_ ? again_after : first_after)) return;
  shown_at_ = now;
  shown_ = true;
  std::string line = fmt::format("\r{} payloads", items);
  if (total_ != 0) {
    const std::size_t filled = std::min(done, total_) * bar_width / total_;
    line = fmt::format("\r[{:<{}}] {:3}%  {} payloads", std::string(filled, '#'), bar_width,
                       std::min(done, total_) * 100 / total_, items);
  }
  note_more(line);
}

void progress::clear() {
  if (shown_) note_more("\r\x1b[K");
  shown_ = false;
}

}  // namespace emvqr::cli
