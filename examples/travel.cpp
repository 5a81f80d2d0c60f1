// A wallet abroad: tells which schemes a code is of and whom each would pay; without a code it makes one of PromptPay.
// usage: travel [PAYLOAD]
#include <emvqr/emvqr.hpp>

#include <iostream>
#include <string_view>

namespace {

int make_one() {
  emvqr::promptpay::transfer lunch;
  lunch.id = "081 234 5678";
  lunch.amount = {12050, 2};  // 120.50 baht
  char buffer[emvqr::max_payload_bytes];
  const auto payload = write(lunch, buffer);
  if (!payload) return std::cerr << emvqr::explain(payload.error()).view() << '\n', 1;
  std::cout << *payload << '\n';
  return 0;
}

/// Each scheme has a `read` that yields what its draft holds, or nothing.
void tell_payees(const emvqr::payload_view& qr) {
  if (const auto thai = emvqr::promptpay::read_transfer(qr)) std::cout << "PromptPay " << thai->id << '\n';
  if (const auto viet = emvqr::vietqr::read_transfer(qr))
    std::cout << "VietQR bank " << viet->bank << " account " << viet->account << '\n';
  if (const auto singapore = emvqr::paynow::read_transfer(qr)) std::cout << "PayNow " << singapore->id << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 1) return make_one();
  const std::string_view scanned = argv[1];
  const auto qr = emvqr::parse_in_scheme(scanned);
  // "an address for the Alipay app ..." where it is no payload at all but something known
  if (!qr) return std::cout << emvqr::message(qr.error()).view() << '\n', 1;

  for (const emvqr::scheme_match& found : emvqr::schemes(*qr)) {
    std::cout << emvqr::to_text(found.where()).view() << "  ";
    if (found.is_known())
      std::cout << found.is->name << " (" << emvqr::name(found.is->sure) << ")\n";
    else
      std::cout << "of nobody we know, GUID " << emvqr::display(found.guid).view() << '\n';
  }
  tell_payees(*qr);
  return emvqr::check(*qr).valid() ? 0 : 1;
}
