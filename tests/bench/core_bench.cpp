// How fast the core is, and what bounds it, on one core: payloads of 98, 223, 260 and 317 bytes, and of any length.
// items_per_second is payloads a second. table.mjs knows these benchmarks by their names.
#include "bench/bounds.hpp"
#include "bench/parse_no_simd.hpp"
#include "bench/workload.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>

namespace {

using emvqr_bench::hidden;
using emvqr_bench::payloads;

/// The payload the benchmark was asked for.
std::string asked_for(const benchmark::State& state) {
  return std::string{payloads[static_cast<std::size_t>(state.range(0))]};
}
/// A payload of the length it was asked for.
std::string of_length(const benchmark::State& state) {
  return emvqr_bench::of_length(static_cast<std::size_t>(state.range(0)));
}

/// Calls `f(text)` behind the optimizer's back.
template <class F>
void run(benchmark::State& state, const std::string& text, F f) {
  state.SetLabel(std::to_string(text.size()) + " bytes");
  for (auto _ : state) {
    const auto outcome = f(std::string_view{hidden(text.data()), text.size()});
    hidden(&outcome);
  }
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void copy(benchmark::State& state, const std::string& text) {
  char buffer[emvqr::max_payload_bytes];
  run(state, text, [&](std::string_view from) {
    std::memcpy(buffer, from.data(), from.size());
    return hidden(buffer);
  });
}

void walk(benchmark::State& state, const std::string& text) {
  run(state, emvqr_bench::counted_in_bytes(text),
      [](std::string_view seen) { return emvqr_bench::walk(seen.data(), seen.data() + seen.size()); });
}

template <emvqr::crc_table Table>
std::uint16_t crc(std::string_view text) {
  return emvqr::crc16<Table>(text);
}

void copy(benchmark::State& state) { copy(state, asked_for(state)); }
void walk(benchmark::State& state) { walk(state, asked_for(state)); }
template <emvqr::crc_table Table>
void crc16(benchmark::State& state) {
  run(state, asked_for(state), crc<Table>);
}
void parse(benchmark::State& state) { run(state, asked_for(state), emvqr_bench::parse); }

void copy_of_length(benchmark::State& state) { copy(state, of_length(state)); }
void walk_of_length(benchmark::State& state) { walk(state, of_length(state)); }
void crc16_of_length(benchmark::State& state) { run(state, of_length(state), crc<emvqr::crc_table::fastest>); }
void parse_no_simd(benchmark::State& state) { run(state, asked_for(state), emvqr_bench::parse_no_simd); }

void parse_of_length(benchmark::State& state) { run(state, of_length(state), emvqr_bench::parse); }

void parse_and_check(benchmark::State& state) { run(state, asked_for(state), emvqr_bench::parse_and_check); }

void parse_and_find_a_name(benchmark::State& state) {
  run(state, asked_for(state),
      [](std::string_view text) { return emvqr::parse(text)->get(emvqr::tag::merchant_name); });
}

/// A changed amount, in a payload that was parsed before.
void edit(benchmark::State& state) {
  const std::string text = asked_for(state);
  const auto view = *emvqr::parse(text);
  run(state, text, [&](std::string_view) { return emvqr_bench::edit(view); });
}

void write(benchmark::State& state) {
  const emvqr_bench::shops from;
  const std::string wanted = asked_for(state);
  char buffer[emvqr::max_payload_bytes];
  std::size_t size = 0;
  for (auto _ : state) {
    size = emvqr_bench::write(from, static_cast<std::size_t>(state.range(0)), buffer);
    hidden(buffer);
  }
  if (std::string_view{buffer, size} != wanted) state.SkipWithError("another payload was written");
  state.SetLabel(std::to_string(size) + " bytes");
  state.SetItemsProcessed(state.iterations());
}

void md5(benchmark::State& state) {
  run(state, asked_for(state), [](std::string_view text) { return emvqr::md5_hex(text); });
}

}  // namespace

BENCHMARK(copy)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::none)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::nibble)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::byte)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::slice16)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::fastest)->DenseRange(0, 3);
BENCHMARK(walk)->DenseRange(0, 3);
BENCHMARK(parse)->DenseRange(0, 3);
BENCHMARK(parse_no_simd)->DenseRange(0, 3);
BENCHMARK(parse_and_find_a_name)->DenseRange(0, 3);
BENCHMARK(parse_and_check)->DenseRange(0, 3);
BENCHMARK(write)->DenseRange(0, 3);
BENCHMARK(edit)->DenseRange(0, 3);
BENCHMARK(md5)->Arg(1);
BENCHMARK(copy_of_length)->DenseRange(50, 500, 50)->Arg(512);
BENCHMARK(crc16_of_length)->DenseRange(50, 500, 50)->Arg(512);
BENCHMARK(walk_of_length)->DenseRange(50, 500, 50)->Arg(512);
BENCHMARK(parse_of_length)->DenseRange(50, 500, 50)->Arg(512);

BENCHMARK_MAIN();
