// Text to symbol.
#include <emvqr/image/encode.hpp>

#include "image/pictures.hpp"

#include <algorithm>

using emvqr::errc;
using emvqr::image::ecc;
using emvqr::image::encode;
using emvqr::image::encode_options;
using emvqr::image::segments;
using emvqr::image::symbol;
using emvqr_test::encoded;

namespace {

struct capacity {
  ecc level;
  std::size_t bytes;  // of version 40, ISO/IEC 18004 table 7
};
constexpr capacity version_40[] = {{ecc::low, 2953}, {ecc::medium, 2331}, {ecc::quartile, 1663}, {ecc::high, 1273}};

const encode_options covered{ecc::medium, 1, segments::bytes, false, true};

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
  REQUIRE(encode(text, {ecc::low, 1, static_cast<segments>(2)}).error().code == errc::image_write_failed);
}

TEST_CASE("encode: what something may cover is the smallest without a pattern in its middle") {
  unsigned before = 0;
  for (std::size_t bytes = 1; bytes <= 1663; bytes += 7) {
    const std::string text(bytes, 'a');
    const auto code = encode(text, covered);
    const unsigned plain = encoded(text, ecc::quartile).version();
    INFO(bytes << " bytes, version " << plain);
    if (plain >= 35) {
      REQUIRE_FALSE(code);
      REQUIRE(code.error().code == errc::symbol_too_large);
      continue;
    }
    const unsigned wanted = plain < 4    ? 4
                            : plain < 7  ? plain
                            : plain < 14 ? 14
                            : plain < 21 ? plain
                            : plain < 28 ? 28
                                         : plain;
    REQUIRE(code);
    REQUIRE(code->version() == wanted);
    REQUIRE(carries_badge(*code));
    REQUIRE(code->level() >= ecc::quartile);
    REQUIRE(code->version() >= before);
    before = code->version();
  }
  REQUIRE(encode({}, covered).error().code == errc::empty_input);
  REQUIRE(encode(std::string(1664, 'a'), covered).error().code == errc::symbol_too_large);
}

TEST_CASE("encode: a covered middle raises what was asked for, and lowers nothing") {
  encode_options options = covered;
  options.level = ecc::high;
  options.least_version = 20;
  const auto code = encode("a", options);
  REQUIRE(code);
  REQUIRE(code->version() == 20);
  REQUIRE(code->level() == ecc::high);
  for (const unsigned version : {7U, 13U, 14U}) {
    options.least_version = version;
    REQUIRE(encode("a", options)->version() == 14);
  }
  options.least_version = 35;  // from here on all have a pattern in the middle
  REQUIRE(encode("a", options).error().code == errc::symbol_too_large);
}

TEST_CASE("encode: a mark says that the text is UTF-8, and the same bytes are read") {
  for (const std::string& text : {emvqr_test::khqr_payload(), emvqr_test::khmer_payload(), std::string{"0"},
                                  std::string{"Caf\u00E9 \U0001F600"}, std::string{"before\0after", 12}})
    for (const segments kind : {segments::bytes, segments::smallest}) {
      const auto code = encode(text, {ecc::medium, 1, kind, true});
      REQUIRE(code);
      REQUIRE(emvqr_test::only_code(emvqr_test::drawn(*code).view()) == text);
    }
}

TEST_CASE("encode: the mark takes room and is not there unless asked for") {
  // Version 1 at level L has room for 152 bits: 17 bytes take 148 of them, 14 take 124.
  const auto with_mark = [](std::size_t bytes) {
    return encode(std::string(bytes, 'a'), {ecc::low, 1, segments::bytes, true})->version();
  };
  REQUIRE(encoded(std::string(17, 'a'), ecc::low).version() == 1);
  REQUIRE(with_mark(14) == 1);
  REQUIRE(with_mark(17) == 2);
  // At the end of a class of versions too, and of the last.
  REQUIRE(encoded(std::string(230, 'a'), ecc::low).version() == 9);
  REQUIRE(with_mark(230) == 10);
  const encode_options marked_low{ecc::low, 1, segments::bytes, true};
  REQUIRE(encode(std::string(2949, 'a'), marked_low)->version() == 40);
  REQUIRE(encode(std::string(2953, 'a'), marked_low).error().code == errc::symbol_too_large);
  // The modules differ, and that is all that tells them apart: both hold the same bytes.
  const auto plain = encode("abc"), marked = encode("abc", {ecc::medium, 1, segments::bytes, true});
  bool same = plain->size() == marked->size();
  for (unsigned y = 0; same && y != plain->size(); ++y)
    for (unsigned x = 0; x != plain->size(); ++x) same = same && plain->dark(x, y) == marked->dark(x, y);
  REQUIRE_FALSE(same);
}

TEST_CASE("encode: the mark is refused for bytes that are no UTF-8") {
  for (const std::string text : {"Caf\xE9", "\x83\x65", "\xF5\x80\x80\x80"}) {
    REQUIRE(encode(text));
    REQUIRE(encode(text, {ecc::medium, 1, segments::bytes, true}).error().code == errc::invalid_utf8);
  }
}
