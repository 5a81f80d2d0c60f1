#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using emvqr::change;
using emvqr::edit;
using emvqr::errc;
using emvqr::failure;
using emvqr::field;
using emvqr::length_unit;
using emvqr::parse;
using emvqr::path;
using emvqr::payload_view;
using emvqr::quirk;
using emvqr::result;
using emvqr_test::object;
using emvqr_test::sealed;

namespace {

constexpr std::string_view emoji = "\xF0\x9F\x98\x80";

/// The edited payload, or the name of the failure's code and its path: "crc_is_computed 63".
std::string edited(const payload_view& view, std::initializer_list<change> changes, length_unit unit,
                   std::size_t capacity = 4096) {
  std::vector<char> buffer(capacity);
  const result<std::string_view> text = edit(view, changes.begin(), changes.size(), buffer.data(), buffer.size(), unit);
  if (text) return std::string(*text);
  std::string refused(name(text.error().code));
  if (!text.error().where.empty()) refused.append(" ").append(to_text(text.error().where).view());
  return refused;
}

std::string edited(std::string_view payload, std::initializer_list<change> changes) {
  const result<payload_view> view = parse(payload, {quirk::lenient});
  REQUIRE(view);
  return edited(*view, changes, view->unit());
}

std::string payload(const std::string& objects) { return sealed(object(0, "01") + objects); }

constexpr bool constant_edit() {
  char buffer[emvqr::max_payload_bytes] = {};
  const change changes[] = {{{54}, "60000"}, {{61}, "12000"}, {{62, 7}, ""}, {{62, 8}, "tea"}};
  const auto text = edit(*parse(emvqr_test::khqr_dynamic), changes, buffer);
  return text.has_value() &&
         *text ==
             "00020101021230430016angkor_cafe@abaa0107M1234560208ABA Bank5204581453031165405600005802KH5911Ang"
             "kor Cafe6010Phnom Penh61051200062520114INV-2025-000120211855123456780308Riverton0803tea993400131"
             "750000000000011317500001200006304518E";
}

}  // namespace

TEST_CASE("edit: as a constant") { EMVQR_VERIFY(constant_edit()); }

TEST_CASE("edit: no change gives the same bytes") {
  for (const emvqr_test::golden& g : emvqr_test::goldens) {
    if (g.text == emvqr_test::lower_case_crc) continue;
    INFO(g.name);
    CHECK(edited(g.text, {}) == g.text);
  }
  CHECK(edited(emvqr_test::emoji_characters, {}) == emvqr_test::emoji_characters);
  CHECK(edited(emvqr_test::emoji_utf16, {}) == emvqr_test::emoji_utf16);
}

TEST_CASE("edit: the CRC is written in upper case") {
  std::string upper(emvqr_test::lower_case_crc);
  REQUIRE(upper.substr(upper.size() - 4) == "728f");
  upper.back() = 'F';
  CHECK(edited(emvqr_test::lower_case_crc, {}) == upper);
}

TEST_CASE("edit: every value set to itself gives the same bytes") {
  for (const emvqr_test::golden& g : emvqr_test::goldens) {
    if (g.text == emvqr_test::lower_case_crc) continue;
    const auto view = parse(g.text);
    for (const field& object : view->objects()) {
      if (object.id == 63) continue;
      INFO(g.name << " " << +object.id);
      CHECK(edited(*view, {{path{object.id}, object.value}}, view->unit()) == g.text);
      for (const field& child : view->objects(path{object.id}))
        CHECK(edited(*view, {{path{object.id, child.id}, child.value}}, view->unit()) == g.text);
    }
  }
}

TEST_CASE("edit: a value in its place, all else byte for byte") {
  const std::string before = payload(
      "5406100.00"
      "7003rfu"
      "5901a"
      "99140002xy0704oddy"
      "5802KH");
  CHECK(edited(before, {{{54}, "2.50"}}) == payload("54042.50"
                                                    "7003rfu"
                                                    "5901a"
                                                    "99140002xy0704oddy"
                                                    "5802KH"));
  CHECK(edited(before, {{{58}, "TH"}}) == payload("5406100.00"
                                                  "7003rfu"
                                                  "5901a"
                                                  "99140002xy0704oddy"
                                                  "5802TH"));
  CHECK(edited(before, {{{99, 7}, "even"}}) == payload("5406100.00"
                                                       "7003rfu"
                                                       "5901a"
                                                       "99140002xy0704even"
                                                       "5802KH"));
  CHECK(edited(before, {{{70}, "x"}, {{59}, "Cafe"}}) == payload("5406100.00"
                                                                 "7001x"
                                                                 "5904Cafe"
                                                                 "99140002xy0704oddy"
                                                                 "5802KH"));
}

