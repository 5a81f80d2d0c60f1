// Text that is no payload: each kind with its code, its path and its place.
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"
#include "unit/seeded_bytes.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using emvqr::errc;
using emvqr::failure;
using emvqr::max_input_bytes;
using emvqr::parse;
using emvqr::path;
using emvqr::quirk;
using emvqr_test::object;
using emvqr_test::sealed;

using namespace std::string_view_literals;

namespace {

struct row {
  const char* name;
  std::string_view text;
  errc code;
  path where;
  std::uint32_t offset;
};

constexpr path whole{};

constexpr row lengths[] = {
    {"length with a plus", "00020159+3abc63041234", errc::bad_length, {59}, 8},
    {"length with a blank", "00020159 3abc63041234", errc::bad_length, {59}, 8},
    {"length with a letter", "000201593xabc63041234", errc::bad_length, {59}, 8},
    {"length negative", "00020159-1abc63041234", errc::bad_length, {59}, 8},
    {"length in Arabic-Indic digits",
     "00020159\xD9\xA0\xD9\xA3\x61\x62\x63\x36\x33\x30\x34\x31\x32\x33\x34",
     errc::bad_length,
     {59},
     8},
    {"length 00", "000201590063041234", errc::zero_length, {59}, 8},
    {"length 00 of the first", "000063041234", errc::zero_length, {0}, 2},
    {"length 00 of the CRC", "0002016300", errc::zero_length, {63}, 8},
    {"length past the end", "0002015999abc63041234", errc::truncated_value, {59}, 6},
    {"length one past the end", "0002016304123", errc::truncated_value, {63}, 6},
    {"length 00 in 29", "00020129040000", errc::zero_length, {29, 0}, 12},
    {"length 00 in 29, second", "00020129090001a010063041234", errc::zero_length, {29, 1}, 17},
    {"length past 29", "00020129100007shop@x63041234", errc::truncated_value, {29, 0}, 10},
    {"length past 62", "0002016207010900163041234", errc::truncated_value, {62, 1}, 10},
    {"length past 64", "000201640500021k63041234", errc::truncated_value, {64, 0}, 10},
    {"length with a letter in 62", "000201620601x1ab63041234", errc::bad_length, {62, 1}, 12},
    {"header cut at the end of 80", "00020180070001a0163041234", errc::truncated_header, {80, 1}, 15},
    {"header cut after a digit in 51", "00020151060001a063041234", errc::truncated_header, {51}, 15},
};

constexpr row ids[] = {
    {"ID with a letter", "000201AA01x63041234", errc::bad_id, whole, 6},
    {"ID with a blank", "000201 501x63041234", errc::bad_id, whole, 6},
    {"ID with a letter in 62", "0002016205AA01x63041234", errc::bad_id, {62}, 10},
    {"text in 26", "0002012611shop@bank.k63041234", errc::bad_id, {26}, 10},
    {"text in 51", "0002015103abc63041234", errc::bad_id, {51}, 10},
    {"text in 80", "0002018003abc63041234", errc::bad_id, {80}, 10},
    {"text in 99", "0002019903abc63041234", errc::bad_id, {99}, 10},
    {"text in 62", "0002016203abc63041234", errc::bad_id, {62}, 10},
    {"text in 64", "0002016403abc63041234", errc::bad_id, {64}, 10},
};

constexpr row duplicates[] = {
    {"twice at the root", "0002015901a5901b63041234", errc::duplicate_id, {59}, 11},
    {"twice at the root, far apart", "0002015901a6001x6101y5901b63041234", errc::duplicate_id, {59}, 21},
    {"00 twice", "00020100020163041234", errc::duplicate_id, {0}, 6},
    {"99 twice", "00020199050001a99050001b63041234", errc::duplicate_id, {99}, 15},
    {"twice in 29", "00020129100001a0001b63041234", errc::duplicate_id, {29, 0}, 15},
    {"twice in 62", "00020162150101a0701t0101b63041234", errc::duplicate_id, {62, 1}, 20},
    {"twice in 64", "00020164100001a0001b63041234", errc::duplicate_id, {64, 0}, 15},
    {"twice in 80", "00020180100001a0001b63041234", errc::duplicate_id, {80, 0}, 15},
    {"twice in 62.50", "000201621950150001g0101a0101b63041234", errc::duplicate_id, {62, 50, 1}, 24},
    {"twice in 62.99", "000201621499100001a0001b63041234", errc::duplicate_id, {62, 99, 0}, 19},
    {"62.50 twice", "000201621850050001g50050001h63041234", errc::duplicate_id, {62, 50}, 19},
};

constexpr row order[] = {
    {"00 not first", "0102110002016304ABCD", errc::format_indicator_not_first, {1}, 0},
    {"no 00", "5901a63041234", errc::format_indicator_not_first, {59}, 0},
    {"63 first", "63041234", errc::format_indicator_not_first, {63}, 0},
    {"63 not last", "000201630412345901a", errc::crc_not_last, {59}, 14},
    {"63 twice", "0002016304123463041234", errc::crc_not_last, {63}, 14},
    {"bytes after 63", "00020163041234xyz", errc::crc_not_last, whole, 14},
    {"line feed after 63", "00020163041234\n", errc::crc_not_last, whole, 14},
    {"a header and no value after 63", "000201630412345901", errc::crc_not_last, whole, 14},
    {"no 63", "0002015901a", errc::crc_missing, {63}, 11},
    {"00 alone", "000201", errc::crc_missing, {63}, 6},
    {"63 inside 62 only", "00020162086304ABCD", errc::crc_missing, {63}, 18},
    {"63 inside 29 only", "00020129086304ABCD", errc::crc_missing, {63}, 18},
    {"text that looks like 63 inside 59", "00020159086304ABCD", errc::crc_missing, {63}, 18},
};

constexpr row crcs[] = {
    {"wrong", "0002016304AAE7", errc::crc_mismatch, {63}, 10},
    {"right but for its last digit's zero", "0002016304AAE0", errc::crc_mismatch, {63}, 10},
    {"three digits", "0002016303AAE", errc::crc_malformed, {63}, 10},
    {"five digits", "0002016305AAE6A", errc::crc_malformed, {63}, 10},
    {"one digit", "0002016301A", errc::crc_malformed, {63}, 10},
    {"not hexadecimal", "0002016304AAEG", errc::crc_malformed, {63}, 10},
    {"a blank in it", "0002016304 AE6", errc::crc_malformed, {63}, 10},
    {"with 0x", "00020163040xA6", errc::crc_malformed, {63}, 10},
    {"signed", "0002016304+AE6", errc::crc_malformed, {63}, 10},
    {"four characters that are no digits", "0002016304\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", errc::crc_malformed, {63}, 10},
    {"one character of four bytes", "0002016301\xF0\x9F\x98\x80", errc::crc_malformed, {63}, 10},
};

constexpr row texts[] = {
    {"nothing", "", errc::empty_input, whole, 0},
    {"one digit", "0", errc::truncated_header, whole, 0},
    {"one letter", "x", errc::bad_id, whole, 0},
    {"a blank in front", " 0002016304AAE6", errc::bad_id, whole, 0},
    {"a byte order mark in front", "\xEF\xBB\xBF\x30\x30\x30\x32\x30\x31\x36\x33\x30\x34\x41\x41\x45\x36", errc::bad_id,
     whole, 0},
    {"a web address", "https://example.com/pay?x=1", errc::web_address, whole, 0},
    {"NUL in front",
     "\0"
     "0002016304AAE6"sv,
     errc::nul_byte, whole, 0},
    {"NUL in a value", "0002015903a\0b63041234"sv, errc::nul_byte, whole, 11},
    {"NUL in the CRC",
     "0002016304AA\0"
     "6"sv,
     errc::nul_byte, whole, 12},
    {"NUL last", "0002016304AAE6\0"sv, errc::nul_byte, whole, 14},
    {"NUL alone", "\0"sv, errc::nul_byte, whole, 0},
    {"invalid UTF-8 in a value",
     "0002015903a\xFF"
     "b63041234",
     errc::invalid_utf8, whole, 11},
    {"overlong slash",
     "0002015901\xC0\xAF"
     "63041234",
     errc::invalid_utf8, whole, 10},
    {"surrogate",
     "0002015901\xED\xA0\x80"
     "63041234",
     errc::invalid_utf8, whole, 10},
    {"a cut character at the end", "0002015901a\xE1\x9E", errc::invalid_utf8, whole, 11},
    {"Latin-1",
     "0002015904caf\xE9"
     "63041234",
     errc::invalid_utf8, whole, 13},
    {"invalid UTF-8 in the CRC", "0002016304AAE\x80", errc::invalid_utf8, whole, 13},
    {"a byte alone", "\xC3", errc::invalid_utf8, whole, 0},
};

constexpr bool refused(const row& r) {
  const auto view = parse(r.text);
  return !view && view.error().code == r.code && view.error().where == r.where && view.error().offset == r.offset;
}

template <std::size_t Count>
constexpr bool all_refused(const row (&rows)[Count]) {
  for (const row& r : rows)
    if (!refused(r)) return false;
  return true;
}

template <std::size_t Count>
void check_rows(const row (&rows)[Count]) {
  for (const row& r : rows) {
    INFO(r.name);
    const auto view = parse(r.text);
    REQUIRE_FALSE(view);
    CHECK(view.error().code == r.code);
    CHECK(view.error().where == r.where);
    CHECK(view.error().offset == r.offset);
    CHECK(view.error().rule == 0);
  }
}

/// A payload of all hundred IDs, each as long as it can be; `unit` is one character of the primitive ones.
std::string largest_payload(std::string_view character) {
  const auto repeated = [&](int count) {
    std::string text;
    for (int i = 0; i != count; ++i) text += character;
    return text;
  };
  std::string body;
  for (int id = 0; id != 100; ++id) {
    const bool is_template = (id >= 26 && id <= 51) || id == 62 || id == 64 || id >= 80;
    if (id != 63) body += object(id, is_template ? object(1, repeated(95)) : repeated(99));
  }
  return sealed(body);
}

}  // namespace

