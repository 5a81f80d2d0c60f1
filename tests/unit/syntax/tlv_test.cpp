#include <emvqr/syntax/tlv.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using emvqr::errc;
using emvqr::failure;
using emvqr::field;
using emvqr::length_unit;
using emvqr::path;
using emvqr::tlv_reader;

using namespace std::string_view_literals;

namespace {

/// Reads one level whose text begins at byte 100 and whose objects are children of 62; gives its fault.
constexpr failure fault_of(std::string_view text, length_unit unit) {
  tlv_reader reader{text, unit, 100, path{62}};
  for (field object; reader.next(object);) {
  }
  return reader.error();
}

constexpr std::size_t count_objects(std::string_view text, length_unit unit) {
  tlv_reader reader{text, unit};
  std::size_t count = 0;
  for (field object; reader.next(object);) ++count;
  return count;
}

struct fault_row {
  const char* name;
  std::string_view text;
  errc code;
  path where;
  std::uint32_t offset;
};

// Each row reads the same in all three units, since what stands before the fault is ASCII.
constexpr fault_row faults[] = {
    {"no text", "", errc::none, {}, 0},
    {"one object", "0103abc", errc::none, {}, 0},
    {"two objects", "0103abc9901z", errc::none, {}, 0},
    {"length 00", "0100", errc::zero_length, {62, 1}, 102},
    {"length 00 with text after it", "01000201a", errc::zero_length, {62, 1}, 102},
    {"length 00 in the second", "0101a0200", errc::zero_length, {62, 2}, 107},
    {"cut after one digit", "0", errc::truncated_header, {62}, 100},
    {"cut after the ID", "01", errc::truncated_header, {62, 1}, 100},
    {"cut inside the length", "010", errc::truncated_header, {62, 1}, 100},
    {"cut after the length", "0103", errc::truncated_value, {62, 1}, 100},
    {"cut inside the value", "0103ab", errc::truncated_value, {62, 1}, 100},
    {"second cut after one digit", "0101a9", errc::truncated_header, {62}, 105},
    {"second cut after the ID", "0101a99", errc::truncated_header, {62, 99}, 105},
    {"second cut inside the length", "0101a991", errc::truncated_header, {62, 99}, 105},
    {"second cut after the length", "0101a9910", errc::truncated_value, {62, 99}, 105},
    {"one byte and no digit", "x", errc::bad_id, {62}, 100},
    {"ID with a plus", "+301a", errc::bad_id, {62}, 100},
    {"ID with a blank", " 301a", errc::bad_id, {62}, 100},
    {"ID with a letter behind", "3x01a", errc::bad_id, {62}, 100},
    {"ID negative", "-101a", errc::bad_id, {62}, 100},
    {"ID a digit and a blank, cut", "1 ", errc::bad_id, {62}, 100},
    {"ID of letters", "AA01a", errc::bad_id, {62}, 100},
    {"second ID with a letter", "0101aZZ01b", errc::bad_id, {62}, 105},
    {"length with a plus", "01+3abc", errc::bad_length, {62, 1}, 102},
    {"length with a blank", "01 3abc", errc::bad_length, {62, 1}, 102},
    {"length with a letter behind", "013xabc", errc::bad_length, {62, 1}, 102},
    {"length negative", "01-1abc", errc::bad_length, {62, 1}, 102},
    {"length of one digit, cut", "013x", errc::bad_length, {62, 1}, 102},
    {"length cut after a wrong byte", "01x", errc::bad_length, {62, 1}, 102},
    {"length hexadecimal", "010Aaaaaaaaaaa", errc::bad_length, {62, 1}, 102},
    {"byte below the digits", "01/1a", errc::bad_length, {62, 1}, 102},
    {"byte above the digits", "01:1a", errc::bad_length, {62, 1}, 102},
    {"NUL in the length", "01\0"sv, errc::bad_length, {62, 1}, 102},
    {"ID in Arabic-Indic digits", "\xD9\xA0\xD9\xA1\x30\x31\x61", errc::bad_id, {62}, 100},
    {"length in Arabic-Indic digits", "01\xD9\xA0\xD9\xA3\x61\x62\x63", errc::bad_length, {62, 1}, 102},
    {"length in Khmer digits", "01\xE1\x9F\xA0\xE1\x9F\xA3\x61\x62\x63", errc::bad_length, {62, 1}, 102},
    {"length in full-width digits", "01\xEF\xBC\x90\xEF\xBC\x93\x61", errc::bad_length, {62, 1}, 102},
    {"length past the end", "0199abc", errc::truncated_value, {62, 1}, 100},
    {"line feed behind the last", "0101a\n", errc::bad_id, {62}, 105},
};

constexpr bool fault_holds(const fault_row& r, length_unit unit) {
  const failure fault = fault_of(r.text, unit);
  return fault.code == r.code && fault.where == r.where && fault.offset == r.offset;
}

constexpr bool all_faults_hold(length_unit unit) {
  for (const fault_row& r : faults)
    if (!fault_holds(r, unit)) return false;
  return true;
}

/// What next() should make of four bytes at the beginning of a long text, said the slow way.
bool is_header(std::string_view bytes) {
  for (const char c : bytes)
    if (c < '0' || c > '9') return false;
  return bytes.substr(2) != "00";
}

}  // namespace

