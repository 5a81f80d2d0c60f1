// Python's binascii.crc_hqx, in a process of its own.
#pragma once

#include "cli/child_process.hpp"
#include "fuzz/fuzz.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr_fuzz {

inline std::string hex_of(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4];
    hex += digits[byte & 15u];
  }
  return hex;
}

class python_crc {
 public:
  /// `command` is what starts crc_hqx.py.
  explicit python_crc(const std::string& command) : child_(command) {}

  /// Puts off the question for one more input.
  void ask(std::string_view bytes) {
    if (asked_++ != 0) question_ += ' ';
    question_ += hex_of(bytes);
  }
  /// The answers to what was asked since the last call.
  std::vector<std::uint16_t> answers() {
    constexpr std::chrono::seconds patience{60};
    constexpr std::size_t digits = 4;
    std::string line;
    const auto end = child_.exchange(question_, patience, 5 * asked_ + 1, line);
    must(end == emvqr::cli::exchange_end::line && line.size() + 1 == (digits + 1) * asked_,
         ("Python answers: " + child_.error_tail()).c_str());
    std::vector<std::uint16_t> found;
    for (std::size_t at = 0; at < line.size(); at += digits + 1)
      found.push_back(static_cast<std::uint16_t>(std::stoul(line.substr(at, digits), nullptr, 16)));
    question_.clear();
    asked_ = 0;
    return found;
  }

 private:
  emvqr::cli::child_process child_;
  std::string question_;
  std::size_t asked_ = 0;
};

}  // namespace emvqr_fuzz
