// What happens to a good payload that is cut, changed in one byte or put in another order.
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using emvqr::errc;
using emvqr::failure;
using emvqr::parse;
using emvqr::path;
using emvqr_test::golden;
using emvqr_test::span;

namespace {

/// What reading the first `size` bytes of a good payload must say.
failure expected_of_prefix(std::string_view text, std::size_t size) {
  if (size == 0) return failure{errc::empty_input};
  std::size_t character = size;
  while ((static_cast<unsigned char>(text[character]) & 0xC0u) == 0x80u) --character;
  if (character != size) return failure{errc::invalid_utf8, {}, 0, static_cast<std::uint32_t>(character)};
  for (const span& object : emvqr_test::split(text)) {
    const auto begin = static_cast<std::uint32_t>(object.begin);
    if (size == object.begin) return failure{errc::crc_missing, path{63}, 0, begin};
    if (size >= object.end) continue;
    const path where = size - object.begin == 1 ? path{} : path{object.id};
    return failure{size - object.begin < 4 ? errc::truncated_header : errc::truncated_value, where, 0, begin};
  }
  return failure{};
}

bool is_letter_case_of_crc(std::string_view text, std::size_t at, unsigned byte) {
  const auto before = static_cast<unsigned char>(text[at]);
  return at + 4 >= text.size() && emvqr::is_letter(text[at]) && byte == (before ^ 0x20u);
}

/// Every change of the byte at `at` must be refused, whatever is allowed; a letter's case in the CRC may change.
void flip_byte(std::string_view original, std::string& text, std::size_t at) {
  for (unsigned byte = 0; byte != 256; ++byte) {
    text[at] = static_cast<char>(byte);
    if (text[at] == original[at]) continue;
    const bool may = is_letter_case_of_crc(original, at, byte);
    if (parse(text).has_value() != may || parse(text, {emvqr::quirk::lenient}).has_value() != may)
      FAIL_CHECK("byte " << byte << " at " << at);
  }
  text[at] = original[at];
}

}  // namespace

TEST_CASE("parse: every proper prefix of a payload is refused with the right code, path and offset") {
  for (const golden& g : emvqr_test::goldens) {
    for (std::size_t size = 0; size != g.text.size(); ++size) {
      const auto view = parse(g.text.substr(0, size));
      INFO(g.name << ", " << size << " bytes");
      REQUIRE_FALSE(view);
      const failure expected = expected_of_prefix(g.text, size);
      if (view.error().code != expected.code || view.error().where != expected.where ||
          view.error().offset != expected.offset)
        FAIL_CHECK(message(view.error()).view() << " instead of " << message(expected).view());
    }
  }
}

TEST_CASE("parse: every proper prefix of a payload with an emoji is refused") {
  for (const std::string_view text : {emvqr_test::emoji_utf16, emvqr_test::emoji_characters}) {
    for (std::size_t size = 0; size != text.size(); ++size) {
      INFO(size << " bytes");
      CHECK_FALSE(parse(text.substr(0, size), {emvqr::quirk::lenient}));
    }
  }
}

TEST_CASE("parse: bytes after a payload are refused where they begin") {
  for (const golden& g : emvqr_test::goldens) {
    for (const std::string_view more : {"\n", " ", "0", "00", "x", "0101a", "6304ABCD", "\r\n"}) {
      const std::string text = std::string(g.text).append(more);
      const auto view = parse(text);
      INFO(g.name << " and '" << more << "'");
      REQUIRE_FALSE(view);
      CHECK(view.error().code == errc::crc_not_last);
      CHECK(view.error().offset == g.text.size());
    }
  }
}

TEST_CASE("parse: no change of a single byte is accepted but the case of the CRC") {
  for (const golden& g : emvqr_test::goldens) {
    INFO(g.name);
    std::string text(g.text);
    for (std::size_t at = 0; at != text.size(); ++at) flip_byte(g.text, text, at);
    CHECK(text == g.text);
  }
}

TEST_CASE("parse: no change of a single byte is accepted in a payload with an emoji") {
  for (const std::string_view original : {emvqr_test::emoji_utf16, emvqr_test::emoji_characters}) {
    std::string text(original);
    for (std::size_t at = 0; at != text.size(); ++at) flip_byte(original, text, at);
  }
}

TEST_CASE("parse: two neighbours may change places unless 00 or 63 moves") {
  for (const golden& g : emvqr_test::goldens) {
    const std::vector<span> spans = emvqr_test::split(g.text);
    const auto before = parse(g.text);
    REQUIRE(before);
    for (std::size_t i = 0; i + 1 != spans.size(); ++i) {
      const span& first = spans[i];
      const span& second = spans[i + 1];
      INFO(g.name << ": " << first.id << " and " << second.id);
      std::string swapped(g.text.substr(0, first.begin));
      swapped.append(g.text.substr(second.begin, second.end - second.begin));
      swapped.append(g.text.substr(first.begin, first.end - first.begin));
      if (second.id != 63) {
        swapped.append(g.text.substr(second.end, g.text.size() - 8 - second.end));
        swapped = emvqr_test::sealed(swapped);
      }
      const auto view = parse(swapped);
      if (first.id == 0 || second.id == 63) {
        REQUIRE_FALSE(view);
        CHECK(view.error().code == (first.id == 0 ? errc::format_indicator_not_first : errc::crc_not_last));
        CHECK(view.error().where == path{first.id == 0 ? second.id : first.id});
        CHECK(view.error().offset == (first.id == 0 ? 0 : first.begin + 8));
        continue;
      }
      REQUIRE(view);
      for (const span& object : spans)
        if (object.id != 63) CHECK(view->get(path{object.id}) == before->get(path{object.id}));
    }
  }
}