TEST_CASE("parse: bad lengths") {
  STATIC_REQUIRE(all_refused(lengths));
  check_rows(lengths);
}

TEST_CASE("parse: bad IDs and templates that are none") {
  STATIC_REQUIRE(all_refused(ids));
  check_rows(ids);
}

TEST_CASE("parse: an ID twice at each level") {
  STATIC_REQUIRE(all_refused(duplicates));
  check_rows(duplicates);
}

TEST_CASE("parse: 00 first and 63 last") {
  STATIC_REQUIRE(all_refused(order));
  check_rows(order);
}

TEST_CASE("parse: bad CRCs") {
  STATIC_REQUIRE(all_refused(crcs));
  check_rows(crcs);
}

TEST_CASE("parse: text that is none") {
  STATIC_REQUIRE(all_refused(texts));
  check_rows(texts);
}

TEST_CASE("parse: a CRC that fits cannot hide another one inside a value") {
  // The text before 6304ABCD is a payload of its own; as a value it is only text.
  const std::string inner = sealed(object(0, "01"));
  const std::string outer = sealed(object(0, "01") + object(59, inner));
  const auto view = parse(outer);
  REQUIRE(view);
  CHECK(view->get(path{59}) == inner);
  CHECK(view->crc_given() == std::string_view(outer).substr(outer.size() - 4));
}

