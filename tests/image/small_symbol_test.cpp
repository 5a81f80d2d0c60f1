// The QR encoder for firmware, beside libqrencode.
#include <emvqr/image/small_symbol.hpp>

#include "image/pictures.hpp"

#include <algorithm>
#include <cstring>

using emvqr::errc;
using emvqr::image::ecc;
using emvqr::image::encode;
using emvqr::image::encode_small;
using emvqr::image::small_symbol;
using emvqr::image::small_symbol_bytes;
using emvqr::image::small_symbol_memory;
using emvqr::image::small_symbol_options;
using emvqr_test::payloads;

namespace {

constexpr ecc levels[] = {ecc::low, ecc::medium, ecc::quartile, ecc::high};

bool same(const small_symbol& a, const emvqr::image::symbol& b) {
  if (a.size() != b.size()) return false;
  for (unsigned y = 0; y != a.size(); ++y)
    for (unsigned x = 0; x != a.size(); ++x)
      if (a.dark(x, y) != b.dark(x, y)) return false;
  return true;
}

}  // namespace

TEST_CASE("with one of the eight masks the modules are those that libqrencode makes") {
  small_symbol_memory<40> memory;
  for (const auto& [name, text] : payloads())
    for (const ecc level : levels) {
      INFO(name << ", level " << static_cast<int>(level));
      const auto theirs = encode(text, {level});
      REQUIRE(theirs);
      int agreeing = 0;
      for (int mask = 0; mask != 8; ++mask) {
        const auto ours = encode_small(text, memory, {level, 1, mask});
        REQUIRE(ours);
        agreeing += same(*ours, *theirs) ? 1 : 0;
      }
      REQUIRE(agreeing == 1);
    }
}

TEST_CASE("without a mask given one of the eight is chosen, as for a mask that there is not") {
  small_symbol_memory<40> memory;
  small_symbol_memory<40> other;
  for (const auto& [name, text] : payloads()) {
    INFO(name);
    const auto chosen = encode_small(text, memory);
    REQUIRE(chosen);
    const std::size_t used = small_symbol_bytes(chosen->version());
    int agreeing = 0;
    for (int mask = 0; mask != 8; ++mask) {
      REQUIRE(encode_small(text, other, {ecc::medium, 1, mask}));
      agreeing += std::memcmp(memory.symbol, other.symbol, used) == 0 ? 1 : 0;
    }
    REQUIRE(agreeing == 1);
    for (const int none : {-2, 8, 1000}) {
      REQUIRE(encode_small(text, other, {ecc::medium, 1, none}));
      REQUIRE(std::memcmp(memory.symbol, other.symbol, used) == 0);
    }
  }
}

TEST_CASE("a symbol has the least version that holds the text, within what is allowed") {
  // ISO/IEC 18004 table 7, byte mode, level M.
  small_symbol_memory<15> memory;
  REQUIRE(encode_small(std::string(412, 'a'), memory)->version() == 15);
  REQUIRE(encode_small(std::string(413, 'a'), memory).error().code == errc::symbol_too_large);
  REQUIRE(encode_small(std::string(213, 'a'), memory)->version() == 10);
  REQUIRE(encode_small(std::string(214, 'a'), memory)->version() == 11);
  small_symbol_memory<18> for_any_payload;
  REQUIRE(encode_small(std::string(512, 'a'), for_any_payload)->version() == 18);
  REQUIRE(encode_small("a", memory)->version() == 1);
  REQUIRE(encode_small("a", memory, {ecc::medium, 7})->version() == 7);
  REQUIRE(encode_small("a", memory, {ecc::medium, 7})->size() == 45);
}

TEST_CASE("what cannot be encoded for firmware") {
  small_symbol_memory<5> memory;
  REQUIRE(encode_small("", memory).error().code == errc::empty_input);
  REQUIRE(encode_small("a", memory, {static_cast<ecc>(4)}).error().code == errc::image_write_failed);
  REQUIRE(encode_small("a", memory, {ecc::low, 0}).error().code == errc::symbol_too_large);
  REQUIRE(encode_small("a", memory, {ecc::low, 6}).error().code == errc::symbol_too_large);
  std::uint8_t symbol[small_symbol_bytes(40)];
  std::uint8_t work[small_symbol_bytes(40)];
  REQUIRE(encode_small("a", symbol, work, 41).error().code == errc::symbol_too_large);
  REQUIRE(encode_small("a", symbol, work, 0).error().code == errc::symbol_too_large);
  REQUIRE(encode_small(std::string(1'000'000, 'a'), symbol, work, 40).error().code == errc::symbol_too_large);
}

TEST_CASE("encoding keeps to the bytes told by small_symbol_bytes") {
  REQUIRE(small_symbol_bytes(10) == 408);
  REQUIRE(small_symbol_bytes(40) == 3918);
  for (const unsigned version : {1U, 2U, 7U, 15U, 40U}) {
    const std::size_t size = small_symbol_bytes(version);
    for (std::size_t length = 1; length <= size + 2; length += version == 40 ? 98 : 1) {
      std::vector<std::uint8_t> symbol(size + 1, 0xA5);
      std::vector<std::uint8_t> work(size + 1, 0xA5);
      const auto made = encode_small(std::string(length, 'x'), symbol.data(), work.data(), version, {ecc::low, 1, 0});
      REQUIRE(symbol[size] == 0xA5);
      REQUIRE(work[size] == 0xA5);
      if (length >= size) REQUIRE_FALSE(made);
    }
  }
}

TEST_CASE("a place outside a small symbol is light") {
  small_symbol_memory<1> memory;
  const auto code = encode_small("a", memory);
  REQUIRE(code);
  REQUIRE(code->dark(0, 0));
  REQUIRE(code->dark(20, 0));
  REQUIRE_FALSE(code->dark(21, 0));
  REQUIRE_FALSE(code->dark(0, 21));
  REQUIRE_FALSE(code->dark(static_cast<unsigned>(-1), 0));
  const small_symbol none;
  REQUIRE(none.size() == 0);
  REQUIRE(none.version() == 0);
  REQUIRE_FALSE(none.dark(0, 0));
}
