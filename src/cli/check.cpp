// emvqr check: one payload a line, many lines, all cores.
#include "block_judge.hpp"
#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "limits.hpp"
#include "line_source.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "terminal.hpp"
#include "verdict.hpp"
#include "worker_pool.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <future>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

/// How many lines were good, how many bad.
struct line_counts {
  std::uint64_t good = 0;
  std::uint64_t bad = 0;
};

/// Hands blocks to the threads and writes what comes back in the order of the file.
class checker {
 public:
  checker(const check_command& command, unsigned threads)
      : how_{judge_options_of(command.lenient, command.profile, now_or_clock(command.now_ms)), command.json,
             command.quiet},
        lines_(command.source),
        // Verdicts on the same terminal would run through the bar, and are progress enough.
        bar_(lines_.size(), "payloads", !command.quiet && !is_terminal(STDOUT_FILENO)),
        ring_(blocks_per_thread * threads + 1),
        pool_(threads) {}

  line_counts run() {
    while (lines_.next(next_free().block)) {
      if (next_free().block.lines != 0) submit();
      while (under_way() != 0 && (too_many_wait() || front_is_done({}))) take();
      if (!lines_.is_ready()) answer_until_ready();
    }
    while (under_way() != 0) take();
    bar_.clear();
    return total_;
  }
  double seconds() const { return bar_.seconds(); }

 private:
  /// A block and what it is judged to be. Its memory is used again when the ring has come round.
  struct seat {
    line_block block;
    std::future<lines_told> told;
  };

  seat& next_free() { return ring_[submitted_ % ring_.size()]; }
  seat& front() { return ring_[taken_ % ring_.size()]; }
  std::size_t under_way() const { return submitted_ - taken_; }
  // One seat stays free: it is what the next block is read into.
  bool too_many_wait() const { return under_way() == ring_.size() || lines_waiting_ > max_lines_under_way; }
  bool front_is_done(std::chrono::microseconds within) {
    return front().told.wait_for(within) == std::future_status::ready;
  }

  void submit() {
    seat& taken = next_free();
    lines_waiting_ += taken.block.lines;
    taken.told = pool_.submit([this, &block = taken.block] { return judge_block(block, how_); });
    ++submitted_;
  }
  void take() {
    const lines_told done = front().told.get();
    lines_waiting_ -= front().block.lines;
    ++taken_;
    total_.good += done.good;
    total_.bad += done.bad;
    bar_.show(lines_.bytes_read(), total_.good + total_.bad);
    write_out(done.text);
  }

  /// Whoever writes one line and waits for the answer gets it; whoever writes on is not kept waiting for answers.
  void answer_until_ready() {
    // Nothing waits for both, so one is looked at again and again while the other is waited for.
    constexpr std::chrono::microseconds look_again{100};
    flush_out();
    while (under_way() != 0 && !lines_.is_ready()) {
      if (!front_is_done(look_again)) continue;
      take();
      flush_out();
    }
  }

  line_telling how_;
  line_source lines_;
  progress bar_;
  std::vector<seat> ring_;
  std::size_t submitted_ = 0;  // blocks since the beginning
  std::size_t taken_ = 0;
  std::uint64_t lines_waiting_ = 0;
  line_counts total_{};
  worker_pool<lines_told> pool_;  // last: its threads use the rest
};

unsigned threads_for(unsigned wanted) {
  const unsigned threads = wanted != 0 ? wanted : std::thread::hardware_concurrency();
  return std::clamp(threads, 1U, max_threads);
}

}  // namespace

int check_command::run() const {
  checker work(*this, threads_for(threads));
  const line_counts total = work.run();
  flush_out();
  const std::uint64_t count = total.good + total.bad;
  const double seconds = work.seconds();
  if (!quiet) {
    note(fmt::format("{} payload{}: {} ok, {} bad; {:.2f} s, {:.0f} a second", count, count == 1 ? "" : "s", total.good,
                     total.bad, seconds, seconds > 0 ? static_cast<double>(count) / seconds : 0.0));
  }
  return total.bad == 0 ? exit_good : exit_invalid;
}

}  // namespace emvqr::cli
