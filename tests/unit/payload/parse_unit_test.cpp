// What a length counts: characters, UTF-16 units where the text has characters past U+FFFF, bytes only where asked for.
// And templates that hold no objects.
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"

#include <string>
#include <string_view>

using emvqr::errc;
using emvqr::length_unit;
using emvqr::parse;
using emvqr::path;
using emvqr::quirk;
using emvqr_test::object;
using emvqr_test::sealed;

namespace {

constexpr std::string_view emoji = "\xF0\x9F\x98\x80";

/// A payload with these root objects behind 00.
std::string payload(const std::string& objects) { return sealed(object(0, "01") + objects); }

// Cut one character apart, both readings are whole payloads:
//   characters: 59 = emoji 6, 01 = vvvvv, 61 = 6101A
//   UTF-16:     59 = emoji, 60 = 5vvvvv6105, 61 = A
constexpr std::string_view two_readings =
    "5902\xF0\x9F\x98\x80"
    "6010"
    "5vvvvv"
    "6105"
    "6101A";

// Its CRC, so that it can be a constant.
constexpr std::string_view ambiguous =
    "0002015902\xF0\x9F\x98\x80"
    "60105vvvvv61056101A63047CF6";

}  // namespace

TEST_CASE("unit: an emoji counted in characters only") {
  constexpr auto view = parse(emvqr_test::emoji_characters);
  EMVQR_VERIFY(view.has_value());
  EMVQR_VERIFY(view->unit() == length_unit::characters);
  EMVQR_VERIFY(view->get(path{59}) == std::string_view{"Cafe \xF0\x9F\x98\x80"});
  EMVQR_VERIFY(view->get(path{60}) == std::string_view{"Phnom Penh"});
}

TEST_CASE("unit: an emoji counted in UTF-16 only") {
  constexpr auto view = parse(emvqr_test::emoji_utf16);
  EMVQR_VERIFY(view.has_value());
  EMVQR_VERIFY(view->unit() == length_unit::utf16);
  EMVQR_VERIFY(view->quirks() == quirk::none);
  EMVQR_VERIFY(view->get(path{59}) == std::string_view{"Cafe \xF0\x9F\x98\x80"});
  EMVQR_VERIFY(view->get(path{60}) == std::string_view{"Phnom Penh"});
  EMVQR_VERIFY(view->get(path{29, 0}) == std::string_view{"shop@devb"});
}

TEST_CASE("unit: the same inside a template") {
  const std::string counted_in_characters =
      payload(object(64, object(0, "km") + object(1, std::string("Kafe ").append(emoji))));
  const auto by_characters = parse(counted_in_characters);
  REQUIRE(by_characters);
  CHECK(by_characters->unit() == length_unit::characters);

  const std::string inside = object(0, "km") + object(1, std::string("Kafe ").append(emoji), 7);
  const std::string counted_in_utf16 = payload(object(64, inside, emvqr_test::characters(inside) + 1));
  const auto by_utf16 = parse(counted_in_utf16);
  REQUIRE(by_utf16);
  CHECK(by_utf16->unit() == length_unit::utf16);
  CHECK(by_utf16->get(path{64, 1}) == std::string("Kafe ").append(emoji));

  // The template in one unit, its inside in the other: no unit fits both.
  const std::string mixed = payload(object(64, inside));
  CHECK_FALSE(parse(mixed));
}

TEST_CASE("unit: two readings that both split are refused") {
  const std::string text = payload(std::string(two_readings));
  REQUIRE(text == ambiguous);
  const auto view = parse(text);
  REQUIRE_FALSE(view);
  CHECK(view.error().code == errc::ambiguous_length);
  CHECK(view.error().where.empty());
  CHECK(view.error().offset == 10);  // the emoji
  EMVQR_VERIFY(parse(ambiguous).error().code == errc::ambiguous_length);
  // No quirk makes a choice between two payloads.
  EMVQR_VERIFY(parse(ambiguous, {quirk::lenient}).error().code == errc::ambiguous_length);
  EMVQR_VERIFY(parse(ambiguous, {quirk::lenient | quirk::ignore_crc}).error().code == errc::ambiguous_length);
}

TEST_CASE("unit: two readings are refused even where a third, in bytes, is asked for") {
  //   characters: 59 = emoji 601, 21 = vvvv, 22 = v6101A
  //   UTF-16:     59 = emoji 60, 12 = 4vvvv2206v, 61 = A
  //   bytes:      59 = emoji, 60 = 104vvvv2206v, 61 = A
  const std::string text = payload(
      "5904\xF0\x9F\x98\x80"
      "60121"
      "04vvvv"
      "2206v"
      "6101A");
  CHECK(parse(text).error().code == errc::ambiguous_length);
  CHECK(parse(text, {quirk::byte_lengths}).error().code == errc::ambiguous_length);
  // The byte reading is there: with four characters of one byte for the emoji it is a payload.
  const std::string by_bytes = payload(
      "5904abcd"
      "60121"
      "04vvvv"
      "2206v"
      "6101A");
  REQUIRE(parse(by_bytes));
  CHECK(parse(by_bytes)->get(path{60}) == "104vvvv2206v");
}

