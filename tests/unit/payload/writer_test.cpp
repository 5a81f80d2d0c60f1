#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/writer.hpp>

#include "support/test.hpp"
#include "unit/payload/annex_b_objects.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using emvqr::errc;
using emvqr::failure;
using emvqr::length_unit;
using emvqr::path;
using emvqr::result;
using emvqr::writer;

using namespace std::string_view_literals;

namespace {

constexpr std::string_view emoji = "\xF0\x9F\x98\x80";

/// True if what `fill` puts makes exactly this payload.
template <class Fill>
constexpr bool gives(Fill fill, std::string_view expected, length_unit unit = length_unit::characters) {
  char buffer[emvqr::max_payload_bytes] = {};
  writer out{buffer, sizeof buffer, unit};
  fill(out);
  const result<std::string_view> text = out.finish();
  return text.has_value() && *text == expected && text->data() == buffer;
}

/// The failure that `fill` ends in, the same from error() and from finish().
template <class Fill>
constexpr failure fails(Fill fill, std::size_t capacity = emvqr::max_payload_bytes,
                        length_unit unit = length_unit::characters) {
  char buffer[emvqr::max_payload_bytes] = {};
  writer out{buffer, capacity, unit};
  fill(out);
  const failure before = out.error();
  const result<std::string_view> text = out.finish();
  if (text) return failure{};
  const bool same = !before || (before.code == text.error().code && before.where == text.error().where);
  return same ? text.error() : failure{errc::none};
}

constexpr bool is(const failure& f, errc code, path where, std::size_t offset) {
  return f.code == code && f.where == where && f.offset == offset && f.rule == 0;
}

constexpr auto nothing = [](writer&) {};

constexpr auto write_maya_62 = [](writer& out) {
  out.put(0, "01").nested(62, [](writer& data) {
    data.put(1, "bill").nested(50, [](writer& in) { in.put(0, "com.example").put(1, "x"); }).put(2, "tel");
  });
};

}  // namespace

TEST_CASE("writer: EMVCo Annex B byte for byte") { EMVQR_VERIFY(gives(emvqr_test::put_annex_b, emvqr_test::annex_b)); }

TEST_CASE("writer: nothing but the CRC") {
  CHECK(gives(nothing, emvqr_test::sealed("")));
  EMVQR_VERIFY(gives(nothing, "63046007"));
}

TEST_CASE("writer: a template in a template, and going on after it") {
  const std::string expected = emvqr_test::sealed(
      "000201" + emvqr_test::object(62, emvqr_test::object(1, "bill") + emvqr_test::object(50, "0011com.example0101x") +
                                            emvqr_test::object(2, "tel")));
  CHECK(gives(write_maya_62, expected));
}

namespace {
/// `levels` templates in each other, the deepest with one object; what `put` puts stands behind all but two of them.
void nest(writer& out, int levels, int left) {
  out.nested(left == levels ? 26 : 1, [&](writer& in) {
    if (left == 1)
      in.put(2, "x");
    else
      nest(in, levels, left - 1);
    if (left == levels - 2) in.put(63, "y");
  });
}
}  // namespace

TEST_CASE("writer: behind templates deeper than a path it is known where one is") {
  char buffer[512];
  for (const int levels : {3, 4, 5, 8}) {
    writer out{buffer, sizeof buffer};
    nest(out, levels, levels);
    INFO(levels);
    CHECK(out.error().code == emvqr::errc::none);
  }
}

TEST_CASE("writer: as deep as it is told, with a path that ends at four") {
  const auto deep = [](writer& out) {
    out.nested(26, [](writer& a) {
      a.nested(1, [](writer& b) { b.nested(2, [](writer& c) { c.nested(3, [](writer& d) { d.put(4, "deep"); }); }); });
    });
  };
  CHECK(gives(deep, emvqr_test::sealed("2620"
                                       "0116"
                                       "0212"
                                       "0308"
                                       "0404deep")));
  const auto bad = [](writer& out) {
    out.nested(26, [](writer& a) {
      a.nested(1, [](writer& b) { b.nested(2, [](writer& c) { c.nested(3, [](writer& d) { d.put(4, ""); }); }); });
    });
  };
  CHECK(is(fails(bad), errc::zero_length, path{26, 1, 2} / 3, 16));
}

