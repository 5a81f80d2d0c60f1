// How much is done for a payload: never more than in proportion to its bytes. This source alone is compiled so that
// each basic block counts itself.
#include <emvqr/emvqr.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

using emvqr_fuzz::must;

namespace emvqr_fuzz {
extern std::uint64_t blocks_run;  // work_count.cpp
}

namespace {

// Basic blocks for a byte, and for any input: about twice what the worst of the seeds takes, which
// are as long as payloads can be.
struct budget {
  std::uint64_t a_byte, a_payload;
};
constexpr budget for_parse{40, 4000}, for_stream{120, 4000}, for_check{250, 20000}, for_edit{120, 4000},
    for_schemes{40, 4000};

template <class Run>
void must_take(budget most, std::size_t size, const char* what, const Run& run) {
  const std::uint64_t before = emvqr_fuzz::blocks_run;
  run();
  const std::uint64_t taken = emvqr_fuzz::blocks_run - before;
  must(taken != 0 || size == 0, "the work is counted");
  if (taken <= most.a_byte * size + most.a_payload) return;
  std::fprintf(stderr, "%s takes %llu blocks for %zu bytes\n", what, static_cast<unsigned long long>(taken), size);
  must(false, "the work is in proportion to the bytes");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  const std::string_view text = input.payload;
  const emvqr::parse_options lenient{emvqr::quirk::lenient | emvqr::quirk::ignore_crc};
  auto view = emvqr::parse({});
  must_take(for_parse, text.size(), "parse", [&] { view = emvqr::parse(text, lenient); });
  static char buffer[65536];
  emvqr::stream_parser stream{buffer, sizeof buffer, lenient};
  must_take(for_stream, text.size(), "stream", [&] {
    for (const char byte : text) stream.feed(byte);
  });
  if (!view) return 0;
  must_take(for_check, text.size(), "check", [&] { emvqr::check(*view, {1750000000000}); });
  must_take(for_edit, text.size(), "edit",
            [&] { static_cast<void>(emvqr::edit(*view, nullptr, 0, buffer, sizeof buffer, view->unit())); });
  must_take(for_schemes, text.size(), "schemes", [&] {
    for (const emvqr::scheme_match& match : emvqr::schemes(*view)) static_cast<void>(match);
  });
  return 0;
}
