// How fast the core is, on one core: payloads of 98, 223, 260 and 317 bytes. items_per_second is payloads a second.
#include "bench/workload.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>

namespace {

using emvqr_bench::hidden;
using emvqr_bench::payloads;

/// Calls `f(text)` for the payload the benchmark was asked for, behind the optimizer's back.
template <class F>
void run(benchmark::State& state, F f) {
  const std::string text(payloads[static_cast<std::size_t>(state.range(0))]);
  state.SetLabel(std::to_string(text.size()) + " bytes");
  for (auto _ : state) {
    const auto outcome = f(std::string_view{hidden(text.data()), text.size()});
    hidden(&outcome);
  }
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

template <emvqr::crc_table Table>
void crc16(benchmark::State& state) {
  run(state, [](std::string_view text) { return emvqr::crc16<Table>(text); });
}

void parse(benchmark::State& state) { run(state, emvqr_bench::parse); }

void parse_and_check(benchmark::State& state) { run(state, emvqr_bench::parse_and_check); }

void parse_and_find_a_name(benchmark::State& state) {
  run(state, [](std::string_view text) { return emvqr::parse(text)->get(emvqr::tag::merchant_name); });
}

/// A changed amount, in a payload that was parsed before.
void edit(benchmark::State& state) {
  const auto view = *emvqr::parse(payloads[static_cast<std::size_t>(state.range(0))]);
  run(state, [&](std::string_view) { return emvqr_bench::edit(view); });
}

/// Calls `f(buffer)`, which writes a payload and tells its size.
template <class F>
void run_writing(benchmark::State& state, F f) {
  char buffer[emvqr::max_payload_bytes];
  std::size_t size = 0;
  for (auto _ : state) {
    size = f(buffer);
    hidden(buffer);
  }
  if (size == 0) state.SkipWithError("what was to be written was refused");
  state.SetLabel(std::to_string(size) + " bytes");
  state.SetItemsProcessed(state.iterations());
}

template <class Shop>
void write(benchmark::State& state, Shop shop) {
  run_writing(state, [&](auto& buffer) { return emvqr_bench::write(*hidden(&shop), buffer); });
}
void write_static(benchmark::State& state) { write(state, emvqr_bench::static_shop()); }
void write_dynamic(benchmark::State& state) { write(state, emvqr_bench::dynamic_shop()); }
void write_khmer(benchmark::State& state) { write(state, emvqr_bench::khmer_shop()); }
void write_example(benchmark::State& state) {
  run_writing(state, [](auto& buffer) { return emvqr_bench::write_example(buffer); });
}

void md5(benchmark::State& state) {
  run(state, [](std::string_view text) { return emvqr::md5_hex(text); });
}

}  // namespace

BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::none)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::nibble)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::byte)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::slice16)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::fastest)->DenseRange(0, 3);
BENCHMARK(parse)->DenseRange(0, 3);
BENCHMARK(parse_and_find_a_name)->DenseRange(0, 3);
BENCHMARK(parse_and_check)->DenseRange(0, 3);
BENCHMARK(write_static);
BENCHMARK(write_dynamic);
BENCHMARK(write_example);
BENCHMARK(write_khmer);
BENCHMARK(edit)->DenseRange(0, 3);
BENCHMARK(md5)->Arg(1);

BENCHMARK_MAIN();
