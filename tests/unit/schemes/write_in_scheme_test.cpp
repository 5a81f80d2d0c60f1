#include <emvqr/schemes/write_in_scheme.hpp>

#include "support/test.hpp"
#include "unit/payload/goldens.hpp"

#include <string>
#include <string_view>

using emvqr::change;
using emvqr::compose_in_scheme;
using emvqr::edit_in_scheme;
using emvqr::errc;
using emvqr::path;

namespace {

#define EMOJI "\xF0\x9F\x98\x80"

/// A shop by its account template, with an emoji in its name.
std::string composed(path account_at, std::string_view account, std::size_t capacity = emvqr::max_payload_bytes) {
  const change objects[] = {{0, "01"},  {account_at, account}, {52, "5999"},      {53, "116"},
                            {58, "KH"}, {59, "Cafe " EMOJI},   {60, "Phnom Penh"}};
  char buffer[emvqr::max_payload_bytes];
  const auto text = compose_in_scheme(objects, buffer, capacity);
  return text ? std::string(*text) : std::string(emvqr::name(text.error().code));
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("compose_in_scheme: a KHQR counts an emoji as two, other payloads as one character", "[schemes][write]") {
  CHECK(holds(composed({29, 0}, "shop@devb"), "5907Cafe " EMOJI "6010"));
  CHECK(holds(composed({26, 0}, "a.bc"), "5906Cafe " EMOJI "6010"));
}

TEST_CASE("compose_in_scheme: fails as compose does", "[schemes][write]") {
  CHECK(composed({63, 0}, "x") == "crc_is_computed");
  CHECK(composed({29, 0}, "shop@devb", 60) == "no_space");
  CHECK(composed({29, 0}, "") == "zero_length");
}

TEST_CASE("compose_in_scheme: what no reader accepts is handed out as it was composed", "[schemes][write]") {
  const change objects[] = {{59, "Cafe " EMOJI}};
  char buffer[emvqr::max_payload_bytes];
  const auto text = compose_in_scheme(objects, buffer, sizeof buffer);
  REQUIRE(text);
  CHECK(holds(std::string(*text), "5906Cafe " EMOJI "6304"));
}

TEST_CASE("edit_in_scheme: counts what the scheme counts, else what the payload does", "[schemes][write]") {
  const change name[] = {{59, "Cafe " EMOJI}};
  char buffer[emvqr::max_payload_bytes];
  const auto khqr = emvqr::parse(emvqr_test::khqr_static);
  REQUIRE(khqr);
  const auto khqr_text = edit_in_scheme(*khqr, name, buffer, sizeof buffer);
  REQUIRE(khqr_text);
  CHECK(holds(std::string(*khqr_text), "5907Cafe " EMOJI "6010"));
  const auto plain = emvqr::parse(emvqr_test::maya);
  REQUIRE(plain);
  const auto plain_text = edit_in_scheme(*plain, name, buffer, sizeof buffer);
  REQUIRE(plain_text);
  CHECK(holds(std::string(*plain_text), "5906Cafe " EMOJI "6005"));
  const change crc[] = {{63, "ABCD"}};
  CHECK(edit_in_scheme(*plain, crc, buffer, sizeof buffer).error().code == errc::crc_is_computed);
}

TEST_CASE("edit_in_scheme: a payload that counts otherwise than its scheme goes on as it is", "[schemes][write]") {
  const change objects[] = {{0, "01"}, {{26, 0}, "a.bc"}, {52, "5999"}, {53, "116"}, {58, "KH"}, {59, "Cafe " EMOJI}};
  char buffer[emvqr::max_payload_bytes], edited[emvqr::max_payload_bytes];
  const auto text = compose(objects, buffer, sizeof buffer, emvqr::length_unit::utf16);
  REQUIRE(text);
  const auto view = emvqr::parse(*text);
  REQUIRE(view);
  REQUIRE(view->unit() == emvqr::length_unit::utf16);
  const change town[] = {{60, "Phnom Penh"}};
  const auto again = edit_in_scheme(*view, town, edited, sizeof edited);
  REQUIRE(again);
  CHECK(holds(std::string(*again), "5907Cafe " EMOJI "6010"));
}
