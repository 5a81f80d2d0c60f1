// What a cashier does: the shop's static KHQR becomes the code of one sale, which ends after two minutes.
// usage: sell PAYLOAD AMOUNT BILL_NUMBER NOW_MS
#include <emvqr/emvqr.hpp>

#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
  if (argc != 5) return std::cerr << "usage: sell PAYLOAD AMOUNT BILL_NUMBER NOW_MS\n", 2;
  const std::string_view printed = argv[1];
  const auto shop = emvqr::parse(printed);
  if (!shop) return std::cerr << emvqr::message(shop.error()).view() << '\n', 1;
  const auto amount = emvqr::parse_decimal(argv[2]);
  const auto now_ms = emvqr::khqr::read_time(argv[4]);
  if (!amount || !now_ms) return std::cerr << "AMOUNT is a decimal, NOW_MS 13 digits\n", 2;

  emvqr::khqr::sale sale;
  sale.amount = *amount;
  sale.bill_number = argv[3];
  sale.expires_ms = *now_ms + 120'000;
  char buffer[emvqr::max_payload_bytes];
  const auto code = emvqr::khqr::with_amount(*shop, sale, *now_ms, buffer);
  if (!code) return std::cerr << emvqr::explain(code.error()).view() << '\n', 1;

  // The MD5 is what Bakong finds the payment by.
  const auto md5 = emvqr::md5_hex(*code);
  std::cout << *code << '\n' << std::string_view(md5.data(), md5.size()) << '\n';
}
