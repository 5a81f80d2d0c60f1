// A till with a display of 240 by 240 pixels and a scanner on a serial line, on a Cortex-M without an operating system.
// It makes the code of a sale, checks codes that the scanner reads, and makes the shop's printed code that of a sale.
#include <emvqr/emvqr.hpp>
#include <emvqr/image/framebuffer.hpp>
#include <emvqr/image/small_symbol.hpp>
#include <emvqr/payload/stream_parser.hpp>

#include "board/semihosting.hpp"
#include "board/uart.hpp"

#include <cstdint>
#include <string_view>

namespace {

// A real till has a clock, and gets the sale from its keys. Milliseconds since 1970: 14 November 2023.
constexpr std::int64_t now_ms = 1'700'000'000'000;
constexpr std::int64_t two_minutes_ms = 120'000;

constexpr unsigned screen_side = 240;
std::uint8_t screen_bits[screen_side * screen_side / 8];
constexpr emvqr::image::framebuffer screen{screen_bits, sizeof screen_bits, screen_side, screen_side};

// Room for every payload of 512 bytes at the usual error correction.
emvqr::image::small_symbol_memory<18> symbol_memory;
char made[emvqr::max_payload_bytes];
char received[emvqr::max_payload_bytes];

void say(std::string_view what, std::string_view text) {
  board::print(what);
  board::print(text);
  board::print("\n");
}

// Without the English sentences a failure is its code, path and place; docs/rules.md has what the numbers mean.
int refuse(const emvqr::failure& why) {
  board::print(emvqr::message(why).view());
  if (why.code == emvqr::errc::breaks_rule)
    say(" rule ", emvqr::to_text(emvqr::decimal{why.rule, 0}).view());
  else
    board::print("\n");
  return 1;
}

// Draws a payload on the display, and leaves the display as a file for whoever tests this program.
int show(std::string_view payload, std::string_view file) {
  for (std::uint8_t& eight : screen_bits) eight = 0;
  const auto code = emvqr::image::encode_small(payload, symbol_memory);
  if (!code) return refuse(code.error());
  const auto place = emvqr::image::draw(*code, screen);
  if (!place) return refuse(place.error());
  constexpr std::string_view header = "P4\n240 240\n";  // a PBM file has the very bits of this display
  const board::piece pieces[] = {{header.data(), header.size()}, {screen_bits, sizeof screen_bits}};
  say("shown    ", payload);
  return board::write_file(file, pieces, 2) ? 0 : 1;
}

int make_code() {
  emvqr::khqr::merchant shop{};
  shop.account_id = "cafe@abaa";
  shop.name = "Angkor Cafe";
  shop.merchant_id = "M123456";
  shop.acquiring_bank = "ABA Bank";
  shop.amount = {12'500, 0};
  shop.currency = emvqr::currency::KHR;
  shop.expires_ms = now_ms + two_minutes_ms;
  shop.additional.bill_number = "INV-0042";
  const auto payload = emvqr::khqr::write(shop, now_ms, made);
  return payload ? show(*payload, "made.pbm") : refuse(payload.error());
}

// The next payload from the scanner, which ends every code with a line end.
emvqr::result<emvqr::payload_view> receive() {
  emvqr::stream_parser in{received, sizeof received};
  char byte = board::uart_receive();
  while (byte == '\r' || byte == '\n') byte = board::uart_receive();
  while (in.feed(byte) != emvqr::stream_state::whole) {
    byte = board::uart_receive();
    if (byte == '\r' || byte == '\n') break;
  }
  return in.read();
}

int check_code() {
  const auto code = receive();
  if (!code) return refuse(code.error());
  const auto report = emvqr::khqr::check<4>(*code, now_ms);
  say(report.valid() ? "valid    " : "not valid ", code->raw());
  for (const emvqr::finding& found : report)
    say("  rule ", emvqr::to_text(emvqr::decimal{static_cast<int>(found.broken), 0}).view());
  return report.valid() ? 0 : 1;
}

int sell() {
  const auto shop = receive();
  if (!shop) return refuse(shop.error());
  emvqr::khqr::sale sale;
  sale.amount = {9'900, 0};
  sale.bill_number = "INV-0043";
  sale.expires_ms = now_ms + two_minutes_ms;
  const auto payload = emvqr::khqr::with_amount(*shop, sale, now_ms, made);
  return payload ? show(*payload, "sold.pbm") : refuse(payload.error());
}

int name_terminal() {
  const auto shop = receive();
  if (!shop) return refuse(shop.error());
  const emvqr::change label[] = {{emvqr::tag::terminal_label, "Till 7"}};
  const auto payload = emvqr::edit(*shop, label, made);
  if (!payload) return refuse(payload.error());
  say("edited   ", *payload);
  return 0;
}

}  // namespace

int main() {
  board::uart_begin();
  // The scanner is shown a good code, one with a letter changed, and twice the shop's printed one.
  const bool good = make_code() == 0 && check_code() == 0 && check_code() == 1 && sell() == 0 && name_terminal() == 0;
  return good ? 0 : 1;
}
