// Payloads that come byte by byte: told when whole, and read as `parse` reads them.
#include <emvqr/payload/stream_parser.hpp>
#include <emvqr/payload/writer.hpp>

#include "property/generator.hpp"
#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

using emvqr::errc;
using emvqr::failure;
using emvqr::parse;
using emvqr::parse_options;
using emvqr::quirk;
using emvqr::stream_parser;
using emvqr::stream_state;
using emvqr_test::sealed;

namespace {

static_assert(std::is_trivially_copyable_v<stream_parser>);

/// How many bytes of `text` are taken until it is whole; one more than it has where it never is.
constexpr std::size_t bytes_to_whole(std::string_view text) noexcept {
  char buffer[emvqr::max_payload_bytes] = {};
  stream_parser in{buffer, sizeof buffer};
  for (std::size_t i = 0; i != text.size(); ++i)
    if (in.feed(text[i]) == stream_state::whole) return i + 1;
  return text.size() + 1;
}

bool same(const failure& a, const failure& b) {
  return a.code == b.code && a.where == b.where && a.rule == b.rule && a.offset == b.offset;
}

/// Feeds all of `text` and holds each state against `parse`: of what was fed, and of what more of the text makes of it.
void compare_with_parse(std::string_view text, parse_options options) {
  char buffer[2048];
  stream_parser in{buffer, sizeof buffer, options};
  INFO("text " << text);
  stream_state before = stream_state::reading;
  for (std::size_t size = 1; size <= text.size(); ++size) {
    const stream_state state = in.feed(text[size - 1]);
    const auto expected = parse({text.data(), size}, options);
    INFO("after " << size << " bytes");
    if (before == stream_state::whole) {
      REQUIRE(state == stream_state::whole);
      REQUIRE_FALSE(expected);  // nothing can follow
      continue;
    }
    const auto answer = in.read();
    REQUIRE(answer.has_value() == expected.has_value());
    if (answer) REQUIRE(answer->raw() == expected->raw());
    if (answer) REQUIRE(answer->unit() == expected->unit());
    if (!answer) REQUIRE(same(answer.error(), expected.error()));
    if (state == stream_state::whole) REQUIRE(expected);
    if (state == stream_state::refused) REQUIRE_FALSE(expected);
    if (before == stream_state::refused) REQUIRE(state == stream_state::refused);
    if (state == stream_state::undecided) REQUIRE(expected);
    if (state == stream_state::reading) REQUIRE_FALSE(expected);
    // Below U+10000 there is one way to count but for bytes, which are asked for.
    if (state == stream_state::undecided) REQUIRE((emvqr::has_astral(text) || has(options.allow, quirk::byte_lengths)));
    before = state;
  }
}

/// The text with one byte changed, one put in or one taken out, and the CRC of half of them mended.
std::string mutated(std::string text, emvqr_test::generator& random) {
  const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
  const auto byte = static_cast<char>(random.one_in(2) ? '0' + random.below(10) : random.below(256));
  switch (random.below(3)) {
    case 0: text[at] = byte; break;
    case 1: text.insert(at, 1, byte); break;
    default: text.erase(at, 1); break;
  }
  return random.one_in(2) && text.size() > 8 ? sealed(text.substr(0, text.size() - 8)) : text;
}

}  // namespace

TEST_CASE("a payload stands with its last byte", "[stream]") {
  for (const auto& [name, text] : emvqr_test::goldens) {
    INFO(name);
    CHECK(bytes_to_whole(text) == text.size());
    CHECK(bytes_to_whole(std::string(text) + "\r\n") == text.size());
  }
  STATIC_REQUIRE(bytes_to_whole(emvqr_test::khqr_static) == emvqr_test::khqr_static.size());
  STATIC_REQUIRE(bytes_to_whole(emvqr_test::khqr_khmer) == emvqr_test::khqr_khmer.size());
}

TEST_CASE("the view of a stream is that of its buffer", "[stream]") {
  char buffer[emvqr::max_payload_bytes];
  stream_parser in{buffer, sizeof buffer};
  for (const char c : emvqr_test::khqr_static) in.feed(c);
  REQUIRE(in.state() == stream_state::whole);
  CHECK(in.feed('\r') == stream_state::whole);
  CHECK(in.bytes() == emvqr_test::khqr_static);
  const auto view = in.read();
  REQUIRE(view);
  CHECK(view->raw().data() == buffer);
  CHECK(view->get(emvqr::tag::merchant_name) == std::string_view("Sok Dara Kafe BT"));
  in.reset();
  CHECK(in.state() == stream_state::reading);
  CHECK(in.bytes().empty());
  CHECK(in.read().error().code == errc::empty_input);
  for (const char c : emvqr_test::khqr_dynamic) in.feed(c);
  CHECK(in.state() == stream_state::whole);
}

