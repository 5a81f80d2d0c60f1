// NBC's SDK for JavaScript in a process of its own, and the judge of the differential test beside it
// (tests/differential/worker.mjs): asked about one request at a time, ended and started anew where it never answers.
#pragma once

#include "cli/child_process.hpp"
#include "differential/answers.hpp"
#include "fuzz/fuzz.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace emvqr_fuzz {

class sdk_worker {
 public:
  using milliseconds = std::chrono::milliseconds;

  /// `command` is what starts worker.mjs; `patience` is the longest that an answer may take.
  explicit sdk_worker(std::string command, milliseconds patience = std::chrono::seconds{10})
      : command_(std::move(command)), patience_(patience) {}
  sdk_worker(const sdk_worker&) = delete;
  sdk_worker& operator=(const sdk_worker&) = delete;
  /// Tells how many inputs came into each class.
  ~sdk_worker() {
    for (const auto& [name, count] : classes_) std::fprintf(stderr, "class: %zu %s\n", count, name.c_str());
  }

  /// What both sides say to `request` and no class of the list explains, as a text; empty where there is nothing.
  std::string compare(const nlohmann::json& request) {
    if (child_ == nullptr) start();
    const nlohmann::json asked{{"request", request}, {"ours", emvqr_test::answer_to(request)}};
    const std::string line = emvqr_test::line_of(asked);
    std::string answer;
    const auto end = child_->exchange(line, patience_, most_bytes, answer);
    if (end == emvqr::cli::exchange_end::timeout) {
      ++classes_["no answer in time"];
      std::fprintf(stderr, "no answer in time to %s\n", line.c_str());
      child_.reset();
      return {};
    }
    if (end != emvqr::cli::exchange_end::line) return "no answer: " + child_->error_tail() + "\n" + line;
    return judged(nlohmann::json::parse(answer)) ? std::string{} : answer + "\n" + line;
  }

  /// How many inputs came into each class; one may come into several.
  const std::map<std::string, std::size_t>& classes() const noexcept { return classes_; }

 private:
  static constexpr std::size_t most_bytes = std::size_t{1} << 20;

  void start() {
    constexpr std::chrono::seconds for_a_start{60};
    child_ = std::make_unique<emvqr::cli::child_process>(command_);
    std::string answer;
    const auto end = child_->exchange({}, for_a_start, most_bytes, answer);
    must(end == emvqr::cli::exchange_end::line && answer == "ready",
         ("the worker starts: " + child_->error_tail()).c_str());
  }
  bool judged(const nlohmann::json& answer) {
    if (!answer.contains("classes")) return false;
    for (const nlohmann::json& name : answer["classes"]) ++classes_[name.get_ref<const std::string&>()];
    return true;
  }

  std::string command_;
  milliseconds patience_;
  std::unique_ptr<emvqr::cli::child_process> child_;
  std::map<std::string, std::size_t> classes_;
};

}  // namespace emvqr_fuzz
