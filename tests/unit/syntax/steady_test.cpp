// Steady text is never told of, whatever its characters and their order.
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/text.hpp>
#include <emvqr/syntax/steady.hpp>

#include "support/splitmix64.hpp"
#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

/// The character as UTF-8. It is one, up to U+FFFF.
std::string utf8(char32_t c) {
  const auto byte = [](char32_t bits) { return std::string(1, static_cast<char>(bits)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) return byte(0xC0 | c >> 6) + byte(0x80 | (c & 0x3F));
  return byte(0xE0 | c >> 12) + byte(0x80 | (c >> 6 & 0x3F)) + byte(0x80 | (c & 0x3F));
}

/// How many rules a name breaks, all its characters looked at.
std::size_t broken_by(const std::string& name) {
  emvqr::report<> out;
  const emvqr::profile none;
  emvqr::finder found{out, none};
  emvqr::detail::text_checker{emvqr::tag::merchant_name, name, 0, found}.check();
  return out.size();
}

std::vector<char32_t> steady_characters() {
  std::vector<char32_t> all;
  for (char32_t c = 0; c <= 0xFFFF; ++c)
    if (emvqr::detail::is_steady(c)) all.push_back(c);
  return all;
}

}  // namespace

TEST_CASE("is_steady: the characters of most names are, those that deceive or join are not") {
  EMVQR_VERIFY(emvqr::is_steady("Angkor Cafe"));
  EMVQR_VERIFY(emvqr::is_steady(""));
  EMVQR_VERIFY(emvqr::is_steady("\u1780\u17B6\u17A0\u17D2\u179C\u17C1"));  // Khmer, with the sign that stacks letters
  EMVQR_VERIFY(emvqr::is_steady("\u6700\u4F73\u8FD0\u8F93"));              // Chinese
  EMVQR_VERIFY(emvqr::is_steady("Caf\u00E9"));
  EMVQR_VERIFY(!emvqr::is_steady("Cafe\u0301"));       // a mark that joins
  EMVQR_VERIFY(!emvqr::is_steady("C\u0430fe"));        // Cyrillic
  EMVQR_VERIFY(!emvqr::is_steady("Ca\u202Efe"));       // turns
  EMVQR_VERIFY(!emvqr::is_steady("Ca\u200Bfe"));       // hides
  EMVQR_VERIFY(!emvqr::is_steady("Ca\tfe"));           // a control
  EMVQR_VERIFY(!emvqr::is_steady("\uE000"));           // private
  EMVQR_VERIFY(!emvqr::is_steady("\u1100\u1161"));     // Hangul to be composed
  EMVQR_VERIFY(!emvqr::is_steady("Cafe \U0001F600"));  // past U+FFFF nothing is known to be
}

TEST_CASE("is_steady: no character that is breaks a rule, alone, twice or beside a letter") {
  const std::vector<char32_t> all = steady_characters();
  REQUIRE(all.size() > 40000);
  for (const char32_t c : all) {
    const std::string one = utf8(c);
    if (broken_by(one) + broken_by(one + one) + broken_by("a" + one) + broken_by(one + "z") != 0)
      FAIL_CHECK(static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("is_steady: no text of such characters breaks a rule") {
  const std::vector<char32_t> all = steady_characters();
  emvqr_test::splitmix64 random{20261130};
  for (int round = 0; round != 20000; ++round) {
    std::string name;
    // Of one neighbourhood as a rule, as names are.
    const std::size_t begin = random.next() % all.size();
    for (int i = 0; i != 12; ++i)
      name += utf8(all[(i % 4 == 3 ? random.next() : begin + random.next() % 64) % all.size()]);
    if (broken_by(name) != 0 || !emvqr::is_steady(name)) FAIL_CHECK(name);
  }
}
