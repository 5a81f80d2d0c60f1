// What is counted eight bytes at a time, against characters of known sizes one after the other.
#include <emvqr/syntax/counting.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "support/test.hpp"
#include "unit/seeded_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using emvqr::counting;
using emvqr::length_unit;
using emvqr::detail::scan_utf8;

namespace {

constexpr std::string_view characters[] = {
    "a", "~", "\xD0\x90", "\xC3\xA9", "\xE1\x9E\x80", "\xEF\xBF\xBF", "\xF0\x9F\x98\x80"};

/// Random characters, mostly ASCII or mostly not, and where each begins.
struct random_text {
  std::string text{};
  std::vector<std::size_t> begins{};

  explicit random_text(std::uint64_t seed) {
    const std::string from = emvqr_test::seeded_bytes(seed, 41);
    for (std::size_t i = 1; i != from.size(); ++i) {
      const auto byte = static_cast<std::uint8_t>(from[i]);
      const bool ascii = byte % 8 < static_cast<std::uint8_t>(from[0]) % 8;
      begins.push_back(text.size());
      text += characters[ascii ? byte / 8 % 2 : 2 + byte / 8 % 5];
    }
    begins.push_back(text.size());
  }
  std::size_t size_of(std::size_t index) const { return begins[index + 1] - begins[index]; }
};

}  // namespace

TEST_CASE("bytes_of_length: from every character on, every length, in mixed text") {
  for (std::uint64_t seed = 0; seed != 60; ++seed) {
    const random_text made{seed};
    const std::size_t last = made.begins.size() - 1;
    for (std::size_t first = 0; first != last; ++first) {
      const std::string_view rest{made.text.data() + made.begins[first], made.text.size() - made.begins[first]};
      std::size_t utf16 = 0;
      for (std::size_t next = first; next <= last; ++next) {
        const std::size_t bytes = made.begins[next] - made.begins[first];
        if (bytes_of_length(rest, next - first, length_unit::characters) != bytes ||
            bytes_of_length(rest, utf16, length_unit::utf16) != bytes ||
            count_length({rest.data(), bytes}, length_unit::characters) != next - first ||
            count_length({rest.data(), bytes}, length_unit::utf16) != utf16)
          FAIL_CHECK("seed " << seed << ", " << first << " to " << next);
        if (next == last) continue;
        const std::size_t cost = made.size_of(next) == 4 ? 2 : 1;
        if (cost == 2 && bytes_of_length(rest, utf16 + 1, length_unit::utf16) != std::string_view::npos)
          FAIL_CHECK("seed " << seed << ", half of a character at " << next);
        utf16 += cost;
      }
    }
  }
}

TEST_CASE("scan_utf8: tells where text is not ans, and where it first leaves the basic plane") {
  for (std::uint64_t seed = 0; seed != 200; ++seed) {
    const random_text made{seed};
    std::size_t begin = made.text.size(), end = made.text.size(), astral = made.text.size();
    for (std::size_t i = made.begins.size() - 1; i-- != 0;) {
      if (made.size_of(i) == 1) continue;
      if (begin == made.text.size()) end = made.begins[i + 1];
      begin = made.begins[i];
      if (made.size_of(i) == 4) astral = begin;
    }
    const auto seen = scan_utf8(made.text);
    CAPTURE(seed);
    CHECK(seen.odd_begin == begin);
    CHECK(seen.odd_end == end);
    CHECK(seen.astral == astral);
    CHECK(seen.ascii == (begin == made.text.size()));
    CHECK(seen.nul == made.text.size());
    CHECK(seen.broken == made.text.size());
  }
}

TEST_CASE("scan_utf8: what is ASCII and not ans is odd, and ASCII all the same") {
  const auto seen = scan_utf8("abcdefgh\x1Fij\x7Fklmnopqrst");
  CHECK(seen.odd_begin == 8);
  CHECK(seen.odd_end == 12);
  CHECK(seen.ascii);
  CHECK(!scan_utf8("abcdefgh\x1Fij\xC3\xA9").ascii);
}

