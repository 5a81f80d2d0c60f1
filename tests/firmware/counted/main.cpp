// Does what bench/workload.hpp does with each of its payloads and prints the instructions, a line each: the deed, the
// payload, how many. Ends with status 1 where the thing went wrong.
#include "bench/workload.hpp"
#include "board/semihosting.hpp"
#include "board/timer.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using emvqr_bench::hidden;
using emvqr_bench::payloads;

// The timer is right to about three instructions, so that of so many times it is right to one.
constexpr std::uint32_t times = 10;

/// Counts `deed`, which says whether it went well.
template <class Deed>
bool count(std::string_view what, std::size_t payload, const Deed& deed) {
  const std::uint32_t before = board::instructions();
  bool good = true;
  for (std::uint32_t i = 0; i != times; ++i) good = deed() && good;
  const std::uint32_t taken = board::instructions() - before;
  board::print(what);
  board::print(" ");
  board::print(static_cast<unsigned long>(payload));
  board::print(" ");
  board::print(static_cast<unsigned long>(taken / times));
  board::print("\n");
  return good;
}

std::string_view seen(std::size_t payload) { return {hidden(payloads[payload].data()), payloads[payload].size()}; }

bool parses(std::size_t payload) {
  const auto view = emvqr_bench::parse(seen(payload));
  return hidden(&view)->has_value();
}

bool writes(const emvqr_bench::shops& from, std::size_t payload) {
  char buffer[emvqr::max_payload_bytes];
  const std::size_t size = emvqr_bench::write(from, payload, buffer);
  return size == payloads[payload].size() && hidden(buffer)[size - 1] == payloads[payload].back();
}

template <emvqr::crc_table Table>
bool counts_crc(std::size_t payload) {
  // Of the whole payload, so that it is of as many bytes as the benchmarks'.
  const std::uint16_t crc = emvqr::crc16<Table>(seen(payload));
  return *hidden(&crc) != 0;
}

}  // namespace

int main() {
  using emvqr::crc_table;
  board::timer_begin();
  const emvqr_bench::shops from{};
  bool good = true;
  for (std::size_t i = 0; i != 4; ++i) {
    good = count("parse", i, [&] { return parses(i); }) && good;
    good = count("parse_and_check", i, [&] { return emvqr_bench::parse_and_check(seen(i)) == 0; }) && good;
    good = count("write", i, [&] { return writes(from, i); }) && good;
    good = count("crc_none", i, [&] { return counts_crc<crc_table::none>(i); }) && good;
    good = count("crc_nibble", i, [&] { return counts_crc<crc_table::nibble>(i); }) && good;
    good = count("crc_byte", i, [&] { return counts_crc<crc_table::byte>(i); }) && good;
  }
  return good ? 0 : 1;
}