TEST_CASE("parse: every quirk together forgives no fault of the structure") {
  for (const row& r : order) {
    INFO(r.name);
    CHECK_FALSE(parse(r.text, {quirk::lenient | quirk::ignore_crc}));
  }
  for (const row& r : duplicates) {
    INFO(r.name);
    CHECK_FALSE(parse(r.text, {quirk::lenient | quirk::ignore_crc}));
  }
  for (const row& r : texts) {
    INFO(r.name);
    CHECK_FALSE(parse(r.text, {quirk::lenient | quirk::ignore_crc}));
  }
}

TEST_CASE("parse: the longest payload there can be is read, and one byte more is not") {
  for (const std::string_view character : {"a", "\xC3\xA9", "\xE1\x9E\x80", "\xF0\x9F\x98\x80"}) {
    const std::string text = largest_payload(character);
    INFO(text.size() << " bytes of " << character);
    const auto view = parse(text);
    REQUIRE(view);
    for (int id = 0; id != 100; ++id) CHECK(view->has(path{id}));
    CHECK(text.size() <= max_input_bytes);
  }
  // 63 holds only four characters and a template's header is ASCII: the bound is never reached by a good payload.
  CHECK(max_input_bytes == 40000);
  const std::string at_limit(max_input_bytes, '0');
  const std::string over = at_limit + "0";
  CHECK(parse(at_limit).error().code == errc::zero_length);
  CHECK(parse(over).error().code == errc::input_too_long);
  CHECK(parse(over).error().offset == 0);
}

TEST_CASE("parse: 200 kB of anything are refused unread") {
  for (const char byte : {'0', '9', 'x', '\0', '\x80', '\xFF'}) {
    const std::string text(200000, byte);
    CHECK(parse(text, {quirk::lenient}).error().code == errc::input_too_long);
  }
}

TEST_CASE("parse: hostile text just under the limit is refused") {
  const std::string_view units[] = {"9901x", "0001a", "6201a", "\xF0\x9F\x98\x80", "00", "0", "6304ABCD", "620401AA"};
  for (const std::string_view unit : units) {
    std::string text = "000201";
    while (text.size() + unit.size() < max_input_bytes) text += unit;
    INFO(unit);
    CHECK_FALSE(parse(text));
    CHECK_FALSE(parse(text, {quirk::lenient | quirk::ignore_crc}));
  }
}

TEST_CASE("parse: random bytes are refused") {
  for (std::uint64_t seed = 0; seed != 2000; ++seed) {
    const std::string text = emvqr_test::seeded_bytes(seed, seed % 300);
    if (parse(text, {quirk::lenient})) FAIL_CHECK("seed " << seed);
  }
}

TEST_CASE("parse: ignore_crc reads a payload whose CRC is wrong and says so") {
  constexpr auto view = parse("0002016304FFFF", {quirk::ignore_crc});
  EMVQR_VERIFY(view.has_value());
  EMVQR_VERIFY(view->quirks() == quirk::ignore_crc);
  EMVQR_VERIFY(view->crc_given() == "FFFF");
  EMVQR_VERIFY(view->crc_computed() == 0xAAE6);
  // What is right needs no quirk.
  EMVQR_VERIFY(parse("0002016304AAE6", {quirk::ignore_crc})->quirks() == quirk::none);
  // Digits it has to have.
  EMVQR_VERIFY(parse("0002016304AAEG", {quirk::ignore_crc}).error().code == errc::crc_malformed);
}
