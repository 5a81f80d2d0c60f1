// Every way to a CRC against Python's binascii.crc_hqx: emvqr_differential_crc COMMAND INPUTS, where COMMAND starts
// crc_hqx.py. The first inputs are of all lengths to 4,096; the rest are short as a rule, as payloads are.
#include "fuzz/crc_ways.hpp"
#include "fuzz/python_crc.hpp"
#include "fuzz/random_source.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace {

using emvqr::crc_table;
using emvqr_fuzz::random_source;

constexpr std::size_t longest = 4096, in_one_question = 100;

/// The CRCs of the first 0, 1, 2 ... of some bytes, computed by the compiler.
struct constant_bytes {
  char of[80] = {};
  constexpr constant_bytes() noexcept {
    for (unsigned i = 0; i != sizeof of; ++i) of[i] = static_cast<char>(i * 37 + 11);
  }
  constexpr std::string_view first(std::size_t count) const noexcept { return {of, count}; }
};
constexpr constant_bytes constant;

template <crc_table Table>
constexpr auto constant_crcs() noexcept {
  std::array<std::uint16_t, sizeof constant.of + 1> crcs{};
  for (std::size_t i = 0; i != crcs.size(); ++i) crcs[i] = emvqr::crc16<Table>(constant.first(i));
  return crcs;
}

class comparison {
 public:
  explicit comparison(const char* command) : python_(command) {}

  void add(std::string_view bytes, std::uint16_t ours) {
    python_.ask(bytes);
    ours_.push_back(ours);
    if (ours_.size() == in_one_question) settle();
  }
  void settle() {
    if (ours_.empty()) return;
    const std::vector<std::uint16_t> theirs = python_.answers();
    for (std::size_t i = 0; i != ours_.size(); ++i) {
      if (ours_[i] != theirs[i] && differing_++ == 0)
        std::printf("input %zu: Python has %04X, we have %04X\n", compared_ + i, unsigned{theirs[i]},
                    unsigned{ours_[i]});
    }
    compared_ += ours_.size();
    ours_.clear();
  }
  std::size_t compared() const noexcept { return compared_; }
  std::size_t differing() const noexcept { return differing_; }

 private:
  emvqr_fuzz::python_crc python_;
  std::vector<std::uint16_t> ours_;
  std::size_t compared_ = 0, differing_ = 0;
};

template <crc_table Table>
void add_constants(comparison& all) {
  static constexpr auto crcs = constant_crcs<Table>();
  for (std::size_t i = 0; i != crcs.size(); ++i) all.add(constant.first(i), crcs[i]);
}

std::string random_bytes(random_source& random, std::size_t length) {
  std::string bytes(length, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random.below(256));
  return bytes;
}

void add_random(comparison& all, std::size_t inputs) {
  random_source random{20261130};
  for (std::size_t i = 0; i != inputs; ++i) {
    const std::size_t length = i <= longest ? i : random.below(random.below(32) == 0 ? longest + 1 : 300);
    const std::string bytes = random_bytes(random, length);
    all.add(bytes, emvqr_fuzz::agreed_crc(bytes, i % emvqr_fuzz::alignments));
  }
}

}  // namespace

int main(int count, char** words) {
  emvqr_fuzz::must(count == 3, "two words: the command that starts crc_hqx.py, and how many inputs");
  comparison all{words[1]};
  add_constants<crc_table::none>(all);
  add_constants<crc_table::nibble>(all);
  add_constants<crc_table::byte>(all);
  add_constants<crc_table::slice16>(all);
  add_constants<crc_table::fastest>(all);
  add_random(all, std::stoul(words[2]));
  all.settle();
  std::printf("%zu CRCs compared with Python's, %zu differ\n", all.compared(), all.differing());
  return all.differing() == 0 ? 0 : 1;
}