TEST_CASE("edit: an added object stands before the first with a larger ID") {
  const std::string before = payload(
      "5901a"
      "5802KH"
      "6001b");
  CHECK(edited(before, {{{54}, "5"}}) == payload("54015"
                                                 "5901a"
                                                 "5802KH"
                                                 "6001b"));
  CHECK(edited(before, {{{1}, "12"}}) == payload("010212"
                                                 "5901a"
                                                 "5802KH"
                                                 "6001b"));
  CHECK(edited(before, {{{61}, "12000"}}) == payload("5901a"
                                                     "5802KH"
                                                     "6001b"
                                                     "610512000"));
  CHECK(edited(before, {{{99, 0}, "x"}}) == payload("5901a"
                                                    "5802KH"
                                                    "6001b"
                                                    "99050001x"));
  CHECK(edited(before, {{{54}, "5"}, {{53}, "116"}, {{61}, "1"}}) == payload("5303116"
                                                                             "54015"
                                                                             "5901a"
                                                                             "5802KH"
                                                                             "6001b"
                                                                             "61011"));
}

TEST_CASE("edit: adding where the order is not rising") {
  // Annex B has 64 before 54: 55 to 63 come before 64.
  const std::string text = edited(emvqr_test::annex_b, {{{61}, "12000"}});
  const auto view = parse(text);
  REQUIRE(view);
  CHECK(view->find(path{61})->offset == emvqr_test::annex_b.find("64200002ZH"));
  CHECK(view->get(path{54}) == "23.72");
}

TEST_CASE("edit: inside templates at each depth") {
  const std::string before = payload("62230103abc50120001x0103def");
  CHECK(edited(before, {{{62, 1}, "z"}}) == payload("62210101z50120001x0103def"));
  CHECK(edited(before, {{{62, 50, 1}, "defgh"}}) == payload("62250103abc50140001x0105defgh"));
  CHECK(edited(before, {{{62, 50, 2}, "q"}}) == payload("62280103abc50170001x0103def0201q"));
  CHECK(edited(before, {{{62, 50, 1}, ""}}) == payload("62160103abc50050001x"));
  CHECK(edited(before, {{{62, 50}, "raw"}}) == payload("62140103abc5003raw"));
  CHECK(edited(before, {{{62, 7}, "T1"}, {{62, 50, 0}, "y"}}) == payload("62290103abc0702T150120001y0103def"));
}

TEST_CASE("edit: new templates, also in templates") {
  const std::string before = payload("5901a");
  CHECK(edited(before, {{{62, 8}, "tea"}, {{62, 1}, "b"}}) == payload("5901a"
                                                                      "62120101b0803tea"));
  CHECK(edited(before, {{{62, 50, 0}, "guid"}}) == payload("5901a"
                                                           "621250080004guid"));
  CHECK(edited(before, {{{26, 1, 2}, "x"}, {{26, 0}, "g"}}) == payload("26140001g01050201x"
                                                                       "5901a"));
  CHECK(edited(before, {{path{26, 1, 2} / 3, "x"}}) == payload("2613"
                                                               "0109"
                                                               "0205"
                                                               "0301x"
                                                               "5901a"));
}

TEST_CASE("edit: removing") {
  const std::string before = payload(
      "54015"
      "5901a"
      "62130101b0704POS1");
  CHECK(edited(before, {{{54}, ""}}) == payload("5901a"
                                                "62130101b0704POS1"));
  CHECK(edited(before, {{{62, 1}, ""}}) == payload("54015"
                                                   "5901a"
                                                   "62080704POS1"));
  CHECK(edited(before, {{{62}, ""}}) == payload("54015"
                                                "5901a"));
  CHECK(edited(before, {{{62, 1}, ""}, {{62, 7}, ""}}) == payload("54015"
                                                                  "5901a"));  // emptied, so it goes
  CHECK(edited(payload("6210"
                       "50060102ab"),
               {{{62, 50, 1}, ""}}) == payload(""));
}