TEST_CASE("unit: both readings are really there") {
  // Each of the two alone, with a BMP character in the emoji's place.
  const std::string by_characters = payload(
      "5902\xE1\x9E\x80"
      "60105vvvvv61056101A");
  REQUIRE(parse(by_characters));
  CHECK(parse(by_characters)->get(path{1}) == "vvvvv");
  CHECK(parse(by_characters)->get(path{61}) == "6101A");
  CHECK_FALSE(parse(by_characters)->has(path{60}));
  const std::string by_utf16 = payload(
      "5901\xE1\x9E\x80"
      "60105vvvvv61056101A");
  REQUIRE(parse(by_utf16));
  CHECK(parse(by_utf16)->get(path{60}) == "5vvvvv6105");
  CHECK(parse(by_utf16)->get(path{61}) == "A");
  CHECK_FALSE(parse(by_utf16)->has(path{1}));
}

TEST_CASE("unit: where neither reading splits the failure is that of characters") {
  const std::string text = payload(object(59, std::string("Cafe ").append(emoji), 9) + object(60, "x"));
  const auto view = parse(text);
  REQUIRE_FALSE(view);
  CHECK(view.error().code == errc::bad_id);
  CHECK(view.error().offset == 22);
}

TEST_CASE("unit: a wrong CRC is told where only the UTF-16 reading splits") {
  std::string text(emvqr_test::emoji_utf16);
  text.back() = text.back() == '0' ? '1' : '0';
  const auto view = parse(text);
  REQUIRE_FALSE(view);
  CHECK(view.error().code == errc::crc_mismatch);
  CHECK(view.error().where == path{63});
  const auto forced = parse(text, {quirk::ignore_crc});
  REQUIRE(forced);
  CHECK(forced->unit() == length_unit::utf16);
  CHECK(forced->quirks() == quirk::ignore_crc);
}

TEST_CASE("unit: bytes only with the quirk") {
  // A VietQR-like code: 22 bytes, 18 characters in 62.08.
  constexpr std::string_view text =
      "00020101021238570010A00000072701390006970422011301234567890200208QRIBFTTA53037045405100005802VN62260822"
      "Thanh to\xC3\xA1n h\xC3\xB3"
      "a \xC4\x91\xC6\xA1n630432F8";
  EMVQR_VERIFY(!parse(text).has_value());
  EMVQR_VERIFY(!parse(text, {quirk::raw_template}).has_value());
  constexpr auto view = parse(text, {quirk::byte_lengths});
  EMVQR_VERIFY(view.has_value());
  EMVQR_VERIFY(view->unit() == length_unit::bytes);
  EMVQR_VERIFY(view->quirks() == quirk::byte_lengths);
  EMVQR_VERIFY(view->get(path{62, 8}) == std::string_view{"Thanh to\xC3\xA1n h\xC3\xB3"
                                                          "a \xC4\x91\xC6\xA1n"});
  EMVQR_VERIFY(parse(text, {quirk::lenient}).has_value());
}

TEST_CASE("unit: the quirk changes nothing where characters fit") {
  for (const emvqr_test::golden& g : emvqr_test::goldens) {
    INFO(g.name);
    const auto view = parse(g.text, {quirk::lenient});
    REQUIRE(view);
    CHECK(view->unit() == length_unit::characters);
    CHECK(view->quirks() == quirk::none);
  }
}

TEST_CASE("unit: byte lengths that end inside a character are refused") {
  const std::string text = payload(object(59, "caf\xC3\xA9", 4) + object(60, "x"));
  CHECK(parse(text));  // four characters
  const std::string cut = payload(object(59, "caf\xC3\xA9\xC3\xA9", 6) + object(60, "x"));
  CHECK_FALSE(parse(cut, {quirk::byte_lengths}));
}

TEST_CASE("unit: a wrong CRC is told where only the byte reading splits") {
  std::string text = payload(object(59, "caf\xC3\xA9", 5) + object(60, "x"));
  text.back() = text.back() == '0' ? '1' : '0';
  const auto view = parse(text, {quirk::byte_lengths});
  REQUIRE_FALSE(view);
  CHECK(view.error().code == errc::crc_mismatch);
  CHECK(parse(text).error().code != errc::crc_mismatch);
}