TEST_CASE("writer: the lengths count the unit") {
  const auto name = [](writer& out) { out.put(59, std::string("Cafe ").append(emoji)); };
  CHECK(gives(name, emvqr_test::sealed("5906Cafe " + std::string(emoji))));
  CHECK(gives(name, emvqr_test::sealed("5907Cafe " + std::string(emoji)), length_unit::utf16));
  CHECK(gives(name, emvqr_test::sealed("5909Cafe " + std::string(emoji)), length_unit::bytes));
  const auto inside = [](writer& out) { out.nested(64, [](writer& in) { in.put(1, emoji); }); };
  CHECK(gives(inside, emvqr_test::sealed("6405"
                                         "0101" +
                                         std::string(emoji))));
  CHECK(gives(inside,
              emvqr_test::sealed("6406"
                                 "0102" +
                                 std::string(emoji)),
              length_unit::utf16));
  CHECK(gives(inside,
              emvqr_test::sealed("6408"
                                 "0104" +
                                 std::string(emoji)),
              length_unit::bytes));
}

TEST_CASE("writer: what could be read as something else is not written") {
  // The lengths of the name, taken as characters, end behind "6014": what follows looks like an object too.
  const auto two_readings = [](length_unit unit, std::string_view city) {
    char buffer[256] = {};
    writer out{buffer, sizeof buffer, unit};
    std::string name;
    for (int i = 0; i != 4; ++i) name.append(emoji);
    out.put(0, "01").put(59, name).put(60, city);
    const auto text = out.finish();
    return text ? errc::none : text.error().code;
  };
  CHECK(two_readings(length_unit::utf16, "6110abcdefghij") == errc::ambiguous_length);
  CHECK(two_readings(length_unit::utf16, "6110abcdefghi") == errc::none);
  CHECK(two_readings(length_unit::characters, "6110abcdefghij") == errc::none);
  // Bytes that a reader takes for characters: eleven bytes are eight characters, and then an object.
  char buffer[256] = {};
  writer in_bytes{buffer, sizeof buffer, length_unit::bytes};
  in_bytes.put(0, "01").put(59, "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9").put(60, "6106abcdef");
  const auto text = in_bytes.finish();
  REQUIRE_FALSE(text);
  CHECK(text.error().code == errc::ambiguous_length);
}

TEST_CASE("writer: every failure of put") {
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(59, ""); }), errc::zero_length, {59}, 0));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(0, "01").put(59, "a\0b"sv); }), errc::nul_byte, {59}, 6));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(59, "caf\xE9"); }), errc::invalid_utf8, {59}, 0));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(59, "\xE1\x9E"); }), errc::invalid_utf8, {59}, 0));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(59, "a").put(59, "b"); }), errc::duplicate_id, {59}, 5));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(100, "a"); }), errc::bad_id, {}, 0));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(-1, "a"); }), errc::bad_id, {}, 0));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(63, "ABCD"); }), errc::crc_is_computed, {63}, 0));
}

TEST_CASE("writer: 99 characters and no more") {
  const std::string most(99, 'v');
  const std::string over(100, 'v');
  CHECK(gives([&](writer& w) { w.put(59, most); }, emvqr_test::sealed("5999" + most)));
  CHECK(is(fails([&](writer& w) { w.put(0, "01").put(59, over); }), errc::value_too_long, {59}, 6));
  std::string khmer;
  for (int i = 0; i != 99; ++i) khmer += "\xE1\x9E\x80";
  CHECK(gives([&](writer& w) { w.put(59, khmer); }, emvqr_test::sealed("5999" + khmer)));
  CHECK(is(fails([&](writer& w) { w.put(59, khmer + "x"); }), errc::value_too_long, {59}, 0));
  CHECK(is(fails([&](writer& w) { w.put(59, khmer); }, 512, length_unit::bytes), errc::value_too_long, {59}, 0));
}