TEST_CASE("edit: what is refused and why") {
  const std::string before = payload(
      "54015"
      "5901a"
      "62130101b0704POS1"
      "70050001x");
  CHECK(edited(before, {{{}, "x"}}) == "bad_id");
  CHECK(edited(before, {{{63}, "ABCD"}}) == "crc_is_computed 63");
  CHECK(edited(before, {{{63}, ""}}) == "crc_is_computed 63");
  CHECK(edited(before, {{{63, 1}, "x"}}) == "crc_is_computed 63.01");
  CHECK(edited(before, {{{55}, ""}}) == "no_such_object 55");
  CHECK(edited(before, {{{62, 2}, ""}}) == "no_such_object 62.02");
  CHECK(edited(before, {{{80, 0}, ""}}) == "no_such_object 80.00");
  CHECK(edited(before, {{{54}, "1"}, {{54}, "2"}}) == "duplicate_id 54");
  CHECK(edited(before, {{{54}, "1"}, {{54}, ""}}) == "duplicate_id 54");
  CHECK(edited(before, {{{62}, "0101x"}, {{62, 7}, "y"}}) == "duplicate_id 62.07");
  CHECK(edited(before, {{{62, 7}, "y"}, {{62}, ""}}) == "duplicate_id 62.07");
  CHECK(edited(before, {{{59, 1}, "x"}}) == "not_a_template 59");
  CHECK(edited(before, {{{61, 1}, "x"}}) == "not_a_template 61");
  CHECK(edited(before, {{{62, 1, 1}, "x"}}) == "not_a_template 62.01");
  CHECK(edited(before, {{{62, 2, 1}, "x"}}) == "not_a_template 62.02");
  CHECK(edited(before, {{{70, 0}, "x"}}) == "not_a_template 70");
  CHECK(edited(before, {{{0}, ""}}) == "format_indicator_not_first 54");
  CHECK(edited(before, {{{62}, "text"}}) == "bad_id 62");
  CHECK(edited(before, {{{26}, "0001a0001b"}}) == "duplicate_id 26.00");
  CHECK(edited(before, {{{59}, std::string(100, 'x')}}) == "value_too_long 59");
  CHECK(edited(before, {{{62, 7}, std::string(95, 'x')}}) == "value_too_long 62");
  CHECK(edited(before, {{{59}, std::string_view{"a\0b", 3}}}) == "nul_byte 59");
  CHECK(edited(before, {{{59}, "caf\xE9"}}) == "invalid_utf8 59");
}

TEST_CASE("edit: raw text in a template takes no objects") {
  const std::string yape = payload(
      "3906a1b2c3"
      "5901a");
  CHECK(edited(yape, {{{39, 0}, "x"}}) == "not_a_template 39");
  CHECK(edited(yape, {{{39}, "ffff"}}) == payload("3904ffff"
                                                  "5901a"));
  CHECK(edited(yape, {{{59}, "b"}}) == payload("3906a1b2c3"
                                               "5901b"));
  const std::string gopay = payload(
      "6207"
      "5003raw");
  CHECK(edited(gopay, {{{62, 50, 0}, "x"}}) == "not_a_template 62.50");
  CHECK(edited(gopay, {{{62, 1}, "x"}}) == payload("6212"
                                                   "0101x"
                                                   "5003raw"));
  // Strictly read, raw text may not come in.
  const auto strict = parse(emvqr_test::khqr_static);
  REQUIRE(strict);
  CHECK(edited(*strict, {{{39}, "a1b2c3"}}, strict->unit()) == "bad_id 39");
}

TEST_CASE("edit: exactly enough room and one byte less") {
  const std::string expected = edited(emvqr_test::khqr_dynamic, {{{54}, "123456"}});
  REQUIRE(expected.size() == emvqr_test::khqr_dynamic.size() + 1);
  const auto view = parse(emvqr_test::khqr_dynamic);
  REQUIRE(view);
  CHECK(edited(*view, {{{54}, "123456"}}, view->unit(), expected.size()) == expected);
  for (std::size_t capacity = 0; capacity != expected.size(); ++capacity)
    CHECK(edited(*view, {{{54}, "123456"}}, view->unit(), capacity).find("no_space") == 0);
}

