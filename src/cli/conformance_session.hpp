// A target over many vectors: started, asked, and started anew when it hangs, dies or babbles.
#pragma once

#include "child_process.hpp"
#include "conformance_answer.hpp"
#include "conformance_vector.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace emvqr::cli {

/// How a target bore a question.
enum class conduct { answered, timeout, crashed, babbled };

/// What came of one question.
struct asked {
  conduct how = conduct::answered;
  target_answer answer;  ///< where it was answered
  std::string detail;    ///< else what happened, in words without anything hidden in them
};

class target_session {
 public:
  /// Starts the target and says hello. Throws `unusable` where it does not answer that three times in a row.
  target_session(std::string command, std::chrono::milliseconds limit);

  const target_claims& claims() const { return claims_; }

  /// Asks one vector. `late_babble` is set where the target turns out to have said more about the question before.
  /// Throws as the constructor does, where the target has to be started anew and cannot be.
  asked ask(const conformance_vector& vector, bool& late_babble);
  /// Ends the target; true if it turns out to have said more about the last question.
  bool finish();

 private:
  void start();
  bool try_start(std::string& why);
  std::optional<asked> put(const conformance_vector& vector);
  asked misconduct(exchange_end end);
  std::string after_words();
  void drop() { child_.reset(); }

  std::string command_;
  std::chrono::milliseconds limit_;
  std::unique_ptr<child_process> child_;
  target_claims claims_;
  bool greeted_ = false;
  std::uint64_t id_ = 0;
};

}  // namespace emvqr::cli