TEST_CASE("writer: every failure inside a template has its path") {
  const auto inside = [](int id, std::string_view value) {
    return fails([=](writer& w) { w.put(0, "01").nested(62, [=](writer& in) { in.put(1, "x").put(id, value); }); });
  };
  CHECK(is(inside(7, ""), errc::zero_length, {62, 7}, 15));
  CHECK(is(inside(7, "\0"sv), errc::nul_byte, {62, 7}, 15));
  CHECK(is(inside(7, "\xFF"), errc::invalid_utf8, {62, 7}, 15));
  CHECK(is(inside(1, "y"), errc::duplicate_id, {62, 1}, 15));
  CHECK(is(inside(100, "y"), errc::bad_id, {62}, 15));
  CHECK(is(inside(7, std::string(100, 'v')), errc::value_too_long, {62, 7}, 15));
  CHECK_FALSE(inside(63, "y"));  // only the root's 63 is the CRC
}

TEST_CASE("writer: an ID may be used once a level, at each level") {
  const auto same = [](writer& out) {
    out.put(0, "01");
    out.nested(26, [](writer& in) { in.put(0, "a").put(1, "b"); });
    out.nested(27, [](writer& in) { in.put(0, "a").put(1, "b"); });
    out.put(1, "12");
  };
  CHECK(gives(same, emvqr_test::sealed("00020126100001a0101b27100001a0101b010212")));
  const auto twice = [](writer& out) {
    out.nested(26, [](writer& in) { in.put(0, "a"); }).nested(26, [](writer& in) { in.put(0, "b"); });
  };
  CHECK(is(fails(twice), errc::duplicate_id, {26}, 9));
}

TEST_CASE("writer: an empty template is not written and not there") {
  const auto empty = [](writer& out) { out.put(0, "01").nested(62, [](writer&) {}).put(59, "x"); };
  EMVQR_VERIFY(gives(empty, "0002015901x6304CBEC"));
  const auto empty_inside = [](writer& out) {
    out.put(0, "01").nested(62, [](writer& in) { in.nested(50, [](writer&) {}).put(1, "b"); });
  };
  CHECK(gives(empty_inside, emvqr_test::sealed("00020162050101b")));
  const auto only_empty = [](writer& out) {
    out.put(0, "01").nested(62, [](writer& in) { in.nested(50, [](writer&) {}); });
  };
  CHECK(gives(only_empty, emvqr_test::sealed("000201")));
  // Its ID is still free.
  const auto later = [](writer& out) {
    out.put(0, "01").nested(62, [](writer&) {}).nested(62, [](writer& in) { in.put(1, "b"); });
  };
  CHECK(gives(later, emvqr_test::sealed("00020162050101b")));
}

TEST_CASE("writer: a template over 99 characters") {
  const auto filled = [](std::size_t size) {
    return [=](writer& out) {
      out.put(0, "01").nested(62, [=](writer& in) { in.put(1, std::string(50, 'a')).put(2, std::string(size, 'b')); });
    };
  };
  CHECK_FALSE(fails(filled(41)));  // 54 + 45 = 99
  CHECK(is(fails(filled(42)), errc::value_too_long, {62}, 6));
  // Characters count, not bytes.
  const auto khmer = [](writer& out) {
    std::string name;
    for (int i = 0; i != 95; ++i) name += "\xE1\x9E\x80";
    out.nested(64, [&](writer& in) { in.put(1, name); });
  };
  CHECK_FALSE(fails(khmer));
  CHECK(is(fails(khmer, 512, length_unit::bytes), errc::value_too_long, {64, 1}, 4));
}

TEST_CASE("writer: the first failure sticks and what was written stays") {
  char buffer[64] = {};
  writer out{buffer, sizeof buffer};
  out.put(0, "01").put(59, "");
  CHECK(out.error().code == errc::zero_length);
  CHECK(out.size() == 6);
  out.put(60, "x").put(63, "x").put(200, "x");
  bool called = false;
  out.nested(62, [&](writer&) { called = true; });
  CHECK_FALSE(called);
  CHECK(out.error().code == errc::zero_length);
  CHECK(out.error().where == path{59});
  CHECK(out.size() == 6);
  CHECK(out.finish().error().code == errc::zero_length);
}