TEST_CASE("tlv_reader: faults by name with path and offset") {
  STATIC_REQUIRE(all_faults_hold(length_unit::characters));
  STATIC_REQUIRE(all_faults_hold(length_unit::utf16));
  STATIC_REQUIRE(all_faults_hold(length_unit::bytes));
  for (const fault_row& r : faults) {
    for (const length_unit unit : {length_unit::characters, length_unit::utf16, length_unit::bytes}) {
      const failure fault = fault_of(r.text, unit);
      INFO(r.name << ", " << name(unit));
      CHECK(fault.code == r.code);
      CHECK(fault.where == r.where);
      CHECK(fault.offset == r.offset);
    }
  }
}

TEST_CASE("tlv_reader: lengths 01 and 99") {
  const std::string longest =
      "42"
      "99" +
      std::string(99, 'v');
  tlv_reader reader{longest, length_unit::characters};
  field object;
  REQUIRE(reader.next(object));
  CHECK(object.id == 42);
  CHECK(object.value == std::string(99, 'v'));
  CHECK(reader.at_end());
  CHECK_FALSE(reader.next(object));
  CHECK_FALSE(reader.error());

  const std::string one_short =
      "42"
      "99" +
      std::string(98, 'v');
  CHECK(fault_of(one_short, length_unit::bytes).code == errc::truncated_value);
  EMVQR_VERIFY(count_objects("4201v", length_unit::characters) == 1);
}

TEST_CASE("tlv_reader: objects in order with offsets from the payload's start") {
  constexpr auto walk = [](std::string_view text) {
    tlv_reader reader{text, length_unit::characters, 12, path{30}};
    field a;
    field b;
    field c;
    const bool three = reader.next(a) && reader.offset() == 21 && reader.next(b) && reader.next(c) && reader.at_end();
    return three && a.id == 0 && a.offset == 12 && a.value == "shop@" && b.id == 99 && b.offset == 21 &&
           b.value == "x" && c.id == 1 && c.offset == 26 && c.value == "yy" && reader.offset() == 32;
  };
  EMVQR_VERIFY(walk("0005shop@9901x0102yy"));
}

TEST_CASE("tlv_reader: values point into the text") {
  constexpr std::string_view text = "0005shop@";
  tlv_reader reader{text, length_unit::characters};
  field object;
  REQUIRE(reader.next(object));
  CHECK(object.value.data() == text.data() + 4);
}

