// How fast the core is, on one core: payloads of 98, 223, 260 and 317 bytes. items_per_second is payloads a second.
#include <emvqr/emvqr.hpp>

#include "unit/payload/goldens.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>

namespace {

constexpr std::int64_t now = 1750000060000;

constexpr std::string_view payloads[] = {emvqr_test::khqr_static, emvqr_test::khqr_dynamic, emvqr_test::annex_b,
                                         emvqr_test::khqr_khmer};

/// The pointer, of which the optimizer no longer knows where it points; what it points at is read and may be changed.
/// benchmark::DoNotOptimize would do, but with GCC it may leave a small variable unset (GCC bugs 92597 and 105519), and
/// did, and newer versions will not take a constant.
template <class T>
T* hidden(T* p) {
  asm volatile("" : "+r"(p) : : "memory");
  return p;
}

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

void parse(benchmark::State& state) {
  run(state, [](std::string_view text) { return emvqr::parse(text); });
}

void parse_and_check(benchmark::State& state) {
  run(state, [](std::string_view text) { return emvqr::check(*emvqr::parse(text), {now}).errors(); });
}

void parse_and_find_a_name(benchmark::State& state) {
  run(state, [](std::string_view text) { return emvqr::parse(text)->get(emvqr::tag::merchant_name); });
}

/// A changed amount, in a payload that was parsed before.
void edit(benchmark::State& state) {
  const auto view = *emvqr::parse(payloads[static_cast<std::size_t>(state.range(0))]);
  run(state, [&](std::string_view) {
    char buffer[emvqr::max_payload_bytes];
    const emvqr::change changes[] = {{emvqr::tag::transaction_amount, "60000"}};
    return emvqr::edit(view, changes, buffer).has_value();
  });
}

emvqr::khqr::merchant sample_shop() {
  emvqr::khqr::merchant shop;
  shop.account_id = "angkor_cafe@abaa";
  shop.name = "Angkor Cafe";
  shop.merchant_id = "M123456";
  shop.acquiring_bank = "ABA Bank";
  shop.merchant_category_code = "5814";
  shop.amount = {50000, 0};
  shop.created_ms = now;
  shop.expires_ms = now + 120000;
  shop.additional = {"INV-2025-00012", "85512345678", "Riverton", "POS-07", {}};
  return shop;
}

/// The dynamic KHQR of 223 bytes.
void khqr_write(benchmark::State& state) {
  emvqr::khqr::merchant shop = sample_shop();
  char buffer[emvqr::max_payload_bytes];
  std::size_t size = 0;
  for (auto _ : state) {
    const auto text = emvqr::khqr::write(*hidden(&shop), now, buffer);
    size = text ? text->size() : 0;
    hidden(buffer);
  }
  if (size == 0) state.SkipWithError("the sample shop's KHQR was refused");
  state.SetLabel(std::to_string(size) + " bytes");
  state.SetItemsProcessed(state.iterations());
}

void md5(benchmark::State& state) {
  run(state, [](std::string_view text) { return emvqr::md5_hex(text); });
}

}  // namespace

BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::none)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::nibble)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::byte)->DenseRange(0, 3);
BENCHMARK_TEMPLATE(crc16, emvqr::crc_table::slice16)->DenseRange(0, 3);
BENCHMARK(parse)->DenseRange(0, 3);
BENCHMARK(parse_and_find_a_name)->DenseRange(0, 3);
BENCHMARK(parse_and_check)->DenseRange(0, 3);
BENCHMARK(khqr_write);
BENCHMARK(edit)->DenseRange(0, 3);
BENCHMARK(md5)->Arg(1);

BENCHMARK_MAIN();
