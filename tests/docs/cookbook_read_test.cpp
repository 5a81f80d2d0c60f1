// docs/cookbook.md, "Read": each block in the surroundings that the page leaves out.
#include <emvqr/describe.hpp>
#include <emvqr/emvqr.hpp>

#include "docs/cookbook.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

using emvqr_test::docs::payload_of;
using emvqr_test::docs::shop;
using emvqr_test::docs::shop_with;

namespace {

using line_sink = std::function<void(std::string_view, std::string_view, std::string_view)>;
#include "cb_walk.inc"

constexpr std::int64_t refused = -1, asked = -2;

std::int64_t cents_of(const emvqr::payload_view& qr) {
  const auto refuse = [] { return refused; };
  const auto ask_payer = [] { return asked; };
  const auto charge = [](std::int64_t cents) { return cents; };
#include "cb_amount.inc"
}

}  // namespace

TEST_CASE("cookbook: find out whether a text is a payment code", "[docs]") {
  std::string shown;
  emvqr::path marked;
  std::uint32_t at = 0;
  const auto show = [&](std::string_view text) { shown = text; };
  const auto mark = [&](emvqr::path where, std::uint32_t offset) { marked = where, at = offset; };
  SECTION("one that is") {
    const std::string_view scanned = shop;
#include "cb_parse.inc"
    REQUIRE(qr->raw() == shop);
    REQUIRE(shown.empty());
  }
  SECTION("one that is damaged, as the page has it") {
    std::string scanned{shop};
    scanned[scanned.find("50000")] = '9';
#include "cb_parse.inc"
    REQUIRE(shown == "63: the CRC does not fit the text (offset 153)");
    REQUIRE(marked == emvqr::tag::crc);
    REQUIRE(at == 153);
  }
}

TEST_CASE("cookbook: read the amount without losing a digit", "[docs]") {
  const std::string exact = shop_with(emvqr::tag::transaction_amount, "10.50");
  const std::string fine = shop_with(emvqr::tag::transaction_amount, "10.505");
  const std::string none = shop_with(emvqr::tag::transaction_amount, "");
  const std::string wrong = shop_with(emvqr::tag::transaction_amount, "1e3");
  REQUIRE(cents_of(*emvqr::parse(exact)) == 1050);
  REQUIRE(cents_of(*emvqr::parse(fine)) == refused);
  REQUIRE(cents_of(*emvqr::parse(none)) == asked);
  REQUIRE(cents_of(*emvqr::parse(wrong)) == refused);
}

TEST_CASE("cookbook: look up one object", "[docs]") {
  const std::string labelled = shop_with(emvqr::tag::terminal_label, "T-07");
  const emvqr::payload_view qr = *emvqr::parse(labelled);
#include "cb_get.inc"
  REQUIRE(*name == "Angkor Cafe");
  REQUIRE(bank == "ABA Bank");
  REQUIRE(for_one_payment);
  REQUIRE(terminal->value == "T-07");
  REQUIRE(labelled.substr(terminal->offset, 8) == "0704T-07");
}

TEST_CASE("cookbook: walk over every object", "[docs]") {
  std::vector<std::string> lines;
  const auto print = [&](std::string_view where, std::string_view label, std::string_view value) {
    lines.push_back(std::string(where) + '|' + std::string(label) + '|' + std::string(value));
  };
  const emvqr::payload_view qr = *emvqr::parse(shop);
  walk(qr, {}, print);
  REQUIRE(lines.size() == 16);
  REQUIRE(lines[3] == "30.00|Bakong Account ID|cafe@abaa");
  REQUIRE(lines[14] == "99.01|Expiry Time|1780000120000");

  // Below 26.01.02.03 lies one object more, which no path names.
  const std::string deep = payload_of({{{26, 1, 2}, "0306040299"}, {52, "5999"}});
  lines.clear();
  walk(*emvqr::parse(deep), {}, print);
  REQUIRE(lines.size() == 7);
  REQUIRE(lines[4] == "26.01.02.03|Scheme specific|040299");
  REQUIRE(lines[5].substr(0, 3) == "52|");
}

TEST_CASE("cookbook: read the additional data", "[docs]") {
  const emvqr::change asks[] = {{emvqr::tag::bill_number, "INV-7"},
                                {emvqr::tag::mobile_number, "***"},
                                {emvqr::tag::additional_consumer_data_request, "ME"}};
  char buffer[emvqr::max_payload_bytes];
  const auto text = emvqr::edit(*emvqr::parse(shop), asks, buffer);
  const emvqr::payload_view qr = *emvqr::parse(*text);
#include "cb_additional.inc"
  REQUIRE(*bill == "INV-7");
  REQUIRE(asks_mobile);
  REQUIRE(asks_mail);
}

TEST_CASE("cookbook: tell another app's code by its name", "[docs]") {
  std::string opened;
  const auto open_app = [&](std::string_view name) { opened = name; };
  const auto try_one = [&](std::string_view scanned) {
    opened.clear();
#include "cb_other.inc"
    return opened;
  };
  REQUIRE(try_one("wxp://f2f0Zx3mQ7c1") == "wechat_code");
  REQUIRE(try_one("upi://pay?pa=shop@bank") == "upi_link");
  REQUIRE(try_one("BCD\n002\n1\nSCT\n") == "epc_code");
  REQUIRE(try_one(shop).empty());
}

TEST_CASE("cookbook: read a code that breaks a rule in a known way", "[docs]") {
  SECTION("of a scheme that is known for it: Yape's 39 holds no objects") {
    const std::string scanned = payload_of({{1, "11"},
                                            {39, "0123456789abcdef0123456789abcdef"},
                                            {52, "5611"},
                                            {53, "604"},
                                            {58, "PE"},
                                            {59, "CAFE"},
                                            {60, "LIMA"}});
#include "cb_quirks.inc"
    REQUIRE_FALSE(strictly);
    REQUIRE(as_its_scheme_does);
    REQUIRE(leniently);
    REQUIRE(bent);
  }
  SECTION("of nobody") {
    const std::string scanned =
        payload_of({{1, "11"}, {82, "zz"}, {52, "5611"}, {53, "840"}, {58, "US"}, {59, "CAFE"}, {60, "TOWN"}});
#include "cb_quirks.inc"
    REQUIRE_FALSE(strictly);
    REQUIRE_FALSE(as_its_scheme_does);
    REQUIRE(leniently);
    REQUIRE(bent);
  }
  SECTION("a good one needs none") {
    const std::string_view scanned = shop;
#include "cb_quirks.inc"
    REQUIRE(strictly);
    REQUIRE(as_its_scheme_does);
    REQUIRE_FALSE(bent);
  }
}

TEST_CASE("cookbook: take a code from a serial line", "[docs]") {
  const auto read = [](const std::string& sent) {
    std::size_t at = 0;
    const auto next_byte = [&] { return at == sent.size() ? -1 : static_cast<int>(sent[at++]); };
#include "cb_stream.inc"
    return code ? std::string(code->raw()) : std::string(emvqr::name(code.error().code));
  };
  REQUIRE(read(std::string(shop) + "\r\n") == shop);
  REQUIRE(read(std::string(shop) + "more") == shop);
  REQUIRE(read(std::string(shop.substr(0, 66))) == "truncated_value");
  REQUIRE(read("wxp://f2f0Zx3mQ7c1\r") == "wechat_code");
  REQUIRE(read("00\r" + std::string(shop)) == "truncated_header");  // the line end is an end
}