TEST_CASE("edit: into an array, in the payload's own unit") {
  char buffer[emvqr::max_payload_bytes];
  const change changes[] = {{{60}, "Kampot"}};
  const auto utf16 = parse(emvqr_test::emoji_utf16);
  REQUIRE(utf16);
  const auto text = edit(*utf16, changes, buffer);
  REQUIRE(text);
  CHECK(text->find(std::string("5907Cafe ").append(emoji)) != text->npos);
  CHECK(parse(*text)->unit() == length_unit::utf16);
  CHECK(parse(*text)->get(path{60}) == "Kampot");
}

TEST_CASE("edit: a new emoji is counted in the unit that is asked for") {
  const auto view = parse(emvqr_test::khqr_static);
  REQUIRE(view);
  const std::string value = std::string("Kafe ").append(emoji);
  const std::string by_characters = edited(*view, {{{59}, value}}, length_unit::characters);
  CHECK(by_characters.find("5906" + value) != std::string::npos);
  const std::string by_utf16 = edited(*view, {{{59}, value}}, length_unit::utf16);
  CHECK(by_utf16.find("5907" + value) != std::string::npos);
  CHECK(parse(by_utf16)->get(path{59}) == value);
}

TEST_CASE("edit: another unit is written everywhere, in untouched templates too") {
  const std::string inside = object(0, "km") + object(1, std::string("Kafe ").append(emoji));
  const std::string by_characters = payload(object(54, "5") + object(64, inside));
  const auto view = parse(by_characters);
  REQUIRE(view);
  const std::string text = edited(*view, {{{54}, "6"}}, length_unit::utf16);
  const auto again = parse(text);
  INFO(text);
  REQUIRE(again);
  CHECK(again->unit() == length_unit::utf16);
  CHECK(again->get(path{54}) == "6");
  CHECK(again->get(path{64, 0}) == "km");
  CHECK(again->get(path{64, 1}) == std::string("Kafe ").append(emoji));
  // And back.
  CHECK(edited(*again, {{{54}, "5"}}, length_unit::characters) == by_characters);
}

TEST_CASE("edit: byte lengths stay byte lengths") {
  const std::string inside = object(8,
                                    "h\xC3\xB3"
                                    "a",
                                    4);
  const std::string by_bytes = payload(object(54, "5") + object(62, inside, inside.size()));
  REQUIRE_FALSE(parse(by_bytes));
  const auto view = parse(by_bytes, {quirk::byte_lengths});
  REQUIRE(view);
  const std::string text = edited(*view, {{{54}, "6"}}, view->unit());
  CHECK(text == payload(object(54, "6") + object(62, inside, inside.size())));
  // Written as EMVCo says, it needs no quirk.
  const std::string good = edited(*view, {{{54}, "6"}}, length_unit::characters);
  CHECK(good == payload(object(54, "6") + object(62, object(8,
                                                            "h\xC3\xB3"
                                                            "a"))));
  CHECK(parse(good));
}

TEST_CASE("edit: an outcome that could be read in two ways is refused") {
  // The text of the ambiguous payload, one value away.
  const std::string before = payload(object(59, "a") + object(60, "5vvvvv6105") + object(61, "A"));
  const auto view = parse(before);
  REQUIRE(view);
  CHECK(edited(*view, {{{59}, emoji}}, length_unit::utf16) == "ambiguous_length");
  const std::string by_characters = edited(*view, {{{59}, emoji}}, length_unit::characters);
  CHECK(parse(by_characters));
}

TEST_CASE("edit: bytes where the same text reads in characters are refused") {
  // By bytes: 59 = e acute, 60 = 5vvvvv6105, 61 = A. By characters 59 takes the 6 too, and all else shifts.
  const std::string before = payload(object(59, "a") + object(60, "5vvvvv6105") + object(61, "A"));
  const auto view = parse(before);
  REQUIRE(view);
  CHECK(edited(*view, {{{59}, "\xC3\xA9"}}, length_unit::bytes) == "ambiguous_length");
}