TEST_CASE("a few short streams agree with parse after each byte", "[stream]") {
  const std::string emoji = "\xF0\x9F\x98\x80";
  for (const std::string& text :
       {sealed("0002015901" + emoji), sealed("0002015902" + emoji + "a"), sealed("0002015903" + emoji + "a"),
        sealed("0002015905" + emoji + "a"),
        sealed("0002015902\xE1\x9E\x80"
               "a"),
        sealed("0002015904\xE1\x9E\x80"
               "a"),
        sealed("0002015901a5901b"), sealed("5901a000201"), sealed("0002016215011112345678901"), std::string("00\0", 3)})
    for (const quirk allow : {quirk::none, quirk::byte_lengths}) compare_with_parse(text, {allow});
}

TEST_CASE("a character of two units ends the count by UTF-16 where one is left", "[stream]") {
  const std::string text = sealed("0002015901\xF0\x9F\x98\x80");
  for (const quirk allow : {quirk::none, quirk::byte_lengths}) {
    char buffer[64];
    stream_parser in{buffer, sizeof buffer, {allow}};
    for (const char c : text) in.feed(c);
    CHECK(in.state() == stream_state::whole);
  }
}

TEST_CASE("a stream in bytes is only waited for where that is allowed", "[stream]") {
  const std::string text =
      "0002015904\xE1\x9E\x80"
      "a6304";
  for (const quirk allow : {quirk::none, quirk::byte_lengths}) {
    char buffer[64];
    stream_parser in{buffer, sizeof buffer, {allow}};
    stream_state state = stream_state::reading;
    for (const char c : text) state = in.feed(c);
    CHECK(state == stream_state::reading);
    for (const char c : std::string_view("xxxxxx")) state = in.feed(c);
    CHECK(state == stream_state::refused);
  }
}

TEST_CASE("a stream is refused at the byte that cannot be in a payload", "[stream]") {
  struct row {
    std::string_view text;
    std::size_t after;
    errc code;
  };
  constexpr row rows[] = {
      {"x", 1, errc::bad_id},
      {"000201x", 7, errc::bad_id},
      {"0002010x", 8, errc::bad_id},
      {"000201592x", 10, errc::bad_length},
      {"0002015900", 10, errc::zero_length},
      {"520412340", 8, errc::format_indicator_not_first},
      {{"000201590\0", 10}, 10, errc::nul_byte},
      {"00020159\xFFzz", 9, errc::invalid_utf8},
      {"0002015902\xC3zz", 12, errc::invalid_utf8},
      {"0002015902\x80zz", 11, errc::invalid_utf8},
      {"00020163041234", 14, errc::crc_mismatch},
      {"0002016305123456", 15, errc::crc_malformed},
      {"0002015901a5901b63041234", 24, errc::duplicate_id},
      {"00020126011630412345", 19, errc::truncated_header},
  };
  for (const row& each : rows) {
    INFO(each.text);
    char buffer[64];
    stream_parser in{buffer, sizeof buffer};
    std::size_t taken = 0;
    while (taken != each.text.size() && in.feed(each.text[taken++]) == stream_state::reading) {
    }
    CHECK(in.state() == stream_state::refused);
    CHECK(taken == each.after);
    CHECK(in.read().error().code == each.code);
  }
}

TEST_CASE("another kind of code is told by its name once its bytes are there", "[stream]") {
  char buffer[64];
  stream_parser in{buffer, sizeof buffer};
  for (const char c : std::string_view{"https://qr.alipay.com/fkx0"}) CHECK(in.feed(c) == stream_state::refused);
  CHECK(in.read().error().code == errc::alipay_code);
}

TEST_CASE("what the buffer does not hold is refused", "[stream]") {
  const std::string_view text = emvqr_test::khqr_static;
  std::string buffer(text.size(), '\0');
  stream_parser exact{buffer.data(), text.size()};
  for (const char c : text) exact.feed(c);
  CHECK(exact.state() == stream_state::whole);

  stream_parser short_by_one{buffer.data(), text.size() - 1};
  for (const char c : text) short_by_one.feed(c);
  CHECK(short_by_one.state() == stream_state::refused);
  CHECK(same(short_by_one.read().error(), {errc::no_space, {}, 0, static_cast<std::uint32_t>(text.size() - 1)}));
  short_by_one.reset();
  CHECK(short_by_one.read().error().code == errc::empty_input);

  stream_parser none{nullptr, 0};
  CHECK(none.feed('0') == stream_state::refused);
  CHECK(none.read().error().code == errc::no_space);
}

