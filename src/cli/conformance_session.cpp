#include "conformance_session.hpp"

#include "conformance_json.hpp"
#include "exit_status.hpp"
#include "limits.hpp"
#include "safe_text.hpp"

#include <utility>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

/// How long one that closed its output may take to end, so that its status can be told; and one that is not needed.
constexpr std::chrono::milliseconds ending_grace{500};
constexpr std::size_t shown_bytes = 80;

std::string in_quotes(std::string_view line) {
  const bool cut = line.size() > shown_bytes;
  return "\"" + safe_text(line.substr(0, shown_bytes)) + (cut ? "\"..." : "\"");
}

}  // namespace

target_session::target_session(std::string command, std::chrono::milliseconds limit)
    : command_(std::move(command)), limit_(limit) {
  start();
}

void target_session::start() {
  std::string why;
  for (int i = 0; i != most_starts; ++i)
    if (try_start(why)) return;
  throw unusable("the target did not answer hello " + std::to_string(most_starts) + " times: " + why);
}

bool target_session::try_start(std::string& why) {
  child_ = std::make_unique<child_process>(command_);
  std::string line;
  id_ = 0;
  const exchange_end end =
      child_->exchange(R"({"id":0,"op":"hello","protocol":1})", limit_ * start_factor, max_protocol_line, line);
  try {
    if (end == exchange_end::line) {
      if (id_of_answer(line) != 0) throw bad_message("the answer has another id");
      target_claims claims = read_hello(line);
      // What it claims at first is what it is judged by.
      if (!std::exchange(greeted_, true)) claims_ = std::move(claims);
      return true;
    }
    why = end == exchange_end::timeout    ? "no answer in time"
          : end == exchange_end::too_long ? "a line without end"
                                          : "";
  } catch (const bad_message& problem) {
    why = std::string(problem.what()) + ": " + in_quotes(line);
  }
  if (end == exchange_end::ended) child_->finish(ending_grace);
  if (!child_->ending().empty()) why = "it ended with " + child_->ending();
  if (why.empty()) why = "it closed its output";
  why += after_words();
  drop();
  return false;
}

/// The end of its stderr, where it said anything there.
std::string target_session::after_words() {
  const std::string& tail = child_->error_tail();
  return tail.empty() ? "" : "; stderr: " + safe_text(tail);
}

asked target_session::ask(const conformance_vector& vector, bool& late_babble) {
  late_babble = child_ != nullptr && !child_->take_unasked().empty();
  if (late_babble) drop();
  if (child_ == nullptr) start();
  if (std::optional<asked> out = put(vector)) return std::move(*out);
  // It answered the question before a second time, late: this one is asked again.
  late_babble = true;
  drop();
  start();
  return put(vector).value_or(asked{conduct::babbled, {}, "the answer has another id"});
}

/// Nothing where the answer is one to the question before.
std::optional<asked> target_session::put(const conformance_vector& vector) {
  const std::uint64_t before = id_++;
  const std::string question = "{\"id\":" + std::to_string(id_) + "," + vector.question.substr(1);
  std::string line;
  const exchange_end end = child_->exchange(question, limit_, max_protocol_line, line);
  asked out;
  if (end == exchange_end::line) {
    try {
      const std::uint64_t id = id_of_answer(line);
      if (before != 0 && id == before) return std::nullopt;
      if (id != id_) throw bad_message("the answer has another id");
      out.answer = read_answer(line, vector.op);
      if (child_->take_unasked().empty()) return out;
      out = {conduct::babbled, {}, "more than one line"};
    } catch (const bad_message& problem) {
      out = {conduct::babbled, {}, std::string(problem.what()) + ": " + in_quotes(line)};
    }
  } else {
    out = misconduct(end);
  }
  out.detail += after_words();
  drop();
  return out;
}

asked target_session::misconduct(exchange_end end) {
  if (end == exchange_end::timeout) return {conduct::timeout, {}, fmt::format("no answer in {} ms", limit_.count())};
  if (end == exchange_end::too_long) return {conduct::babbled, {}, "an answer of more than 1 MiB"};
  child_->finish(ending_grace);
  const std::string& ending = child_->ending();
  return {conduct::crashed, {}, ending.empty() ? "it closed its input or output" : "it ended with " + ending};
}

bool target_session::finish() {
  if (child_ == nullptr) return false;
  const bool babbled = !child_->finish(ending_grace).empty();
  drop();
  return babbled;
}

}  // namespace emvqr::cli