TEST_CASE("edit: bytes are refused too where the same text reads in characters with what was forgiven") {
  const std::string raw = object(80, "no object");
  const std::string before = payload(object(59, "a") + object(60, "5vvvvv6105") + object(61, "A") + raw);
  const auto view = parse(before, {quirk::raw_template});
  REQUIRE(view);
  CHECK(edited(*view, {{{59}, "\xC3\xA9"}}, length_unit::bytes) == "ambiguous_length");
}

TEST_CASE("edit: a view that ignored its CRC gets a right one") {
  std::string wrong(emvqr_test::khqr_static);
  wrong.replace(wrong.size() - 4, 4, "0000");
  const auto view = parse(wrong, {quirk::ignore_crc});
  REQUIRE(view);
  CHECK(edited(*view, {}, view->unit()) == emvqr_test::khqr_static);
}

TEST_CASE("edit: nothing to edit") { CHECK(edited(payload_view{}, {}, length_unit::characters).find("format") == 0); }

TEST_CASE("edit: an object 00 is added to a template like any other") {
  const std::string before = payload(object(59, "Cafe") + object(62, object(5, "REF")));
  CHECK(edited(before, {{{62, 0}, "com.example"}}) ==
        payload(object(59, "Cafe") + object(62, object(0, "com.example") + object(5, "REF"))));
  CHECK(edited(before, {{{85, 0}, "com.example"}, {{85, 1}, "x"}}) ==
        payload(object(59, "Cafe") + object(62, object(5, "REF")) +
                object(85, object(0, "com.example") + object(1, "x"))));
}

TEST_CASE("edit: what one template has is not taken to be in the next") {
  CHECK(edited(payload(object(26, object(0, "a.bc") + object(5, "old")) + object(62, object(1, "B1"))),
               {{{26, 5}, "new"}, {{62, 5}, "REF"}}) ==
        payload(object(26, object(0, "a.bc") + object(5, "new")) + object(62, object(1, "B1") + object(5, "REF"))));
}

TEST_CASE("edit: 63 inside a template is an object like any other") {
  CHECK(edited(payload(object(85, object(0, "a.bc") + object(63, "ABCD"))), {{{85, 1}, "x"}}) ==
        payload(object(85, object(0, "a.bc") + object(1, "x") + object(63, "ABCD"))));
}

TEST_CASE("edit: another unit leaves text that holds no objects as it is, though it looks like some") {
  const auto in_utf16 = [](const std::string& text) {
    const auto view = parse(text);
    REQUIRE(view);
    return edited(*view, {{{60}, "Town"}}, length_unit::utf16);
  };
  const std::string smile{emoji};
  CHECK(in_utf16(payload(object(59, "0002" + smile + "x"))) ==
        payload(object(59, "0002" + smile + "x", 7) + object(60, "Town")));
  CHECK(in_utf16(payload(object(62, object(50, "abc" + smile)))) ==
        payload(object(60, "Town") + object(62, object(50, "abc" + smile, 5), 9)));
}

TEST_CASE("edit: another unit reaches as deep as a path, and no deeper") {
  const std::string smile{emoji};
  // 62.50.50.50 is as deep as a path goes; what is inside stays.
  const std::string deepest = object(50, smile + "x");
  const auto around = [&](std::size_t more) {
    const auto level = [&](std::string text) { return object(50, text, emvqr_test::characters(text) + more); };
    return level(level(level(deepest)));
  };
  const auto view_text = payload(object(62, around(0)));
  const auto view = parse(view_text);
  REQUIRE(view);
  CHECK(edited(*view, {{{60}, "Town"}}, length_unit::utf16) ==
        payload(object(60, "Town") + object(62, around(1), emvqr_test::characters(around(1)) + 1)));
}

TEST_CASE("edit: a new template begins empty, whatever stands behind it") {
  const std::string before = object(30, object(0, "a.bc") + object(1, "x"));
  CHECK(edited(payload(before), {{{26, 0}, "d.ef"}}) == payload(object(26, object(0, "d.ef")) + before));
  const std::string inner = object(1, object(5, "y"));
  CHECK(edited(payload(object(85, inner)), {{{85, 0, 1}, "x"}}) ==
        payload(object(85, object(0, object(1, "x")) + inner)));
}