TEST_CASE("template: raw text in 26-51 and 80-99 only with the quirk") {
  // Yape's 39 is a bare hash.
  constexpr std::string_view yape =
      "0002010102113932acfba6cb922753c690f09280f365d7a25204561153036045802PE5906YAPERO6004Lima6304ECE9";
  EMVQR_VERIFY(parse(yape).error().code == errc::bad_id);
  EMVQR_VERIFY(parse(yape).error().where == path{39});
  EMVQR_VERIFY(parse(yape, {quirk::byte_lengths}).error().code == errc::bad_id);
  constexpr auto view = parse(yape, {quirk::raw_template});
  EMVQR_VERIFY(view.has_value());
  EMVQR_VERIFY(view->quirks() == quirk::raw_template);
  EMVQR_VERIFY(view->get(path{39}) == std::string_view{"acfba6cb922753c690f09280f365d7a2"});
  EMVQR_VERIFY(view->objects(path{39}).empty());
  EMVQR_VERIFY(!view->has(path{39, 0}));

  // DuitNow's 82 is one too.
  constexpr std::string_view duitnow =
      "00020201021126560014A000000615000101068900610224602e134m0076hl6lm8kmk4ji5204000053034585802MY5925"
      "WLYMLJA ZLJBYPAF & HBA...6002MY8240151624k1i94887j623km5m673971hhm1l31j95l66304F9FA";
  EMVQR_VERIFY(!parse(duitnow).has_value());
  EMVQR_VERIFY(parse(duitnow, {quirk::lenient})->quirks() == quirk::raw_template);
}

TEST_CASE("template: raw text in 62 and 64 is kept where asked for") {
  for (const int id : {62, 64}) {
    const std::string text = payload(object(id, "just text"));
    INFO(id);
    CHECK(parse(text).error().code == errc::bad_id);
    CHECK(parse(text).error().where == path{id});
    CHECK(parse(text, {quirk::byte_lengths}).error().code == errc::bad_id);
    const auto view = parse(text, {quirk::lenient});
    REQUIRE(view);
    CHECK(view->quirks() == quirk::raw_template);
    CHECK(view->get(path{id}) == "just text");
    CHECK(view->objects(path{id}).empty());
  }
}

TEST_CASE("template: an ID that stands twice in 62 is forgiven to nobody") {
  const std::string text = payload(object(62, object(1, "a") + object(1, "b") + "x"));
  CHECK(parse(text, {quirk::lenient}).error().code == errc::duplicate_id);
}

TEST_CASE("template: raw text in 62.50 to 62.99 is read as it is") {
  for (const int id : {50, 75, 99}) {
    const std::string text = payload(object(62, object(7, "T1") + object(id, "2044NMWVA6P4CI")));
    const auto view = parse(text);
    INFO(id);
    REQUIRE(view);
    CHECK(view->quirks() == quirk::none);
    CHECK(view->get(path{62, id}) == "2044NMWVA6P4CI");
    CHECK(view->objects(path{62, id}).empty());
    CHECK(view->get(path{62, 7}) == "T1");
  }
  const auto gopay = parse(emvqr_test::gopay);
  REQUIRE(gopay);
  CHECK(gopay->get(path{62, 50}) == "01202104130502044NMWVA6P4CID");
}

TEST_CASE("template: objects in 62.50 to 62.99 are read as objects") {
  const auto view = parse(emvqr_test::maya);
  REQUIRE(view);
  CHECK(view->get(path{62, 50, 0}) == "com.paymaya.billspay");
  CHECK(view->get(path{62, 50, 1}) == "pldt");
  CHECK(view->quirks() == quirk::none);
}

TEST_CASE("template: every ID but the templates may hold any text") {
  for (int id = 1; id != 100; ++id) {
    const bool is_template = (id >= 26 && id <= 51) || id == 62 || id == 64 || id >= 80;
    if (id == 63) continue;
    const std::string text = payload(object(id, "just text"));
    INFO(id);
    CHECK(parse(text).has_value() == !is_template);
    const std::string nested = payload(object(id, object(0, "guid")));
    REQUIRE(parse(nested));
    CHECK(parse(nested)->objects(path{id}).empty() == !is_template);
  }
}

TEST_CASE("unit: what is read in bytes at run time says so, and what reads in neither way fails as in characters") {
  const std::string cafe = "Caf\xC3\xA9";
  const std::string in_bytes = sealed(object(0, "01") + object(59, cafe, 5) + object(60, "Town"));
  const auto view = parse(in_bytes, {quirk::byte_lengths});
  REQUIRE(view);
  CHECK(view->quirks() == quirk::byte_lengths);
  // In characters 60 runs past the end; in bytes 59 ends inside a character.
  const std::string in_neither = object(0, "01") + object(59, cafe) + object(60, "Town", 44);
  for (const quirk allow : {quirk::none, quirk::byte_lengths}) {
    const auto refused = parse(in_neither, {allow});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == errc::truncated_value);
    CHECK(refused.error().where == path{60});
  }
}