TEST_CASE("a payload that another way of counting goes on from is not whole yet", "[stream]") {
  // By characters 59 is the emoji and 1 to 4; by UTF-16 it ends before the 1, and 16 begins with it.
  const std::string body =
      "0002015905\xF0\x9F\x98\x80"
      "2221";
  const std::string inner = sealed(body);
  CHECK(parse(inner));
  const std::string outer = sealed(inner + "abcdefghijklmnopqrstuvwxy");
  const auto whole = parse(outer);
  REQUIRE(whole);
  CHECK(whole->unit() == emvqr::length_unit::utf16);

  char buffer[emvqr::max_payload_bytes];
  stream_parser in{buffer, sizeof buffer};
  for (std::size_t i = 0; i + 1 != inner.size(); ++i) CHECK(in.feed(inner[i]) == stream_state::reading);
  CHECK(in.feed(inner.back()) == stream_state::undecided);
  CHECK(in.read()->raw() == inner);  // for a link that knows that this is all
  CHECK(in.feed(outer[inner.size()]) == stream_state::reading);
  in.reset();
  for (const char c : inner) in.feed(c);
  for (std::size_t i = inner.size(); i != outer.size(); ++i) in.feed(outer[i]);
  CHECK(in.state() == stream_state::whole);
  CHECK(in.read()->raw() == outer);

  in.reset();
  for (const char c : inner + "abcdefghijklmnopqrstuvwxyz") in.feed(c);
  CHECK(in.state() == stream_state::refused);
}

TEST_CASE("a payload that ends in an emoji is there with its last byte", "[stream]") {
  // By characters the city has one more than there is before 63, and goes on with the 6 and 304F as the next header.
  const std::string text =
      "00020101021129130009khqr@aclb5204599953031165802KH5906Shop 26012Siem Reap \xF0\x9F\x98\x80"
      "63046B98";
  REQUIRE(parse(text));
  char buffer[emvqr::max_payload_bytes];
  stream_parser in{buffer, sizeof buffer};
  for (const char c : text) in.feed(c);
  CHECK(in.state() == stream_state::undecided);
  REQUIRE(in.read());
  CHECK(in.read()->get(emvqr::tag::merchant_city) == std::string_view("Siem Reap \xF0\x9F\x98\x80"));
}

TEST_CASE("quirks that are allowed are allowed on a stream", "[stream]") {
  const std::string by_bytes = sealed(
      "0002015903\xE1\x9E\x80"
      "5802KH");
  char buffer[emvqr::max_payload_bytes];
  stream_parser strict{buffer, sizeof buffer};
  for (const char c : by_bytes) strict.feed(c);
  CHECK(strict.state() == stream_state::refused);
  stream_parser lenient{buffer, sizeof buffer, {quirk::lenient}};
  for (const char c : by_bytes) lenient.feed(c);
  CHECK(lenient.state() == stream_state::whole);
  stream_parser unsealed{buffer, sizeof buffer, {quirk::ignore_crc}};
  for (const char c : std::string_view{"00020163041234"}) unsealed.feed(c);
  CHECK(unsealed.state() == stream_state::whole);
}

TEST_CASE("a stream agrees with parse after each byte", "[stream]") {
  for (const auto& golden : emvqr_test::goldens) compare_with_parse(golden.text, {});
  emvqr_test::generator random{emvqr_test::first_seed()};
  for (int round = 0; round != 40; ++round) {
    const parse_options options{round % 2 == 0 ? quirk::none : quirk::lenient};
    for (const auto& golden : emvqr_test::goldens)
      compare_with_parse(mutated(std::string(golden.text), random), options);
    for (const std::string_view emoji : {emvqr_test::emoji_utf16, emvqr_test::emoji_characters})
      compare_with_parse(mutated(std::string(emoji), random), options);
  }
}

TEST_CASE("a stream is whole though a count in bytes, which is not asked for, would go on", "[stream]") {
  using emvqr_test::object;
  // In bytes 59 ends before its last 2, which then makes 26 with a length of 50 of what follows.
  const std::string text = sealed(object(0, "01") +
                                  object(59,
                                         "\xC3\xA9"
                                         "1232") +
                                  object(65, "abcdefghi"));
  CHECK(bytes_to_whole(text) == text.size());
}

TEST_CASE("a stream is refused at a NUL, and at no other control character", "[stream]") {
  char buffer[64];
  stream_parser in{buffer, sizeof buffer};
  for (const char c : std::string_view{"0002015904a"}) in.feed(c);
  CHECK(in.feed('\x01') == stream_state::reading);
  CHECK(in.feed('\0') == stream_state::refused);
  CHECK(in.feed('a') == stream_state::refused);  // and stays so
}
