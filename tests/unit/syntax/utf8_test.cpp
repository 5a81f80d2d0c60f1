#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using emvqr::find_invalid_utf8;

namespace {

/// UTF-8 of a code point, by the definition of the encoding.
std::string encode(std::uint32_t point) {
  std::string text;
  if (point < 0x80) {
    text = {static_cast<char>(point)};
  } else if (point < 0x800) {
    text = {static_cast<char>(0xC0 | (point >> 6)), static_cast<char>(0x80 | (point & 0x3F))};
  } else if (point < 0x10000) {
    text = {static_cast<char>(0xE0 | (point >> 12)), static_cast<char>(0x80 | ((point >> 6) & 0x3F)),
            static_cast<char>(0x80 | (point & 0x3F))};
  } else {
    text = {static_cast<char>(0xF0 | (point >> 18)), static_cast<char>(0x80 | ((point >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((point >> 6) & 0x3F)), static_cast<char>(0x80 | (point & 0x3F))};
  }
  return text;
}

bool is_scalar(std::uint32_t point) { return point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF); }

/// Takes the text apart into code points by their bits and encodes them again: well-formed is what comes out the same.
std::size_t reference_find_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at != text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + size > text.size()) return at;
    std::uint32_t point = size == 1 ? lead : lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i != size; ++i) point = (point << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    if (!is_scalar(point) || encode(point) != text.substr(at, size)) return at;
    at += size;
  }
  return at;
}

struct row {
  const char* name;
  std::string_view text;
  std::size_t invalid_at;  // the size where nothing is wrong
};

using namespace std::string_view_literals;

constexpr row rows[] = {
    {"empty", ""sv, 0},
    {"ascii", "cafe"sv, 4},
    {"NUL is a character of UTF-8", "a\0b"sv, 3},
    {"two bytes", "caf\xC3\xA9"sv, 5},
    {"Khmer", "\xE1\x9E\x80\xE1\x9F\x92"sv, 6},
    {"emoji", "\xF0\x9F\x98\x80"sv, 4},
    {"first and last of two bytes", "\xC2\x80\xDF\xBF"sv, 4},
    {"first and last of three bytes", "\xE0\xA0\x80\xEF\xBF\xBF"sv, 6},
    {"first and last of four bytes", "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"sv, 8},
    {"around the surrogates", "\xED\x9F\xBF\xEE\x80\x80"sv, 6},
    {"overlong slash, two bytes", "a\xC0\xAF"sv, 1},
    {"overlong DEL", "\xC1\xBF"sv, 0},
    {"overlong slash, three bytes", "ab\xE0\x80\xAF"sv, 2},
    {"overlong U+07FF", "\xE0\x9F\xBF"sv, 0},
    {"overlong slash, four bytes", "\xF0\x80\x80\xAF"sv, 0},
    {"overlong U+FFFF", "\xF0\x8F\xBF\xBF"sv, 0},
    {"first surrogate", "\xED\xA0\x80"sv, 0},
    {"last surrogate", "xyz\xED\xBF\xBF"sv, 3},
    {"a pair of surrogates (CESU-8)", "\xED\xA0\xBD\xED\xB8\x80"sv, 0},
    {"U+110000", "\xF4\x90\x80\x80"sv, 0},
    {"lead F5", "\xF5\x80\x80\x80"sv, 0},
    {"lead F8", "\xF8\x88\x80\x80\x80"sv, 0},
    {"FE and FF", "ok\xFE\xFF"sv, 2},
    {"continuation alone", "a\x80"sv, 1},
    {"two continuations", "\xC3\xA9\xA9"sv, 2},
    {"cut after one of two", "caf\xC3"sv, 3},
    {"cut after one of three", "\xE1"sv, 0},
    {"cut after two of three", "a\xE1\x9E"sv, 1},
    {"cut after three of four", "ab\xF0\x9F\x98"sv, 2},
    {"cut though the bytes go on behind it, three", {"\xE1\x9E\x80", 2}, 0},
    {"cut though the bytes go on behind it, four", {"a\xF0\x9F\x98\x80", 4}, 1},
    {"ASCII where a continuation must be", "\xE1\x9E\x41\x80"sv, 0},
    {"a lead where a continuation must be", "\xF0\x9F\xC3\xA9"sv, 0},
    {"Latin-1", "caf\xE9 noir"sv, 3},
};

constexpr bool all_rows_hold() {
  for (const row& r : rows)
    if (find_invalid_utf8(r.text) != r.invalid_at) return false;
  return true;
}

}  // namespace

TEST_CASE("find_invalid_utf8: table") {
  STATIC_REQUIRE(all_rows_hold());
  for (const row& r : rows) {
    INFO(r.name);
    CHECK(find_invalid_utf8(r.text) == r.invalid_at);
    CHECK(reference_find_invalid(r.text) == r.invalid_at);
  }
}

TEST_CASE("find_invalid_utf8: every sequence of one and two bytes") {
  std::string text(1, '\0');
  for (unsigned a = 0; a != 256; ++a) {
    text[0] = static_cast<char>(a);
    if (find_invalid_utf8(text) != (a < 0x80 ? 1 : 0)) FAIL_CHECK(a);
  }
  text.resize(2);
  for (unsigned a = 0; a != 256; ++a) {
    for (unsigned b = 0; b != 256; ++b) {
      text[0] = static_cast<char>(a);
      text[1] = static_cast<char>(b);
      if (find_invalid_utf8(text) != reference_find_invalid(text)) FAIL_CHECK(a << " " << b);
    }
  }
}

TEST_CASE("find_invalid_utf8: every lead and second byte before good and bad third and fourth bytes") {
  std::string text(4, '\0');
  for (unsigned a = 0xC0; a != 256; ++a) {
    for (unsigned b = 0; b != 256; ++b) {
      for (const unsigned c : {0x00u, 0x41u, 0x7Fu, 0x80u, 0xA9u, 0xBFu, 0xC0u, 0xFFu}) {
        for (const unsigned d : {0x20u, 0x7Fu, 0x80u, 0xBFu, 0xC0u, 0xFFu}) {
          text = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c), static_cast<char>(d)};
          if (find_invalid_utf8(text) != reference_find_invalid(text))
            FAIL_CHECK(a << " " << b << " " << c << " " << d);
        }
      }
    }
  }
}

TEST_CASE("find_invalid_utf8: every code point is well-formed but for the surrogates") {
  for (std::uint32_t point = 0; point != 0x110100; ++point) {
    const std::string text = encode(point);
    if ((find_invalid_utf8(text) == text.size()) != is_scalar(point)) FAIL_CHECK(point);
  }
}
