// The segments that take the fewest bits: against every other split, and through a symbol and back.
#include "image/segments.hpp"

#include "image/pictures.hpp"

#include <algorithm>
#include <random>

using namespace emvqr::image;

namespace {

constexpr std::string_view capital_letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

bool may_hold(segment_mode mode, std::string_view part) {
  if (mode == segment_mode::bytes) return true;
  const std::string_view letters = mode == segment_mode::digits ? capital_letters.substr(0, 10) : capital_letters;
  return part.find_first_not_of(letters) == std::string_view::npos;
}

// What a segment takes, told another way: whole groups, and what is left over.
std::size_t bits_of_one(segment_mode mode, std::size_t length, unsigned version) {
  const unsigned size_class = version < 10 ? 0 : version < 27 ? 1 : 2;
  constexpr unsigned left_of_digits[] = {0, 4, 7};
  switch (mode) {
    case segment_mode::digits: return 4 + 10 + 2 * size_class + length / 3 * 10 + left_of_digits[length % 3];
    case segment_mode::capitals: return 4 + 9 + 2 * size_class + length / 2 * 11 + length % 2 * 6;
    case segment_mode::bytes: break;
  }
  return 4 + (size_class == 0 ? 8 : 16) + length * 8;
}

/// The fewest bits of all splits, each of which is tried.
std::size_t fewest_by_trial(std::string_view text, unsigned version) {
  if (text.empty()) return 0;
  std::size_t fewest = static_cast<std::size_t>(-1);
  for (std::size_t length = 1; length <= text.size(); ++length)
    for (const segment_mode mode : {segment_mode::digits, segment_mode::capitals, segment_mode::bytes})
      if (may_hold(mode, text.substr(0, length)))
        fewest = std::min(fewest, bits_of_one(mode, length, version) + fewest_by_trial(text.substr(length), version));
  return fewest;
}

/// The same for longer texts: the fewest bits from each place to the end, over all segments that may stand there.
std::size_t fewest_by_places(std::string_view text, unsigned version) {
  std::vector<std::size_t> fewest(text.size() + 1, static_cast<std::size_t>(-1));
  fewest[text.size()] = 0;
  for (std::size_t at = text.size(); at-- != 0;)
    for (std::size_t length = 1; length <= text.size() - at; ++length)
      for (const segment_mode mode : {segment_mode::digits, segment_mode::capitals, segment_mode::bytes})
        if (may_hold(mode, text.substr(at, length)))
          fewest[at] = std::min(fewest[at], bits_of_one(mode, length, version) + fewest[at + length]);
  return fewest[0];
}

/// Fails unless the segments are the text from end to end and hold what their modes allow; yields what they take.
std::size_t bits_of_whole(const std::vector<segment>& segments, std::string_view text, const version_class& versions) {
  std::size_t at = 0, bits = 0;
  for (const segment& part : segments) {
    REQUIRE(part.first == at);
    REQUIRE(part.length != 0);
    at += part.length;
    REQUIRE(at <= text.size());
    REQUIRE(may_hold(part.mode, text.substr(part.first, part.length)));
    bits += bits_of_one(part.mode, part.length, versions.first);
  }
  REQUIRE(at == text.size());
  REQUIRE(bits_of(segments, versions) == bits);
  return bits;
}

/// Runs of one kind each, of lengths around those where a change of mode begins to pay.
std::string random_text(std::mt19937& random, std::size_t longest) {
  const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const std::size_t length = 1 + below(longest);
  std::string text;
  while (text.size() < length) {
    const std::size_t kind = below(4);
    for (std::size_t run = 1 + below(16); run != 0 && text.size() < length; --run)
      text.push_back(kind == 0   ? static_cast<char>('0' + below(10))
                     : kind == 1 ? capital_letters[below(capital_letters.size())]
                     : kind == 2 ? static_cast<char>('a' + below(26))
                                 : static_cast<char>(below(256)));
  }
  return text;
}

std::string round_trip(std::string_view text, const encode_options& options) {
  const auto code = encode(text, options);
  REQUIRE(code);
  return emvqr_test::only_code(emvqr_test::drawn(*code, 3).view());
}

}  // namespace