TEST_CASE("scan_utf8: a NUL is told wherever it stands, and broken UTF-8 where it first is") {
  const random_text made{7};
  for (std::size_t i = 0; i != made.begins.size(); ++i) {
    CAPTURE(i);
    const std::string head{made.text.data(), made.begins[i]};
    const std::string tail{made.text.data() + made.begins[i], made.text.size() - made.begins[i]};
    CHECK(scan_utf8(head + '\0' + tail).nul == head.size());
    CHECK(scan_utf8(head + '\0' + tail).broken > head.size());
    const std::string broken = head + '\xFF' + tail;
    CHECK(scan_utf8(broken).broken == head.size());
    CHECK(scan_utf8(broken).nul == broken.size());
    CHECK(scan_utf8(broken + '\0').nul == broken.size());
  }
}

TEST_CASE("counting: a length is a length in bytes but where it goes into what is not ans") {
  // Bytes 10 to 15 of the payload are two characters of three.
  constexpr counting how{length_unit::characters, 10, 16};
  constexpr std::string_view rest = "ab\xE1\x9E\x80\xE1\x9E\x80xy";  // from byte 8 on
  EMVQR_VERIFY(how.unit() == length_unit::characters);
  EMVQR_VERIFY(how.bytes_of(2, rest, 8) == 2);
  EMVQR_VERIFY(how.bytes_of(3, rest, 8) == 5);
  EMVQR_VERIFY(how.bytes_of(5, rest, 8) == 9);
  EMVQR_VERIFY(how.bytes_of(2, {rest.data() + 8, 2}, 16) == 2);
  EMVQR_VERIFY(how.bytes_of(7, rest, 8) == std::string_view::npos);
  EMVQR_VERIFY(how.in(length_unit::bytes).bytes_of(3, rest, 8) == 3);
  EMVQR_VERIFY(how.in(length_unit::utf16).unit() == length_unit::utf16);
  EMVQR_VERIFY(counting{length_unit::characters}.bytes_of(3, rest, 8) == 5);
  EMVQR_VERIFY(counting{length_unit::bytes}.bytes_of(3, rest, 8) == 3);
}

TEST_CASE("counting: a value outside of what is odd is ans without a look, one inside after a look") {
  constexpr counting how{length_unit::characters, 10, 16};
  constexpr std::string_view wrong = "\x1F\x1F";  // is not what was counted, which tells that nobody looks
  EMVQR_VERIFY(how.is_ans(wrong, 8));
  EMVQR_VERIFY(!how.is_ans(wrong, 9));
  EMVQR_VERIFY(!how.is_ans(wrong, 15));
  EMVQR_VERIFY(how.is_ans(wrong, 16));
  EMVQR_VERIFY(how.is_ans("ab", 12));
  EMVQR_VERIFY(!counting{length_unit::bytes}.is_ans(wrong, 0));
  EMVQR_VERIFY(!counting{length_unit::characters}.is_ans({wrong.data(), 1}, 0));
  EMVQR_VERIFY(counting::of_ans().is_ans(wrong, 0));
  EMVQR_VERIFY(counting::of_ans().unit() == length_unit::bytes);
}

TEST_CASE("is_at_most: counts only what is longer in bytes") {
  EMVQR_VERIFY(is_at_most("abc", 3, length_unit::characters));
  EMVQR_VERIFY(!is_at_most("abcd", 3, length_unit::characters));
  EMVQR_VERIFY(is_at_most("\xE1\x9E\x80\xE1\x9E\x80", 2, length_unit::characters));
  EMVQR_VERIFY(!is_at_most("\xE1\x9E\x80\xE1\x9E\x80", 1, length_unit::characters));
  EMVQR_VERIFY(!is_at_most("\xF0\x9F\x98\x80", 1, length_unit::utf16));
}
