// How many of the damaged pictures are read. Never fewer than the floors say, and never a wrong text.
#include <emvqr/emvqr.hpp>

#include "degrade.hpp"
#include "floors.hpp"
#include "random.hpp"
#include "reader.hpp"
#include "support/test.hpp"

#include <array>
#include <cstdint>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

// Sanitizers and no optimisation make reading many times slower: there a sample has to do.
#if defined(__SANITIZE_ADDRESS__)
#define EMVQR_TEST_SAMPLE_ONLY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EMVQR_TEST_SAMPLE_ONLY 1
#endif
#endif
#ifndef EMVQR_TEST_SAMPLE_ONLY
#define EMVQR_TEST_SAMPLE_ONLY 0
#endif

using emvqr_pictures::damage;
using emvqr_pictures::payload_at;
using emvqr_pictures::payload_count;
using emvqr_pictures::strength_count;

namespace {

const emvqr_pictures::floor_of_kind& floor_of(damage kind) {
  return emvqr_pictures::floors[static_cast<std::size_t>(kind)];
}

// One payload of each strength: a twelfth of the pictures.
std::array<int, strength_count> sample(damage kind) {
  emvqr_pictures::random_numbers draw{1000 + static_cast<std::uint64_t>(kind)};
  std::array<int, strength_count> payloads{};
  for (int& one : payloads) one = draw.between(0, payload_count - 1);
  return payloads;
}

// 1 if the picture is read.
int read(damage kind, int strength, int payload_index) {
  INFO("strength " << strength << ", payload " << payload_index);
  int times = 0;
  for (const auto& code : emvqr_pictures::read_by_us(emvqr_pictures::picture_of(kind, strength, payload_index))) {
    REQUIRE(code.bytes == payload_at(payload_index).text);
    ++times;
  }
  REQUIRE(times <= 1);
  return times;
}

void check_reads(damage kind) {
  int reads = 0;
  const auto payloads = sample(kind);
  for (int strength = 1; strength <= strength_count; ++strength) {
    if (EMVQR_TEST_SAMPLE_ONLY != 0) {
      reads += read(kind, strength, payloads[static_cast<std::size_t>(strength - 1)]);
      continue;
    }
    for (int payload = 0; payload != payload_count; ++payload) reads += read(kind, strength, payload);
  }
  INFO(reads << " are read");
  REQUIRE((EMVQR_TEST_SAMPLE_ONLY != 0 || reads >= floor_of(kind).read));
}

// FNV-1a.
void mix(std::uint64_t& sum, std::uint8_t byte) noexcept { sum = (sum ^ byte) * 0x100000001B3U; }

std::uint64_t checksum(damage kind) {
  std::uint64_t sum = 0xCBF29CE484222325U;
  int strength = 0;
  for (const int payload : sample(kind)) {
    auto how = emvqr_pictures::recipe_for(kind, ++strength, payload);
    how.quality = 0;  // other makes of libjpeg round in other ways
    const auto seen = emvqr_pictures::photograph(emvqr_pictures::code_of(kind, payload), how);
    for (const unsigned side : {seen.width, seen.height})
      for (const unsigned shift : {0U, 8U}) mix(sum, static_cast<std::uint8_t>(side >> shift));
    for (const std::uint8_t tone : seen.pixels) mix(sum, tone);
  }
  return sum;
}

}  // namespace

TEST_CASE("damaged pictures: perspective") { check_reads(damage::perspective); }
TEST_CASE("damaged pictures: rotation") { check_reads(damage::rotation); }
TEST_CASE("damaged pictures: blur") { check_reads(damage::blur); }
TEST_CASE("damaged pictures: motion") { check_reads(damage::motion); }
TEST_CASE("damaged pictures: noise") { check_reads(damage::noise); }
TEST_CASE("damaged pictures: uneven light") { check_reads(damage::uneven_light); }
TEST_CASE("damaged pictures: glare") { check_reads(damage::glare); }
TEST_CASE("damaged pictures: low resolution") { check_reads(damage::low_resolution); }
TEST_CASE("damaged pictures: JPEG") { check_reads(damage::jpeg); }
TEST_CASE("damaged pictures: inverted") { check_reads(damage::inverted); }
TEST_CASE("damaged pictures: logo") { check_reads(damage::logo); }
TEST_CASE("damaged pictures: crumple") { check_reads(damage::crumple); }
TEST_CASE("damaged pictures: crop") { check_reads(damage::crop); }
TEST_CASE("damaged pictures: snapshot") { check_reads(damage::snapshot); }

TEST_CASE("every kind of damage has its floor and its name") {
  REQUIRE(std::size(emvqr_pictures::floors) == std::size(emvqr_pictures::all_damages));
  std::set<std::string> names;
  for (const damage kind : emvqr_pictures::all_damages) {
    REQUIRE(floor_of(kind).kind == kind);
    REQUIRE(floor_of(kind).read <= strength_count * payload_count);
    names.insert(emvqr_pictures::name(kind));
  }
  REQUIRE(names.size() == std::size(emvqr_pictures::all_damages));
}

TEST_CASE("the same seed makes the same pixels") {
  for (const damage kind : emvqr_pictures::all_damages) {
    INFO(emvqr_pictures::name(kind));
    CHECK(checksum(kind) == floor_of(kind).checksum);
  }
}

TEST_CASE("the payloads of the pictures are payments, each another one") {
  std::set<std::string_view> texts;
  std::set<unsigned> versions;
  for (int i = 0; i != payload_count; ++i) {
    INFO(payload_at(i).what);
    REQUIRE(emvqr::parse(payload_at(i).text));
    texts.insert(payload_at(i).text);
    versions.insert(emvqr_pictures::code_of(damage::blur, i).version());
  }
  REQUIRE(texts.size() == payload_count);
  REQUIRE(*versions.begin() == 5);
  REQUIRE(*versions.rbegin() == 12);
}