TEST_CASE("segments: no split of a short text takes fewer bits") {
  // Every text of up to seven characters of three kinds.
  for (const version_class& versions : version_classes)
    for (unsigned length = 1, texts = 3; length <= 7; ++length, texts *= 3)
      for (unsigned code = 0; code != texts; ++code) {
        std::string text;
        for (unsigned rest = code; text.size() != length; rest /= 3) text.push_back("1Aa"[rest % 3]);
        const std::size_t bits = bits_of_whole(smallest_segments(text, versions), text, versions);
        if (bits != fewest_by_trial(text, versions.first)) FAIL(text << " takes " << bits << " bits");
      }
}

TEST_CASE("segments: no split of a longer text takes fewer bits, nor does one segment of bytes") {
  std::mt19937 random{20240229};
  for (int i = 0; i != 400; ++i) {
    const std::string text = random_text(random, 90);
    for (const version_class& versions : version_classes) {
      const std::size_t bits = bits_of_whole(smallest_segments(text, versions), text, versions);
      CAPTURE(text, versions.first);
      REQUIRE(bits == fewest_by_places(text, versions.first));
      REQUIRE(bits <= bits_of_whole(one_segment(text), text, versions));
    }
  }
}

TEST_CASE("segments: real payloads") {
  for (const auto& [name, text] : emvqr_test::payloads())
    for (const version_class& versions : version_classes) {
      INFO(name);
      REQUIRE(bits_of_whole(smallest_segments(text, versions), text, versions) ==
              fewest_by_places(text, versions.first));
    }
  // Of texts that cost the same the plain one is taken: two digits within letters stay bytes.
  const auto one = smallest_segments("a12b", version_classes[0]);
  REQUIRE(one.size() == 1);
  REQUIRE(one[0].mode == segment_mode::bytes);
  REQUIRE(smallest_segments("", version_classes[0]).empty());
}

TEST_CASE("segments: what the smallest symbol holds is read byte for byte, NUL and what is no text too") {
  for (const auto& [name, text] : emvqr_test::payloads()) {
    INFO(name);
    REQUIRE(round_trip(text, {ecc::medium, 1, segments::smallest}) == text);
  }
  std::mt19937 random{7};
  for (int i = 0; i != 150; ++i) {
    const std::string text = random_text(random, i % 10 == 0 ? 1200 : 200);
    CAPTURE(text.size());
    const encode_options options{static_cast<ecc>(random() % 4), 1, segments::smallest};
    const auto plain = encode(text, {options.level});
    if (!plain) continue;  // too long for level H
    REQUIRE(encode(text, options)->version() <= plain->version());
    REQUIRE(round_trip(text, options) == text);
  }
}

TEST_CASE("segments: bytes alone are the default, and the smallest are smaller") {
  const std::string& text = emvqr_test::khqr_payload();
  REQUIRE(encode(text)->version() == encode(text, {ecc::medium, 1, segments::bytes})->version());
  REQUIRE(encode(text)->version() == 8);
  REQUIRE(encode(text, {ecc::medium, 1, segments::smallest})->version() == 7);
  const std::string digits(300, '7');
  REQUIRE(encode(digits)->version() == 13);
  REQUIRE(encode(digits, {ecc::medium, 1, segments::smallest})->version() == 8);
}

TEST_CASE("segments: each class of versions is filled to the last bit and not beyond") {
  // Digits that fill the last version of a class at each level (ISO/IEC 18004, the table of capacities).
  struct {
    unsigned version;
    std::size_t digits[4];
  } const rows[] = {{9, {552, 432, 312, 235}}, {26, {3283, 2544, 1804, 1425}}, {40, {7089, 5596, 3993, 3057}}};
  for (const auto& row : rows)
    for (unsigned level = 0; level != 4; ++level) {
      const encode_options options{static_cast<ecc>(level), 1, segments::smallest};
      INFO("version " << row.version << ", level " << level);
      const auto full = encode(std::string(row.digits[level], '7'), options);
      REQUIRE(full);
      REQUIRE(full->version() == row.version);
      const auto over = encode(std::string(row.digits[level] + 1, '7'), options);
      REQUIRE((row.version == 40 ? !over : over->version() == row.version + 1));
    }
  REQUIRE(max_symbol_digits == 7089);
  REQUIRE(encode(std::string(7090, '7'), {ecc::low, 1, segments::smallest}).error().code ==
          emvqr::errc::symbol_too_large);
  REQUIRE(encode(std::string(1'000'000, '7'), {ecc::low, 1, segments::smallest}).error().code ==
          emvqr::errc::symbol_too_large);
  REQUIRE(encode(std::string(2954, 'a'), {ecc::low, 1, segments::smallest}).error().code ==
          emvqr::errc::symbol_too_large);
}