TEST_CASE("writer: a failure inside a template sticks outside of it") {
  const auto bad = [](writer& out) { out.nested(62, [](writer& in) { in.put(1, "").put(2, "x"); }).put(59, "x"); };
  CHECK(is(fails(bad), errc::zero_length, {62, 1}, 4));
}

TEST_CASE("writer: a template that grows too long behind a failure does not hide it") {
  const std::string longest(99, 'v');
  const auto bad = [&](writer& out) { out.nested(62, [&](writer& in) { in.put(1, longest).put(2, ""); }); };
  CHECK(is(fails(bad), errc::zero_length, {62, 2}, 107));
}

TEST_CASE("writer: what went well leaves no trace of a failure") {
  EMVQR_VERIFY([] {
    char buffer[6] = {};
    writer out{buffer, sizeof buffer};
    const failure none = out.put(99, "01").error();
    return none.code == errc::none && none.where.empty() && out.size() == sizeof buffer;
  }());
  EMVQR_VERIFY(is(fails([](writer& out) { out.put(99, ""); }), errc::zero_length, {99}, 0));
}

TEST_CASE("writer: an empty template needs room for no more than its header") {
  EMVQR_VERIFY([] {
    char buffer[4] = {};
    writer out{buffer, sizeof buffer};
    return !out.nested(62, nothing).error() && out.size() == 0;
  }());
}

TEST_CASE("writer: exactly enough room, and every room that is less") {
  const std::string_view text = emvqr_test::annex_b;
  std::vector<char> buffer(text.size() + 8, '#');
  for (std::size_t capacity = 0; capacity <= text.size() + 1; ++capacity) {
    buffer.assign(buffer.size(), '#');
    writer out{buffer.data(), capacity};
    emvqr_test::put_annex_b(out);
    const result<std::string_view> written = out.finish();
    INFO("room for " << capacity);
    REQUIRE(written.has_value() == (capacity >= text.size()));
    if (written)
      CHECK(*written == text);
    else
      CHECK(written.error().code == errc::no_space);
    for (std::size_t past = capacity; past != buffer.size(); ++past) REQUIRE(buffer[past] == '#');
  }
}

TEST_CASE("writer: no room tells the object and the place") {
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(0, "01"); }, 5), errc::no_space, {0}, 0));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(0, "01").put(59, "abc"); }, 12), errc::no_space, {59}, 6));
  EMVQR_VERIFY(is(fails([](writer& w) { w.put(0, "01"); }, 13), errc::no_space, {63}, 6));
  EMVQR_VERIFY(!fails([](writer& w) { w.put(0, "01"); }, 14));
  EMVQR_VERIFY(
      is(fails([](writer& w) { w.nested(62, [](writer& in) { in.put(1, "a"); }); }, 3), errc::no_space, {62}, 0));
  EMVQR_VERIFY(
      is(fails([](writer& w) { w.nested(62, [](writer& in) { in.put(1, "a"); }); }, 8), errc::no_space, {62, 1}, 4));
  EMVQR_VERIFY(is(fails(nothing, 0), errc::no_space, {63}, 0));
}

TEST_CASE("writer: a huge value is refused before a byte is copied") {
  const std::string huge(200000, 'v');
  CHECK(fails([&](writer& w) { w.put(59, huge); }).code == errc::no_space);
  std::vector<char> room(300000);
  writer out{room.data(), room.size()};
  CHECK(out.put(59, huge).error().code == errc::value_too_long);
}

TEST_CASE("writer: a buffer larger than a payload is used in full") {
  std::vector<char> buffer(4096);
  writer out{buffer.data(), buffer.size()};
  out.put(0, "01");
  for (int id = 2; id != 16; ++id) out.put(id, std::string(99, 'v'));
  const result<std::string_view> text = out.finish();
  REQUIRE(text);
  CHECK(text->size() == 6 + 14 * 103 + 8);
  CHECK(emvqr::parse(*text));
}
