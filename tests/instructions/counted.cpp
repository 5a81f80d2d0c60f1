// emvqr_counted WHAT PAYLOAD TIMES: does one thing with one of the payloads of bench/workload.hpp so many times. What
// one time costs is the difference between two runs, counted by valgrind. Ends with 1 where the thing went wrong.
#include "bench/workload.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace emvqr_bench;

template <class Deed>
bool repeat(long times, const Deed& deed) {
  bool good = true;
  for (; times != 0; --times) good = deed() && good;
  return good;
}

bool write_often(long times, unsigned payload) {
  const shops from;
  const std::string_view wanted = payloads[payload];
  char buffer[emvqr::max_payload_bytes];
  const bool good =
      repeat(times, [&] { return write(from, payload, buffer) == wanted.size() && *hidden(buffer) == '0'; });
  return good && (times == 0 || std::string_view{buffer, wanted.size()} == wanted);
}

bool run(std::string_view what, unsigned payload, long times) {
  const std::string text{payloads[payload]};
  const auto seen = [&] { return std::string_view{hidden(text.data()), text.size()}; };
  if (what == "parse")
    return repeat(times, [&] {
      const auto view = parse(seen());
      return hidden(&view)->has_value();
    });
  if (what == "parse_and_check") return repeat(times, [&] { return parse_and_check(seen()) == 0; });
  return what == "write" && write_often(times, payload);
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 2;
  const unsigned long payload = std::strtoul(words[2], nullptr, 10);
  if (payload > 3) return 2;
  return run(words[1], static_cast<unsigned>(payload), std::strtol(words[3], nullptr, 10)) ? 0 : 1;
}
