// emvqr check: one payload a line, many lines, all cores.
#include <emvqr/base/message.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/explain.hpp>

#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "json.hpp"
#include "limits.hpp"
#include "line_source.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "terminal.hpp"
#include "verdict.hpp"
#include "worker_pool.hpp"

#include <algorithm>
#include <chrono>
#include <deque>
#include <future>
#include <iterator>
#include <string>
#include <thread>

#include <fmt/format.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

struct block_result {
  std::string text;
  std::uint64_t good = 0;
  std::uint64_t bad = 0;
};

/// `ok`, line, scheme; or `bad`, line, scheme, rule or failure code, path, offset, what is wrong: with tabs between.
void add_line(std::string& out, const verdict& v) {
  if (v.is_valid()) {
    fmt::format_to(std::back_inserter(out), "ok\t{}\t{}\n", v.line, v.in->id);
    return;
  }
  const auto dash_for_none = [](std::string_view text) { return text.empty() ? std::string_view("-") : text; };
  if (!v.is_payload()) {
    fmt::format_to(std::back_inserter(out), "bad\t{}\t-\t{}\t{}\t{}\t{}\n", v.line, name(v.fault.code),
                   dash_for_none(to_text(v.fault.where).view()), v.fault.offset, meaning(v.fault.code));
    return;
  }
  // The first error by offset is kept even where there are too many findings, unless as many lesser ones precede it.
  const finding* const first =
      std::find_if(v.found.begin(), v.found.end(), [](const finding& f) { return f.level == severity::error; });
  const finding& shown = first == v.found.end() ? v.found[0] : *first;
  fmt::format_to(std::back_inserter(out), "bad\t{}\t{}\t{}\t{}\t{}\t{}\n", v.line, v.in->id, name(shown.broken),
                 dash_for_none(to_text(shown.where).view()), shown.offset, explain(shown).view());
}

block_result judge_block(const line_block& block, const check_command& command, const judge_options& options) {
  block_result out;
  std::string_view rest = block.text;
  for (std::uint64_t line = block.first_line; !rest.empty(); ++line) {
    const std::size_t end = rest.find('\n');
    std::string_view text = rest.substr(0, end);
    if (end != std::string_view::npos && !text.empty() && text.back() == '\r') text.remove_suffix(1);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    verdict v = judge(text, options);
    v.line = line;
    ++(v.is_valid() ? out.good : out.bad);
    if (command.quiet && v.is_valid()) continue;
    if (command.json) {
      out.text.append(json_of(v)).append("\n");
    } else {
      add_line(out.text, v);
    }
  }
  return out;
}

/// Hands blocks to the threads and writes what comes back in the order of the file.
class checker {
 public:
  checker(const check_command& command, unsigned threads)
      : command_(command),
        options_(judge_options_of(command.lenient, command.profile, now_or_clock(command.now_ms))),
        lines_(command.source),
        // Verdicts on the same terminal would run through the bar, and are progress enough.
        bar_(lines_.size(), "payloads", !command.quiet && !is_terminal(STDOUT_FILENO)),
        most_waiting_(blocks_per_thread * threads),
        pool_(threads) {}

  block_result run() {
    line_block block;
    while (lines_.next(block)) {
      if (block.lines != 0) submit(std::move(block));
      // Whoever writes one line and waits for the answer gets it.
      const bool idle = !lines_.is_ready();
      while (!waiting_.empty() && (idle || too_many_wait() || front_is_done())) take();
      if (idle) flush_out();
    }
    while (!waiting_.empty()) take();
    bar_.clear();
    return std::move(total_);
  }
  double seconds() const { return bar_.seconds(); }

 private:
  struct block_under_way {
    std::uint64_t lines;
    std::future<block_result> result;
  };

  void submit(line_block block) {
    const std::uint64_t lines = block.lines;
    lines_waiting_ += lines;
    waiting_.push_back(
        {lines, pool_.submit([this, block = std::move(block)] { return judge_block(block, command_, options_); })});
  }
  bool too_many_wait() const { return waiting_.size() > most_waiting_ || lines_waiting_ > max_lines_under_way; }
  bool front_is_done() const {
    return waiting_.front().result.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }
  void take() {
    const block_result done = waiting_.front().result.get();
    lines_waiting_ -= waiting_.front().lines;
    waiting_.pop_front();
    total_.good += done.good;
    total_.bad += done.bad;
    bar_.show(lines_.bytes_read(), total_.good + total_.bad);
    write_out(done.text);
  }

  const check_command& command_;
  judge_options options_;
  line_source lines_;
  progress bar_;
  std::size_t most_waiting_;
  block_result total_{};
  std::deque<block_under_way> waiting_;
  std::uint64_t lines_waiting_ = 0;
  worker_pool<block_result> pool_;  // last: its threads use the rest
};

unsigned threads_for(unsigned wanted) {
  const unsigned threads = wanted != 0 ? wanted : std::thread::hardware_concurrency();
  return std::clamp(threads, 1U, max_threads);
}

}  // namespace

int check_command::run() const {
  checker work(*this, threads_for(threads));
  const block_result total = work.run();
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