TEST_CASE("tlv_reader: stays at the first fault and leaves the last object as it was") {
  tlv_reader reader{"0101a02", length_unit::bytes};
  field object;
  REQUIRE(reader.next(object));
  for (int again = 0; again != 3; ++again) {
    CHECK_FALSE(reader.next(object));
    CHECK(object.id == 1);
    CHECK(reader.error().code == errc::truncated_header);
    CHECK(reader.error().offset == 5);
    CHECK_FALSE(reader.at_end());
  }
}

TEST_CASE("tlv_reader: counts in each unit") {
  constexpr std::string_view accent =
      "5904caf\xC3\xA9"
      "6001x";
  EMVQR_VERIFY(count_objects(accent, length_unit::characters) == 2);
  EMVQR_VERIFY(count_objects(accent, length_unit::utf16) == 2);
  // In bytes the value ends inside the character, where no header can begin.
  EMVQR_VERIFY(fault_of(accent, length_unit::bytes).code == errc::bad_id);
  EMVQR_VERIFY(fault_of(accent, length_unit::bytes).offset == 108);
  EMVQR_VERIFY(count_objects("5905caf\xC3\xA9"
                             "6001x",
                             length_unit::bytes) == 2);

  constexpr std::string_view emoji =
      "5902a\xF0\x9F\x98\x80"
      "6001x";
  EMVQR_VERIFY(count_objects(emoji, length_unit::characters) == 2);
  EMVQR_VERIFY(fault_of(emoji, length_unit::utf16).code == errc::truncated_value);
  EMVQR_VERIFY(count_objects("5903a\xF0\x9F\x98\x80"
                             "6001x",
                             length_unit::utf16) == 2);
  EMVQR_VERIFY(count_objects("5905a\xF0\x9F\x98\x80"
                             "6001x",
                             length_unit::bytes) == 2);
}

TEST_CASE("tlv_reader: every pair of bytes as an ID and as a length") {
  std::string text = "0001" + std::string(200, 'v');
  for (unsigned a = 0; a != 256; ++a) {
    for (unsigned b = 0; b != 256; ++b) {
      for (const std::size_t at : {std::size_t{0}, std::size_t{2}}) {
        text.replace(0, 4, "0001");
        text[at] = static_cast<char>(a);
        text[at + 1] = static_cast<char>(b);
        tlv_reader reader{text, length_unit::bytes};
        field object;
        const bool read = reader.next(object);
        const std::string_view header{text.data(), 4};
        if (read != is_header(header)) FAIL_CHECK(a << " " << b << " at " << at);
        if (!read) continue;
        const unsigned id = at == 0 ? (a - '0') * 10 + (b - '0') : 0;
        const unsigned length = at == 0 ? 1 : (a - '0') * 10 + (b - '0');
        if (object.id != id || object.value.size() != length) FAIL_CHECK("value " << a << " " << b << " at " << at);
      }
    }
  }
}

TEST_CASE("id_set: remembers each of the hundred IDs by itself") {
  for (std::uint8_t id = 0; id != 100; ++id) {
    emvqr::id_set seen;
    CHECK_FALSE(seen.test_and_set(id));
    for (std::uint8_t other = 0; other != 100; ++other) {
      emvqr::id_set copy = seen;
      if (copy.test_and_set(other) != (other == id)) FAIL_CHECK(+id << " " << +other);
    }
  }
}

TEST_CASE("id_set: an ID that was put in is there, and no other") {
  for (unsigned put = 0; put != 100; ++put) {
    emvqr::id_set ids;
    CHECK(!ids.test_and_set(static_cast<std::uint8_t>(put)));
    CHECK(ids.test_and_set(static_cast<std::uint8_t>(put)));
    for (unsigned id = 0; id != 256; ++id)
      if (ids.has(static_cast<std::uint8_t>(id)) != (id == put)) FAIL_CHECK(put << " and " << id);
  }
}
