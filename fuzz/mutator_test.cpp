// That the mutator of payloads does what it is for: most of what it makes reads, and much of it in ways no seed does.
#include <emvqr/base/message.hpp>
#include <emvqr/payload/parse.hpp>

#include "fuzz/fuzz.hpp"

#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr std::size_t room = 4096;
constexpr unsigned times = 200;  // each seed is changed

std::string bytes_of(const char* path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t*, std::size_t) { return 0; }

int main(int count, char** paths) {
  std::map<emvqr::errc, unsigned> answers;
  unsigned all = 0;
  for (int i = 1; i < count; ++i) {
    const std::string seed = bytes_of(paths[i]);
    if (seed.size() > room) continue;
    for (unsigned turn = 0; turn != times; ++turn, ++all) {
      std::vector<std::uint8_t> input(room);
      std::memcpy(input.data(), seed.data(), seed.size());
      const std::size_t size = LLVMFuzzerCustomMutator(input.data(), seed.size(), room, turn);
      emvqr_fuzz::must(size <= room, "what is made fits");
      std::string text{input.begin(), input.begin() + static_cast<std::ptrdiff_t>(size)};
      text.resize(std::strlen(text.c_str()));
      const auto view = emvqr::parse(text);
      ++answers[view ? emvqr::errc::none : view.error().code];
    }
  }
  for (const auto& [code, told] : answers)
    std::printf("%s: %u of %u\n", code == emvqr::errc::none ? "read" : name(code).data(), told, all);
  std::fflush(stdout);
  emvqr_fuzz::must(answers[emvqr::errc::none] * 10 > all * 3, "three in ten read");
  for (const auto code : {emvqr::errc::crc_mismatch, emvqr::errc::duplicate_id, emvqr::errc::truncated_value,
                          emvqr::errc::truncated_header, emvqr::errc::bad_length, emvqr::errc::bad_id,
                          emvqr::errc::invalid_utf8, emvqr::errc::zero_length, emvqr::errc::crc_not_last})
    emvqr_fuzz::must(answers[code] * 10000 > all, "each fault is tried too");
}
