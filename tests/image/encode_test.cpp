// Text to symbol.
#include <emvqr/image/encode.hpp>

#include "image/pictures.hpp"

#include <algorithm>

using emvqr::errc;
using emvqr::image::ecc;
using emvqr::image::encode;
using emvqr::image::symbol;
using emvqr_test::encoded;

namespace {

struct capacity {
  ecc level;
  std::size_t bytes;  // of version 40, ISO/IEC 18004 table 7
};
constexpr capacity version_40[] = {{ecc::low, 2953}, {ecc::medium, 2331}, {ecc::quartile, 1663}, {ecc::high, 1273}};

// The square of 7 by 7 modules in three corners of every symbol.
bool is_finder_module(unsigned x, unsigned y) {
  const unsigned ring = std::max(x > 3 ? x - 3 : 3 - x, y > 3 ? y - 3 : 3 - y);
  return ring != 2;
}

}  // namespace

TEST_CASE("the largest text of version 40 is encoded and one byte more is not") {
  for (const capacity& row : version_40) {
    INFO("level " << static_cast<int>(row.level));
    const auto largest = encode(std::string(row.bytes, 'a'), {row.level});
    REQUIRE(largest);
    REQUIRE(largest->version() == 40);
    REQUIRE(largest->size() == 177);
    REQUIRE(largest->level() == row.level);
    const auto over = encode(std::string(row.bytes + 1, 'a'), {row.level});
    REQUIRE_FALSE(over);
    REQUIRE(over.error().code == errc::symbol_too_large);
  }
  REQUIRE(emvqr::image::max_symbol_bytes == 2953);
  REQUIRE(encode(std::string(1'000'000, 'a'), {ecc::low}).error().code == errc::symbol_too_large);
}

TEST_CASE("no text and no level") {
  REQUIRE(encode("").error().code == errc::empty_input);
  REQUIRE(encode("a", {static_cast<ecc>(9)}).error().code == errc::image_write_failed);
}

TEST_CASE("the error correction is raised as far as the symbol does not grow") {
  // Version 1 holds 17, 14, 11 and 7 bytes.
  REQUIRE(encoded(std::string(7, 'a'), ecc::low).level() == ecc::high);
  REQUIRE(encoded(std::string(8, 'a'), ecc::low).level() == ecc::quartile);
  REQUIRE(encoded(std::string(11, 'a'), ecc::low).level() == ecc::quartile);
  REQUIRE(encoded(std::string(12, 'a'), ecc::low).level() == ecc::medium);
  REQUIRE(encoded(std::string(14, 'a'), ecc::medium).level() == ecc::medium);
  REQUIRE(encoded(std::string(15, 'a'), ecc::low).level() == ecc::low);
  for (const std::size_t size : {7U, 8U, 11U, 12U, 15U, 17U})
    REQUIRE(encoded(std::string(size, 'a'), ecc::low).version() == 1);
  REQUIRE(encoded(std::string(15, 'a'), ecc::medium).version() == 2);
  REQUIRE(encoded(std::string(8, 'a'), ecc::high).version() == 2);
  REQUIRE(encoded(std::string(8, 'a'), ecc::high).level() == ecc::high);
}

TEST_CASE("the version is the smallest for the level asked for") {
  for (const std::size_t size : {1U, 50U, 150U, 223U, 512U, 1200U}) {
    unsigned previous = 0;
    for (const ecc level : {ecc::low, ecc::medium, ecc::quartile, ecc::high}) {
      const symbol code = encoded(std::string(size, 'x'), level);
      INFO(size << " bytes, level " << static_cast<int>(level));
      REQUIRE(code.version() >= previous);
      REQUIRE(code.level() >= level);
      REQUIRE(code.size() == 17 + 4 * code.version());
      previous = code.version();
    }
  }
}

TEST_CASE("a symbol has its finder patterns, and light all around") {
  const symbol code = encoded(emvqr_test::khqr_payload());
  const unsigned far = code.size() - 7;
  for (unsigned y = 0; y != 7; ++y)
    for (unsigned x = 0; x != 7; ++x) {
      REQUIRE(code.dark(x, y) == is_finder_module(x, y));
      REQUIRE(code.dark(far + x, y) == is_finder_module(x, y));
      REQUIRE(code.dark(x, far + y) == is_finder_module(x, y));
    }
  for (unsigned i = 8; i != far; ++i) REQUIRE(code.dark(i, 6) == (i % 2 == 0));  // the timing pattern
  REQUIRE_FALSE(code.dark(code.size(), 0));
  REQUIRE_FALSE(code.dark(0, code.size()));
  REQUIRE_FALSE(code.dark(0U - 1, 0));
  REQUIRE_FALSE(code.dark(0, 0U - 1));
}

TEST_CASE("a default symbol has no modules") {
  const symbol none;
  REQUIRE(none.size() == 0);
  REQUIRE(none.version() == 0);
  REQUIRE_FALSE(none.dark(0, 0));
}

TEST_CASE("encode: a symbol is at least of the version asked for, and its level rises with the room") {
  for (unsigned version = 1; version <= 40; ++version) {
    const auto code = emvqr::image::encode("a", {emvqr::image::ecc::low, version});
    REQUIRE(code);
    REQUIRE(code->version() == version);
    REQUIRE(code->level() == emvqr::image::ecc::high);
  }
  const std::string text(100, 'a');
  REQUIRE(emvqr::image::encode(text, {emvqr::image::ecc::quartile, 3})->version() == 8);
  for (const unsigned none : {0U, 41U, 0xFFFFFFFFU})
    REQUIRE(emvqr::image::encode(text, {emvqr::image::ecc::low, none}).error().code == emvqr::errc::image_write_failed);
}
