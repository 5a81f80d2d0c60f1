// Makes a dynamic KHQR for a shop, as a terminal would: fixed buffer, no heap, every rule checked.
#include <emvqr/emvqr.hpp>

#include <chrono>
#include <cstdint>
#include <iostream>
#include <string_view>

int main() {
  using namespace std::chrono;
  const std::int64_t now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();

  emvqr::khqr::merchant shop;
  shop.account_id = "cafe@abaa";
  shop.name = "Angkor Cafe";
  shop.merchant_id = "M123456";
  shop.acquiring_bank = "ABA Bank";
  shop.amount = {50000, 0};  // KHR 50,000
  shop.expires_ms = now + 120'000;
  shop.additional.bill_number = "INV-0042";

  char buffer[emvqr::max_payload_bytes];
  const auto payload = emvqr::khqr::write(shop, now, buffer);
  if (!payload) return std::cerr << emvqr::explain(payload.error()).view() << '\n', 1;

  const auto md5 = emvqr::md5_hex(*payload);  // Bakong finds the payment by it
  std::cout << *payload << '\n' << std::string_view(md5.data(), md5.size()) << '\n';
}
